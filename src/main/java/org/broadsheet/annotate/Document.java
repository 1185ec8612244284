package org.broadsheet.annotate;

import java.util.List;
import java.util.function.ToIntFunction;
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
    return of(times, TimeMention::sentence, sentence);
  }

  /** The sentence's names, in order. */
  public List<NameMention> namesIn(int sentence) {
    return of(names, NameMention::sentence, sentence);
  }

  /** The part of a list in the order of the text that is of one sentence, by halving. */
  private static <T> List<T> of(List<T> all, ToIntFunction<T> sentenceOf, int sentence) {
    return all.subList(
        firstFrom(all, sentenceOf, sentence), firstFrom(all, sentenceOf, sentence + 1));
  }

  private static <T> int firstFrom(List<T> all, ToIntFunction<T> sentenceOf, int sentence) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentenceOf.applyAsInt(all.get(middle)) < sentence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
