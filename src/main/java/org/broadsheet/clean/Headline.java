package org.broadsheet.clean;

import java.util.Locale;

/** Questions about the look of headlines and headings. */
final class Headline {
  private static final int MOST_WORDS = 25;
  private static final int MOST_WORDS_ALONE = 18;
  private static final int MOST_WORDS_OF_HEADING = 12;
  private static final int MOST_WORDS_OF_SENTENCE_CASE_HEADING = 9;
  private static final int MOST_WORDS_OF_KICKER = 4;
  private static final int MOST_CHARACTERS = 220;
  private static final double TITLE_CASE_SHARE = 0.75;

  private Headline() {}

  /** Whether the words could be a headline: few, on their own, without a final stop. */
  static boolean couldBe(Part part) {
    return fits(part) && !endsLikeProse(part.draft);
  }

  /** As {@link #couldBe}; where a byline or date follows, a final stop is forgiven. */
  static boolean couldBeAboveByline(Part part) {
    return fits(part);
  }

  /** Whether a line is a label above the headline: MARKETS WRAP. */
  static boolean isKicker(Part part) {
    String text = part.text();
    return Words.count(part.draft) <= MOST_WORDS_OF_KICKER
        && text.equals(text.toUpperCase(Locale.ROOT));
  }

  private static boolean fits(Part part) {
    return (part.shape == Paragraph.Shape.PLAIN
            || part.shape == Paragraph.Shape.BOLD
            || part.shape == Paragraph.Shape.HEADING)
        && part.draft.length() <= MOST_CHARACTERS
        && Words.count(part.draft) <= MOST_WORDS
        && !Words.goesOn(part.draft);
  }

  private static boolean endsLikeProse(Draft draft) {
    int last = draft.length() - 1;
    while (last > 0 && "\"”’')]".indexOf(draft.charAt(last)) >= 0) {
      last--;
    }
    return ".,:;…".indexOf(draft.at(last)) >= 0;
  }

  /**
   * Whether the first paragraph of a text is its headline, where nothing but {@code next}, the
   * paragraph below, tells.
   */
  static boolean standsOver(Part part, Part next) {
    int words = Words.count(part.draft);
    if (!couldBe(part) || words > MOST_WORDS_ALONE || !Words.endsSentence(next.draft)) {
      return false;
    }
    boolean longer = Words.count(next.draft) > words || next.shape == Paragraph.Shape.ITEM;
    boolean apart = next.gap || isTitleCase(part.text()) || words <= MOST_WORDS_OF_HEADING;
    return longer && apart && words > 1;
  }

  /** Whether a paragraph in the middle of a story is a heading over the next one. */
  static boolean isHeading(Part part, Part next) {
    int words = Words.count(part.draft);
    switch (part.shape) {
      case HEADING -> {
        return true;
      }
      case BOLD -> {
        char last = part.draft.at(part.draft.length() - 1);
        return words <= MOST_WORDS_OF_HEADING && last != '.' && last != '!' && last != '”';
      }
      case PLAIN -> {
        boolean titleCase = isTitleCase(part.text());
        boolean question = part.draft.at(part.draft.length() - 1) == '?';
        boolean few =
            words <= (titleCase ? MOST_WORDS_OF_HEADING : MOST_WORDS_OF_SENTENCE_CASE_HEADING);
        boolean over =
            next.shape == Paragraph.Shape.ITEM
                || (Words.endsSentence(next.draft) && Words.count(next.draft) > words);
        return few
            && over
            && !endsLikeProse(part.draft)
            && part.draft.at(part.draft.length() - 1) != '!'
            && (!question || titleCase)
            && startsLikeHeading(part.draft);
      }
      case ITEM, ROW, IMAGE -> {
        return false;
      }
    }
    return false;
  }

  private static boolean startsLikeHeading(Draft draft) {
    char first = draft.at(0);
    return Character.isUpperCase(first) || Character.isDigit(first) || first == '‘';
  }

  /** Whether the long words begin in upper case, as in Many English Headlines. */
  static boolean isTitleCase(String text) {
    int longWords = 0;
    int capital = 0;
    for (String word : text.split("[^\\p{L}\\p{N}'-]+", -1)) {
      if (word.length() >= 4) {
        longWords++;
        capital += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
    }
    return longWords >= 2 && capital >= TITLE_CASE_SHARE * longWords;
  }

  /** Letters and digits alone, in lower case: equal for two spellings of one headline. */
  static String fold(String title) {
    StringBuilder out = new StringBuilder();
    title
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
