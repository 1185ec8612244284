package org.broadsheet.article;

/**
 * The name of an article in the dataset: a record's own id, or its file's path below the input
 * folder without the ending.
 *
 * @param value not blank
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
  public ArticleId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an article needs an id");
    }
  }

  /** By Unicode code points, as the dataset's rows are sorted. */
  @Override
  public int compareTo(ArticleId other) {
    return compareByCodePoint(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static int compareByCodePoint(String a, String b) {
    int i = 0;
    int n = Math.min(a.length(), b.length());
    while (i < n && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    if (i == n) {
      return Integer.compare(a.length(), b.length());
    }
    boolean pairBefore = i > 0 && Character.isHighSurrogate(a.charAt(i - 1));
    int at = pairBefore ? i - 1 : i;
    return Integer.compare(a.codePointAt(at), b.codePointAt(at));
  }
}
