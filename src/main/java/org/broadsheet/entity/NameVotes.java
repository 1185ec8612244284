package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;

/**
 * Lets an article decide on its names as a whole: what most mentions of a name speak for holds for
 * all, and a name that was found once is found wherever its words stand.
 */
final class NameVotes {
  private final EntityWords words;
  private final Gazetteer gazetteer;
  private final EntityRules rules;

  NameVotes(EntityWords words, Gazetteer gazetteer, EntityRules rules) {
    this.words = words;
    this.gazetteer = gazetteer;
    this.rules = rules;
  }

  /** What an article says of the words of a name. */
  private static final class Ballot {
    final Map<EntityType, Double> votes = new EnumMap<>(EntityType.class);
    int mentions;
    int guesses;
    Name sample;

    Ballot(Name sample) {
      this.sample = sample;
    }

    void add(EntityType type, double weight) {
      votes.merge(type, weight, Double::sum);
    }

    EntityType winner() {
      EntityType best = sample.type;
      for (Map.Entry<EntityType, Double> e : votes.entrySet()) {
        if (e.getValue() > votes.getOrDefault(best, 0.0)) {
          best = e.getKey();
        }
      }
      return best;
    }
  }

  /** Settles types and adds missed mentions. */
  void settle(Document document, List<List<Name>> bySentence) {
    Map<String, Ballot> ballots = count(bySentence);
    addFamilyNames(bySentence, ballots);
    spread(document, bySentence, ballots);
    Set<String> places = new HashSet<>();
    ballots.forEach(
        (key, b) -> {
          if (b.winner() == EntityType.PLACE) {
            places.add(key);
          }
        });
    for (List<Name> names : bySentence) {
      for (Name n : names) {
        Ballot b = ballots.get(Fold.key(n.text()));
        if (b == null) {
          continue;
        }
        if (n.type == EntityType.OTHER && n.known == null && isDemonym(n, places)) {
          n.type = EntityType.NATIONALITY;
          n.why = rules.id("entity.name.demonym");
          continue;
        }
        EntityType winner = b.winner();
        if (winner != n.type && !isSureOfItself(n, b, winner)) {
          n.type = winner;
          n.known = gazetteer.as(n.text(), winner);
          n.why = rules.id("entity.name.article-majority");
        }
      }
    }
  }

  /** "Karelian" where the article has "Karelia". */
  private static boolean isDemonym(Name n, Set<String> places) {
    String key = Fold.key(n.text());
    boolean ending =
        key.endsWith("n")
            || key.endsWith("ns")
            || key.endsWith("ese")
            || key.endsWith("ish")
            || key.endsWith("i")
            || key.endsWith("is");
    if (n.length() > 1 || !ending || key.length() < 5) {
      return false;
    }
    for (String p : places) {
      int stem = Math.min(p.length() - 1, key.length() - 3);
      if (stem >= 4 && p.indexOf(' ') < 0 && key.startsWith(p.substring(0, stem))) {
        return true;
      }
    }
    return false;
  }

  private boolean isSureOfItself(Name n, Ballot b, EntityType winner) {
    double own = b.votes.getOrDefault(n.type, 0.0);
    return n.weight >= 3
        || isAddressed(n)
        || (n.known != null && !n.known.ambiguous() && winner != EntityType.PERSON && own > 0);
  }

  private Map<String, Ballot> count(List<List<Name>> bySentence) {
    Map<String, Ballot> ballots = new LinkedHashMap<>();
    for (List<Name> names : bySentence) {
      for (Name n : names) {
        Ballot b = ballots.computeIfAbsent(Fold.key(n.text()), k -> new Ballot(n));
        b.mentions++;
        double weight = n.weight;
        if (n.type == EntityType.PERSON && isBareGuess(n)) {
          // the same guess on the same word again is hardly new evidence
          weight *= b.guesses++ == 0 ? 0.7 : 0.1;
        }
        b.add(n.type, Names.isHeadline(n.sentence) ? weight * 0.4 : weight);
        context(n, b);
      }
    }
    return ballots;
  }

  private boolean isAddressed(Name n) {
    return n.first > 0 && words.isHonorific(n.sentence.token(n.first - 1).text());
  }

  /** A single word that the recogniser takes for a person, and no given name. */
  private boolean isBareGuess(Name n) {
    return n.length() == 1 && n.known == null && !words.isGivenName(n.text());
  }

  /** The words around a name speak for its type. */
  private void context(Name n, Ballot b) {
    Sentence s = n.sentence;
    if (n.first > 0) {
      String before = s.token(n.first - 1).text();
      if (words.isHonorific(before)) {
        b.add(EntityType.PERSON, 3);
      } else {
        EntityWords.Title t = words.title(before);
        if (t != null && t.before() && !t.plural() && Names.isCapital(s.token(n.first))) {
          b.add(EntityType.PERSON, 1);
        }
      }
      if (before.equals("of") && n.first > 1 && isOfCountry(n)) {
        b.add(EntityType.PLACE, 1.5);
      }
      if (before.equals("in") && n.type == EntityType.PLACE) {
        b.add(EntityType.PLACE, 0.3);
      }
      if (before.equalsIgnoreCase("the") && n.type != EntityType.PERSON) {
        b.add(n.type, 0.3);
      }
    }
    after(n, b);
    if (s.tree().isParsed()) {
      int head = n.head();
      beside(n, head, b);
      int verb = s.tree().governor(head);
      if (verb >= 0
          && s.tree().is(head, "nsubj")
          && words.isCue("person-verb", s.token(verb).lemma())) {
        if (n.type == EntityType.PERSON) {
          b.add(EntityType.PERSON, 0.5);
        }
      }
    }
  }

  /** "Karelia and Tarkhan": what is listed together is mostly of one kind. */
  private void coordinated(Name n, int head, Ballot b) {
    Sentence s = n.sentence;
    if (n.length() > 1 || n.known != null) {
      return;
    }
    int other = s.tree().is(head, "conj") ? s.tree().governor(head) : -1;
    if (other >= 0 && !n.covers(other) && s.token(other).isTag("NNP")) {
      switch (s.token(other).name()) {
        case "LOCATION" -> b.add(EntityType.PLACE, 0.8);
        case "PERSON" -> b.add(EntityType.PERSON, 0.8);
        case "ORGANIZATION" -> b.add(EntityType.ORGANIZATION, 0.8);
        default -> {}
      }
    }
  }

  /** "the presidents of A and B", "President Jane Roe of B". */
  private boolean isOfCountry(Name n) {
    Token t = n.sentence.token(n.first - 2);
    if (n.type == EntityType.ORGANIZATION || !isBareGuess(n)) {
      return false;
    }
    return words.isCue("holder-of", t.text()) || (t.isTag("NNP") && t.name().equals("PERSON"));
  }

  /** "Acme shares", "Acme's shareholders", "Roe himself", "Acme, which". */
  private void after(Name n, Ballot b) {
    Sentence s = n.sentence;
    if ((n.type != EntityType.PERSON
            && n.type != EntityType.ORGANIZATION
            && n.type != EntityType.OTHER)
        || n.end >= s.size()) {
      return;
    }
    String next = s.token(n.end).text();
    boolean possessive = Names.isPossessive(s.token(n.end));
    String noun = possessive && n.end + 1 < s.size() ? s.token(n.end + 1).text() : next;
    if (words.isCue("organization-after", noun)) {
      b.add(EntityType.ORGANIZATION, possessive ? 0.6 : 1);
    }
    if (words.isCue("person-after", next)) {
      b.add(EntityType.PERSON, 2);
    }
    if (next.equals(",") && n.end + 1 < s.size()) {
      String relative = s.token(n.end + 1).text();
      if (relative.equals("who")) {
        b.add(EntityType.PERSON, 1);
      } else if (relative.equals("which") || relative.equals("whose")) {
        b.add(EntityType.ORGANIZATION, relative.equals("which") ? 1 : 0.3);
      }
    }
  }

  /** "her party, Acme", "Acme, a maker of bolts", "Jane Roe, the mayor", "Roe and Doe". */
  private void beside(Name n, int head, Ballot b) {
    Sentence s = n.sentence;
    int g = s.tree().governor(head);
    coordinated(n, head, b);
    List<Integer> nouns = new ArrayList<>(s.tree().dependents(head, "appos"));
    if (g >= 0 && (s.tree().is(head, "appos") || s.tree().is(head, "dep"))) {
      nouns.add(g);
    }
    if (n.first > 0 && !n.covers(n.first - 1)) {
      int before = n.first - 1;
      boolean comma = before > 0 && s.token(before).text().equals(",");
      nouns.add(comma ? before - 1 : before);
    }
    for (int noun : nouns) {
      Token t = s.token(noun);
      if (n.covers(noun) || !t.isTag("NN") || t.isTag("NNP")) {
        continue;
      }
      boolean directly = noun == n.first - 1;
      if (words.isCue("organization-noun", t.lemma())
          || (directly && words.isOrganizationHead(t.lemma()))) {
        b.add(EntityType.ORGANIZATION, 2);
      } else if (directly && words.isPlaceNominal(t.lemma()) && !t.lemma().equals("country")) {
        b.add(EntityType.PLACE, 1.5);
      } else if (words.title(t.lemma()) != null && n.type == EntityType.PERSON) {
        b.add(EntityType.PERSON, 1);
      }
    }
  }

  /** "Roe" is a person where "Jane Roe" is one. */
  private void addFamilyNames(List<List<Name>> bySentence, Map<String, Ballot> ballots) {
    Map<String, Double> family = new HashMap<>();
    for (List<Name> names : bySentence) {
      for (Name n : names) {
        if (n.type == EntityType.PERSON && n.length() > 1) {
          String last = lastWord(n.text());
          if (gazetteer.find(last).stream().noneMatch(k -> k.kind().equals("country"))) {
            family.merge(Fold.key(last), 1.5, Math::max);
          }
        }
      }
    }
    companies(bySentence, family, ballots);
    family.forEach(
        (name, weight) -> {
          Ballot b = ballots.get(name);
          if (b != null) {
            b.add(EntityType.PERSON, weight);
          }
        });
  }

  /** "Acme" is an organisation where "Acme Holdings Ltd" is one. */
  private void companies(
      List<List<Name>> bySentence, Map<String, Double> family, Map<String, Ballot> ballots) {
    for (List<Name> names : bySentence) {
      for (Name n : names) {
        String last = lastWord(n.text());
        boolean built = words.isCompanyForm(last) || words.isOrganizationHead(last);
        if (n.type != EntityType.ORGANIZATION || n.length() < 2 || !built) {
          continue;
        }
        String first = n.sentence.token(n.first).text();
        Ballot b = ballots.get(Fold.key(first));
        if (b != null && gazetteer.find(first).isEmpty() && !family.containsKey(Fold.key(first))) {
          b.add(EntityType.ORGANIZATION, 1.5);
        }
      }
    }
  }

  private static String lastWord(String text) {
    return text.substring(text.lastIndexOf(' ') + 1);
  }

  private void spread(Document document, List<List<Name>> bySentence, Map<String, Ballot> ballots) {
    Map<String, List<String[]>> byFirst = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (List<Name> names : bySentence) {
      for (Name n : names) {
        if (seen.add(n.text()) && isSpreadable(n, ballots)) {
          String[] form = n.range().in(n.sentence).stream().map(Token::text).toArray(String[]::new);
          byFirst.computeIfAbsent(form[0], k -> new ArrayList<>()).add(form);
          if (n.type == EntityType.PERSON && form.length > 1) {
            addFamilyForm(form, seen, byFirst);
          }
        }
      }
    }
    byFirst.values().forEach(l -> l.sort(Comparator.comparingInt(f -> -f.length)));
    for (Sentence s : document.sentences()) {
      spread(s, bySentence.get(s.index()), byFirst, ballots);
    }
  }

  private void addFamilyForm(String[] form, Set<String> seen, Map<String, List<String[]>> byFirst) {
    String last = form[form.length - 1];
    if (last.length() > 2
        && Fold.isCapital(last)
        && words.title(last) == null
        && gazetteer.find(last).isEmpty()
        && seen.add(last)) {
      byFirst.computeIfAbsent(last, k -> new ArrayList<>()).add(new String[] {last});
    }
  }

  private boolean isSpreadable(Name n, Map<String, Ballot> ballots) {
    if (n.type == EntityType.WORK && n.length() == 1) {
      return false;
    }
    Ballot b = ballots.get(Fold.key(n.text()));
    if (b == null || (Names.isHeadline(n.sentence) && n.known == null && b.mentions == 1)) {
      return false;
    }
    return n.length() > 1 || (Fold.isCapital(n.text()) && n.text().length() > 1);
  }

  private void spread(
      Sentence s,
      List<Name> names,
      Map<String, List<String[]>> byFirst,
      Map<String, Ballot> ballots) {
    for (int i = 0; i < s.size(); i++) {
      for (String[] form : byFirst.getOrDefault(s.token(i).text(), List.of())) {
        int end = i + form.length;
        if (!matches(s, i, form) || !fits(s, names, i, end)) {
          continue;
        }
        String key = Fold.key(Names.text(s, i, end));
        Ballot b = ballots.get(key);
        EntityType type = b == null ? EntityType.PERSON : b.winner();
        Name n = new Name(s, i, end, type, rules.id("entity.name.elsewhere"));
        n.known = gazetteer.as(n.text(), type);
        names.removeIf(o -> o.overlaps(n));
        names.add(n);
        i = end - 1;
        break;
      }
    }
    names.sort(NameFinder.ORDER);
  }

  private static boolean matches(Sentence s, int first, String[] form) {
    if (first + form.length > s.size()) {
      return false;
    }
    for (int i = 0; i < form.length; i++) {
      if (!s.token(first + i).text().equals(form[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing longer stands there, and the words are used as a name there. */
  private boolean fits(Sentence s, List<Name> names, int first, int end) {
    for (Name n : names) {
      boolean touches = n.first < end && first < n.end;
      if (touches && (n.length() >= end - first || n.first < first || end < n.end)) {
        return false;
      }
    }
    if (end - first > 1) {
      return true;
    }
    Token t = s.token(first);
    if (!t.isTag("NNP") || words.isNoName(t.text())) {
      return false;
    }
    boolean besideName =
        (end < s.size() && s.token(end).isTag("NNP"))
            || (first > 0
                && s.token(first - 1).isTag("NNP")
                && !words.isHonorific(s.token(first - 1).text())
                && words.title(s.token(first - 1).text()) == null);
    return !besideName;
  }
}
