package org.broadsheet.quality.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.article.Article;
import org.broadsheet.chain.ChainModel;
import org.broadsheet.chain.ChainText;
import org.broadsheet.quality.CorpusReader;
import org.broadsheet.quality.corpus.MarkedRelation;
import org.broadsheet.quality.corpus.MarkedRelations;
import org.broadsheet.quality.corpus.RelationCorpus;
import org.broadsheet.relation.RelationTraining;
import org.broadsheet.rules.RuleBook;

/**
 * Trains the model of relations from marked ones, and says how well models of the same kind do on
 * parts of the corpus that they were not trained on (cross-validation).
 *
 * <p>Corpora of relations are made of sentences that have some, so that a model of them alone sees
 * relations wherever two names meet. Articles in which nobody marked anything show it how names
 * meet in the news: their pairs count as unrelated, but for those that rules relate (learning from
 * marked and unmarked examples: Elkan, Noto 2008).
 */
public final class RelationTrainer {
  private static final int PARTS = 5;

  /** A part that is never left out, for the background. */
  private static final int ALWAYS = PARTS;

  /** Leaves no part out. */
  private static final int NONE = -1;

  private static final ChainTrainer.Settings SETTINGS =
      new ChainTrainer.Settings(20, 0.02, 1.0, 3, 0.02);

  /** What the pairs of the background count for together, for each pair of the corpus. */
  private static final double BACKGROUND = 0.5;

  /**
   * What came of training.
   *
   * @param model the model as text
   * @param texts how many texts were learned from
   * @param pairs how many pairs of names they have
   * @param background how many pairs unmarked articles gave
   * @param guesses what models of the other parts think of each pair
   * @param failures texts that could not be read, one line each
   */
  public record Trained(
      String model,
      int texts,
      int pairs,
      int background,
      List<Guess> guesses,
      List<String> failures) {
    public Trained {
      guesses = List.copyOf(guesses);
      failures = List.copyOf(failures);
    }
  }

  /**
   * What a model thinks of a pair of names that it was not trained on.
   *
   * @param rule which relation it was asked for
   * @param probability how likely the model finds it
   * @param isRelated whether it is right
   */
  public record Guess(String rule, double probability, boolean isRelated) {}

  private final RelationTraining training;

  public RelationTrainer(RuleBook rules) {
    training = new RelationTraining(rules);
  }

  /**
   * Trains the model; the same corpora and rules give the same text.
   *
   * @param background articles in which nothing is marked; may be empty
   */
  public Trained train(RelationCorpus corpus, List<Article> background, CorpusReader reader) {
    CorpusReader.Reading<List<RelationTraining.Example>> marked =
        reader.read(
            corpus.texts(),
            MarkedRelations::article,
            (text, findings) ->
                findings == null
                    ? List.of()
                    : training.examples(findings.document(), findings.entities(), marked(text)));
    CorpusReader.Reading<List<RelationTraining.Example>> unmarked =
        reader.read(
            background,
            article -> article,
            (article, findings) ->
                findings == null
                    ? List.of()
                    : training.background(findings.document(), findings.entities()));
    List<List<RelationTraining.Example>> texts = marked.results();
    int pairs = texts.stream().mapToInt(List::size).sum();
    int others = unmarked.results().stream().mapToInt(List::size).sum();
    ChainTrainer trainer = new ChainTrainer(RelationTraining.LABELS);
    for (int i = 0; i < texts.size(); i++) {
      for (RelationTraining.Example e : texts.get(i)) {
        trainer.add(i % PARTS, 1, e.features(), label(e));
      }
    }
    double weight = Math.min(1, BACKGROUND * pairs / Math.max(1, others));
    for (List<RelationTraining.Example> article : unmarked.results()) {
      for (RelationTraining.Example e : article) {
        trainer.add(ALWAYS, weight, e.features(), label(e));
      }
    }
    List<String> failures = new ArrayList<>(marked.failures());
    failures.addAll(unmarked.failures());
    return new Trained(
        ChainText.write(trainer.train(SETTINGS, NONE)),
        texts.size(),
        pairs,
        others,
        guesses(texts, trainer),
        failures);
  }

  private static byte[] label(RelationTraining.Example e) {
    return new byte[] {(byte) (e.isRelated() ? 1 : 0)};
  }

  private static List<RelationTraining.Marked> marked(MarkedRelations text) {
    List<RelationTraining.Marked> all = new ArrayList<>();
    for (MarkedRelation r : text.relations()) {
      all.add(new RelationTraining.Marked(r.name(), r.subject(), r.object()));
    }
    return all;
  }

  private static List<Guess> guesses(
      List<List<RelationTraining.Example>> texts, ChainTrainer trainer) {
    Map<Integer, List<Guess>> byText = new TreeMap<>();
    for (int part = 0; part < PARTS; part++) {
      ChainModel others = trainer.train(SETTINGS, part);
      for (int i = part; i < texts.size(); i += PARTS) {
        List<Guess> here = new ArrayList<>();
        for (RelationTraining.Example e : texts.get(i)) {
          double yes = others.lattice(e.features()).marginals()[0][1];
          here.add(new Guess(e.rule(), yes, e.isRelated()));
        }
        byText.put(i, here);
      }
    }
    List<Guess> all = new ArrayList<>();
    byText.values().forEach(all::addAll);
    return all;
  }
}
