package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;

/**
 * Finds names by their build: "Department of …", "… Treaty", "Hurricane …", a title in quotation
 * marks after "film", "the … administration".
 */
final class NamePatterns {
  private final EntityWords words;
  private final Gazetteer gazetteer;
  private final EntityRules rules;
  private final NameTypes types;
  private final CapitalRuns runs;

  NamePatterns(EntityWords words, Gazetteer gazetteer, EntityRules rules, NameTypes types) {
    this.words = words;
    this.gazetteer = gazetteer;
    this.rules = rules;
    this.types = types;
    runs = new CapitalRuns(words);
  }

  /** Joins and adds names that an organisation's, law's or event's word holds together. */
  void headed(Sentence s, List<Name> names) {
    if (Names.isHeadline(s)) {
      return;
    }
    for (int i = 0; i < s.size(); i++) {
      if (!Names.isCapital(s.token(i))
          || (!s.token(i).isTag("N") && !s.token(i).isTag("JJ") && !inName(names, i))) {
        continue;
      }
      int end = runs.end(s, i);
      if (end - i >= 2) {
        int first = start(s, i, end, names);
        headed(s, names, runs.joinedStart(s, first, end, o -> isJoinable(s, o, names)), end);
      }
      i = Math.max(i, end - 1);
    }
    for (Name n : List.copyOf(names)) {
      if (n.type == EntityType.ORGANIZATION) {
        n.first = runs.joinedStart(s, n.first, n.end, o -> isJoinable(s, o, names));
        names.removeIf(o -> o != n && n.first <= o.first && o.end <= n.end);
      }
    }
  }

  private void headed(Sentence s, List<Name> names, int first, int end) {
    int stop = end;
    for (Name o : names) {
      if (o.type == EntityType.PERSON && o.length() > 1 && first < o.first && o.first < stop) {
        stop = o.first;
      }
    }
    if (stop - first < 2) {
      return;
    }
    EntityType type = types.byWords(s, first, stop);
    if (type == null || isTitle(s, first, stop) || isTitle(s, stop - 1, stop)) {
      return;
    }
    int from = type == EntityType.EVENT ? withYear(s, first) : first;
    Name n = new Name(s, from, stop, type, rules.id(NameTypes.reason(type)));
    n.weight = 2;
    for (Name o : names) {
      boolean crosses = o.overlaps(n) && (o.first < n.first || n.end < o.end);
      if (crosses
          || (o.first <= n.first && n.end <= o.end)
          || (o.overlaps(n)
              && o.type == EntityType.PERSON
              && o.length() > 1
              && o.first > n.first)) {
        return;
      }
    }
    names.removeIf(o -> o.overlaps(n));
    names.add(n);
  }

  /**
   * Whether a capitalised word may be the first of two in a name, as in "Order and Peace Party".
   */
  private boolean isJoinable(Sentence s, int token, List<Name> names) {
    String text = s.token(token).text();
    return names.stream().noneMatch(n -> n.covers(token) && n.length() > 1)
        && gazetteer.first(text) == null
        && !words.isNoName(text)
        && words.title(text) == null;
  }

  /** "2014 World Cup": the year belongs to the event's name. */
  private static int withYear(Sentence s, int first) {
    return first > 0 && s.token(first - 1).text().matches("(19|20)\\d\\d") ? first - 1 : first;
  }

  private boolean isTitle(Sentence s, int first, int end) {
    return words.title(Names.text(s, first, end)) != null;
  }

  /** Leaves out a first word that owes its capital to its place, and what is no part of a name. */
  private int start(Sentence s, int first, int end, List<Name> names) {
    int at = first;
    while (at < end - 1) {
      Token t = s.token(at);
      boolean opening =
          Names.opensSentence(s, at)
              && !t.isTag("NNP")
              && !inName(names, at)
              && gazetteer.first(t.text()) == null;
      if (!opening && !words.isNoName(t.text()) && !words.isHonorific(t.text())) {
        return at;
      }
      at++;
    }
    return at;
  }

  private static boolean inName(List<Name> names, int token) {
    return names.stream().anyMatch(n -> n.covers(token));
  }

  /** Adds people whom the recogniser missed: after a title, and given name with family name. */
  void people(Sentence s, List<Name> names, Titles titles) {
    if (Names.isHeadline(s)) {
      return;
    }
    names.forEach(n -> withGivenName(n, names, titles));
    for (int i = 0; i < s.size(); i++) {
      Token t = s.token(i);
      if (!Names.isCapital(t)
          || !t.isTag("NNP")
          || inName(names, i)
          || words.isNoName(t.text())
          || words.isHonorific(t.text())) {
        continue;
      }
      int end = personEnd(s, i, names);
      boolean address = i > 0 && words.isHonorific(s.token(i - 1).text());
      int start = titles.before(s, i);
      boolean titled =
          start < i
              && Names.isCapital(s.token(start))
              && !Names.opensSentence(s, start)
              && words.title(t.text()) == null;
      boolean given =
          end - i >= 2
              && words.isPlainGivenName(t.text())
              && words.title(Names.text(s, i + 1, end)) == null
              && !words.isOrganizationHead(s.token(end - 1).text());
      boolean kin = isKin(s, i) && end < s.size() && s.token(end).tag().matches("[,.:]|IN");
      if (address || ((titled || kin || given) && end - i <= 4)) {
        String why = given ? "entity.name.given-name" : "entity.name.titled";
        Name n = new Name(s, i, end, EntityType.PERSON, rules.id(why));
        n.weight = address ? 3 : 1.5;
        if (types.byWords(s, i, end) == null) {
          names.add(n);
        }
      }
      i = end - 1;
    }
  }

  /** "her sister, Ade,": a name behind a kinsman's noun and a comma. */
  private boolean isKin(Sentence s, int name) {
    if (name < 3 || !s.token(name - 1).text().equals(",") || !words.isKin(s.token(name - 2))) {
      return false;
    }
    int whose = s.tree().isParsed() ? s.tree().dependent(name - 2, "nmod:poss") : -1;
    return whose >= 0;
  }

  /** "Piers Roe" of which the recogniser knew "Roe" only. */
  private void withGivenName(Name n, List<Name> names, Titles titles) {
    Sentence s = n.sentence;
    int before = n.first - 1;
    if (n.type != EntityType.PERSON || n.length() > 1 || before < 0 || inName(names, before)) {
      return;
    }
    Token t = s.token(before);
    boolean isGiven =
        Names.isCapital(t)
            && t.isTag("NNP")
            && !t.isTag("NNPS")
            && t.text().length() > 1
            && Character.isLetter(t.text().charAt(t.text().length() - 1))
            && !Fold.isUpper(t.text())
            && titles.before(s, n.first) == n.first
            && (Names.opensSentence(s, before)
                ? words.isGivenName(t.text())
                : !words.isNoName(t.text()))
            && !words.isHonorific(t.text())
            && words.title(t.text()) == null
            && !words.isOrganizationHead(t.text())
            && gazetteer.first(t.text()) == null;
    if (isGiven) {
      n.first = before;
      n.titleFirst = before;
    }
  }

  private int personEnd(Sentence s, int first, List<Name> names) {
    int end = first + 1;
    while (end < s.size()) {
      Token t = s.token(end);
      boolean name =
          Names.isCapital(t) && t.isTag("NNP") && !inName(names, end) && !words.isNoName(t.text());
      boolean particle =
          words.isParticle(t.text())
              && end + 1 < s.size()
              && Names.isCapital(s.token(end + 1))
              && s.token(end + 1).isTag("NNP");
      if (!name && !particle) {
        return end;
      }
      end++;
    }
    return end;
  }

  /** Adds titles in quotation marks after "film", "novel" and the like. */
  void works(Sentence s, List<Name> names) {
    for (int i = 1; i + 2 < s.size(); i++) {
      if (!Names.isQuote(s.token(i)) || !Names.isCapital(s.token(i + 1))) {
        continue;
      }
      int close = i + 1;
      while (close < s.size() && !Names.isQuote(s.token(close))) {
        close++;
      }
      if (close >= s.size() || close - i > 10 || !(isWorkBefore(s, i) || isWorkBehind(s, close))) {
        continue;
      }
      int end = close;
      while (end > i + 1 && ",.!?".contains(s.token(end - 1).text())) {
        end--;
      }
      if (end <= i + 1) {
        continue;
      }
      Name n = new Name(s, i + 1, end, EntityType.WORK, rules.id("entity.name.quoted-work"));
      n.weight = 3;
      names.removeIf(o -> o.overlaps(n));
      names.add(n);
      i = close;
    }
  }

  /** “Winter Wheat”, a first novel: what it is stands behind the title. */
  private boolean isWorkBehind(Sentence s, int close) {
    int at = close + 1;
    if (at + 1 >= s.size()
        || !(s.token(at).text().equals(",") || s.token(close - 1).text().equals(","))) {
      return false;
    }
    at = s.token(at).text().equals(",") ? at + 1 : at;
    if (!s.token(at).isTag("DT") || s.token(at).text().equalsIgnoreCase("the")) {
      return false;
    }
    for (int i = at + 1; i < Math.min(s.size(), at + 4); i++) {
      if (words.nameWord(s.token(i).lemma(), "quote") != null) {
        return true;
      }
      if (!s.token(i).isTag("JJ") && !s.token(i).isTag("NN")) {
        return false;
      }
    }
    return false;
  }

  private boolean isWorkBefore(Sentence s, int quote) {
    for (int j = quote - 1; j >= Math.max(0, quote - 2); j--) {
      String t = s.token(j).text();
      if (words.nameWord(s.token(j).lemma(), "quote") != null) {
        return true;
      }
      if (!t.equals(",") && !t.equals("called") && !t.equals("titled")) {
        return false;
      }
    }
    return false;
  }

  /** "the Roe administration", "the U.S. government": the name with the word after it. */
  void governments(Sentence s, List<Name> names) {
    List<Name> added = new ArrayList<>();
    for (Name n : names) {
      if (n.end >= s.size() || n.inner) {
        continue;
      }
      Token next = s.token(n.end);
      boolean bearer =
          n.type == EntityType.PLACE
              || n.type == EntityType.NATIONALITY
              || n.type == EntityType.PERSON;
      boolean government = bearer && words.isCue("government", next.text());
      boolean cartel =
          n.type != EntityType.NATIONALITY && words.isCue("composite-noun", next.text());
      if ((!government && !cartel)
          || !next.isTag("NN")
          || next.isTag("NNS")
          || (n.end + 1 < s.size() && isCompound(s, n.end))) {
        continue;
      }
      String why = government ? "entity.name.government" : "entity.name.organization-word";
      Name g = new Name(s, n.first, n.end + 1, EntityType.ORGANIZATION, rules.id(why));
      g.known = gazetteer.as(g.text(), EntityType.ORGANIZATION);
      g.weight = 3;
      n.inner = true;
      added.add(g);
    }
    names.removeIf(
        n ->
            n.inner
                && n.type != EntityType.PLACE
                && n.type != EntityType.NATIONALITY
                && n.type != EntityType.PERSON);
    names.addAll(added);
  }

  /** "the U.S. government agency" is no government. */
  private static boolean isCompound(Sentence s, int token) {
    Token next = s.token(token + 1);
    return s.tree().isParsed()
        && s.tree().is(token, "compound")
        && s.tree().governor(token) > token
        && next.isTag("NN");
  }
}
