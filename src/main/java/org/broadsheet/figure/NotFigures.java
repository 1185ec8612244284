package org.broadsheet.figure;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TimeMention;
import org.broadsheet.annotate.Token;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;

/** Knows the numbers that count nothing: dates, times, names, addresses, list and phone numbers. */
final class NotFigures {
  private static final Set<String> JOINING_MARKS = Set.of("-", "‐", "‑", "–", "/", ".", "_", "@");

  private final CountedNouns nouns;
  private final Set<String> joined;
  private final Set<String> emergencies;
  private final Set<String> afterEmergency;
  private final Set<String> beforeEmergency;
  private final Lexicon numbered;
  private final Lexicon streets;
  private final CalendarNumbers calendar;
  private final Set<String> afterThousands;

  NotFigures(RuleBook book, FigureWords words) {
    nouns = new CountedNouns(book, words);
    joined = words.of("joined");
    emergencies = words.of("emergency");
    afterEmergency = words.of("emergency-after");
    beforeEmergency = words.of("emergency-before");
    numbered = book.lexicon("numbered-things");
    streets = book.lexicon("street-words");
    afterThousands = words.of("thousands-name");
    calendar = new CalendarNumbers(book.lexicon("calendar-names"), words);
  }

  /**
   * The end of a row of numbers that are no amounts ("555-0100-22", "5:25", "2019-09-01", "9/11",
   * "1.2.3"); the lexeme itself where it begins none.
   */
  int chainEnd(Lexemes x, int i) {
    if (!x.at(i).isDigits() || Fractions.joined(x, i) != null) {
      return i;
    }
    int numbers = 1;
    boolean isOdd = x.at(i).text().matches("\\d+(\\.\\d+){2,}") && !Digits.isReadable(x.at(i));
    int end = i + 1;
    while (x.at(end).isMark("-–/:.") && isGlued(x, end) && x.at(end + 1).isDigits()) {
      String next = x.at(end + 1).text();
      boolean isClock = x.at(end).isMark(":") && next.matches("\\d\\d(\\.\\d+)?");
      boolean isSlash = x.at(end).isMark("/") && !next.matches("[2-9]|10|12|16|20|32|64|100");
      isOdd |= isClock || isSlash;
      numbers++;
      end += 2;
    }
    return numbers >= 3 || isOdd ? end : i;
  }

  private static boolean isGlued(Lexemes x, int i) {
    return x.at(i).isGlued() && x.at(i + 1).isGlued();
  }

  /** Whether an amount is no figure. */
  boolean has(Sentence s, Lexemes x, Amount a, List<TimeMention> times) {
    if (calendar.isClock(x, a) || isInName(x, a)) {
      return true;
    }
    boolean isCounting = isCounting(s, x, a);
    if (calendar.isDate(s, x, a, times, isCounting)) {
      return true;
    }
    if (a.unit() != null) {
      return isPlural(x, a);
    }
    Lexeme next = x.at(a.end());
    boolean isOrdinal = next.isGlued() && (next.isWord() || next.isDigits()); // 90th, 4T, 737s
    boolean isDigits = x.at(a.low().first()).isDigits();
    return isOrdinal
        || isEmergencyCall(x, a)
        || isThousandsName(x, a, isCounting)
        || isInTable(x, a)
        || (isDigits && (isListNumber(x, a) || isAddress(s, x, a)))
        || isNumbered(s, x, a, isCounting);
  }

  /** "bills 0.075 0.0761 - 0.005": a decimal right beside another one is a cell of a table. */
  private static boolean isInTable(Lexemes x, Amount a) {
    boolean isSingle = a.shape() == Amount.Shape.SINGLE && isDecimal(x.at(a.first()));
    int before = x.at(a.first() - 1).isMark("-") ? a.first() - 2 : a.first() - 1;
    int after = x.at(a.end()).isMark("-") ? a.end() + 1 : a.end();
    return isSingle && (isDecimal(x.at(before)) || isDecimal(x.at(after)));
  }

  private static boolean isDecimal(Lexeme l) {
    return l.isDigits() && l.text().indexOf('.') >= 0;
  }

  /** "the video is in 4K", "a 10K run": a sort, and no thousands of it. */
  private boolean isThousandsName(Lexemes x, Amount a, boolean isCounting) {
    Lexeme letter = x.at(a.first() + 1);
    boolean isPicture = !isCounting && x.at(a.first()).text().matches("[24568]");
    return letter.text().equals("K")
        && letter.isGlued()
        && (isPicture || x.is(a.first() + 2, afterThousands));
  }

  /** "dozens of 911 calls", "he dialled 999". */
  private boolean isEmergencyCall(Lexemes x, Amount a) {
    return emergencies.contains(x.at(a.first()).text())
        && (x.is(a.end(), afterEmergency) || x.is(a.first() - 1, beforeEmergency));
  }

  /** "A380", "Covid-19", "ID.3", "#1". */
  private boolean isInName(Lexemes x, Amount a) {
    Lexeme number = x.at(a.low().first());
    if (!number.isDigits() || a.first() != a.low().first()) {
      return false;
    }
    Lexeme prev = x.at(a.first() - 1);
    if (prev.isMark("#") || (prev.isWord() && number.isGlued())) {
      return true;
    }
    boolean isLinked = JOINING_MARKS.contains(prev.text()) && number.isGlued() && prev.isGlued();
    Lexeme word = x.at(a.first() - 2);
    return isLinked
        && (prev.isMark(".")
            || word.isDigits()
            || (word.isWord() && !joined.contains(word.lower()) && !prev.isMark("–")));
  }

  /** "737s", "the 1970s", "2022′": an ending that was taken for seconds or feet. */
  private static boolean isPlural(Lexemes x, Amount a) {
    Lexeme number = x.at(a.low().first());
    Lexeme last = x.at(a.end() - 1);
    boolean isEnding =
        last.text().equals("s") || (last.isMark("′″") && number.text().length() == 4);
    return isEnding && last.isGlued() && Digits.isPlainInteger(number.text());
  }

  /** "1. First", "(2) Second" at the start of a sentence, "5." where it is one of its own. */
  private static boolean isListNumber(Lexemes x, Amount a) {
    boolean isItem = x.at(a.end()).isMark(")") && x.at(a.end()).isGlued() && !hasBracket(x, a);
    if (isItem) {
      return true; // "1) the mill, 2) the yard"
    }
    boolean isStart = a.first() == 0 || (a.first() == 1 && x.at(0).isMark("(["));
    return isStart
        && x.at(a.end()).isMark(".)]")
        && x.at(a.end()).isGlued()
        && (x.size() > a.end() + 1 || x.at(a.low().first()).text().length() < 3);
  }

  /** Whether a bracket that a number's stands behind was opened before it. */
  private static boolean hasBracket(Lexemes x, Amount a) {
    for (int i = a.first() - 1; i >= 0 && !x.at(i).isMark(")"); i--) {
      if (x.at(i).isMark("(")) {
        return true;
      }
    }
    return false;
  }

  /** "575 Elder Road". */
  private boolean isAddress(Sentence s, Lexemes x, Amount a) {
    for (int i = a.end(); i < Math.min(a.end() + 4, x.size()); i++) {
      Lexeme l = x.at(i);
      if (!l.isCapital()) {
        return false;
      }
      if (i > a.end() && streets.has(l.lower()) && !s.token(l.token()).tag().equals("NNS")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the number stands before a plural noun that it seems to count. */
  private boolean isCounting(Sentence s, Lexemes x, Amount a) {
    Lexeme next = x.at(a.end());
    if (!next.isWord()) {
      return false;
    }
    int number = x.at(a.numberEnd() - 1).token();
    CountedNoun noun = nouns.after(s, number, next.token(), false);
    return noun != null && s.token(noun.head()).tag().endsWith("S");
  }

  private static boolean isNoun(Sentence s, Lexeme l) {
    return s.token(l.token()).isTag("NN");
  }

  /** "Section 427", "Boeing 737", "the FTSE 100": the number is a part of the name before it. */
  private boolean isNumbered(Sentence s, Lexemes x, Amount a, boolean isCounting) {
    Lexeme number = x.at(a.low().first());
    int p = a.first() - 1;
    if (x.at(p).isMark(".") && x.at(p).isGlued()) {
      p--;
    }
    Lexeme prev = x.at(p);
    boolean isInRow = numbered.has(prev.lower()) && (prev.isCapital() || a.low().isWords());
    boolean isScore = // "lead the series 1-0"
        a.shape() == Amount.Shape.DASH
            ? !isInRow
            : a.shape() != Amount.Shape.SINGLE && !numbered.has(prev.lower());
    if (!prev.isWord() || a.first() != a.low().first() || a.low().hasScale() || isScore) {
      return false;
    }
    boolean isVersion = number.text().matches("\\d+(\\.\\d+)+") && prev.isCapital();
    boolean isRelease = // "Corvane Chain 2.0"
        isVersion && p > 0 && number.text().matches("\\d{1,2}\\.\\d") && isNoun(s, prev);
    boolean isInDigits =
        number.isDigits()
            && (Digits.isPlainInteger(number.text())
                || isRelease
                || (isVersion && numbered.has(prev.lower())));
    boolean isInName = a.low().isWords() && number.isCapital();
    boolean hasCapital = prev.text().chars().anyMatch(Character::isUpperCase);
    if (numbered.has(prev.lower()) && (isInDigits || (a.low().isWords() && hasCapital && p > 0))) {
      return !isCounting || hasCapital;
    }
    if ((!isInDigits && !isInName) || !hasCapital || calendar.isName(prev)) {
      return false;
    }
    Token t = s.token(prev.token());
    if (isRelease) {
      return true;
    }
    boolean isName = t.isTag("NNP") || (p > 0 && t.isTag("NN"));
    boolean isHung = s.tree().governor(number.token()) == prev.token();
    boolean isFree = t.name().equals("PERSON") || (t.name().equals("LOCATION") && isCounting);
    return isName && (isHung || !isFree) && !(t.name().equals("PERSON") && !isCounting);
  }
}
