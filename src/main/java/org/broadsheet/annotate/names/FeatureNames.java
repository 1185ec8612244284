package org.broadsheet.annotate.names;

import java.util.Set;

/** The features that have a name and no pieces. */
final class FeatureNames {
  static final String ALWAYS = "###";
  static final String ALWAYS_FOR_PAIRS = "PSEQ";
  static final String TITLE = "IS_TITLE";

  static final String NO_OCCURRENCE = "NO-OCCURRENCE-PATTERN";
  static final String FULL_NAME_AGAIN = "XY-NEXT-OCCURRENCE-XY";
  static final String LAST_NAME_AGAIN = "XY-NEXT-OCCURRENCE-Y";
  static final String FULL_NAME_BEFORE = "XY-PREV-OCCURRENCE-XY";
  static final String LAST_NAME_BEFORE = "XY-PREV-OCCURRENCE-Y";
  static final String AGAIN_AS_LAST_NAME = "X-NEXT-OCCURRENCE-YX";
  static final String AGAIN_AS_FIRST_NAME = "X-NEXT-OCCURRENCE-XY";
  static final String AGAIN = "X-NEXT-OCCURRENCE-X";
  static final String BEFORE_AS_FIRST_NAME = "X-PREV-OCCURRENCE-YX";
  static final String BEFORE_AS_LAST_NAME = "X-PREV-OCCURRENCE-XY";
  static final String BEFORE = "X-PREV-OCCURRENCE-X";

  static final Set<String> ALL =
      Set.of(
          ALWAYS,
          ALWAYS_FOR_PAIRS,
          TITLE,
          NO_OCCURRENCE,
          FULL_NAME_AGAIN,
          LAST_NAME_AGAIN,
          FULL_NAME_BEFORE,
          LAST_NAME_BEFORE,
          AGAIN_AS_LAST_NAME,
          AGAIN_AS_FIRST_NAME,
          AGAIN,
          BEFORE_AS_FIRST_NAME,
          BEFORE_AS_LAST_NAME,
          BEFORE);

  private FeatureNames() {}
}
