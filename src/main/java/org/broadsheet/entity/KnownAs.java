package org.broadsheet.entity;

import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.rules.RuleId;
import org.jspecify.annotations.Nullable;

/** Reads "X, better known as Y", "X, an opposition leader nicknamed Y", "the man known as Y". */
final class KnownAs {
  private static final String KNOWN_AS = "entity.alias.known-as";
  private static final String THE_MAN_KNOWN_AS = "entity.alias.the-man-known-as";

  private final EntityWords words;
  private final EntityRules rules;

  KnownAs(EntityWords words, EntityRules rules) {
    this.words = words;
    this.rules = rules;
  }

  /** Adds the pairs of a sentence, and the names that only stand as aliases. */
  void find(Sentence s, List<List<Name>> bySentence, List<Name> all, List<Aliases.Pair> pairs) {
    List<Name> here = bySentence.get(s.index());
    for (int i = 1; i + 1 < s.size(); i++) {
      if (!words.isCue("alias-verb", s.token(i).text()) || !isParticiple(s, i)) {
        continue;
      }
      int at = afterAs(s, i);
      if (at < 0) {
        continue;
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
      RuleId why = rules.id(man ? THE_MAN_KNOWN_AS : KNOWN_AS);
      if (target != null && !target.covers(first)) {
        Name alias = alias(s, first, end, target.type, why, here, all);
        retype(alias, target.type, all);
        pairs.add(new Aliases.Pair(target, alias, why));
      } else if (target == null && isOrganization(s, i)) {
        retype(
            alias(s, first, end, EntityType.ORGANIZATION, why, here, all),
            EntityType.ORGANIZATION,
            all);
      }
    }
  }

  /** The token after "as", where the verb wants or has one; -1 where "known" lacks it. */
  private static int afterAs(Sentence s, int verb) {
    boolean as = s.token(verb + 1).text().equals("as") && verb + 2 < s.size();
    if (as) {
      return verb + 2;
    }
    return Fold.key(s.token(verb).text()).equals("known") ? -1 : verb + 1;
  }

  /** "known as", not "he called her Liz": a participle without a subject of its own. */
  private static boolean isParticiple(Sentence s, int i) {
    Token t = s.token(i);
    if (t.isTag("VBZ") || t.isTag("VBP") || t.text().equals("call")) {
      return false;
    }
    if (!s.tree().isParsed()) {
      return true;
    }
    if (t.isTag("VBN")) {
      for (int d : s.tree().dependents(i, "aux")) {
        if (s.token(d).lemma().equals("have") && s.tree().dependent(i, "aux:pass") < 0) {
          return false;
        }
      }
      return true;
    }
    int subject = s.tree().dependent(i, "nsubj");
    return subject < 0 || s.tree().is(subject, "nsubj:pass");
  }

  private int aliasEnd(Sentence s, int first, boolean quoted) {
    int end = first;
    while (end < s.size() && end - first < 6) {
      Token t = s.token(end);
      if (Names.isQuote(t)) {
        return quoted ? trimComma(s, first, end) : end;
      }
      if (end == first && !Names.isCapital(t)) {
        return first;
      }
      boolean hyphen = t.text().equals("-") && end > first;
      if (!quoted && !Names.isCapital(t) && !words.isParticle(t.text()) && !hyphen) {
        return end;
      }
      end++;
    }
    return quoted ? first : end;
  }

  private static int trimComma(Sentence s, int first, int end) {
    return end - first > 1 && ",.".contains(s.token(end - 1).text()) ? end - 1 : end;
  }

  /** Whom the cue speaks of: the name right before it, else by the parse. */
  private @Nullable Name target(Sentence s, int cue, List<Name> here, int before) {
    int left = cue;
    while (left > 0
        && (words.isCue("alias-adverb", s.token(left - 1).text())
            || s.token(left - 1).text().equals(",")
            || s.token(left - 1).text().equals("who")
            || s.token(left - 1).lemma().equals("be"))) {
      left--;
    }
    Name beside = Aliases.endingAt(here, left);
    if (beside != null && beside.type != EntityType.NATIONALITY) {
      return beside;
    }
    if (!s.tree().isParsed()) {
      return isTheMan(s, cue) ? null : nearest(here, cue);
    }
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
        return null;
      }
      g = s.tree().governor(g);
    }
    return null;
  }

  private static @Nullable Name nearest(List<Name> here, int cue) {
    Name best = null;
    for (Name n : here) {
      boolean near = n.end <= cue && !n.inner && cue - n.end <= 12;
      if (near
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

  private int noun(Sentence s, int cue) {
    int i = cue - 1;
    while (i > 0
        && (words.isCue("alias-adverb", s.token(i).text()) || s.token(i).text().equals(","))) {
      i--;
    }
    return i;
  }

  /** "the man known as", "the woman better known as". */
  private boolean isTheMan(Sentence s, int cue) {
    int i = noun(s, cue);
    String noun = Fold.key(s.token(i).text());
    return i > 0
        && (noun.equals("man") || noun.equals("woman"))
        && s.token(i - 1).text().equalsIgnoreCase("the");
  }

  /** "a gang known as", "a company called". */
  private boolean isOrganization(Sentence s, int cue) {
    String noun = s.token(noun(s, cue)).lemma();
    return words.isCue("organization-noun", noun) || words.isOrganizationHead(noun);
  }

  /** The person named last before, in the sentence before whoever leads it. */
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

  private static Name alias(
      Sentence s,
      int first,
      int end,
      EntityType type,
      RuleId why,
      List<Name> here,
      List<Name> all) {
    Name found = Aliases.at(here, first);
    if (found != null && found.first == first && found.end == end) {
      return found;
    }
    Name fresh = new Name(s, first, end, type, why);
    here.removeIf(n -> n.overlaps(fresh));
    all.removeIf(n -> n.overlaps(fresh));
    here.add(fresh);
    all.add(fresh);
    return fresh;
  }

  private static void retype(Name alias, EntityType type, List<Name> all) {
    String text = alias.text();
    for (Name n : all) {
      if (n.text().equals(text)) {
        n.type = type;
        n.known = null;
      }
    }
  }
}
