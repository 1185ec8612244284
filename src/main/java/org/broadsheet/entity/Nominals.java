package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.entity.References.Board;
import org.jspecify.annotations.Nullable;

/**
 * Finds the noun phrases that stand for entities: appositions ("Jane Roe, the mayor of X"), titles
 * ("the president") and kinds ("the agency").
 */
final class Nominals {
  private static final String APPOSITION = "entity.nominal.apposition";
  private static final String TITLE = "entity.nominal.title";
  private static final String KIND = "entity.nominal.kind";

  private final EntityWords words;
  private final EntityRules rules;
  private final Titles titles;

  Nominals(EntityWords words, EntityRules rules) {
    this.words = words;
    this.rules = rules;
    titles = new Titles(words);
  }

  /** Adds the nominals of an article to the board. */
  void find(Board board) {
    Offices offices = new Offices();
    for (Sentence s : board.document.sentences()) {
      for (Reference r : List.copyOf(board.in(s.index()))) {
        if (r.cluster() != null && r.type() == EntityType.PERSON) {
          offices.before(r);
        }
      }
      label(board, s, offices);
      if (s.tree().isParsed()) {
        for (int i = 0; i < s.size(); i++) {
          if (s.token(i).isTag("NN") && !s.token(i).isTag("NNS")) {
            apposition(board, s, i, offices);
          }
        }
      }
    }
    Map<Cluster, Integer> lastSeen = new HashMap<>();
    for (Sentence s : board.document.sentences()) {
      List<Reference> here = board.in(s.index());
      Map<Cluster, Integer> upTo = new LinkedHashMap<>();
      for (Reference r : here) {
        if (r.cluster() != null) {
          upTo.putIfAbsent(r.cluster().root(), r.head());
        }
      }
      if (s.tree().isParsed() && s.isBody()) {
        for (int i = 1; i < s.size(); i++) {
          definite(board, s, i, offices, lastSeen, upTo);
        }
      }
      upTo.keySet().forEach(c -> lastSeen.put(c, s.index()));
      for (Reference r : board.in(s.index())) {
        if (r.cluster() != null) {
          lastSeen.put(r.cluster().root(), s.index());
        }
      }
    }
  }

  /** Which offices people hold, and of what: "president" of "mexico". */
  private final class Offices {
    final Map<Cluster, Map<String, Set<String>>> held = new LinkedHashMap<>();

    void add(Cluster c, String title, Set<String> bodies) {
      held.computeIfAbsent(c.root(), k -> new LinkedHashMap<>())
          .computeIfAbsent(Fold.key(title), k -> new HashSet<>())
          .addAll(bodies);
    }

    /** The titles before the names: "Mexico's Foreign Secretary …", "Ruritanian President …". */
    void before(Reference r) {
      Cluster c = r.cluster();
      if (c == null) {
        return;
      }
      for (Name n : c.names) {
        if (n.sentence.index() == r.sentence().index()
            && n.first == r.tokens().first()
            && n.title != null) {
          add(c, n.title, bodiesBefore(n));
        }
      }
    }
  }

  private Set<String> bodiesBefore(Name n) {
    Set<String> bodies = new HashSet<>();
    int at = n.titleFirst - 1;
    if (at > 0 && Names.isPossessive(n.sentence.token(at))) {
      at--;
    }
    if (at >= 0 && Names.isCapital(n.sentence.token(at))) {
      bodies.add(body(n.sentence.token(at).text()));
    }
    int of = n.end;
    if (of + 1 < n.sentence.size() && n.sentence.token(of).text().equals("of")) {
      bodies.add(body(n.sentence.token(of + 1).text()));
    }
    return bodies;
  }

  private static String body(String word) {
    return Fold.letters(word);
  }

  /** "FINANCE MINISTER: Jane Roe". */
  private void label(Board board, Sentence s, Offices offices) {
    for (int i = 1; i + 1 < Math.min(s.size(), 8); i++) {
      Reference r = s.token(i).text().equals(":") ? board.at(s, i + 1) : null;
      r = r == null && s.token(i).text().equals(":") && i + 2 < s.size() ? board.at(s, i + 2) : r;
      Cluster c = r == null ? null : r.cluster();
      EntityWords.Title title = words.title(Names.text(s, 0, i));
      if (c != null && c.type == EntityType.PERSON && title != null && !title.plural()) {
        c.title(title.word());
        offices.add(c, title.word(), Set.of());
        if (title.gender() != null) {
          c.gender(title.gender(), 3);
        }
      }
    }
  }

  /** "Jane Roe, the mayor of X" and "the mayor of X, Jane Roe". */
  private void apposition(Board board, Sentence s, int noun, Offices offices) {
    if (coveredByName(board, s, noun)) {
      return;
    }
    DependencyTree t = s.tree();
    Reference name = null;
    if (t.is(noun, "appos") && t.governor(noun) >= 0) {
      name = named(board, s, t.governor(noun));
    }
    if (name == null) {
      for (int d : t.dependents(noun, "appos")) {
        name = name == null ? named(board, s, d) : name;
      }
    }
    if (name == null && t.is(noun, "conj")) {
      int g = t.governor(noun);
      if (g >= 0 && t.is(g, "appos") && t.governor(g) >= 0) {
        name = named(board, s, t.governor(g));
      }
    }
    boolean predicate = false;
    if (name == null && t.dependent(noun, "cop") >= 0) {
      int subject = t.dependent(noun, "nsubj");
      name = subject < 0 ? null : named(board, s, subject);
      predicate = true;
    }
    Cluster c = name == null ? null : name.cluster();
    if (name == null || c == null || !fits(s, noun, c.type)) {
      return;
    }
    EntityWords.Title title = titles.of(s, noun);
    if (c.type == EntityType.PERSON && title != null && !title.plural()) {
      String shown = phrase(s, noun, title);
      c.title(shown);
      offices.add(c, shown, bodies(s, noun));
      if (title.gender() != null) {
        c.gender(title.gender(), 3);
      }
    }
    if (!predicate) {
      board.add(
          new Reference(
              s, range(s, noun), noun, c.type, MentionForm.NOMINAL, c, rules.id(APPOSITION)));
    }
  }

  private static @Nullable Reference named(Board board, Sentence s, int token) {
    Reference r = board.at(s, token);
    return r != null && r.form() == MentionForm.NAME ? r : null;
  }

  private static boolean coveredByName(Board board, Sentence s, int token) {
    for (Reference r : board.in(s.index())) {
      if (r.form() == MentionForm.NAME && r.tokens().contains(token)) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(Sentence s, int noun, EntityType type) {
    String lemma = s.token(noun).lemma();
    return switch (type) {
      case PERSON ->
          titles.of(s, noun) != null
              || words.isCue("person-noun", lemma)
              || lemma.endsWith("ist")
              || (lemma.endsWith("er") && lemma.length() > 5);
      case ORGANIZATION ->
          words.isOrganizationHead(lemma)
              || (words.nominal(lemma) != null && words.title(lemma) == null);
      case PLACE -> words.isPlaceNominal(lemma);
      case LAW, EVENT -> words.nominal(lemma) != null || words.nameWord(lemma, "last") != null;
      default -> false;
    };
  }

  /** The title as the article words it: "former president", "deputy foreign minister". */
  private String phrase(Sentence s, int noun, EntityWords.Title title) {
    int first = noun;
    while (first > 0
        && isInside(s, first - 1, noun)
        && !Names.isCapital(s.token(first - 1))
        && s.token(first - 1).isTag("NN")) {
      first--;
    }
    if (first > 0 && words.isCue("title-modifier", s.token(first - 1).text())) {
      first--;
    }
    int end = noun + 1;
    if (title.word().contains(" of ")) {
      end = Math.min(s.size(), noun + title.word().split(" ", -1).length);
    }
    return Names.text(s, first, end);
  }

  private static boolean isInside(Sentence s, int token, int noun) {
    return s.tree().governor(token) == noun;
  }

  /** Names that the phrase gives the office to: "of Mexico", "Mexico's", "Mexican". */
  private static Set<String> bodies(Sentence s, int noun) {
    Set<String> bodies = new HashSet<>();
    for (int d : s.tree().dependents(noun)) {
      boolean body = s.tree().is(d, "nmod") || s.tree().is(d, "amod") || s.tree().is(d, "compound");
      if (body && Names.isCapital(s.token(d)) && !s.tree().is(d, "nmod:tmod")) {
        bodies.add(body(s.token(d).text()));
      }
    }
    return bodies;
  }

  /** The noun with what stands before it and what "of" hangs on it. */
  private static TokenRange range(Sentence s, int noun) {
    int first = noun;
    for (int d : s.tree().dependents(noun)) {
      boolean left =
          d < first
              && (s.tree().is(d, "det")
                  || s.tree().is(d, "amod")
                  || s.tree().is(d, "compound")
                  || s.tree().is(d, "nmod:poss")
                  || s.tree().is(d, "nummod")
                  || s.tree().is(d, "advmod"));
      if (left) {
        first = Math.min(first, s.tree().range(d).first());
      }
    }
    int end = noun + 1;
    for (int d : s.tree().dependents(noun, "nmod")) {
      if (d > noun) {
        int preposition = s.tree().dependent(d, "case");
        TokenRange r = s.tree().range(d);
        if (preposition >= 0 && s.token(preposition).text().equals("of") && r.first() == end) {
          end = shortened(s, r, d);
        }
      }
    }
    return new TokenRange(first, end);
  }

  /** Up to the first comma. */
  private static int shortened(Sentence s, TokenRange r, int head) {
    for (int i = head + 1; i < r.end(); i++) {
      String w = s.token(i).text();
      if (w.equals(",") || w.equals("who") || w.equals("which") || w.equals("that")) {
        return i;
      }
    }
    return r.end();
  }

  /** "the president", "the agency". */
  private void definite(
      Board board,
      Sentence s,
      int noun,
      Offices offices,
      Map<Cluster, Integer> lastSeen,
      Map<Cluster, Integer> upTo) {
    Token t = s.token(noun);
    if (!t.isTag("NN") || t.isTag("NNS") || t.isTag("NNPS") || board.at(s, noun) != null) {
      return;
    }
    int det = s.tree().dependent(noun, "det");
    if (det < 0 || !isDefinite(s.token(det).text()) || s.tree().is(noun, "compound")) {
      return;
    }
    Reference next = noun + 1 < s.size() ? board.at(s, noun + 1) : null;
    if (next != null && next.form() == MentionForm.NAME && next.tokens().first() == noun + 1) {
      return; // "the lender Acme"
    }
    EntityWords.Title title = titles.of(s, noun);
    Cluster found = null;
    String why = TITLE;
    EntityType type = EntityType.PERSON;
    if (title != null && !title.plural() && !words.isCue("vague-title", title.word())) {
      found = beside(board, s, noun, title, offices);
      if (found == null) {
        found = holder(board, s, noun, title, offices, lastSeen, upTo);
      }
      if (found == null && !title.unique()) {
        return;
      }
    } else {
      EntityWords.Nominal n = words.nominal(compound(s, noun));
      n = n == null ? words.nominal(t.lemma()) : n;
      if (n == null || !bodies(s, noun).isEmpty() || hasOf(s, noun)) {
        return;
      }
      why = KIND;
      type = n.type();
      found = kind(board, s, noun, n, lastSeen, upTo);
      if (found == null) {
        return;
      }
    }
    board.add(
        new Reference(s, range(s, noun), noun, type, MentionForm.NOMINAL, found, rules.id(why)));
  }

  private static boolean isDefinite(String det) {
    return det.equalsIgnoreCase("the") || det.equalsIgnoreCase("this");
  }

  private static boolean hasOf(Sentence s, int noun) {
    return !s.tree().dependents(noun, "nmod").isEmpty()
        || !s.tree().dependents(noun, "acl").isEmpty();
  }

  private static String compound(Sentence s, int noun) {
    return noun == 0 ? "" : Fold.key(s.token(noun - 1).text() + " " + s.token(noun).text());
  }

  /** "the leader of the strike, Jane Roe," where the parse does not see the apposition. */
  private @Nullable Cluster beside(
      Board board, Sentence s, int noun, EntityWords.Title title, Offices offices) {
    int end = range(s, noun).end();
    if (end + 1 >= s.size() || !s.token(end).text().equals(",")) {
      return null;
    }
    Reference r = board.at(s, end + 1);
    if (r == null
        || r.form() != MentionForm.NAME
        || r.type() != EntityType.PERSON
        || r.tokens().first() > end + 1) {
      return null;
    }
    int after = r.tokens().end();
    boolean closed =
        after < s.size()
            && (s.token(after).text().equals(",") || s.token(after).text().equals("."));
    Cluster c = r.cluster();
    if (!closed || c == null) {
      return null;
    }
    c.title(phrase(s, noun, title));
    offices.add(c, phrase(s, noun, title), bodies(s, noun));
    return c;
  }

  /** The person who holds an office, where the article leaves no doubt. */
  private @Nullable Cluster holder(
      Board board,
      Sentence s,
      int noun,
      EntityWords.Title title,
      Offices offices,
      Map<Cluster, Integer> lastSeen,
      Map<Cluster, Integer> upTo) {
    Set<String> bodies = bodies(s, noun);
    boolean former = hasModifier(s, noun, "former");
    List<Cluster> fitting = new ArrayList<>();
    offices.held.forEach(
        (owner, held) -> {
          Cluster c = owner.root();
          for (Map.Entry<String, Set<String>> office : held.entrySet()) {
            boolean same = isOffice(office.getKey(), title.word());
            boolean wasFormer = office.getKey().startsWith("former ");
            boolean of =
                bodies.isEmpty()
                    || bodies.stream()
                        .anyMatch(b -> office.getValue().stream().anyMatch(o -> sameBody(o, b)));
            if (same && of && former == wasFormer && !fitting.contains(c)) {
              fitting.add(c);
            }
          }
        });
    Cluster c = recent(s, noun, fitting, lastSeen, upTo, true);
    return c != null && bodies.isEmpty() && isOvershadowed(offices, board, s, c, lastSeen, upTo)
        ? null
        : c;
  }

  /** Another person leads the sentences since the holder was last spoken of. */
  private boolean isOvershadowed(
      Offices offices,
      Board board,
      Sentence s,
      Cluster c,
      Map<Cluster, Integer> lastSeen,
      Map<Cluster, Integer> upTo) {
    if (upTo.containsKey(c)) {
      return false;
    }
    int seen = lastSeen.getOrDefault(c, s.index());
    double reach = rules.number(TITLE, "overshadowed-within");
    for (int i = s.index() - 1; i > seen && s.index() - i <= reach; i--) {
      for (Reference r : board.in(i)) {
        if (r.type() == EntityType.PERSON
            && r.cluster() != null
            && !offices.held.containsKey(r.cluster().root())
            && r.cluster() != c
            && r.sentence().tree().isParsed()
            && Clauses.isSubject(r.sentence(), r.head())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean sameBody(String a, String b) {
    int n = Math.min(Math.min(a.length(), b.length()), 5);
    return a.equals(b) || (n >= 4 && a.substring(0, n).equals(b.substring(0, n)));
  }

  private static boolean hasModifier(Sentence s, int noun, String word) {
    for (int d : s.tree().dependents(noun)) {
      if (s.token(d).text().equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether "the minister" may be a "foreign minister", "the secretary" a "secretary of state". */
  private boolean isOffice(String office, String asked) {
    String o = office.startsWith("former ") ? office.substring(7) : office;
    EntityWords.Title abbreviated = words.title(o);
    return o.equals(asked)
        || (o.endsWith(" " + asked) && !o.equals("vice " + asked))
        || o.startsWith(asked + " of ")
        || (abbreviated != null && isShort(abbreviated.word(), asked));
  }

  private static boolean isShort(String shortForm, String asked) {
    String s = shortForm.replace(".", "");
    return shortForm.endsWith(".") && asked.startsWith(s) && s.length() >= 3;
  }

  /** Of those who fit the one who is meant: the only one, or the one spoken of just before. */
  private @Nullable Cluster recent(
      Sentence s,
      int noun,
      List<Cluster> fitting,
      Map<Cluster, Integer> lastSeen,
      Map<Cluster, Integer> upTo,
      boolean alone) {
    String rule = alone ? TITLE : KIND;
    double reach = rules.number(rule, "sentences");
    Cluster best = null;
    double bestAway = Double.MAX_VALUE;
    double second = Double.MAX_VALUE;
    for (Cluster c : fitting) {
      Integer here = upTo.get(c);
      Integer seen = lastSeen.get(c);
      double away =
          here != null && here < noun ? 0 : seen != null ? s.index() - seen : Double.MAX_VALUE;
      if (away < bestAway) {
        second = bestAway;
        bestAway = away;
        best = c;
      } else {
        second = Math.min(second, away);
      }
    }
    if (best == null || bestAway == Double.MAX_VALUE) {
      return null;
    }
    if (fitting.size() == 1) {
      return alone || bestAway <= reach ? best : null;
    }
    return bestAway <= reach && bestAway < second ? best : null;
  }

  /** The organisation, place, law or event of that kind that was named last. */
  private @Nullable Cluster kind(
      Board board,
      Sentence s,
      int noun,
      EntityWords.Nominal n,
      Map<Cluster, Integer> lastSeen,
      Map<Cluster, Integer> upTo) {
    List<Cluster> sure = new ArrayList<>();
    List<Cluster> possible = new ArrayList<>();
    for (Cluster c : board.clusters) {
      if (c.type != n.type()) {
        continue;
      }
      boolean byKind = c.known != null && n.kinds().contains(c.known.kind());
      boolean byWord =
          c.forms.keySet().stream().anyMatch(f -> hasWord(f, n.nameWords()))
              || (c.known != null && hasWord(c.known.name(), n.nameWords()));
      boolean company =
          n.kinds().contains("company")
              && c.forms.keySet().stream()
                  .anyMatch(f -> words.isCompanyForm(f.substring(f.lastIndexOf(' ') + 1)));
      if (byKind || byWord || company) {
        sure.add(c);
      } else if (n.any() && c.known == null) {
        possible.add(c);
      }
    }
    Cluster found = recent(s, noun, sure, lastSeen, upTo, false);
    return found != null || !sure.isEmpty()
        ? found
        : recent(s, noun, possible, lastSeen, upTo, false);
  }

  private static boolean hasWord(String name, Set<String> wanted) {
    for (String w : Fold.letters(name).split(" ", -1)) {
      if (wanted.contains(w)) {
        return true;
      }
    }
    return false;
  }
}
