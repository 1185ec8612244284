package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.NameMention;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of an article: takes what the recogniser found, mends its ends and types with
 * word lists and with what the rest of the article says, and adds what it missed.
 */
final class NameFinder {
  private final EntityWords words;
  private final Gazetteer gazetteer;
  private final EntityRules rules;
  private final Titles titles;
  private final NamePatterns patterns;
  private final NameVotes votes;
  private final TeamNames teams;

  NameFinder(EntityWords words, Gazetteer gazetteer, EntityRules rules) {
    this.words = words;
    this.gazetteer = gazetteer;
    this.rules = rules;
    titles = new Titles(words);
    patterns = new NamePatterns(words, gazetteer, rules);
    votes = new NameVotes(words, gazetteer, rules);
    teams = new TeamNames(words, rules);
  }

  /** The names, in the order of the text; where one stands inside another, the longer first. */
  List<Name> find(Document document) {
    List<List<Name>> bySentence = new ArrayList<>();
    for (int i = 0; i < document.sentences().size(); i++) {
      bySentence.add(new ArrayList<>());
    }
    for (NameMention m : document.names()) {
      Sentence s = document.sentence(m.sentence());
      recognised(s, m, bySentence.get(m.sentence()));
    }
    for (Sentence s : document.sentences()) {
      List<Name> names = bySentence.get(s.index());
      patterns.headed(s, names);
      known(s, names);
      patterns.people(s, names, titles);
      patterns.works(s, names);
      names.sort(ORDER);
    }
    votes.settle(document, bySentence);
    teams.settle(document, bySentence);
    List<Name> all = new ArrayList<>();
    for (Sentence s : document.sentences()) {
      List<Name> names = bySentence.get(s.index());
      names.forEach(n -> titles.find(n));
      patterns.governments(s, names);
      names.sort(ORDER);
      all.addAll(names);
    }
    return all;
  }

  static final Comparator<Name> ORDER =
      Comparator.<Name>comparingInt(n -> n.first).thenComparingInt(n -> -n.end);

  private void recognised(Sentence s, NameMention m, List<Name> names) {
    EntityType type =
        switch (m.label()) {
          case "PERSON" -> EntityType.PERSON;
          case "ORGANIZATION" -> EntityType.ORGANIZATION;
          case "LOCATION" -> EntityType.PLACE;
          default -> EntityType.OTHER;
        };
    Name name =
        new Name(s, m.tokens().first(), m.tokens().end(), type, rules.id("entity.name.recognised"));
    for (Name part : split(name)) {
      if (trim(part)) {
        patterns.type(part);
        names.add(part);
      }
    }
  }

  /** "Roe, Doe" or "Roe/Doe" marked as one name are two. */
  private List<Name> split(Name name) {
    List<Name> parts = new ArrayList<>();
    int start = name.first;
    for (int i = name.first; i < name.end; i++) {
      String t = name.sentence.token(i).text();
      boolean cut =
          t.equals(";")
              || t.equals("(")
              || t.equals(")")
              || t.equals("/")
              || t.equals(":")
              || (t.equals(",") && gazetteer.find(name.text()).isEmpty())
              || t.equals("-LRB-")
              || t.equals("-RRB-");
      if (cut) {
        if (start < i) {
          parts.add(new Name(name.sentence, start, i, name.type, name.why));
        }
        start = i + 1;
      }
    }
    if (start < name.end) {
      parts.add(new Name(name.sentence, start, name.end, name.type, name.why));
    }
    return parts;
  }

  /** Cuts off what is no part of the name; false where nothing is left of it. */
  private boolean trim(Name n) {
    Sentence s = n.sentence;
    boolean changed = true;
    while (changed && n.first < n.end) {
      changed = false;
      Token a = s.token(n.first);
      String first = a.text();
      Token z = s.token(n.end - 1);
      if ((n.length() > 1 && isArticle(first) && !isNamedWithArticle(n))
          || Names.isQuote(a)
          || (words.isHonorific(first) && n.length() > 1)
          || (isDay(first) && n.length() > 1 && n.type != EntityType.OTHER)) {
        n.first++;
        changed = true;
      } else if (Names.isQuote(z)
          || (n.length() > 1 && Names.isPossessive(z))
          || z.text().equals(",")
          || z.text().equals("-")
          || (z.text().equals(".") && n.length() > 1)) {
        n.end--;
        changed = true;
      } else if (n.type == EntityType.PERSON && n.length() > 1) {
        int skip = titles.leading(s, n.first, n.end);
        if (skip > n.first && skip < n.end) {
          n.first = skip;
          changed = true;
        }
      }
    }
    if (n.end <= n.first) {
      return false;
    }
    boolean capital = false;
    for (int i = n.first; i < n.end; i++) {
      capital |= Fold.isCapital(s.token(i).text()) || startsWithDigit(s.token(i).text());
    }
    String text = n.text();
    if (!capital && gazetteer.find(text).isEmpty()) {
      return false;
    }
    if (n.length() == 1) {
      return !words.isNoName(text)
          && text.length() > 1
          && !isLowerCompound(text)
          && !isNumber(text)
          && words.pronoun(text) == null;
    }
    return true;
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

  private static boolean isNumber(String text) {
    return text.chars().noneMatch(Character::isLetter);
  }

  private static boolean startsWithDigit(String text) {
    return Character.isDigit(text.charAt(0));
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

  /** Adds names from the lists where the recogniser has nothing, and widens its names to theirs. */
  private void known(Sentence s, List<Name> names) {
    boolean headline = Names.isHeadline(s);
    for (int i = 0; i < s.size(); i++) {
      if (!isStart(s.token(i))) {
        continue;
      }
      int end = gazetteer.match(s, i);
      if (end < 0) {
        continue;
      }
      Name over = covering(names, i, end);
      if (over != null) {
        i = over.end - 1;
        continue;
      }
      Known k = choose(s, i, end, overlapping(names, i, end), headline);
      if (k == null) {
        continue;
      }
      Name n = new Name(s, i, end, k.type(), rules.id("entity.name.listed"));
      n.known = k;
      n.weight = k.ambiguous() ? 1 : 2;
      names.removeIf(o -> o.overlaps(n) && o.length() <= n.length());
      if (names.stream().noneMatch(o -> o.overlaps(n))) {
        names.add(n);
      }
      i = end - 1;
    }
  }

  private static boolean isStart(Token t) {
    char c = t.text().charAt(0);
    return Character.isUpperCase(c)
        || Character.isDigit(c)
        || c == '\''
        || c == '‘'
        || (t.isTag("NN") && Character.isLowerCase(c) && t.text().indexOf('-') == 2);
  }

  private static @Nullable Name covering(List<Name> names, int first, int end) {
    for (Name n : names) {
      if (n.first <= first && end <= n.end) {
        return n;
      }
    }
    return null;
  }

  private static boolean overlapping(List<Name> names, int first, int end) {
    return names.stream().anyMatch(n -> n.first < end && first < n.end);
  }

  /** The meaning to take for a listed name that the recogniser did not mark as a whole. */
  private @Nullable Known choose(
      Sentence s, int first, int end, boolean touched, boolean headline) {
    String text = Names.text(s, first, end);
    List<Known> found = gazetteer.find(text);
    Known k = found.get(0);
    Token t = s.token(first);
    for (int i = first; i < end; i++) {
      Token w = s.token(i);
      boolean small = Character.isLowerCase(w.text().codePointAt(0)) && w.text().length() > 3;
      if (small && !text.equals(k.name()) && !Fold.key(text).startsWith("al-")) {
        return null;
      }
    }
    if (end - first > 1) {
      return k;
    }
    if ((!t.isTag("NN") && !t.isTag("JJ")) || words.isNoName(text)) {
      return null;
    }
    boolean proper = t.isTag("NNP") || k.type() == EntityType.NATIONALITY;
    if (!proper || (headline && k.ambiguous())) {
      return null;
    }
    if (Names.opensSentence(s, first) && (k.ambiguous() || !t.isTag("NNP")) && !touched) {
      return Fold.isUpper(text) || k.type() == EntityType.NATIONALITY ? k : null;
    }
    return k.ambiguous() && nextToCapital(s, first) ? null : k;
  }

  private static boolean nextToCapital(Sentence s, int token) {
    return (token + 1 < s.size() && s.token(token + 1).isTag("NNP"))
        || (token > 0 && s.token(token - 1).isTag("NNP"));
  }
}
