package org.broadsheet.quality.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.chain.ChainModel;
import org.broadsheet.chain.ChainText;
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
  private static final ChainTrainer.Settings SPANS =
      new ChainTrainer.Settings(8, 0.01, 0.7, 3, 0.02);
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

  public ClaimTrainer(RuleBook rules) {
    training = new ClaimTraining(rules);
  }

  /** Trains all three models; the same corpus and rules give the same text. */
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
    ChainTrainer spans = new ChainTrainer(ClaimTraining.SPAN_LABELS);
    for (int i = 0; i < examples.size(); i++) {
      int part = i % PARTS;
      training.cues(examples.get(i), (sequence, gold) -> cues.add(part, sequence, gold));
    }
    for (int part = 0; part < PARTS; part++) {
      ChainModel others = cues.train(CUES, part);
      for (int i = part; i < examples.size(); i += PARTS) {
        training.guess(examples.get(i), others);
      }
    }
    for (int i = 0; i < examples.size(); i++) {
      int part = i % PARTS;
      training.spans(examples.get(i), (sequence, gold) -> spans.add(part, sequence, gold));
    }
    ChainTrainer judge = new ChainTrainer(ClaimTraining.JUDGE_LABELS);
    for (int part = 0; part < PARTS; part++) {
      ChainModel others = spans.train(SPANS, part);
      for (int i = part; i < examples.size(); i += PARTS) {
        training.judgements(
            examples.get(i), others, (sequence, gold) -> judge.add(0, sequence, gold));
      }
    }
    Map<String, String> files = new TreeMap<>();
    files.put("cues.tsv", ChainText.write(cues.train(CUES, -1)));
    files.put("spans.tsv", ChainText.write(spans.train(SPANS, -1)));
    files.put("judge.tsv", ChainText.write(judge.train(JUDGE, -1)));
    return files;
  }
}
