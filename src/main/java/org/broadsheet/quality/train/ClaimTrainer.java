package org.broadsheet.quality.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.broadsheet.chain.ChainModel;
import org.broadsheet.chain.ChainText;
import org.broadsheet.chain.net.LabelNet;
import org.broadsheet.chain.net.LabelNetText;
import org.broadsheet.chain.net.NetSettings;
import org.broadsheet.claim.ClaimTraining;
import org.broadsheet.quality.CorpusReader;
import org.broadsheet.quality.corpus.Attribution;
import org.broadsheet.quality.corpus.AttributionCorpus;
import org.broadsheet.quality.corpus.MarkedArticle;
import org.broadsheet.rules.RuleBook;

/**
 * Trains the models of claims from marked attributions.
 *
 * <p>The judge has to see proposals as bad as those of articles that the other two models were not
 * trained on. So the corpus is parted: for each part, models are trained on the others and propose
 * claims for it (stacking: Wolpert 1992). The models that are kept are trained on all of it.
 */
public final class ClaimTrainer {
  private static final int PARTS = 3;

  private static final ChainTrainer.Settings CUES =
      new ChainTrainer.Settings(8, 0.01, 0.7, 3, 0.02);
  private static final NetSettings NET = new NetSettings(48, 64, 0.25f, 0.2f, 0.5f, 1);
  private static final NetTrainer.Settings CUE_NET =
      new NetTrainer.Settings(NET, 6, 8, 0.003, 20, 150);
  private static final NetTrainer.Settings SPAN_NET =
      new NetTrainer.Settings(NET, 6, 8, 0.003, 30, 150);
  private static final ChainTrainer.Settings JUDGE =
      new ChainTrainer.Settings(15, 0.01, 0.3, 3, 0.01);

  /**
   * What came of training.
   *
   * @param files the models as text, by the names of their files
   * @param articles how many articles were learned from
   * @param failures articles that could not be read, one line each
   */
  public record Trained(Map<String, String> files, int articles, List<String> failures) {
    public Trained {
      files = Map.copyOf(files);
      failures = List.copyOf(failures);
    }
  }

  private final ClaimTraining training;
  private final int threads;

  /**
   * With the rules whose proposals the models shall weigh.
   *
   * @param threads how many models are trained at a time; makes no difference to them
   */
  public ClaimTrainer(RuleBook rules, int threads) {
    training = new ClaimTraining(rules);
    this.threads = threads;
  }

  /** Trains all models; the same corpus and rules give the same text. */
  public Trained train(AttributionCorpus corpus, CorpusReader reader) {
    CorpusReader.Reading<List<ClaimTraining.Example>> reading =
        reader.read(
            corpus.articles(),
            MarkedArticle::article,
            (marked, findings) ->
                findings == null
                    ? List.of()
                    : List.of(
                        training.example(
                            findings.document(), findings.entities(), marked(marked))));
    List<ClaimTraining.Example> examples = new ArrayList<>();
    reading.results().forEach(examples::addAll);
    return new Trained(models(examples), examples.size(), reading.failures());
  }

  private static List<ClaimTraining.Marked> marked(MarkedArticle article) {
    List<ClaimTraining.Marked> all = new ArrayList<>();
    for (Attribution a : article.attributions()) {
      all.add(new ClaimTraining.Marked(a.source(), a.cue(), a.content()));
    }
    return all;
  }

  Map<String, String> models(List<ClaimTraining.Example> examples) {
    ChainTrainer cues = new ChainTrainer(ClaimTraining.CUE_LABELS);
    NetTrainer cueNets = new NetTrainer(ClaimTraining.CUE_LABELS);
    for (int i = 0; i < examples.size(); i++) {
      int part = i % PARTS;
      training.cues(
          examples.get(i),
          (sequence, gold) -> {
            cues.add(part, sequence, gold);
            cueNets.add(part, sequence, gold);
          });
    }
    List<ChainModel> cueModels = forEachPart(part -> cues.train(CUES, part));
    List<LabelNet> cueNetModels = forEachPart(part -> cueNets.train(CUE_NET, part));
    NetTrainer spans = new NetTrainer(ClaimTraining.SPAN_LABELS);
    for (int i = 0; i < examples.size(); i++) {
      int part = i % PARTS;
      training.guess(examples.get(i), cueModels.get(part), cueNetModels.get(part));
      training.spans(examples.get(i), (sequence, gold) -> spans.add(part, sequence, gold));
    }
    List<LabelNet> spanModels = forEachPart(part -> spans.train(SPAN_NET, part));
    ChainTrainer judge = new ChainTrainer(ClaimTraining.JUDGE_LABELS);
    for (int i = 0; i < examples.size(); i++) {
      training.judgements(
          examples.get(i),
          spanModels.get(i % PARTS),
          (sequence, gold) -> judge.add(0, sequence, gold));
    }
    Map<String, String> files = new TreeMap<>();
    files.put("cues.tsv", ChainText.write(cueModels.get(PARTS)));
    files.put("cue-net.tsv", LabelNetText.write(cueNetModels.get(PARTS)));
    files.put("span-net.tsv", LabelNetText.write(spanModels.get(PARTS)));
    files.put("judge.tsv", ChainText.write(judge.train(JUDGE, -1)));
    return files;
  }

  /**
   * Trains a model without each part of the corpus, by its number, and last one with all of it;
   * several at a time, for they know nothing of one another.
   */
  private <M> List<M> forEachPart(IntFunction<M> train) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<M>> pending = new ArrayList<>();
      for (int part = 0; part <= PARTS; part++) {
        int without = part < PARTS ? part : -1;
        pending.add(pool.submit(() -> train.apply(without)));
      }
      List<M> models = new ArrayList<>();
      for (Future<M> each : pending) {
        models.add(each.get());
      }
      return models;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }
}
