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

  private static final String KNOWN_AS = "entity.alias.known-as";
  private static final String THE_MAN_KNOWN_AS = "entity.alias.the-man-known-as";
  private static final String BRACKETS = "entity.alias.brackets";
  private static final String NICKNAME = "entity.alias.nickname";

  private final EntityWords words;
  private final EntityRules rules;

  Aliases(EntityWords words, EntityRules rules) {
    this.words = words;
    this.rules = rules;
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
      nicknames(s, here, names);
      brackets(s, here, names, pairs);
      knownAs(s, bySentence, names, pairs);
    }
    return pairs;
  }

  /** Ismael "El Mayo" Zambada is one name. */
  private void nicknames(Sentence s, List<Name> here, List<Name> all) {
    for (int i = 1; i + 2 < s.size(); i++) {
      if (!Names.isQuote(s.token(i)) || !Names.isCapital(s.token(i + 1))) {
        continue;
      }
      int close = i + 1;
      while (close < s.size() && close - i <= 4 && !Names.isQuote(s.token(close))) {
        close++;
      }
      if (close + 1 >= s.size() || !Names.isQuote(s.token(close))) {
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
      i = close;
    }
  }

  private static @Nullable Name at(List<Name> names, int token) {
    for (Name n : names) {
      if (n.covers(token) && !n.inner) {
        return n;
      }
    }
    return null;
  }

  private static @Nullable Name endingAt(List<Name> names, int end) {
    Name best = null;
    for (Name n : names) {
      if (n.end == end && (best == null || n.first < best.first)) {
        best = n;
      }
    }
    return best;
  }

  /** "Drug Enforcement Administration (DEA)" and "DEA (Drug Enforcement Administration)". */
  private void brackets(Sentence s, List<Name> here, List<Name> all, List<Pair> pairs) {
    for (int i = 1; i + 2 < s.size(); i++) {
      if (!isOpen(s.token(i)) || !isClose(s.token(i + 2))) {
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
      for (Name n : all) {
        if (n.text().equals(text)) {
          n.type = before.type;
          n.known = before.known;
        }
      }
      pairs.add(new Pair(before, acronym, rules.id(BRACKETS)));
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

  private static boolean isOpen(Token t) {
    return t.text().equals("(") || t.tag().equals("-LRB-");
  }

  private static boolean isClose(Token t) {
    return t.text().equals(")") || t.tag().equals("-RRB-");
  }

  /** "X, better known as Y", "X, an opposition leader nicknamed Y", "the man known as Y". */
  private void knownAs(Sentence s, List<List<Name>> bySentence, List<Name> all, List<Pair> pairs) {
    List<Name> here = bySentence.get(s.index());
    for (int i = 1; i + 1 < s.size(); i++) {
      if (!words.isCue("alias-verb", s.token(i).text())) {
        continue;
      }
      if (!isParticiple(s, i)) {
        continue;
      }
      int at = i + 1;
      String verb = Fold.key(s.token(i).text());
      if (verb.equals("known")) {
        if (!s.token(at).text().equals("as") || at + 1 >= s.size()) {
          continue;
        }
        at++;
      } else if (s.token(at).text().equals("as") && at + 1 < s.size()) {
        at++;
      }
      boolean quoted = Names.isQuote(s.token(at));
      int first = quoted ? at + 1 : at;
      if (first < s.size() && s.token(first).text().equals("the")) {
        first++;
      }
      int end = aliasEnd(s, first, quoted);
      if (end <= first) {
        continue;
      }
      Name target = target(s, i, here, first);
      boolean man = target == null && isTheMan(s, i);
      if (target == null && man) {
        target = recent(bySentence, s, i);
      }
      if (target == null || target.covers(first)) {
        continue;
      }
      Name alias = alias(s, first, end, target, here, all);
      pairs.add(new Pair(target, alias, rules.id(man ? THE_MAN_KNOWN_AS : KNOWN_AS)));
    }
  }

  /** "known as", not "he called her Liz": a participle without a subject of its own. */
  private static boolean isParticiple(Sentence s, int i) {
    Token t = s.token(i);
    boolean active =
        s.tree().isParsed()
            && ((s.tree().dependent(i, "nsubj") >= 0
                    && !s.tree().is(s.tree().dependent(i, "nsubj"), "nsubj:pass"))
                || (s.tree().dependent(i, "aux") >= 0 && s.tree().dependent(i, "aux:pass") < 0));
    return !active && !t.isTag("VBZ") && !t.isTag("VBP") && !t.text().equals("call");
  }

  private int aliasEnd(Sentence s, int first, boolean quoted) {
    int end = first;
    while (end < s.size() && end - first < 6) {
      Token t = s.token(end);
      if (Names.isQuote(t)) {
        return quoted ? trimComma(s, first, end) : end;
      }
      if (!quoted && !Names.isCapital(t) && !words.isParticle(t.text())) {
        return end;
      }
      if (end == first && !Names.isCapital(t)) {
        return first;
      }
      end++;
    }
    return quoted ? first : end;
  }

  private static int trimComma(Sentence s, int first, int end) {
    return end - first > 1 && ",.".contains(s.token(end - 1).text()) ? end - 1 : end;
  }

  /** Whom the cue speaks of: by the parse, else the name that stands last before it. */
  private @Nullable Name target(Sentence s, int cue, List<Name> here, int before) {
    int left = cue;
    while (left > 0
        && (words.isCue("alias-adverb", s.token(left - 1).text())
            || s.token(left - 1).text().equals(","))) {
      left--;
    }
    Name beside = endingAt(here, left);
    if (beside != null && beside.type != EntityType.NATIONALITY) {
      return beside;
    }
    if (s.tree().isParsed()) {
      int g = s.tree().governor(cue);
      for (int steps = 0; g >= 0 && steps < 4; steps++) {
        Name n = headed(here, g, before);
        if (n != null) {
          return n;
        }
        int appos = s.tree().dependent(g, "appos");
        Name a = appos >= 0 ? headed(here, appos, before) : null;
        if (a != null) {
          return a;
        }
        if (!s.tree().is(g, "appos") && !s.tree().is(g, "acl") && !s.tree().is(g, "flat")) {
          break;
        }
        g = s.tree().governor(g);
      }
    }
    if (isTheMan(s, cue)) {
      return null;
    }
    Name best = null;
    for (Name n : here) {
      if (n.end <= cue
          && !n.inner
          && cue - n.end <= 12
          && (n.type == EntityType.PERSON || cue - n.end <= 3)
          && (best == null || n.first > best.first)) {
        best = n;
      }
    }
    return best;
  }

  private static @Nullable Name headed(List<Name> here, int token, int before) {
    for (Name n : here) {
      if (n.covers(token) && !n.inner && n.end <= before && n.type != EntityType.NATIONALITY) {
        return n;
      }
    }
    return null;
  }

  /** "the man known as", "the woman better known as". */
  private boolean isTheMan(Sentence s, int cue) {
    int i = cue - 1;
    while (i > 0 && words.isCue("alias-adverb", s.token(i).text())) {
      i--;
    }
    String noun = Fold.key(s.token(i).text());
    return i > 0
        && (noun.equals("man") || noun.equals("woman"))
        && s.token(i - 1).text().equalsIgnoreCase("the");
  }

  /** The person named last before, first in the sentence before. */
  private static @Nullable Name recent(List<List<Name>> bySentence, Sentence s, int cue) {
    for (int i = s.index(); i >= Math.max(0, s.index() - 2); i--) {
      for (Name n : bySentence.get(i)) {
        if (n.type == EntityType.PERSON && !n.inner && (i < s.index() || n.end <= cue)) {
          return n;
        }
      }
    }
    return null;
  }

  private Name alias(Sentence s, int first, int end, Name target, List<Name> here, List<Name> all) {
    Name found = at(here, first);
    if (found != null && found.first == first && found.end == end) {
      retype(found, target, all);
      return found;
    }
    Name fresh = new Name(s, first, end, target.type, rules.id(KNOWN_AS));
    here.removeIf(n -> n.overlaps(fresh));
    all.removeIf(n -> n.overlaps(fresh));
    here.add(fresh);
    all.add(fresh);
    retype(fresh, target, all);
    return fresh;
  }

  private static void retype(Name alias, Name target, List<Name> all) {
    String text = alias.text();
    for (Name n : all) {
      if (n.text().equals(text)) {
        n.type = target.type;
        n.known = null;
      }
    }
  }

  /** Joins the clusters of the two names of every pair. */
  void join(List<Pair> pairs, List<Cluster> clusters) {
    for (Pair p : pairs) {
      Cluster a = owner(p.name(), clusters);
      Cluster b = owner(p.alias(), clusters);
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
