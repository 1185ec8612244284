package org.broadsheet.figure;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.TimeMention;
import org.broadsheet.annotate.TokenRange;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time that a figure speaks of: the nearest date, but not one that it is compared with.
 */
final class PeriodFinder {
  /** Words between "than" and the date: "than in the same period last year". */
  private static final int LONGEST_BASE = 6;

  private static final String PART_OF_DAY = "\\d{4}-\\d\\d-\\d\\dT[A-Z]{2}";

  private final Setting around;
  private final List<Draft> drafts;
  private final List<TimeMention> times;
  private final Stretches stretches;
  private final ToldDates dates;
  private final TimeBorders borders;
  private final boolean isMatch;
  private final Set<String> clock;
  private final Set<String> telling;
  private final Set<String> clockCode;
  private final Set<String> periodBefore;
  private final Set<String> baseBefore;
  private final Set<String> baseAfter;
  private final int reach;
  private final int border;

  PeriodFinder(Setting around, List<Draft> drafts, FigureWords words) {
    this.around = around;
    this.drafts = drafts;
    stretches = new Stretches(around, drafts, words);
    times = new SentenceTimes(around, stretches.published(), words).all();
    borders = new TimeBorders(around);
    dates = new ToldDates(around, stretches.published(), words);
    isMatch = around.x.hasAny(words.of("match-word"));
    clock = words.of("clock-after");
    telling = words.of("telling-verb");
    clockCode = words.of("clock-code");
    periodBefore = words.of("period-before");
    baseBefore = words.of("base-before");
    baseAfter = words.of("base-after");
    reach = words.limit("period-reach");
    border = words.limit("period-border");
  }

  /** ISO 8601 where it resolves, else the text's own words; {@code null} where no time is told. */
  @Nullable String find(Draft d) {
    boolean isTally = // "will play Rovers (3-1) next week"
        d.kind == FigureKind.SCORE && around.isTag(around.own(d).first() - 1, "-LRB-");
    if (d.kind == FigureKind.AGE || d.isBetween || isTally) {
      return null; // "Stell, 52, took over in January", "nine days later"
    }
    TokenRange own = around.own(d);
    TimeMention best = null;
    int nearest = reach + 1;
    for (TimeMention t : times) {
      int distance = distance(d, own, t);
      if (!t.tokens().overlaps(own) && distance < nearest && isPeriod(t) && !isOfOther(d, t)) {
        nearest = distance;
        best = t;
      }
    }
    if (best == null) {
      return null;
    }
    int since = d.role == Role.OLD ? stretches.sinceWord(best) : -1;
    int first = best.tokens().first();
    if (around.lower(first).equals("same") || around.lower(first + 1).equals("same")) {
      return words(best); // "in the same week of the season before"
    }
    String stretch = since >= 0 ? null : stretches.of(best); // "from 75 percent … since March"
    if (stretch != null) {
      return dates.told(d, best, stretch);
    }
    String iso = best.iso();
    return iso == null || isBare(best) ? words(best) : dates.told(d, best, iso);
  }

  private boolean isInCompound(TimeMention t) {
    for (int i = t.tokens().first() + 1; i < t.tokens().end(); i++) {
      if (around.isTag(i, "HYPH") && t.type().equals("DURATION")) {
        return true;
      }
    }
    return around.isTag(t.tokens().end(), "HYPH");
  }

  private int distance(Draft d, TokenRange own, TimeMention t) {
    int first = t.tokens().first();
    boolean isBehind = first >= own.end();
    int gap = isBehind ? first - own.end() : own.first() - t.tokens().end() + 1;
    int when = around.clauses.predicate(first);
    int what = around.clauses.predicate(d.token);
    if (borders.isAcross(own, t) || borders.isBesideName(d, first)) {
      return reach + 1;
    }
    boolean isSpeaker = when == what && own.end() <= when; // "after 55 percent said so in May"
    if (!isSpeaker && isToldThen(own, when, first)) {
      return reach + 1;
    }
    if (when == what) {
      return gap;
    }
    if (isOfTelling(what, when, first) || isOfDescription(d, what, when)) {
      return reach + 1;
    }
    if (!isJoined(what, when, first)) {
      return gap + border;
    }
    boolean isSameTime = isPresent(what) == isPresent(when) && (!isToCome(what) || isToCome(when));
    return isSameTime ? gap + border / 4 : reach + 1;
  }

  /** "to cull 4 million hens, the ministry said on Monday": the day of who only tells a thing. */
  private boolean isToldThen(TokenRange own, int when, int time) {
    boolean isTelling = telling.contains(around.lemma(when)) && when < time;
    boolean isInside = when < own.first() && own.first() < time; // "said 12 died on Monday"
    return isTelling && !isInside && !around.clauses.isVerbBetween(when, time);
  }

  /** "said on Monday that 12 died": when it was told, not when it was. */
  private boolean isOfTelling(int what, int when, int time) {
    if (what < 0 || when < 0) {
      return false;
    }
    boolean isContent = around.tree.is(what, "ccomp") && !around.isTag(what, "VB");
    boolean isBefore = isContent && around.tree.governor(what) == when && time < what;
    boolean isAside = around.tree.is(when, "parataxis") && around.tree.governor(when) == what;
    return isBefore || (isAside && when < time);
  }

  /** "Its shares, which lost a third in May, rose": of what is said of a noun beside the figure. */
  private boolean isOfDescription(Draft d, int what, int when) {
    int noun = when >= 0 && around.tree.is(when, "acl") ? around.tree.governor(when) : -1;
    boolean isOwn = noun >= 0 && around.tree.isUnder(d.token, noun); // "25% tariffs imposed in May"
    return noun >= 0 && !isOwn && what >= 0 && around.clauses.predicate(noun) == what;
  }

  /** "drew two million last year and charges": of another time than the verb beside it. */
  private boolean isPresent(int verb) {
    return around.isTag(verb, "VBZ|VBP");
  }

  /** "scored 11 goals last season and will earn 150,000 pounds". */
  private boolean isToCome(int verb) {
    return verb >= 0
        && around.tree.dependents(verb).stream()
            .anyMatch(c -> c < verb && around.lower(c).matches("will|'ll|shall"));
  }

  /** Whether a clause describes a noun of another one, or goes on with the same subject. */
  private boolean isJoined(int what, int when, int time) {
    int g = what < 0 ? -1 : around.tree.governor(what);
    boolean isRelative = g >= 0 && around.tree.is(what, "acl");
    boolean isMade = g >= 0 && what < time && around.tree.relation(what).matches("xcomp|advcl");
    boolean isNext = g >= 0 && (isMade || around.tree.is(what, "conj"));
    return (isRelative && around.clauses.predicate(g) == when)
        || (isNext && g == when && around.tree.dependent(what, "nsubj") < 0);
  }

  /** The words of a time that does not resolve: "her first 11 months in office". */
  private String words(TimeMention t) {
    int first = t.tokens().first();
    int end = t.tokens().end();
    if (t.type().equals("DURATION")) {
      while (first > 0 && around.isTag(first - 1, "JJ|PRP\\$|DT")) {
        first--;
      }
      int noun = around.lower(end).matches("in|of") ? around.nounAfter(end + 1) : -1;
      boolean isPart = noun >= 0 && !around.s.token(noun).isNamed() && !around.isFigure(noun);
      end = isPart ? noun + 1 : end;
    }
    for (TimeMention other : times) { // "the year to February", "the week ending March 19"
      boolean isEnd = other.tokens().first() == end + 1;
      if (isEnd && around.lower(end).matches("to|ending|ended|through")) {
        end = other.tokens().end();
      }
    }
    boolean isYear = around.lower(first).matches("[12]\\d{3}") && around.isTag(first + 1, ",");
    end = isYear ? first + 1 : end; // "2024, the second most"
    return around.words(around.phrase(first, end, end - 1));
  }

  /** "by 1015 GMT": an hour, though it could be a year. */
  private boolean isClock(TimeMention t) {
    int end = t.tokens().end();
    String code = end < around.s.size() ? around.s.token(end).text() : "";
    return clock.contains(around.lower(end)) || clockCode.contains(code);
  }

  /** "now in its fourth year": counted from a beginning that is not told. */
  private boolean isNthOfOwn(TimeMention t) {
    int first = t.tokens().first();
    boolean isOwn =
        around.isTag(first - 1, "PRP\\$")
            || around.isTag(first, "PRP\\$")
            || isArticle(first - 1)
            || isArticle(first); // "for a fifth month"
    int last = t.tokens().end() - 1;
    boolean isCalendar = around.lower(last).matches("quarter|half");
    return isOwn && t.type().equals("DATE") && around.isTag(last - 1, "JJ") && !isCalendar;
  }

  private boolean isArticle(int i) {
    return around.lower(i).matches("an?");
  }

  /** "410,000 cars in the quarter": of which year and which, the text has told elsewhere. */
  private boolean isBare(TimeMention t) {
    int first = t.tokens().first();
    int last = t.tokens().end() - 1;
    int the = first == last ? first - 1 : first;
    return last == the + 1
        && around.lower(the).equals("the")
        && around.lower(last).matches("quarter|month|year|week|day|season");
  }

  private boolean isPeriod(TimeMention t) {
    if (around.lower(t.tokens().first()).matches("['’]")) {
      return false; // "the Rovers' 11 shots"
    }
    String value = t.value() == null ? "" : t.value();
    boolean isVerb =
        around.isTag(t.tokens().end() - 1, "MD|VB.?|HYPH")
            || around.isTag(t.tokens().first(), "MD|VB.?");
    if (isVerb || isInCompound(t) || isClock(t) || isNthOfOwn(t)) {
      return false; // "a week may", "the four-year number"
    }
    boolean isOfMatch = isMatch && around.lower(t.tokens().end() - 1).matches("quarter|half");
    if (isOfMatch || drafts.stream().anyMatch(d -> isOwnWord(d, t))) {
      return false; // "scored in the last quarter"
    }
    if (value.endsWith("_REF") || t.type().equals("SET")) {
      return false;
    }
    if (t.type().equals("TIME")) { // "on Monday night", not "at 5 p.m. on Monday"
      return t.iso() != null && value.matches(PART_OF_DAY);
    }
    return !t.type().equals("DURATION")
        || periodBefore.contains(around.lower(t.tokens().first() - 1))
        || periodBefore.contains(around.lower(t.tokens().first()))
        || around.isTag(t.tokens().first() - 1, "PRP\\$");
  }

  /** "a fall of 2 million", "2.8 million tonnes a day in April": a word of a figure, not a time. */
  private boolean isOwnWord(Draft d, TimeMention t) {
    boolean isRate =
        d.kind != FigureKind.DURATION
            && d.kind != FigureKind.AGE
            && around.own(d).contains(t.tokens().first());
    return isRate || t.tokens().contains(d.cue);
  }

  /**
   * Whether a date is that of an old value or of another thing, with which the figure is compared.
   */
  private boolean isOfOther(Draft d, TimeMention t) {
    if (d.role == Role.OLD) {
      return false;
    }
    int first = t.tokens().first();
    int before = around.isTag(first - 1, "DT|IN") && !isBase(first - 1) ? first - 2 : first - 1;
    boolean isThan = isCompared(first) || isSuperlative(t) || isOfAnotherThing(d, t);
    boolean isFrom = around.lower(before).equals("from") && d.role != Role.NONE;
    if (isThan || isFrom) {
      return true;
    }
    for (Draft other : drafts) {
      int with = around.own(other).first() - 1;
      boolean isOld =
          other.role == Role.OLD
              || around.lower(with).matches("against|versus")
              || around.lower(with - 1).equals("compared");
      boolean isOlds = other != d && isOld && isRightBehind(around.own(other).end(), first);
      if (isOlds) {
        return true;
      }
    }
    boolean isMultiple =
        d.isRatio() && d.unit.equals("time"); // "double the level of a year earlier"
    return (d.role == Role.NEW || isMultiple) && isEarlier(t);
  }

  /** "from 331,000 euros at the peak in May": nothing but the phrase's own words between. */
  private boolean isRightBehind(int end, int time) {
    if (time < end || time - end > LONGEST_BASE) {
      return false;
    }
    for (int i = end; i < time; i++) {
      if (!around.isTag(i, "IN|DT|NN.?|JJ")) {
        return false;
      }
    }
    return true;
  }

  /** "than in the same period last year", "as a year ago". */
  private boolean isCompared(int first) {
    int i = first - 1;
    while (i > 0 && first - i < LONGEST_BASE && around.isTag(i, "IN|DT|JJ|NN|CC|TO|VBN")) {
      if (around.lower(i).matches("than|as|versus|against|compared")) {
        return true;
      }
      i--;
    }
    return false;
  }

  /** "the biggest increase since 2007": as old as the record, not as the figure. */
  private boolean isSuperlative(TimeMention t) {
    int i = stretches.sinceWord(t) - 1;
    while (i >= 0 && around.isTag(i, "NN.*|JJ.*|RBS|IN|DT|CD")) {
      if (around.isTag(i, "JJS|RBS") || around.lower(i).equals("first")) {
        return true;
      }
      i--;
    }
    return false;
  }

  /** "over Friday's closing price", "its third-quarter report": the date of a thing beside it. */
  private boolean isOfAnotherThing(Draft d, TimeMention t) {
    int last = t.tokens().end() - 1;
    boolean isPart = around.tree.relation(last).matches("nmod:poss|compound|amod");
    int noun = isPart ? around.tree.governor(last) : -1;
    boolean isAside = noun > last && around.tree.relation(noun).matches("nmod|obl");
    int c = isAside ? around.tree.dependent(noun, "case") : -1;
    if (around.lower(c).matches("in|during")) {
      return false; // "during 2022's market rout"
    }
    return isAside && !isInside(noun, d.measured) && !isInside(noun, d.subject);
  }

  private boolean isInside(int token, @Nullable Phrase p) {
    return p != null && p.sentence() == around.s.index() && p.tokens().contains(token);
  }

  private boolean isBase(int i) {
    return baseBefore.contains(around.lower(i));
  }

  /** "a year earlier". */
  private boolean isEarlier(TimeMention t) {
    for (int i = t.tokens().first(); i < t.tokens().end(); i++) {
      if (baseAfter.contains(around.lower(i))) {
        return true;
      }
    }
    return baseAfter.contains(around.lower(t.tokens().end()));
  }
}
