package org.broadsheet.figure;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Finds the noun that a number counts. */
final class CountedNouns {
  private final Lexicon pluralOnly;
  private final Lexicon shortNouns;
  private final Lexicon numberWords;
  private final Lexicon scales;
  private final Set<String> peoples = new HashSet<>();
  private final Set<String> peopleEndings;
  private final Set<String> skipped;
  private final Set<String> singularVerbs;
  private final Set<String> noNouns;
  private final Set<String> misread;

  CountedNouns(RuleBook book, FigureWords words) {
    skipped = words.of("count-skipped");
    singularVerbs = words.of("singular-verb");
    noNouns = words.of("count-no-noun");
    misread = words.of("misread-verb");
    pluralOnly = book.lexicon("plural-only");
    shortNouns = book.lexicon("short-nouns");
    numberWords = book.lexicon("number-words");
    scales = book.lexicon("scales");
    peopleEndings = words.of("people-ending");
    for (Lexicon.Entry e : book.lexicon("countries").entries()) {
      e.list("demonyms").forEach(d -> peoples.add(d.toLowerCase(Locale.ROOT) + "s"));
    }
    for (Lexicon.Entry e : book.lexicon("peoples").entries()) {
      e.list("forms").forEach(f -> peoples.add(f.toLowerCase(Locale.ROOT)));
    }
  }

  /**
   * The noun after a number.
   *
   * @param number index of the number's last token
   * @param next index of the first token after it
   * @param takesOf whether the noun may stand after "of" ("dozens of prisoners")
   */
  @Nullable CountedNoun after(Sentence s, int number, int next, boolean takesOf) {
    int i = next;
    if (takesOf && i < s.size() && s.token(i).text().equalsIgnoreCase("of")) {
      i++;
      while (i < s.size()
          && (s.token(i).isTag("DT") || s.token(i).isTag("PRP$") || s.token(i).isTag("PDT"))) {
        i++;
      }
      while (i + 1 < s.size() && s.token(i).isTag("CD") && !s.token(i + 1).isTag("HYPH")) {
        i++; // "16 of 35 three-pointers"
      }
      i = afterOwner(s, i);
    }
    boolean isOver =
        i < s.size()
            && (s.token(i).text().equals("and") // "rose to 4,310 and the Lindmoor 100"
                || (i == next && s.token(i).isTag("DT")) // "890,000 the year before"
                || isNoNoun(s.token(i))
                || isVerbBeforeNumber(s, i));
    if (isOver) {
      return null;
    }
    int head = misreadPlural(s, number, headByTree(s, number, i));
    if (head < 0) {
      head = misreadPlural(s, number, headByTags(s, i));
    }
    boolean isTime = // "up from 21.9 last season"
        head > i && s.token(i).text().matches("last|next|this") && s.token(head).tag().equals("NN");
    if (isTime) {
      return null;
    }
    boolean isNumber = head >= 0 && scales.has(s.token(head).lemma()); // "or maybe millions"
    return head < 0 || isNumber ? null : new CountedNoun(head, unit(s, i, head), head + 1);
  }

  /** Where the things begin in "dozens of the firm's workers"; the same token without an owner. */
  private static int afterOwner(Sentence s, int from) {
    int i = from;
    while (i < s.size() && s.token(i).tag().matches("NN.*|JJ")) {
      i++;
    }
    return from < i && i < s.size() && s.token(i).isTag("POS") ? i + 1 : from;
  }

  /** The noun that the tree gives the number to, where only words of a noun phrase lie between. */
  private int headByTree(Sentence s, int number, int from) {
    DependencyTree tree = s.tree();
    if (!tree.isParsed() || number < 0 || !tree.is(number, "nummod")) {
      return -1;
    }
    int g = tree.governor(number);
    if (g < from || !s.token(g).isTag("NN")) {
      return -1;
    }
    for (int i = from; i < g; i++) {
      boolean isOther = isNextPhrase(s, from, i); // "three shy of the number"
      boolean isName = s.token(g).tag().equals("NNP") && s.token(i).tag().equals("NN");
      if ((!isInside(s.token(i)) && !isSize(s, i, g)) || isOther || isName) {
        return -1; // "lost five straight and trail Harwick"
      }
    }
    return g;
  }

  /** The "9" of "two million 9 litre cases": a size of what is counted. */
  private static boolean isSize(Sentence s, int i, int head) {
    return s.token(i).isTag("CD")
        && i + 1 < head
        && s.token(i + 1).tag().matches("NN|HYPH")
        && s.token(head).tag().equals("NNS");
  }

  /** The last noun of the run of adjectives and nouns that begins here. */
  private int headByTags(Sentence s, int from) {
    int head = -1;
    for (int i = from; i < s.size(); i++) {
      Token t = s.token(i);
      if (i + 2 < s.size()
          && s.token(i + 1).tag().equals("HYPH")
          && (isInside(t) || t.isTag("CD"))) {
        i += 2; // "coal-fired plants", "three-pointers"
        head = s.token(i).isTag("NN") ? i : head;
        continue;
      }
      boolean isNoun = t.isTag("NN") || (i == from && isPluralTakenForVerb(t));
      if (isNoun && t.text().chars().noneMatch(Character::isDigit)) {
        boolean isNewName = head >= 0 && t.isTag("NNP") && !s.token(head).isTag("NNP");
        if (isNewName) {
          break;
        }
        head = i;
      } else if (!isThereAre(s, i)
          && (head >= 0 || !isInside(t) || isVerb(s, i) || isNextPhrase(s, from, i))) {
        break;
      }
    }
    return head;
  }

  /** The "of" of "three shy of the number", the "and" of "lost five straight and trail Harwick". */
  private static boolean isNextPhrase(Sentence s, int from, int i) {
    boolean isAfterQuality = i > from && s.token(i - 1).isTag("JJ");
    boolean isAnd = s.token(i).isTag("CC") && i + 1 < s.size() && s.token(i + 1).isTag("NN");
    return isAfterQuality && (s.token(i).isTag("IN") || isAnd);
  }

  /** The plural behind a noun that was taken for its verb: "five touchdown passes". */
  private int misreadPlural(Sentence s, int number, int head) {
    int next = head + 1;
    boolean isMany = number >= 0 && !s.token(number).text().matches("(?i)one|1");
    return head >= 0
            && isMany
            && next < s.size()
            && s.token(head).tag().equals("NN")
            && !pluralOnly.has(s.token(head).lemma())
            && isPluralTakenForVerb(s.token(next))
        ? next
        : head;
  }

  /** The "pledged" of "there are 384 pledged delegates", which is taken for a verb. */
  private static boolean isThereAre(Sentence s, int i) {
    return i > 2
        && s.token(i).tag().equals("VBD")
        && i + 1 < s.size()
        && s.token(i + 1).tag().equals("NNS")
        && s.token(i - 2).lemma().equals("be")
        && s.token(i - 3).tag().equals("EX");
  }

  /** A participle that is taken for a noun: "41,000 cast". */
  private boolean isNoNoun(Token t) {
    return noNouns.contains(t.text().toLowerCase(Locale.ROOT));
  }

  /** "The town of 8,400 lies 35 kilometres away": a verb that is taken for a plural noun. */
  private boolean isVerbBeforeNumber(Sentence s, int i) {
    return misread.contains(s.token(i).lemma())
        && s.token(i).tag().equals("NNS")
        && i + 1 < s.size()
        && s.token(i + 1).isTag("CD");
  }

  /** "12 rebounds": no verb in the singular follows a number, but "is", "has" and the like. */
  private boolean isPluralTakenForVerb(Token t) {
    return t.tag().equals("VBZ") && !singularVerbs.contains(t.lemma());
  }

  /** "73 raising": a participle that the tree does not give to a noun. */
  private static boolean isVerb(Sentence s, int i) {
    boolean isParticiple = s.token(i).tag().matches("VBG|VBN");
    return isParticiple && s.tree().isParsed() && !s.tree().relation(i).matches("amod|compound");
  }

  private boolean isInside(Token t) {
    return t.isTag("JJ")
        || t.isTag("NN")
        || t.isTag("VBN")
        || t.isTag("VBG")
        || t.isTag("HYPH")
        || t.isTag("AFX")
        || t.isTag("RB")
        || t.isTag("``")
        || t.isTag("''")
        || skipped.contains(t.text().toLowerCase(Locale.ROOT));
  }

  private String unit(Sentence s, int from, int head) {
    int first = head;
    while (first > from && (isCompound(s, first - 1) || isOfCompound(s, first - 1, head))) {
      first--;
    }
    boolean isNumbered = // "three-pointers"
        first == head && head - 2 >= from && s.token(head - 1).tag().equals("HYPH");
    if (isNumbered && s.token(head).lemma().equals("old")) {
      return "person"; // "two 23-year-olds"
    }
    if (isNumbered && s.token(head - 2).tag().equals("CD")) {
      return s.token(head - 2).text().toLowerCase(Locale.ROOT) + "-" + lemma(s.token(head));
    }
    if (first > from && s.token(first - 1).tag().matches("CD|HYPH")) {
      first = head; // the compound is a size
    }
    if (isPeople(s.token(head))) {
      return "person"; // "2.3 million Kenyans"
    }
    if (s.token(head).text().chars().anyMatch(Character::isDigit)) {
      return ""; // "eight Falcon 900s": a name, which says not what they are
    }
    StringBuilder unit = new StringBuilder();
    for (int i = first; i < head; i++) {
      unit.append(s.token(i).text().toLowerCase(Locale.ROOT)).append(' ');
    }
    return unit + lemma(s.token(head));
  }

  /** Whether a plural says of what country or people somebody is. */
  private boolean isPeople(Token t) {
    String text = t.text();
    boolean isPlural = t.tag().matches("NNP?S") && Character.isUpperCase(text.charAt(0));
    return isPlural
        && (peoples.contains(text.toLowerCase(Locale.ROOT))
            || peopleEndings.stream().anyMatch(text::endsWith));
  }

  /** The "real" of "20 real estate agents": an adjective of the compound and not of the agents. */
  private boolean isOfCompound(Sentence s, int i, int head) {
    DependencyTree tree = s.tree();
    boolean isAdjective = s.token(i).tag().equals("JJ") && !s.token(i).isNamed();
    int g = isAdjective && tree.isParsed() && tree.is(i, "amod") ? tree.governor(i) : -1;
    return g > i && g < head && isCompound(s, g) && !numberWords.has(s.token(i).lemma());
  }

  private boolean isCompound(Sentence s, int i) {
    Token t = s.token(i);
    if (numberWords.has(t.lemma())) {
      return false; // the "ten" of "last ten games", which the tagger may call a noun
    }
    return (t.tag().equals("NN") && !t.isNamed()) || (t.tag().equals("NNS") && !t.isNamed());
  }

  /** The dictionary form of a noun; of a plural name ("Americans") without its ending. */
  String lemma(Token t) {
    if (t.tag().equals("NNPS") || t.tag().equals("NNP")) {
      String text = t.text();
      boolean isPlural = t.tag().equals("NNPS") && text.endsWith("s") && !text.endsWith("ss");
      return isPlural ? text.substring(0, text.length() - 1) : text;
    }
    Lexicon.Entry shortened = shortNouns.find(t.text());
    if (shortened != null) {
      return shortened.get("noun"); // TDs
    }
    if (t.text().matches("\\p{Lu}{2,}s")) {
      return t.text().substring(0, t.text().length() - 1); // MPs
    }
    String lemma = t.lemma().toLowerCase(Locale.ROOT);
    boolean isPlural = t.tag().equals("NNS") && lemma.equals(t.text().toLowerCase(Locale.ROOT));
    return isPlural && lemma.matches(".*[^s]s") && !pluralOnly.has(lemma)
        ? lemma.substring(0, lemma.length() - 1)
        : lemma;
  }
}
