package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.jspecify.annotations.Nullable;

/** Which offices people hold in an article, and of what: "president" of "mexico". */
final class Offices {
  private static final String FORMER = "former ";

  private final EntityWords words;
  private final Map<Cluster, Map<String, Set<String>>> held = new LinkedHashMap<>();

  Offices(EntityWords words) {
    this.words = words;
  }

  /** Notes that somebody holds an office of some bodies, empty where the text names none. */
  void add(Cluster c, String title, Set<String> bodies) {
    held.computeIfAbsent(c.root(), k -> new LinkedHashMap<>())
        .computeIfAbsent(Fold.key(title), k -> new HashSet<>())
        .addAll(bodies);
  }

  /** Notes the title before a name: "Mexico's Foreign Secretary …", "Ruritanian President …". */
  void addBefore(Reference r) {
    Cluster c = r.cluster();
    if (c == null || r.type() != EntityType.PERSON) {
      return;
    }
    for (Name n : c.names) {
      if (n.sentence.index() == r.sentence().index()
          && n.first == r.tokens().first()
          && n.title != null) {
        add(c, n.title, bodiesBeside(n));
      }
    }
  }

  private static Set<String> bodiesBeside(Name n) {
    Set<String> bodies = new HashSet<>();
    int at = n.titleFirst - 1;
    if (at > 0 && Names.isPossessive(n.sentence.token(at))) {
      at--;
    }
    if (at >= 0 && Names.isCapital(n.sentence.token(at))) {
      bodies.add(Fold.letters(n.sentence.token(at).text()));
    }
    int of = n.end;
    if (of + 1 < n.sentence.size() && n.sentence.token(of).text().equals("of")) {
      bodies.add(Fold.letters(n.sentence.token(of + 1).text()));
    }
    return bodies;
  }

  boolean isHolder(Cluster c) {
    return held.containsKey(c.root());
  }

  /** Whom the phrase around a noun with a title can mean: "the Mexican president". */
  List<Cluster> holders(Sentence s, int noun, EntityWords.Title title) {
    boolean former = NounPhrases.hasModifier(s, noun, "former");
    return holders(title, former, NounPhrases.bodies(s, noun));
  }

  /** Who holds a title, or held it, of one of some bodies; of any where these are empty. */
  List<Cluster> holders(EntityWords.Title title, boolean former, Set<String> bodies) {
    List<Cluster> fitting = new ArrayList<>();
    held.forEach(
        (owner, offices) -> {
          boolean holds =
              offices.entrySet().stream()
                  .anyMatch(
                      o ->
                          isOffice(o.getKey(), title.word())
                              && former == o.getKey().startsWith(FORMER)
                              && isOf(o.getValue(), bodies));
          if (holds && !fitting.contains(owner.root())) {
            fitting.add(owner.root());
          }
        });
    return fitting;
  }

  /** The only one of a former office that another one holds now, or {@code null}. */
  @Nullable Cluster predecessor() {
    Set<Cluster> found = new LinkedHashSet<>();
    held.forEach(
        (owner, offices) -> {
          for (String office : offices.keySet()) {
            String now = office.startsWith(FORMER) ? office.substring(FORMER.length()) : null;
            boolean isHeld =
                now != null
                    && held.entrySet().stream()
                        .anyMatch(
                            o ->
                                o.getKey().root() != owner.root() && o.getValue().containsKey(now));
            if (isHeld) {
              found.add(owner.root());
            }
          }
        });
    return found.size() == 1 ? found.iterator().next() : null;
  }

  private static boolean isOf(Set<String> held, Set<String> asked) {
    return asked.isEmpty()
        || asked.stream().anyMatch(a -> held.stream().anyMatch(h -> isSameBody(h, a)));
  }

  /** "mexico" and "mexican". */
  private static boolean isSameBody(String a, String b) {
    int n = Math.min(Math.min(a.length(), b.length()), 5);
    return a.equals(b) || (n >= 4 && a.substring(0, n).equals(b.substring(0, n)));
  }

  /** Whether "the minister" may be a "foreign minister", "the secretary" a "secretary of state". */
  private boolean isOffice(String office, String asked) {
    String o = office.startsWith(FORMER) ? office.substring(FORMER.length()) : office;
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
}
