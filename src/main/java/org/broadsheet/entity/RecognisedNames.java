package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.NameMention;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.rules.RuleId;

/**
 * Takes over the names that the recogniser marked and mends their ends: titles, articles and
 * quotation marks go, two names in one are parted, the halves of a double name are joined.
 */
final class RecognisedNames {
  private final EntityWords words;
  private final Gazetteer gazetteer;
  private final Titles titles;
  private final HyphenNames hyphens;
  private final RuleId why;

  RecognisedNames(EntityWords words, Gazetteer gazetteer, EntityRules rules, Titles titles) {
    this.words = words;
    this.gazetteer = gazetteer;
    this.titles = titles;
    hyphens = new HyphenNames(words, gazetteer);
    why = rules.id("entity.name.recognised");
  }

  /** Adds the names of a document to the lists of their sentences. */
  void read(Document document, List<List<Name>> bySentence) {
    for (NameMention m : document.names()) {
      Sentence s = document.sentence(m.sentence());
      Name whole = new Name(s, m.tokens().first(), m.tokens().end(), type(m.label()), why);
      for (Name part : split(whole)) {
        if (trim(part)) {
          bySentence.get(s.index()).add(part);
        }
      }
    }
    bySentence.forEach(hyphens::join);
  }

  private static EntityType type(String label) {
    return switch (label) {
      case "PERSON" -> EntityType.PERSON;
      case "ORGANIZATION" -> EntityType.ORGANIZATION;
      case "LOCATION" -> EntityType.PLACE;
      default -> EntityType.OTHER;
    };
  }

  /** "Roe, Doe", "Roe on Acme", "Acme's Department of Works" marked as one name are two. */
  private List<Name> split(Name name) {
    List<Name> parts = new ArrayList<>();
    Sentence s = name.sentence;
    int start = name.first;
    boolean listed = !gazetteer.find(name.text()).isEmpty();
    int of = listed ? -1 : personEnd(name);
    if (of > 0) {
      parts.add(new Name(s, name.first, of, EntityType.PERSON, why));
      start = of + 1;
    }
    for (int i = start; i < name.end && !listed; i++) {
      int next = cut(s, name, start, i);
      if (next > 0) {
        if (start < i) {
          parts.add(new Name(s, start, i, name.type, why));
        }
        start = next;
        i = next - 1;
      }
    }
    if (start < name.end) {
      parts.add(new Name(s, start, name.end, name.type, why));
    }
    return parts;
  }

  /** Where the next part begins if the name is to be cut at a token, else 0. */
  private int cut(Sentence s, Name name, int start, int i) {
    String t = s.token(i).text();
    boolean mark =
        t.equals(";")
            || t.equals("(")
            || t.equals(")")
            || t.equals("/")
            || t.equals(":")
            || t.equals(",")
            || t.equals("-LRB-")
            || t.equals("-RRB-");
    if (mark) {
      return i + 1;
    }
    if (i > start
        && i + 1 < name.end
        && words.isCue("split-word", t)
        && Character.isLowerCase(t.charAt(0))) {
      return i + 1;
    }
    boolean known = i > start && !gazetteer.find(Names.text(s, start, i)).isEmpty();
    if (known && Names.isPossessive(s.token(i)) && i + 1 < name.end) {
      return i + 1;
    }
    if (known && i - start > 1 && t.equals("and") && i + 1 < name.end) {
      return i + 1;
    }
    if (name.type == EntityType.ORGANIZATION
        && i > start
        && words.isPlainGivenName(t)
        && name.end - i == 2
        && known) {
      return i; // "Acme Jane Roe"
    }
    if (t.equals("of") && i - start > 1 && isSeat(s, name, i)) {
      return i + 1;
    }
    return titleInside(s, name, start, i);
  }

  /**
   * Where somebody's name ends whom the recogniser took for a part of where they work, as of words
   * that it does not know: "wrote Orla Dane of Stonebank"; else -1.
   */
  private int personEnd(Name name) {
    Sentence s = name.sentence;
    int of = name.first;
    while (of < name.end && isPersonal(s.token(of))) {
      of++;
    }
    int words = of - name.first;
    boolean isOf = of + 1 < name.end && s.token(of).text().equals("of");
    return isOf && name.type == EntityType.ORGANIZATION && 2 <= words && words <= 3 && acts(name)
        ? of
        : -1;
  }

  private boolean isPersonal(Token t) {
    String word = t.text();
    return t.tag().equals("NNP")
        && Names.isCapital(t)
        && !word.equals(word.toUpperCase(Locale.ROOT))
        && !words.isOrganizationNominal(word)
        && !words.isOrganizationHead(word)
        && words.nameWord(word, "last") == null
        && words.title(word) == null
        && gazetteer.find(word).isEmpty();
  }

  /** Whether a name stands where people do: "said X", "X says", "led by X". */
  private boolean acts(Name name) {
    Sentence s = name.sentence;
    boolean isAgent = name.first > 0 && s.token(name.first - 1).text().equals("by");
    return isAgent || speaks(s, name.first - 1) || speaks(s, name.end);
  }

  private boolean speaks(Sentence s, int token) {
    return 0 <= token
        && token < s.size()
        && s.token(token).isTag("VB")
        && words.isCue("person-verb", s.token(token).lemma());
  }

  /** "Acme Industries of Cincinnati": a firm and its town; "Bank of Spain" is one name. */
  private boolean isSeat(Sentence s, Name name, int of) {
    String head = s.token(of - 1).text();
    String rest = Names.text(s, of + 1, name.end);
    return name.type == EntityType.ORGANIZATION
        && !words.isOrganizationNominal(head)
        && gazetteer.find(rest).stream().anyMatch(k -> k.kind().equals("city"));
  }

  /** Where the person begins whose title stands inside a name, as in "Ruritania PM Roe"; else 0. */
  private int titleInside(Sentence s, Name name, int start, int i) {
    if (i == start
        || !Names.isCapital(s.token(i))
        || words.isPlainGivenName(s.token(i - 1).text())) {
      return 0;
    }
    int person = titles.leading(s, i, name.end);
    boolean isPerson =
        person > i
            && person < name.end
            && name.end - person <= 3
            && Names.isCapital(s.token(person))
            && !words.isOrganizationHead(s.token(name.end - 1).text())
            && !words.isCompanyForm(s.token(name.end - 1).text())
            && words.nameWord(s.token(name.end - 1).text(), "last") == null;
    return isPerson ? person : 0;
  }

  /** Cuts off what is no part of the name; false where nothing is left of it. */
  private boolean trim(Name n) {
    boolean changed = true;
    while (changed && n.first < n.end) {
      changed = trimFront(n) || trimEnd(n);
    }
    if (n.end <= n.first) {
      return false;
    }
    n.titleFirst = n.first;
    String text = n.text();
    if (!hasCapital(n) && gazetteer.find(text).isEmpty()) {
      return false;
    }
    if (n.type == EntityType.ORGANIZATION && isJob(n)) {
      return false;
    }
    if (n.length() == 1) {
      boolean title = n.type != EntityType.PERSON && words.title(text) != null;
      return !words.isNoName(text)
          && !title
          && text.length() > 1
          && !isLowerCompound(text)
          && text.chars().anyMatch(Character::isLetter)
          && words.pronoun(text) == null;
    }
    return true;
  }

  /** "By Jane Roe, Court Reporter": what somebody is, behind a comma. */
  private boolean isJob(Name n) {
    Sentence s = n.sentence;
    return n.first > 0
        && s.token(n.first - 1).text().equals(",")
        && !s.tree().isParsed()
        && s.token(n.end - 1).isTag("NN")
        && !s.token(n.end - 1).isTag("NNP")
        && words.title(s.token(n.end - 1).text()) != null;
  }

  private boolean trimFront(Name n) {
    Sentence s = n.sentence;
    Token a = s.token(n.first);
    String first = a.text();
    boolean more = n.length() > 1;
    boolean article = isArticle(first) && !isNamedWithArticle(n);
    boolean small =
        Character.isLowerCase(first.charAt(0))
            && !words.isParticle(first)
            && !first.contains("-")
            && gazetteer.find(n.text()).isEmpty();
    if (Names.isQuote(a) || isDash(first)) {
      n.first++;
      return true;
    }
    if (more
        && (article
            || words.isHonorific(first)
            || words.isCue("first-adjective", first)
            || small
            || isLowerCompound(first)
            || (isDay(first)
                && !isGivenName(n)
                && n.type != EntityType.OTHER
                && n.type != EntityType.ORGANIZATION))) {
      n.first++;
      return true;
    }
    if (more
        && n.length() > 3
        && s.token(n.first + 1).text().equals("-")
        && Character.isLowerCase(s.token(n.first + 2).text().charAt(0))) {
      n.first += 3; // "London-listed Acme"
      return true;
    }
    if (n.type == EntityType.PERSON && more) {
      int skip = titles.leading(s, n.first, n.end);
      if (skip > n.first && skip < n.end) {
        n.first = skip;
        return true;
      }
    }
    return false;
  }

  private boolean trimEnd(Name n) {
    Token z = n.sentence.token(n.end - 1);
    String last = z.text();
    boolean compound =
        n.length() > 2
            && Character.isLowerCase(last.charAt(0))
            && n.sentence.token(n.end - 2).text().equals("-");
    if (compound) {
      n.end -= 2; // "London-listed"
      return true;
    }
    boolean more = n.length() > 1;
    boolean mark = last.equals(",") || isDash(last) || (last.equals(".") && more);
    if (Names.isQuote(z)
        || mark
        || (more && isCountOfOthers(n))
        || (more && Names.isPossessive(z))
        || (more && n.type == EntityType.PERSON && isDay(last))) {
      n.end--;
      return true;
    }
    return false;
  }

  /** "gave the Broad Front 88 seats": a number behind a name that counts something else. */
  private static boolean isCountOfOthers(Name n) {
    Sentence s = n.sentence;
    int number = n.end - 1;
    if (!s.token(number).isTag("CD") || !s.tree().isParsed() || !hasCapital(n)) {
      return false;
    }
    int governor = s.tree().governor(number);
    boolean isInside = n.covers(governor);
    for (int i = n.first; i < number; i++) {
      isInside |= s.tree().governor(i) == number;
    }
    return !isInside;
  }

  private static boolean hasCapital(Name n) {
    for (int i = n.first; i < n.end; i++) {
      String t = n.sentence.token(i).text();
      boolean isNumbered =
          Character.isDigit(t.charAt(0)) && t.chars().anyMatch(Character::isLetter);
      if (Fold.isCapital(t) || isNumbered) { // "4T", but not "11:47 p.m."
        return true;
      }
    }
    return false;
  }

  private static boolean isDash(String word) {
    return word.equals("-") || word.equals("–") || word.equals("—") || word.equals("--");
  }

  private static boolean isArticle(String word) {
    return word.equalsIgnoreCase("the") || word.equals("a") || word.equals("an");
  }

  private boolean isNamedWithArticle(Name n) {
    return Fold.isCapital(n.sentence.token(n.first).text())
        && gazetteer.find(n.text()).stream().anyMatch(k -> k.kind().equals("media"));
  }

  private boolean isDay(String word) {
    return words.isNoName(word) && word.length() > 2 && !Fold.isUpper(word) && !isArticle(word);
  }

  /** "Jan Roe", "April Doe": a month's name that is a person's here. */
  private boolean isGivenName(Name n) {
    return n.type == EntityType.PERSON
        && n.length() > 1
        && words.isGivenName(n.sentence.token(n.first).text())
        && n.sentence.token(n.first + 1).isTag("NNP");
  }

  /** "London-listed", "pro-Roe": words made of a name, no names. */
  private boolean isLowerCompound(String text) {
    int dash = text.indexOf('-');
    if (dash <= 0 || dash == text.length() - 1 || !gazetteer.find(text).isEmpty()) {
      return false;
    }
    String head = text.substring(text.lastIndexOf('-') + 1);
    return Character.isLowerCase(head.charAt(0)) || Character.isLowerCase(text.charAt(0));
  }
}
