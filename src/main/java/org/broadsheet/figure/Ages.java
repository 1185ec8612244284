package org.broadsheet.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Recognises ages: "45-year-old", "aged 45", "Ortiz, 45,", "she turned 40", "in their 40s". */
final class Ages {
  private static final Pattern DECADE_ENDING = Pattern.compile("s|['’]s");

  private final NumberWords numbers;
  private final Set<String> before;
  private final Set<String> persons;
  private final Set<String> turn;
  private final Set<String> be;
  private final Set<String> life;
  private final Set<String> step;
  private final Set<String> milestones;
  private final Set<String> lifeEvents;
  private final List<String> agentEndings;
  private final Lexicon titles;
  private final Lexicon kin;
  private final Set<String> orMore;
  private final Set<String> never;
  private final Set<String> groups;
  private final Set<String> partOfDecade;
  private final Set<String> possessive;
  private final BigDecimal child;
  private final BigDecimal oldest;
  private final int lifeReach;

  Ages(RuleBook book, FigureWords words, NumberWords numbers) {
    this.numbers = numbers;
    before = words.of("age-before");
    persons = words.of("age-person");
    turn = words.of("age-turn");
    be = words.of("age-be");
    life = words.of("age-life");
    step = words.of("age-step");
    milestones = words.of("age-milestone");
    lifeEvents = words.of("age-life-event");
    titles = book.lexicon("titles");
    kin = book.lexicon("kinship");
    orMore = words.of("age-or");
    never = words.of("age-never");
    agentEndings =
        book.lexicon("agent-endings").entries().stream().map(Lexicon.Entry::term).toList();
    groups = words.of("age-group");
    partOfDecade = words.of("age-decade");
    possessive = words.of("possessive");
    child = new BigDecimal(words.limit("age-child"));
    oldest = new BigDecimal(words.limit("age-oldest"));
    lifeReach = words.limit("age-life-reach");
  }

  /**
   * Whether an amount is an age.
   *
   * @param first index of its first lexeme with modifiers
   * @return the end of its words, or -1 where it is none
   */
  int end(Sentence s, Lexemes x, Amount a, int first) {
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
      if (isOrMore(x, at)) {
        return at + 2; // "18 years or older"
      }
      if (x.is(at, "of") && x.is(at + 1, "age") && !x.is(at - 1, "decade", "decades")) {
        return at + 2;
      }
    }
    int b = first - 1;
    boolean isNamed =
        before.contains(x.at(b).lower())
            || (x.is(b, "of") && x.is(b - 1, "age", "ages"))
            || (x.is(a.first() - 1, "of") && x.is(a.first() - 2, "age"))
            || (x.is(b, "between", "from") && before.contains(x.at(b - 1).lower()))
            || (x.is(b, "at", "is", "was") && x.is(b - 1, "age"));
    boolean isListed = isNext(x, a) && !isNounAfter(s, x, a);
    if (isNamed || isListed || isSecondAside(s, x, a)) {
      return at;
    }
    boolean isPlain = unit == null && isAge(a);
    if (!isPlain) {
      return -1;
    }
    if (isOrMore(x, at) && !isNounAfter(s, x, a)) {
      return at + 2; // "45 or older"
    }
    Lexeme people = x.at(first - 1);
    boolean isLimited = x.is(first, "under", "over", "above", "below") && first < a.first();
    if (isLimited && isGroup(s, people)) {
      return at; // "voters under 30"
    }
    if (isLimited && isOfPeople(s, x, a, first)) {
      return at;
    }
    boolean isMeant =
        isAfterPerson(s, x, a, first)
            || isOfAge(s, x, a, first)
            || isPredicate(s, x, a, first)
            || isStep(s, x, a, first)
            || isMilestone(s, x, a, first);
    return isMeant ? at : -1;
  }

  private boolean isOrMore(Lexemes x, int at) {
    return x.is(at, "or", "and") && x.is(at + 1, orMore);
  }

  private boolean isGroup(Sentence s, Lexeme people) {
    String lemma = people.isWord() ? s.token(people.token()).lemma() : "";
    return groups.contains(lemma) || kin.has(lemma);
  }

  /** "a woman of 34": but a father of three has children. */
  private boolean isOfAge(Sentence s, Lexemes x, Amount a, int first) {
    Lexeme who = x.at(first - 2);
    BigDecimal age = a.low().value();
    return x.is(first - 1, "of")
        && x.is(first - 3, "a", "an")
        && who.isWord()
        && groups.contains(s.token(who.token()).lemma())
        && age != null
        && child.compareTo(age) <= 0
        && isOver(s, x.at(a.end()));
  }

  /** The "and 31," of "two women, 27 and 31, were". */
  private static boolean isAnotherAge(Lexemes x, int i) {
    return x.is(i, "and") && x.at(i + 1).isDigits() && x.at(i + 2).isMark(",.");
  }

  /** "two of them under 30", "most of them are under 30", "pupils who are under 30". */
  private boolean isOfPeople(Sentence s, Lexemes x, Amount a, int first) {
    if (x.is(first - 1, "them", "whom")) {
      return isOver(s, x.at(a.end()));
    }
    int number = x.at(a.low().first()).token();
    int who = s.tree().isParsed() ? s.tree().dependent(number, "nsubj") : -1;
    if (!be.contains(x.at(first - 1).lower()) || who < 0 || !isOver(s, x.at(a.end()))) {
      return false;
    }
    int of = s.tree().dependent(who, "nmod");
    boolean isOfPeople = // "half of the victims were under 18"
        of >= 0
            && (s.token(of).text().equalsIgnoreCase("them")
                || groups.contains(s.token(of).lemma()));
    return groups.contains(s.token(who).lemma()) || isSomebody(s.token(who)) || isOfPeople;
  }

  private static boolean isOver(Sentence s, Lexeme next) {
    return next.type() == Lexeme.Type.NONE
        || next.isMark(".,;)”\"")
        || (next.isWord() && s.token(next.token()).tag().matches("CC|WRB|IN"));
  }

  /** The 31 of "two women aged 24 and 31", the nine of "aged three, five and nine". */
  private boolean isNext(Lexemes x, Amount a) {
    int i = a.first() - 1;
    boolean isLinked = false;
    while (i > 0 && (isLink(x, i) || (isLinked && isNumber(x.at(i))))) {
      isLinked |= isLink(x, i);
      i--;
    }
    return isLinked && isNumber(x.at(i + 1)) && before.contains(x.at(i).lower());
  }

  private static boolean isLink(Lexemes x, int i) {
    return x.is(i, "and", "or") || x.at(i).isMark(",");
  }

  private boolean isNumber(Lexeme l) {
    return l.isDigits() || numbers.isNumberWord(l.lower());
  }

  /** The 31 of "two women, 27 and 31,": the age before stands between commas behind people. */
  private boolean isSecondAside(Sentence s, Lexemes x, Amount a) {
    int age = a.low().first() - 2;
    Lexeme people = x.at(age - 2);
    return x.at(age).isDigits()
        && x.at(age - 1).isMark(",")
        && people.isWord()
        && isGroup(s, people)
        && isAnotherAge(x, age + 1)
        && isAge(a);
  }

  private boolean isAge(Amount a) {
    BigDecimal v = a.low().value();
    return v != null
        && a.shape() == Amount.Shape.SINGLE
        && a.low().form() == Numeral.Form.CARDINAL
        && !a.low().hasScale()
        && v.signum() > 0
        && v.compareTo(oldest) < 0;
  }

  /** "Ana Ortiz, 45, a baker", "Ana Ortiz (45)", "Ana Ortiz 45 has". */
  private boolean isAfterPerson(Sentence s, Lexemes x, Amount a, int first) {
    if (first != a.low().first() || a.low().isWords()) {
      return false;
    }
    Lexeme link = x.at(first - 1);
    boolean isComma = link.isMark(",");
    boolean isBracket = link.isMark("(") && x.at(a.end()).isMark(")");
    int nameAt = isComma || isBracket ? first - 2 : first - 1;
    Lexeme name = x.at(nameAt);
    Lexeme next = x.at(a.end());
    if (!name.isCapital()) { // "The minister, 54, resigned"
      boolean isAside = isComma && name.isWord() && s.token(name.token()).isTag("NN");
      boolean isOne = next.isMark(",") && (titles.has(name.lower()) || isGroup(s, name));
      return isAside && (isOne || (isGroup(s, name) && isAnotherAge(x, a.end())));
    }
    Token t = s.token(name.token());
    boolean isOver = next.type() == Lexeme.Type.NONE || next.isMark(",.;:)–—-");
    boolean isPerson = t.name().equals("PERSON");
    boolean isYouth = a.low().value() != null && a.low().value().compareTo(child) < 0;
    if (isComma) {
      return isOver && (isPerson || (t.tag().equals("NNP") && t.name().equals("O") && !isYouth));
    }
    boolean isVerb =
        next.isWord() && (s.token(next.token()).isTag("VB") || s.token(next.token()).isTag("MD"));
    boolean isInTable = x.at(nameAt - 1).isMark(",") && x.at(nameAt - 2).isDigits();
    return isPerson
        && !isYouth
        && (isBracket || isVerb || (next.isMark(",") && next.isGlued() && !isInTable));
  }

  /** "She is 45.", "He turned 40 in May.", "will be 35 by the end". */
  private boolean isPredicate(Sentence s, Lexemes x, Amount a, int first) {
    if (a.low().isWords() && (a.low().value() == null || a.low().value().compareTo(child) < 0)) {
      return false; // "has been one of the officials"
    }
    Lexeme next = x.at(a.end());
    if (next.isWord() && !s.token(next.token()).tag().matches("IN|TO|CC|RB|WRB|DT|VBG")) {
      return false;
    }
    boolean isTry = x.is(a.end(), "for", "of") && x.at(a.end() + 1).isDigits();
    if (isTry || x.is(a.end(), never)) {
      return false; // "she was 14 for 25 from the field"
    }
    int number = x.at(a.low().first()).token();
    DependencyTree tree = s.tree();
    Lexeme verb = x.at(first - 1);
    boolean isTurn = turn.contains(verb.lower());
    boolean isBe = be.contains(verb.lower());
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
    for (int t = number - 1; isBe && t >= Math.max(0, number - lifeReach); t--) {
      if (isLife(s, t)) {
        return true;
      }
    }
    return isSomebody(who) || isLife(s, subject) || (isBe && isPersonWord(who));
  }

  /** Whether a noun names one person by kinship, office or sort: "her father", "the victim". */
  private boolean isPersonWord(Token who) {
    String lemma = who.lemma().toLowerCase(Locale.ROOT);
    return who.tag().equals("NN")
        && (groups.contains(lemma) || kin.has(lemma) || titles.has(lemma));
  }

  /** "the average age fell from 57 to 52", "raise the pension age to 67". */
  private boolean isStep(Sentence s, Lexemes x, Amount a, int first) {
    if (!x.is(first - 1, step) || isNounAfter(s, x, a)) {
      return false;
    }
    int number = x.at(a.low().first()).token();
    for (int t = number - 2; t >= Math.max(0, number - lifeReach); t--) {
      if (isLife(s, t)) {
        return s.token(t).isTag("NN") && s.token(t + 1).tag().matches("IN|TO|VB.*|RB.?|MD");
      }
    }
    return false;
  }

  /** "joined the club at 19", "died at 84", "took up the cello at 5 because". */
  private boolean isMilestone(Sentence s, Lexemes x, Amount a, int first) {
    Lexeme next = x.at(a.end());
    boolean isOver = isOver(s, next);
    boolean isAt = x.is(first - 1, "at") && first == a.low().first() && a.low().decimals() == 0;
    if (!isAt || !isOver || x.is(a.end(), "of", "per", "in", "on")) {
      return false;
    }
    DependencyTree tree = s.tree();
    int verb = tree.isParsed() ? tree.governor(x.at(a.low().first()).token()) : -1;
    int who = verb < 0 ? -1 : tree.dependent(verb, "nsubj");
    who = who < 0 && verb >= 0 ? tree.dependent(verb, "nsubj:pass") : who;
    if (who < 0 && verb >= 0 && tree.is(verb, "conj")) { // "left school at 16 and married at 20"
      who = tree.dependent(tree.governor(verb), "nsubj");
    }
    String event = verb < 0 ? "" : s.token(verb).lemma();
    return who >= 0
        && ((milestones.contains(event) && isSomebody(s.token(who)))
            || (lifeEvents.contains(event) && isAgent(s.token(who))));
  }

  /** Whether a noun names people by its ending: "winger", "pianist". */
  private boolean isAgent(Token who) {
    String lemma = who.lemma().toLowerCase(Locale.ROOT);
    return who.isTag("NN") && agentEndings.stream().anyMatch(lemma::endsWith);
  }

  private boolean isSomebody(Token who) {
    return persons.contains(who.text().toLowerCase(Locale.ROOT)) || who.name().equals("PERSON");
  }

  private static boolean isNounAfter(Sentence s, Lexemes x, Amount a) {
    Lexeme next = x.at(a.end());
    return next.isWord() && s.token(next.token()).tag().matches("NN.*|JJ.*|CD");
  }

  /** "life expectancy is 73", "her age was 40". */
  private boolean isLife(Sentence s, int subject) {
    return life.contains(s.token(subject).lemma());
  }

  /** "in their 40s", "in her mid-thirties": the decade's first year, or -1. */
  int decade(Lexemes x, int i) {
    Lexeme n = x.at(i);
    Lexeme ending = x.at(i + 1);
    boolean isRound = n.isDigits() && n.text().length() == 2 && n.text().endsWith("0");
    if (isRound && ending.isGlued() && DECADE_ENDING.matcher(ending.lower()).matches()) {
      return Integer.parseInt(n.text());
    }
    BigDecimal tens = tens(n.lower());
    return tens == null ? -1 : tens.intValue();
  }

  /** Whether a word is "twenties", "thirties" … */
  boolean isDecadeWord(String lower) {
    return tens(lower) != null;
  }

  private @Nullable BigDecimal tens(String plural) {
    return plural.endsWith("ies")
        ? numbers.tens(plural.substring(0, plural.length() - 3) + "y")
        : null;
  }

  /**
   * Whether a decade at a lexeme is somebody's ("in their 40s"), with its first lexeme; else -1.
   */
  int decadeFirst(Lexemes x, int i) {
    int b = i - 1;
    if (x.at(b).isMark("-")) {
      b--;
    }
    if (x.is(b, partOfDecade)) {
      b--;
    }
    return x.is(b, possessive) ? b + 1 : -1;
  }
}
