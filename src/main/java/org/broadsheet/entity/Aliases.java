package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.rules.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * Finds where an article says that two names are one's: "known as …", a nickname in quotation
 * marks, an acronym in brackets.
 */
final class Aliases {
  /** Two names of one bearer. */
  record Pair(Name name, Name alias, RuleId why) {}

  private static final String REAL_NAME = "entity.alias.real-name";
  private static final String BRACKETS = "entity.alias.brackets";
  private static final String NICKNAME = "entity.alias.nickname";

  private final EntityWords words;
  private final EntityRules rules;
  private final KnownAs knownAs;

  Aliases(EntityWords words, EntityRules rules) {
    this.words = words;
    this.rules = rules;
    knownAs = new KnownAs(words, rules);
  }

  /** The pairs; names that only stand as aliases are added to {@code names}. */
  List<Pair> find(Document document, List<Name> names) {
    List<Pair> pairs = new ArrayList<>();
    List<List<Name>> bySentence = new ArrayList<>();
    for (int i = 0; i < document.sentences().size(); i++) {
      bySentence.add(new ArrayList<>());
    }
    names.forEach(n -> bySentence.get(n.sentence.index()).add(n));
    for (Sentence s : document.sentences()) {
      List<Name> here = bySentence.get(s.index());
      nicknames(s, here, names, pairs);
      brackets(document, s, here, names, pairs);
      knownAs.find(s, bySentence, names, pairs);
      realNames(s, here, pairs);
    }
    return pairs;
  }

  /** Ismael "El Mayo" Zambada is one name, and so is Edith (Marsh) Roe. */
  private void nicknames(Sentence s, List<Name> here, List<Name> all, List<Pair> pairs) {
    for (int i = 1; i + 2 < s.size(); i++) {
      boolean maiden =
          s.token(i).opensBracket() && i + 3 < s.size() && s.token(i + 2).closesBracket();
      if ((!Names.isQuote(s.token(i)) && !maiden) || !Names.isCapital(s.token(i + 1))) {
        continue;
      }
      int close = i + 1;
      while (close < s.size() && close - i <= 4 && !Names.isQuote(s.token(close)) && !maiden) {
        close++;
      }
      close = maiden ? i + 2 : close;
      if (close + 1 >= s.size() || (!Names.isQuote(s.token(close)) && !maiden)) {
        continue;
      }
      boolean before = Names.isCapital(s.token(i - 1)) && s.token(i - 1).isTag("NNP");
      boolean after = Names.isCapital(s.token(close + 1)) && s.token(close + 1).isTag("NNP");
      if (!before || !after || words.title(s.token(i - 1).text()) != null) {
        continue;
      }
      Name left = at(here, i - 1);
      Name right = at(here, close + 1);
      boolean person =
          (left != null && left.type == EntityType.PERSON)
              || (right != null && right.type == EntityType.PERSON)
              || words.isGivenName(s.token(i - 1).text());
      if (!person) {
        continue;
      }
      int first = left == null ? i - 1 : left.first;
      int end = right == null ? close + 2 : right.end;
      Name whole = new Name(s, first, end, EntityType.PERSON, rules.id(NICKNAME));
      if (left != null) {
        whole.title = left.title;
        whole.honorific = left.honorific;
        whole.titleFirst = Math.min(left.titleFirst, first);
      } else {
        whole.titleFirst = first;
      }
      here.removeIf(n -> n.overlaps(whole));
      all.removeIf(n -> n.overlaps(whole));
      here.add(whole);
      all.add(whole);
      int open = i;
      i = close;
      if (maiden) {
        continue;
      }
      Name nickname = new Name(s, open + 1, close, EntityType.PERSON, rules.id(NICKNAME));
      nickname.inner = true;
      pairs.add(new Pair(whole, nickname, rules.id(NICKNAME)));
    }
  }

  static @Nullable Name at(List<Name> names, int token) {
    for (Name n : names) {
      if (n.covers(token) && !n.inner) {
        return n;
      }
    }
    return null;
  }

  static @Nullable Name endingAt(List<Name> names, int end) {
    Name best = null;
    for (Name n : names) {
      if (n.end == end && (best == null || n.first < best.first)) {
        best = n;
      }
    }
    return best;
  }

  /** "Drug Enforcement Administration (DEA)" and "DEA (Drug Enforcement Administration)". */
  private void brackets(
      Document document, Sentence s, List<Name> here, List<Name> all, List<Pair> pairs) {
    for (int i = 1; i + 2 < s.size(); i++) {
      if (!s.token(i).opensBracket() || !s.token(i + 2).closesBracket()) {
        continue;
      }
      String text = s.token(i + 1).text();
      Name before = endingAt(here, i);
      if (!Acronyms.isAcronym(text)) {
        continue;
      }
      if (before == null || !Acronyms.mayStand(text, before.text())) {
        before = run(s, here, i, text);
      }
      if (before == null || (before.type == EntityType.PERSON && before.length() < 3)) {
        continue;
      }
      if (before.type == EntityType.PERSON
          || (before.type == EntityType.PLACE && before.known == null)) {
        before.type = EntityType.ORGANIZATION;
      }
      if (!all.contains(before)) {
        Name fresh = before;
        here.removeIf(n -> n.overlaps(fresh));
        all.removeIf(n -> n.overlaps(fresh));
        here.add(before);
        all.add(before);
      }
      Name acronym = at(here, i + 1);
      if (acronym == null) {
        acronym = new Name(s, i + 1, i + 2, before.type, rules.id(BRACKETS));
        here.add(acronym);
        all.add(acronym);
      }
      addElsewhere(document, text, before.type, all);
      for (Name n : all) {
        if (n.text().equals(text)) {
          n.type = before.type;
          n.known = before.known;
        }
      }
      pairs.add(new Pair(before, acronym, rules.id(BRACKETS)));
    }
  }

  /** Letters that a bracket explains are a name wherever they stand. */
  private void addElsewhere(Document document, String text, EntityType type, List<Name> all) {
    for (Sentence s : document.sentences()) {
      for (Token t : s.tokens()) {
        int at = t.index();
        if (t.text().equals(text)
            && all.stream().noneMatch(n -> n.sentence.index() == s.index() && n.covers(at))) {
          all.add(new Name(s, at, at + 1, type, rules.id("entity.name.elsewhere")));
        }
      }
    }
  }

  /** The capitalised words before a bracket whose initials the letters are. */
  private @Nullable Name run(Sentence s, List<Name> here, int open, String letters) {
    int first = open;
    Name best = null;
    while (first > 0 && open - first < 10) {
      Token t = s.token(first - 1);
      boolean small =
          t.text().equals("of")
              || t.text().equals("and")
              || t.text().equals("for")
              || t.text().equals("the")
              || t.text().equals("&")
              || t.text().equals("'s");
      if (!Names.isCapital(t) && !small) {
        break;
      }
      first--;
      if (s.token(first).text().equalsIgnoreCase("the")) {
        continue;
      }
      if (Names.isCapital(s.token(first)) && Acronyms.stands(letters, Names.text(s, first, open))) {
        Name n = at(here, first);
        EntityType type = typeOf(s, first, open, n);
        best = new Name(s, first, open, type, rules.id(BRACKETS));
      }
    }
    return best;
  }

  private EntityType typeOf(Sentence s, int first, int end, @Nullable Name recognised) {
    EntityType last = words.nameWord(s.token(end - 1).text(), "last");
    if (last != null) {
      return last;
    }
    for (int i = first; i < end; i++) {
      if (words.isOrganizationHead(s.token(i).text())) {
        return EntityType.ORGANIZATION;
      }
    }
    boolean organization = recognised != null && recognised.type == EntityType.ORGANIZATION;
    return organization ? EntityType.ORGANIZATION : EntityType.OTHER;
  }

  /** "Harmon, whose real name is Judith Kaplan", "Harmon, born Judith Kaplan". */
  private void realNames(Sentence s, List<Name> here, List<Pair> pairs) {
    for (Name n : here) {
      if (n.type != EntityType.PERSON || n.inner || n.first < 2) {
        continue;
      }
      int is = n.first - 1;
      String w = s.token(is).text();
      Name bearer = null;
      if ((w.equals("is") || w.equals("was")) && is > 3 && s.token(is - 1).text().equals("name")) {
        int whose = is - 2;
        while (whose > is - 5 && whose > 0 && !s.token(whose).text().equals("whose")) {
          whose--;
        }
        int end = whose > 0 && s.token(whose - 1).text().equals(",") ? whose - 1 : whose;
        bearer = endingAt(here, end);
      } else if (w.equals("born") && is > 1 && s.token(is - 1).text().equals(",")) {
        bearer = endingAt(here, is - 1);
      }
      if (bearer != null && bearer.type == EntityType.PERSON) {
        pairs.add(new Pair(bearer, n, rules.id(REAL_NAME)));
      }
    }
  }

  /** Joins the clusters of the two names of every pair. */
  void join(List<Pair> pairs, List<Cluster> clusters) {
    for (Pair p : pairs) {
      Cluster a = owner(p.name(), clusters);
      Cluster b = owner(p.alias(), clusters);
      if (a != null && p.alias().inner) {
        p.alias().why = p.why();
        a.nicknames.add(p.alias().text());
        a.inside.add(p.alias());
        continue;
      }
      if (a == null || b == null) {
        continue;
      }
      p.alias().why = p.why();
      if (a == b) {
        continue;
      }
      b.names.forEach(n -> n.type = a.type);
      a.nicknames.addAll(b.forms.keySet());
      b.people.clear();
      b.known = null;
      a.absorb(b);
    }
    byNickname(clusters);
  }

  /** A name that is somebody's nickname elsewhere in the article is that person's. */
  private void byNickname(List<Cluster> clusters) {
    for (Cluster c : clusters) {
      if (c.merged != null || c.known != null || c.names.isEmpty()) {
        continue;
      }
      for (Cluster d : clusters) {
        if (d != c
            && d.merged == null
            && d.nicknames.stream().anyMatch(x -> bare(x).equals(bare(c.names.get(0).text())))) {
          c.names.forEach(n -> n.type = d.type);
          c.names.forEach(n -> n.why = rules.id(NICKNAME));
          c.people.clear();
          d.absorb(c);
          break;
        }
      }
    }
  }

  private static String bare(String name) {
    String key = Fold.key(name);
    return key.startsWith("the ") ? key.substring(4) : key;
  }

  private static @Nullable Cluster owner(Name n, List<Cluster> clusters) {
    for (Cluster c : clusters) {
      if (c.merged == null && c.names.contains(n)) {
        return c;
      }
    }
    return null;
  }
}
