package org.broadsheet.figure;

import java.math.BigDecimal;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;

/** Fractions, multiples, scores and votes: numbers that are set against another one. */
final class Ratios {
  private final NumberWords words;
  private final Rates rates;
  private final Lexicon results;
  private final Set<String> afterFraction;
  private final Set<String> inOrder;
  private final Set<String> afterTimes;
  private final Set<String> voteNouns;
  private final Set<String> valued;
  private final Set<String> cuts;
  private final Set<String> times;
  private final Set<String> titles;
  private final Set<String> voteWords;
  private final BigDecimal highestScore;

  Ratios(RuleBook book, AmountReader reader, FigureWords small) {
    words = reader.words();
    rates = reader.rates();
    results = book.lexicon("result-nouns");
    afterFraction = small.of("fraction-after");
    inOrder = small.of("fraction-ordinal");
    afterTimes = small.of("times-after");
    voteNouns = small.of("vote-noun");
    valued = small.of("valued-by");
    cuts = small.of("cut-in");
    times = small.of("time-noun");
    titles = small.of("times-title");
    voteWords = small.of("vote-sentence");
    highestScore = new BigDecimal(small.limit("score-highest"));
  }

  /** "two-thirds of the voters", "one in five", "by a third"; not "the third quarter". */
  boolean isFraction(Sentence s, Lexemes x, Draft d) {
    Amount a = d.amount;
    d.kind = FigureKind.RATIO;
    d.form = "ratio.fraction";
    boolean isShare =
        x.at(a.end() - 1).isDigits()
            || (a.end() - a.first() >= 3 && x.is(a.first() + 1, "in", "out", "of"));
    boolean isPlural = a.end() - a.first() >= 2 && !x.is(a.first(), "a", "an");
    boolean isAfterOrdinal =
        words.ordinal(x.at(a.first() - 1)) != null || x.is(a.first() - 1, inOrder);
    if (isShare || (isPlural && !isAfterOrdinal)) {
      return true;
    }
    boolean isRest = x.is(a.first() - 1, "and") && x.is(a.first() - 2, times);
    if (isOrdinal(s, x, a) || isRest) { // "the past decade and a half"
      return false;
    }
    boolean isMeant =
        x.is(a.end(), afterFraction)
            || x.is(d.first - 1, "by", "than", "up", "down")
            || (x.is(d.first - 1, "in") && isCut(s, x, d.first - 2))
            || d.bound != Bound.EXACT;
    boolean isCompound = x.is(a.end() - 1, "half") && x.at(a.end()).isMark("-");
    return isMeant && !isAfterOrdinal && !isCompound;
  }

  /** "by a third party": one in a row; "rose by a third year on year" is a part. */
  private boolean isOrdinal(Sentence s, Lexemes x, Amount a) {
    Lexeme next = x.at(a.end());
    return words.ordinal(x.at(a.end() - 1)) != null
        && next.isWord()
        && s.token(next.token()).tag().matches("NNS?")
        && !x.is(a.end(), times);
  }

  /** "cut in half", "cut their coverage in half". */
  private boolean isCut(Sentence s, Lexemes x, int last) {
    for (int i = last; i >= 0 && i > last - 4; i--) {
      if (x.at(i).isWord() && s.token(x.at(i).token()).isTag("VB")) {
        return cuts.contains(s.token(x.at(i).token()).lemma());
      }
    }
    return false;
  }

  /** "16 times the rate", "tried three times", "6.5x", "6-fold". */
  boolean isTimes(Sentence s, Lexemes x, Draft d) {
    Amount a = d.amount;
    int at = x.at(a.end()).isMark("-") ? a.end() + 1 : a.end();
    boolean isFold = x.is(at, "fold");
    boolean isX = x.at(at).lower().matches("x|×") && x.at(at).isGlued() && !x.at(at + 1).isDigits();
    if (!isFold && !isX && !x.is(at, "times")) {
      return false;
    }
    d.end = at + 1;
    d.head = x.at(at).token();
    d.unit = "time";
    Lexeme next = x.at(at + 1);
    boolean isBeforeNoun =
        next.isWord()
            && (s.token(next.token()).tag().matches("JJR|NNS|NN|RBR")
                || isParticipleOfNoun(s, next.token()) // "14 times expected earnings"
                || x.is(at + 2, valued)); // "18 times forward earnings"
    boolean isTitle = isTitle(s, x, at + 1);
    boolean isMultiple = afterTimes.contains(next.lower()) || isBeforeNoun;
    boolean isRatio = isFold || isX || a.low().decimals() > 0 || (isMultiple && !isTitle);
    d.kind = isRatio ? FigureKind.RATIO : FigureKind.COUNT;
    d.form = isRatio ? "ratio.times" : "count.times";
    Rates.Rate rate = isRatio ? null : rates.find(x, at + 1);
    if (rate != null) {
      d.unit = "time per " + rate.unit();
      d.end = rate.end();
    }
    return true;
  }

  /** "the seven times world champion": how often, and of nothing a multiple. */
  private boolean isTitle(Sentence s, Lexemes x, int from) {
    int i = from;
    while (x.at(i).isWord() && s.token(x.at(i).token()).tag().matches("NNP?|JJ")) {
      if (titles.contains(x.at(i).lower())) {
        return true;
      }
      i++;
    }
    return false;
  }

  private static boolean isParticipleOfNoun(Sentence s, int token) {
    boolean isNext = token + 1 < s.size() && s.token(token + 1).isTag("NN");
    boolean isOwner = token + 2 < s.size() && s.token(token + 2).isTag("POS");
    return isNext && (s.token(token).isTag("VBN") || isOwner); // "five times last year's decline"
  }

  /** Whether the two numbers of "52-48" are a vote. */
  boolean isVote(Sentence s, Lexemes x, Draft d) {
    boolean isVote =
        x.is(d.amount.end(), voteNouns)
            || s.tokens().stream().anyMatch(t -> voteWords.contains(Classifier.lower(t.lemma())));
    if (isVote) {
      vote(d);
    }
    return isVote;
  }

  static void vote(Draft d) {
    d.kind = FigureKind.RATIO;
    d.unit = "vote";
    d.form = "ratio.vote";
    d.bound = Bound.EXACT;
  }

  /** Whether two numbers with a dash are a result: "3-1". */
  boolean isScore(Draft d) {
    d.kind = FigureKind.SCORE;
    d.form = "score.pair";
    return !d.amount.low().isWords() && d.value != null && d.value.compareTo(highestScore) < 0;
  }

  /** "a 2-3 defeat": the noun is the result and nothing that the numbers count. */
  boolean isResult(String lemma) {
    return results.has(lemma);
  }
}
