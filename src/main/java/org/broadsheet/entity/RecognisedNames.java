package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.List;
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
  private final RuleId why;

  RecognisedNames(EntityWords words, Gazetteer gazetteer, EntityRules rules, Titles titles) {
    this.words = words;
    this.gazetteer = gazetteer;
    this.titles = titles;
    why = rules.id("entity.name.recognised");
  }

  /** Adds the names of a document to the lists of their sentences. */
  void read(Document document, List<List<Name>> bySentence) {
    for (NameMention m : document.names()) {
      Sentence s = document.sentence(m.sentence());
      Name whole = new Name(s, m.tokens().first(), m.tokens().end(), type(m.label()), why);
      for (Name part : split(whole)) {
        if (trim(part)) {
          widen(part);
          bySentence.get(s.index()).add(part);
        }
      }
    }
    bySentence.forEach(this::joinDoubleNames);
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
    for (int i = name.first; i < name.end && !listed; i++) {
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
    return 0;
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
    if (Names.isQuote(a) || first.equals("-")) {
      n.first++;
      return true;
    }
    if (more
        && (article
            || words.isHonorific(first)
            || small
            || isLowerCompound(first)
            || (isDay(first) && n.type != EntityType.OTHER && n.type != EntityType.ORGANIZATION))) {
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
    boolean mark = last.equals(",") || last.equals("-") || (last.equals(".") && more);
    if (Names.isQuote(z)
        || mark
        || (more && Names.isPossessive(z))
        || (more && n.type == EntityType.PERSON && isDay(last))) {
      n.end--;
      return true;
    }
    return false;
  }

  private static boolean hasCapital(Name n) {
    for (int i = n.first; i < n.end; i++) {
      String t = n.sentence.token(i).text();
      if (Fold.isCapital(t) || Character.isDigit(t.charAt(0))) {
        return true;
      }
    }
    return false;
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

  /** "London-listed", "pro-Roe": words made of a name, no names. */
  private boolean isLowerCompound(String text) {
    int dash = text.indexOf('-');
    if (dash <= 0 || dash == text.length() - 1 || !gazetteer.find(text).isEmpty()) {
      return false;
    }
    String head = text.substring(text.lastIndexOf('-') + 1);
    return Character.isLowerCase(head.charAt(0)) || Character.isLowerCase(text.charAt(0));
  }

  /** "Kim Min-seo": the second half of a given name after its hyphen. */
  private void widen(Name n) {
    Sentence s = n.sentence;
    boolean family =
        n.type == EntityType.PERSON
            && n.length() == 2
            && words.isFamilyNameFirst(s.token(n.first).text());
    if (family
        && n.end + 1 < s.size()
        && s.token(n.end).text().equals("-")
        && s.token(n.end - 1).span().end() == s.token(n.end).span().start()
        && s.token(n.end).span().end() == s.token(n.end + 1).span().start()) {
      n.end += 2;
    }
  }

  /** "Jane Roe" and "Doe" with a hyphen between them are one person. */
  private void joinDoubleNames(List<Name> names) {
    for (int i = 0; i + 1 < names.size(); i++) {
      Name a = names.get(i);
      Name b = names.get(i + 1);
      boolean hyphen =
          b.first == a.end + 1
              && a.sentence.token(a.end).text().equals("-")
              && a.sentence.token(a.end).span().start() == a.sentence.token(a.end - 1).span().end()
              && a.sentence.token(a.end).span().end() == a.sentence.token(b.first).span().start();
      boolean person =
          a.type == EntityType.PERSON
              && (a.length() > 1 || words.isGivenName(a.text()))
              && (b.type == EntityType.PERSON || words.isGivenName(a.text()));
      if (hyphen && person) {
        a.end = b.end;
        names.remove(i + 1);
        i--;
      }
    }
  }
}
