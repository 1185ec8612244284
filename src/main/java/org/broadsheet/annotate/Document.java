package org.broadsheet.annotate;

import java.util.List;
import org.broadsheet.article.CleanArticle;
import org.broadsheet.article.Problem;

/**
 * An annotated article.
 *
 * @param article the clean article whose text all spans are of
 * @param sentences in the order of the text, furniture included
 * @param names in the order of the text
 * @param times in the order of the text
 * @param problems what was cut or skipped
 */
public record Document(
    CleanArticle article,
    List<Sentence> sentences,
    List<NameMention> names,
    List<TimeMention> times,
    List<Problem> problems) {
  public Document {
    sentences = List.copyOf(sentences);
    names = List.copyOf(names);
    times = List.copyOf(times);
    problems = List.copyOf(problems);
  }

  public Sentence sentence(int index) {
    return sentences.get(index);
  }

  /** The clean text. */
  public String text() {
    return article.text();
  }

  /** The sentence's temporal expressions, in order. */
  public List<TimeMention> timesIn(int sentence) {
    return times.stream().filter(t -> t.sentence() == sentence).toList();
  }

  /** The sentence's names, in order. */
  public List<NameMention> namesIn(int sentence) {
    return names.stream().filter(n -> n.sentence() == sentence).toList();
  }
}
