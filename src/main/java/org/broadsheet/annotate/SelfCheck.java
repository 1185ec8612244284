package org.broadsheet.annotate;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleException;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.CleanArticle;
import org.broadsheet.article.Metadata;

/**
 * Annotates one sentence of ours and looks whether all that a run relies on is in it. A model or
 * library that is missing makes CoreNLP leave something out without a word.
 */
final class SelfCheck {
  static final String TEXT =
      "Last week, Clara Benton of Northwick told reporters in Dublin that the port had closed.";

  private static final String MODELS = "is the models jar of stanford-corenlp on the class path?";

  private SelfCheck() {}

  /**
   * Passes silently.
   *
   * @throws ModelException where a date, a name, a tag or the parse is not as it must be; the
   *     message lists what, and what to do
   */
  static void run(Annotator annotator) throws ModelException {
    Metadata published = new Metadata(null, List.of(), null, "2025-09-03", null, null, "en");
    Article article = new Article(new ArticleId("self-check"), "self-check", TEXT, published);
    Document document;
    try {
      document = annotator.annotate(CleanArticle.untouched(article));
    } catch (ArticleException | RuntimeException | LinkageError e) {
      throw new ModelException("the language models fail on a simple sentence: " + e, e);
    }
    List<String> faults = new ArrayList<>();
    boolean dated =
        document.times().stream().anyMatch(t -> "2025-08-25/2025-08-31".equals(t.iso()));
    if (!dated) {
      faults.add("\"last week\" is not read as a date: is joda-time on the class path?");
    }
    boolean named =
        document.names().stream()
            .anyMatch(n -> n.label().equals("PERSON") && n.tokens().length() == 2);
    if (!named) {
      faults.add("\"Clara Benton\" is not found as a person: " + MODELS);
    }
    boolean tagged =
        document.sentences().stream()
            .flatMap(s -> s.tokens().stream())
            .anyMatch(t -> t.tag().equals("VBD") && t.lemma().equals("tell"));
    if (!tagged) {
      faults.add("\"told\" is not tagged as a past tense of \"tell\": " + MODELS);
    }
    boolean parsed =
        document.sentences().stream()
            .anyMatch(
                s -> s.tree().isParsed() && s.tree().dependent(s.tree().root(), "nsubj") >= 0);
    if (!parsed) {
      faults.add("the sentence has no parse with a subject: " + MODELS);
    }
    if (!faults.isEmpty()) {
      throw new ModelException("the language models are not usable: " + String.join("; ", faults));
    }
  }
}
