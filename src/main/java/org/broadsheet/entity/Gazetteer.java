package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Finds well-known names in running text: countries with their peoples, cities, organisations, laws
 * and events.
 *
 * <p>Names are compared without accents and, but for short names in capitals ("WHO", "US"), without
 * case. The longest name wins; of several with the same words the first in the order of the lists
 * below.
 */
final class Gazetteer {
  private static final int MAX_ACRONYM = 5;

  private final Map<String, List<Known>> byKey = new HashMap<>();
  private final Set<String> exact = new HashSet<>();

  /** Names of countries by their codes. */
  private final Map<String, String> countries = new HashMap<>();

  /** The length in characters of the longest name that begins with a word. */
  private final Map<String, Integer> longest = new HashMap<>();

  Gazetteer(RuleBook book) {
    for (Lexicon.Entry e : book.lexicon("countries").entries()) {
      addAll(e, EntityType.PLACE, "country", e.term(), false);
      addDemonyms(e);
      countries.put(e.get("code"), e.term());
    }
    for (Lexicon.Entry e : book.lexicon("regions").entries()) {
      addAll(e, EntityType.PLACE, "region", e.get("country"), false);
      addDemonyms(e);
    }
    for (Lexicon.Entry e : book.lexicon("places").entries()) {
      addAll(e, EntityType.PLACE, e.get("kind"), null, false);
      addDemonyms(e);
    }
    for (Lexicon.Entry e : book.lexicon("peoples").entries()) {
      EntityType type = type(e.get("type"));
      add(e.term(), new Known(e.term(), type, "people", null, false));
      for (String form : e.list("forms")) {
        add(form, new Known(e.term(), type, "people", null, false));
      }
    }
    for (Lexicon.Entry e : book.lexicon("cities").entries()) {
      addAll(e, EntityType.PLACE, "city", e.get("country"), !e.get("ambiguous").isEmpty());
    }
    for (Lexicon.Entry e : book.lexicon("organizations").entries()) {
      List<String> ambiguous = e.list("ambiguous");
      String country = e.get("country").isEmpty() ? null : e.get("country");
      for (String form : forms(e)) {
        boolean doubtful = ambiguous.contains(form);
        add(form, new Known(e.term(), EntityType.ORGANIZATION, e.get("kind"), country, doubtful));
      }
    }
    for (Lexicon.Entry e : book.lexicon("other-names").entries()) {
      for (String form : forms(e)) {
        add(form, new Known(e.term(), type(e.get("type")), "other", null, form.length() < 3));
      }
    }
  }

  private static EntityType type(String name) {
    return EntityType.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static List<String> forms(Lexicon.Entry e) {
    List<String> forms = new ArrayList<>();
    forms.add(e.term());
    forms.addAll(e.list("aliases"));
    return forms;
  }

  private void addAll(
      Lexicon.Entry e, EntityType type, String kind, @Nullable String country, boolean ambiguous) {
    for (String form : forms(e)) {
      boolean code = form.length() == 2 && !kind.equals("country");
      add(form, new Known(e.term(), type, kind, country, ambiguous || code));
    }
  }

  private void addDemonyms(Lexicon.Entry e) {
    List<String> forms = e.list("demonyms");
    if (forms.isEmpty()) {
      return;
    }
    Known known = new Known(forms.get(0), EntityType.NATIONALITY, "demonym", e.term(), false);
    for (String form : forms) {
      add(form, known);
      if (!form.endsWith("s")
          && !form.endsWith("ese")
          && !form.endsWith("sh")
          && !form.endsWith("ch")
          && !form.endsWith("men")) {
        add(
            form.endsWith("man") && form.length() > 6 && !form.endsWith("rman")
                ? form.substring(0, form.length() - 2) + "en"
                : form + "s",
            known);
      }
    }
  }

  private void add(String form, Known known) {
    String key = Fold.key(form);
    if (form.length() <= MAX_ACRONYM && Fold.isUpper(form)) {
      exact.add(form);
      byKey.computeIfAbsent("=" + form, k -> new ArrayList<>(1)).add(known);
    } else {
      byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(known);
    }
    longest.merge(firstWord(key), key.length(), Math::max);
  }

  private static String firstWord(String key) {
    int i = 0;
    while (i < key.length() && Character.isLetterOrDigit(key.charAt(i))) {
      i++;
    }
    return key.substring(0, i);
  }

  /** What the lists know of a name as it stands in a text; most likely meaning first. */
  List<Known> find(String text) {
    List<Known> found = byKey.get("=" + text);
    if (found != null) {
      return found;
    }
    return byKey.getOrDefault(Fold.key(text), List.of());
  }

  /** The first meaning of a name, or {@code null}. */
  @Nullable Known first(String text) {
    List<Known> found = find(text);
    return found.isEmpty() ? null : found.get(0);
  }

  /** The meaning of a name that has this type, or {@code null}. */
  @Nullable Known as(String text, EntityType type) {
    for (Known k : find(text)) {
      if (k.type() == type) {
        return k;
      }
    }
    return null;
  }

  /** The country that a place lies in or a people comes from, or {@code null}. */
  @Nullable String country(String name, EntityType type) {
    Known k = as(name, type);
    String country = k == null ? null : k.country();
    return country == null ? null : countries.getOrDefault(country, country);
  }

  /** The end of the longest known name that begins at a token, or -1. */
  int match(Sentence sentence, int first) {
    String word = sentence.token(first).text();
    Integer reach = longest.get(firstWord(Fold.key(word)));
    if (reach == null) {
      return -1;
    }
    int best = -1;
    int start = sentence.token(first).span().start();
    for (int end = first + 1; end <= sentence.size(); end++) {
      int length = sentence.token(end - 1).span().end() - start;
      if (length > reach + 4) {
        break;
      }
      if (!find(Names.text(sentence, first, end)).isEmpty()) {
        best = end;
      }
    }
    return best;
  }
}
