package org.broadsheet.figure;

import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TimeMention;
import org.broadsheet.annotate.Token;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;

/** Knows the numbers that count nothing: dates, times, names, addresses, list and phone numbers. */
final class NotFigures {
  private final Lexicon numbered;
  private final Lexicon streets;
  private final Lexicon calendar;

  NotFigures(RuleBook book) {
    numbered = book.lexicon("numbered-things");
    streets = book.lexicon("street-words");
    calendar = book.lexicon("calendar-names");
  }

  /** Whether digits at a lexeme are a part of something else before any amount is read. */
  int chainEnd(Lexemes x, int i) {
    if (!x.at(i).isDigits()) {
      return i;
    }
    int numbers = 1;
    boolean isOdd = false;
    int end = i + 1;
    while (x.at(end).isMark("-–/:.")
        && x.at(end).isGlued()
        && x.at(end + 1).isDigits()
        && x.at(end + 1).isGlued()) {
      boolean isColon = x.at(end).isMark(":") && x.at(end + 1).text().matches("\\d\\d(\\.\\d+)?");
      boolean isSlash =
          x.at(end).isMark("/") && !x.at(end + 1).text().matches("[2-9]|10|12|16|20|32|64|100");
      isOdd |= isColon || isSlash;
      numbers++;
      end += 2;
    }
    boolean isVersion =
        x.at(i).text().matches("\\d+(\\.\\d+){2,}") && Digits.read(x.at(i).text()).isEmpty();
    return numbers >= 3 || isOdd || isVersion ? end : i;
  }

  /** Whether an amount is no figure. */
  boolean has(Sentence s, Lexemes x, Amount a, List<TimeMention> times) {
    Lexeme number = x.at(a.low().first());
    int before = a.first() - 1;
    Lexeme prev = x.at(before);
    Lexeme next = x.at(a.end());
    boolean isBare = a.unit() == null;
    if (number.isDigits() && a.first() == a.low().first()) {
      if (prev.isWord() && number.isGlued()) {
        return true; // A380
      }
      if (prev.isMark("-‐‑–/.#_@") && number.isGlued() && prev.isGlued() && isNameLink(x, before)) {
        return true; // Covid-19, F-16, 3.x.
      }
      if (prev.isMark("#")) {
        return true;
      }
    }
    if (isBare && next.isGlued() && (next.isWord() || next.isDigits())) {
      return true; // 90th, 4T, 737s, 1990s
    }
    if (isBare && isClock(x, a)) {
      return true;
    }
    if (isBare && number.isDigits() && isListNumber(x, a)) {
      return true;
    }
    if (isBare && number.isDigits() && isAddress(s, x, a)) {
      return true;
    }
    if (isBare && isDate(s, x, a, times)) {
      return true;
    }
    return isBare && isNumbered(s, x, a);
  }

  private boolean isNameLink(Lexemes x, int mark) {
    Lexeme w = x.at(mark - 1);
    if (x.at(mark).isMark(".")) {
      return true;
    }
    if (w.isDigits()) {
      return true;
    }
    if (!w.isWord()) {
      return false;
    }
    return !List.of(
                "mid", "over", "under", "sub", "plus", "some", "top", "about", "and", "to", "or",
                "at", "the", "a", "by", "of", "early", "late")
            .contains(w.lower())
        && !x.at(mark).isMark("–");
  }

  private static boolean isClock(Lexemes x, Amount a) {
    return (x.is(a.end(), "am", "pm", "o'clock", "o’clock", "gmt", "hrs")
            && !x.at(a.end()).isCapital())
        || (x.is(a.end(), "a", "p")
            && x.at(a.end() + 1).isMark(".")
            && x.is(a.end() + 2, "m")
            && x.at(a.end() + 2).isGlued())
        || x.at(a.end()).text().matches("AM|PM|GMT|EST|EDT|PST|BST|CET|ET");
  }

  /** "1. First", "(2) Second" at the start of a sentence. */
  private static boolean isListNumber(Lexemes x, Amount a) {
    boolean isStart = a.first() == 0 || (a.first() == 1 && x.at(0).isMark("(["));
    return isStart
        && x.at(a.end()).isMark(".)]")
        && x.at(a.end()).isGlued()
        && x.size() > a.end() + 1;
  }

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

  private boolean isDate(Sentence s, Lexemes x, Amount a, List<TimeMention> times) {
    Lexeme number = x.at(a.low().first());
    Lexeme prev = x.at(a.first() - 1);
    if (number.isDigits()) {
      boolean isMonth = isCalendar(x, a.first() - 1, "month") || isCalendar(x, a.end(), "month");
      boolean isDay = number.text().matches("\\d{1,2}");
      if (isMonth && (isDay || isYear(number))) {
        return true;
      }
    }
    if (a.shape() == Amount.Shape.RANGE || a.shape() == Amount.Shape.DASH) {
      Lexeme high = x.at(java.util.Objects.requireNonNull(a.high()).first());
      boolean isSpan = isYear(number) && (isYear(high) || high.text().matches("\\d\\d"));
      boolean isDays = isCalendar(x, a.first() - 1, "month") || isCalendar(x, a.end(), "month");
      if (isSpan || isDays) {
        return true;
      }
    }
    int token = number.token();
    boolean isTimed =
        times.stream()
            .anyMatch(
                t ->
                    t.sentence() == s.index()
                        && t.tokens().contains(token)
                        && (t.type().equals("DATE") || t.type().equals("TIME")));
    if (isTimed && number.isDigits() && isYear(number)) {
      return !isCounting(s, x, a) || isBeforeYear(prev);
    }
    if (isTimed && a.low().isWords()) {
      return !(x.at(a.end()).isWord() && isCounting(s, x, a));
    }
    if (isTimed && number.isDigits() && !isCounting(s, x, a)) {
      return true;
    }
    return isYear(number)
        && (isBeforeYear(prev) || (!isCounting(s, x, a) && a.first() == a.low().first()));
  }

  /** Whether the number stands before a plural noun that it seems to count. */
  private static boolean isCounting(Sentence s, Lexemes x, Amount a) {
    Lexeme next = x.at(a.end());
    if (!next.isWord()) {
      return false;
    }
    CountedNoun noun = CountedNoun.after(s, x.at(a.numberEnd() - 1).token(), next.token(), false);
    return noun != null && s.token(noun.head()).tag().endsWith("S");
  }

  private static boolean isBeforeYear(Lexeme prev) {
    return prev.lower()
        .matches(
            "in|since|until|till|by|during|before|after|the|from|early|late|mid|year|of|for|circa|spring|summer|autumn|fall|winter|q[1-4]|and|through|season");
  }

  private static boolean isYear(Lexeme l) {
    return l.text().matches("1[89]\\d\\d|20[0-4]\\d");
  }

  private boolean isCalendar(Lexemes x, int i, String type) {
    Lexeme l = x.at(i);
    if (x.at(i).isMark(".")) {
      l = x.at(i - 1);
    } else if (x.is(i, "of")) {
      l = x.at(i + 1);
    }
    Lexicon.Entry e = calendar.find(l.lower());
    return e != null && e.get("type").equals(type) && l.isCapital();
  }

  /** "Section 427", "Boeing 737", "the S&P 500": the number is a part of the name before it. */
  private boolean isNumbered(Sentence s, Lexemes x, Amount a) {
    Lexeme number = x.at(a.low().first());
    int p = a.first() - 1;
    if (x.at(p).isMark(".") && x.at(p).isGlued()) {
      p--;
    }
    Lexeme prev = x.at(p);
    if (!prev.isWord()) {
      return false;
    }
    boolean isInDigits =
        number.isDigits() && Digits.isPlainInteger(number.text()) && !a.low().hasScale();
    boolean isSmallWord = a.low().isWords() && prev.isCapital() && p > 0;
    if (numbered.has(prev.lower()) && (isInDigits || isSmallWord)) {
      return !isCounting(s, x, a) || prev.isCapital();
    }
    if (!isInDigits && !(isSmallWord && number.isCapital())) {
      return false;
    }
    Token t = s.token(prev.token());
    boolean isName = t.isTag("NNP") && prev.isCapital() && !calendar.has(prev.lower());
    if (!isName) {
      return false;
    }
    boolean isPlace = t.name().equals("LOCATION") && isCounting(s, x, a);
    boolean isPerson = t.name().equals("PERSON");
    return !isPlace && !isPerson;
  }
}
