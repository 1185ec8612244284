package org.broadsheet.figure;

import java.math.BigDecimal;
import java.util.Set;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.jspecify.annotations.Nullable;

/** Recognises ages: "45-year-old", "aged 45", "Ortiz, 45,", "she turned 40", "in their 40s". */
final class Ages {
  private static final Set<String> BEFORE = Set.of("aged", "age", "ages");
  private static final Set<String> PERSONS = Set.of("he", "she", "i", "you", "they", "who", "we");

  /**
   * "The life expectancy of women in Orvik is 84": how far before the number the noun may stand.
   */
  private static final int LIFE_REACH = 8;

  private static final BigDecimal CHILD = new BigDecimal(13);
  private static final BigDecimal OLDEST = new BigDecimal(120);

  private Ages() {}

  /**
   * Whether an amount is an age.
   *
   * @param first index of its first lexeme with modifiers
   * @return the end of its words, or -1 where it is none
   */
  static int end(Sentence s, Lexemes x, Amount a, int first) {
    Unit unit = a.unit();
    int at = a.end();
    if (unit != null && !unit.isTime()) {
      return -1;
    }
    if (unit != null) {
      int old = x.at(at).isMark("-‐‑") ? at + 1 : at;
      if (x.is(old, "old", "olds")) {
        return old + 1;
      }
      if (x.is(at, "of") && x.is(at + 1, "age") && !x.is(at - 1, "decade", "decades")) {
        return at + 2;
      }
    }
    int b = first - 1;
    boolean isNamed =
        BEFORE.contains(x.at(b).lower())
            || (x.is(b, "of") && x.is(b - 1, "age", "ages"))
            || (x.is(a.first() - 1, "of") && x.is(a.first() - 2, "age"))
            || (x.is(b, "between", "from") && BEFORE.contains(x.at(b - 1).lower()))
            || (x.is(b, "at", "is", "was") && x.is(b - 1, "age"));
    if (isNamed) {
      return at;
    }
    boolean isPlain = unit == null && isAge(a);
    if (!isPlain) {
      return -1;
    }
    return isAfterPerson(s, x, a, first) || isPredicate(s, x, a, first) ? at : -1;
  }

  private static boolean isAge(Amount a) {
    BigDecimal v = a.low().value();
    return v != null
        && a.shape() == Amount.Shape.SINGLE
        && a.low().form() == Numeral.Form.CARDINAL
        && !a.low().hasScale()
        && v.signum() > 0
        && v.compareTo(OLDEST) < 0;
  }

  /** "Ana Ortiz, 45, a baker", "Ana Ortiz (45)", "Ana Ortiz 45 has". */
  private static boolean isAfterPerson(Sentence s, Lexemes x, Amount a, int first) {
    if (first != a.low().first() || a.low().isWords()) {
      return false;
    }
    Lexeme link = x.at(first - 1);
    boolean isComma = link.isMark(",");
    boolean isBracket = link.isMark("(") && x.at(a.end()).isMark(")");
    int nameAt = isComma || isBracket ? first - 2 : first - 1;
    Lexeme name = x.at(nameAt);
    if (!name.isCapital()) {
      return false;
    }
    Token t = s.token(name.token());
    Lexeme next = x.at(a.end());
    boolean isOver = next.type() == Lexeme.Type.NONE || next.isMark(",.;:)–—-");
    boolean isPerson = t.name().equals("PERSON");
    boolean isYouth = a.low().value() != null && a.low().value().compareTo(CHILD) < 0;
    if (isComma) {
      return isOver && (isPerson || (t.tag().equals("NNP") && t.name().equals("O") && !isYouth));
    }
    boolean isVerb =
        next.isWord() && (s.token(next.token()).isTag("VB") || s.token(next.token()).isTag("MD"));
    return isPerson && !isYouth && (isBracket || isVerb || (next.isMark(",") && next.isGlued()));
  }

  /** "She is 45.", "He turned 40 in May.", "will be 35 by the end". */
  private static boolean isPredicate(Sentence s, Lexemes x, Amount a, int first) {
    if (a.low().isWords() && (a.low().value() == null || a.low().value().compareTo(CHILD) < 0)) {
      return false; // "has been one of the officials"
    }
    Lexeme next = x.at(a.end());
    if (next.isWord() && !s.token(next.token()).tag().matches("IN|TO|CC|RB|WRB|DT|VBG")) {
      return false;
    }
    int number = x.at(a.low().first()).token();
    DependencyTree tree = s.tree();
    Lexeme verb = x.at(first - 1);
    boolean isTurn = verb.lower().matches("turn|turns|turned|turning");
    boolean isBe = verb.lower().matches("is|was|be|were|are|am|been|m|s|re") || isContraction(verb);
    if (!isTurn && !isBe) {
      return false;
    }
    int g = isTurn ? s.token(verb.token()).index() : number;
    int subject = tree.isParsed() ? tree.dependent(g, "nsubj") : -1;
    if (subject < 0) {
      subject = x.at(first - 2).token();
    }
    if (subject < 0) {
      return false;
    }
    Token who = s.token(subject);
    for (int t = number - 1; isBe && t >= Math.max(0, number - LIFE_REACH); t--) {
      if (isLife(s, t)) {
        return true;
      }
    }
    return PERSONS.contains(who.text().toLowerCase(java.util.Locale.ROOT))
        || who.name().equals("PERSON")
        || isLife(s, subject);
  }

  private static boolean isContraction(Lexeme l) {
    return l.lower().matches("(he|she|i|you)['’](s|m|re|ll)|(he|she)");
  }

  /** "life expectancy is 73", "her age was 40". */
  private static boolean isLife(Sentence s, int subject) {
    return s.token(subject).lemma().matches("expectancy|age");
  }

  /** "in their 40s", "in her mid-30s": the decade's first year, or -1. */
  static int decade(Lexemes x, int i) {
    Lexeme n = x.at(i);
    boolean isForm =
        (n.isDigits()
                && n.text().matches("[1-9]0")
                && x.at(i + 1).isGlued()
                && x.at(i + 1).lower().matches("s|['’]s"))
            || n.lower().matches("(twen|thir|for|fif|six|seven|eigh|nine)ties");
    return isForm ? decadeStart(n) : -1;
  }

  private static int decadeStart(Lexeme n) {
    if (n.isDigits()) {
      return Integer.parseInt(n.text());
    }
    return switch (n.lower()) {
      case "twenties" -> 20;
      case "thirties" -> 30;
      case "forties" -> 40;
      case "fifties" -> 50;
      case "sixties" -> 60;
      case "seventies" -> 70;
      case "eighties" -> 80;
      default -> 90;
    };
  }

  /**
   * Whether a decade at a lexeme is somebody's ("in their 40s"), with its first lexeme; else -1.
   */
  static int decadeFirst(Lexemes x, int i) {
    int b = i - 1;
    if (x.at(b).isMark("-")) {
      b--;
    }
    if (x.is(b, "early", "mid", "late", "middle")) {
      b--;
    }
    return x.is(b, "his", "her", "their", "my", "your", "our") ? b + 1 : -1;
  }

  static @Nullable BigDecimal value(int year) {
    return year < 0 ? null : new BigDecimal(year);
  }
}
