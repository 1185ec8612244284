package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins the names of organisations, places and the rest: the same name, names that the word lists
 * know to be one, acronyms, and names that leave out a part.
 */
final class NameJoiner {
  private final EntityWords words;
  private final Gazetteer gazetteer;
  private final EntityRules rules;

  NameJoiner(EntityWords words, Gazetteer gazetteer, EntityRules rules) {
    this.words = words;
    this.gazetteer = gazetteer;
    this.rules = rules;
  }

  /** The entities behind the names, in the order of their first mention. */
  List<Cluster> join(List<Name> names) {
    Map<String, Cluster> byKey = new LinkedHashMap<>();
    for (Name n : names) {
      Cluster c = byKey.get(key(n));
      if (c == null) {
        c = new Cluster(n.type);
        byKey.put(key(n), c);
      } else {
        boolean same = c.forms.containsKey(n.text());
        n.why = rules.id(same ? "entity.join.same-name" : "entity.join.listed-alias");
      }
      c.add(n);
    }
    List<Cluster> clusters = new ArrayList<>(byKey.values());
    acronyms(clusters);
    parts(clusters);
    clusters.removeIf(c -> c.merged != null);
    return clusters;
  }

  /** What names of one entity have in common. */
  String key(Name n) {
    String type = n.type.name().toLowerCase(Locale.ROOT);
    if (n.type == EntityType.ORGANIZATION
        && n.length() > 1
        && words.isCue("government", n.sentence.token(n.end - 1).text())) {
      return type + ":" + bearer(n) + " " + Fold.key(n.sentence.token(n.end - 1).text());
    }
    Known k = n.known;
    if (k != null && k.type() == n.type && gazetteer.find(n.text()).size() < 3) {
      return type + ":" + Fold.key(k.name());
    }
    return type + ":" + core(n.text());
  }

  private String bearer(Name n) {
    String text = Names.text(n.sentence, n.first, n.end - 1);
    Known k = gazetteer.first(text);
    if (k == null) {
      return core(text);
    }
    return Fold.key(k.kind().equals("demonym") && k.country() != null ? k.country() : k.name());
  }

  /** The name without article, full stops and company form. */
  String core(String text) {
    String[] w = Fold.letters(text).split(" ");
    int first = w.length > 1 && w[0].equals("the") ? 1 : 0;
    int end = w.length;
    while (end - first > 1 && words.isCompanyForm(w[end - 1])) {
      end--;
    }
    return String.join(" ", List.of(w).subList(first, end));
  }

  /** "DEA" is the "Drug Enforcement Administration" that the article names, before or after. */
  private void acronyms(List<Cluster> clusters) {
    for (Cluster c : clusters) {
      String text = c.names.get(0).text();
      if (c.merged != null || !Acronyms.isAcronym(text)) {
        continue;
      }
      Cluster found = null;
      for (Cluster d : clusters) {
        if (d == c || d.merged != null || (d.type != c.type && c.known != null)) {
          continue;
        }
        if (d.forms.keySet().stream().anyMatch(f -> Acronyms.stands(text, f))) {
          if (found != null) {
            found = null;
            break;
          }
          found = d;
        }
      }
      if (found != null && isNameable(found.type)) {
        c.names.forEach(n -> n.why = rules.id("entity.join.acronym"));
        c.names.forEach(n -> n.type = found(n, c));
        merge(found, c);
      }
    }
  }

  private static EntityType found(Name n, Cluster c) {
    return c.type == n.type ? n.type : c.type;
  }

  private static boolean isNameable(EntityType type) {
    return type == EntityType.ORGANIZATION
        || type == EntityType.LAW
        || type == EntityType.EVENT
        || type == EntityType.OTHER;
  }

  private static void merge(Cluster into, Cluster from) {
    from.names.forEach(n -> n.type = into.type);
    into.absorb(from);
  }

  /** "Acme" is "Acme Holdings", "Senate" the "Ruritanian Senate", where only one fits. */
  private void parts(List<Cluster> clusters) {
    for (Cluster c : clusters) {
      if (c.merged != null
          || (c.type != EntityType.OTHER
              && c.type != EntityType.ORGANIZATION
              && c.type != EntityType.LAW
              && c.type != EntityType.EVENT
              && c.type != EntityType.PLACE)) {
        continue;
      }
      Cluster found = null;
      int count = 0;
      for (Cluster d : clusters) {
        boolean alike =
            d.type == c.type
                || (c.type == EntityType.OTHER
                    && c.known == null
                    && d.type == EntityType.ORGANIZATION);
        if (d != c && d.merged == null && alike && isPart(c, d)) {
          found = d;
          count++;
        }
      }
      if (found != null && count == 1) {
        c.names.forEach(n -> n.why = rules.id("entity.join.part-of-name"));
        c.known = found.known;
        merge(found, c);
      }
    }
  }

  private boolean isPart(Cluster small, Cluster big) {
    String a = core(small.names.get(0).text());
    for (String form : big.forms.keySet()) {
      String b = core(form);
      if (b.length() <= a.length() + 1) {
        continue;
      }
      if (b.startsWith(a + " ") && isTail(b.substring(a.length() + 1), small.type)) {
        return true;
      }
      boolean isEvent = small.type == EntityType.EVENT && isEventWord(b, a);
      if (isEvent) {
        return true;
      }
      if (small.type == EntityType.ORGANIZATION
          && b.endsWith(" " + a)
          && !isOf(b.substring(0, b.length() - a.length() - 1))
          && (small.known == null || isFront(b.substring(0, b.length() - a.length() - 1)))) {
        return true;
      }
    }
    return false;
  }

  /** "National Bank of Karelia" is not called "Karelia". */
  private static boolean isOf(String front) {
    return front.endsWith(" of") || front.endsWith(" for") || front.endsWith(" of the");
  }

  /** "Odile" is "Cyclone Odile". */
  private boolean isEventWord(String whole, String name) {
    return whole.endsWith(" " + name)
        && words.nameWord(whole.substring(0, whole.length() - name.length() - 1), "first")
            == EntityType.EVENT;
  }

  /** What may be left out at a name's end. */
  private boolean isTail(String rest, EntityType type) {
    for (String w : rest.split(" ", -1)) {
      boolean generic =
          switch (type) {
            case PLACE -> w.equals("state") || w.equals("province") || w.equals("region");
            case LAW -> false;
            default ->
                words.isOrganizationHead(w)
                    || words.isCompanyForm(w)
                    || w.equals("&")
                    || w.equals("and");
          };
      if (!generic && (type != EntityType.ORGANIZATION || rest.contains(" "))) {
        return false;
      }
      if (!generic && (words.isOrganizationHead(w) || rest.length() < 4)) {
        return false;
      }
    }
    return true;
  }

  /** What may be left out at a name's beginning: whose it is. */
  private boolean isFront(String rest) {
    Known k = gazetteer.first(rest.equals("us") ? "U.S." : rest);
    if (k == null) {
      k = gazetteer.first(rest.toUpperCase(Locale.ROOT));
    }
    return k != null && (k.type() == EntityType.PLACE || k.type() == EntityType.NATIONALITY);
  }

  /** The name that an entity goes by: the list's, else the fullest of the most used. */
  static String display(Cluster c) {
    Known k = c.known;
    if (k != null && k.type() == c.type) {
      return k.name();
    }
    PersonName p = c.fullest();
    if (c.type == EntityType.PERSON && p != null) {
      return isShouted(c) ? quiet(p.display()) : p.display();
    }
    String best = null;
    for (Map.Entry<String, Integer> e : c.forms.entrySet()) {
      if (best == null || isBetter(e.getKey(), best)) {
        best = e.getKey();
      }
    }
    return best == null ? "" : isShouted(c) ? quiet(best) : best;
  }

  /** Whether it only stands in capitals where a form asks for them: in a dateline, as a label. */
  private static boolean isShouted(Cluster c) {
    return c.names.stream().allMatch(n -> n.isShouted);
  }

  /** "PORT STANA" is "Port Stana". */
  private static String quiet(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      boolean begins = i == 0 || !Character.isLetter(name.charAt(i - 1));
      out.append(begins ? name.charAt(i) : Character.toLowerCase(name.charAt(i)));
    }
    return out.toString();
  }

  private static boolean isBetter(String form, String than) {
    boolean upper = Fold.isUpper(form);
    boolean wasUpper = Fold.isUpper(than);
    if (upper != wasUpper) {
      return wasUpper;
    }
    return form.split(" ").length > than.split(" ").length;
  }

  /** The cluster's name without what is in brackets: "A (B) Agreement" is "A Agreement". */
  static String withoutBrackets(String name) {
    int open = name.indexOf('(');
    int close = name.indexOf(')');
    return open > 0 && open < close
        ? (name.substring(0, open).strip() + " " + name.substring(close + 1).strip()).strip()
        : name;
  }

  /** What a bracket inside a name says, or {@code null}. */
  static @Nullable String inBrackets(String name) {
    int open = name.indexOf('(');
    int close = name.indexOf(')');
    return open > 0 && open < close ? name.substring(open + 1, close).strip() : null;
  }
}
