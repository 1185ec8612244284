package org.broadsheet.quality.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.text.WhiteSpace;
import org.jspecify.annotations.Nullable;

/**
 * What the product and a corpus call the same unit: both are turned into the corpus's names. The
 * names stand in {@code models/lexicon/corpus-units.tsv}.
 */
final class CorpusUnits {
  /** What a corpus writes where there is no unit. */
  static final String NONE = "-";

  private static final String PER = " per ";

  /** British spelling, but for what is no unit of length. */
  private static final Pattern METER =
      Pattern.compile("\\b(?!(?:para|dia|thermo)meter)(\\w*)meter\\b");

  private static final Pattern LITER = Pattern.compile("\\b(milli|centi|kilo|)liter\\b");

  /** A coin: so many make one of that. */
  private record Minor(String whole, double count) {}

  private final Map<String, String> money = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private final Map<String, Minor> minors = new HashMap<>();

  CorpusUnits(Lexicon names) {
    for (Lexicon.Entry e : names.entries()) {
      switch (e.get("kind")) {
        case "money" -> money.put(e.term(), e.get("name"));
        case "minor" ->
            minors.put(e.term(), new Minor(e.get("name"), Double.parseDouble(e.get("factor"))));
        default -> units.put(e.term(), e.get("name"));
      }
    }
  }

  /** The corpus's name for a unit that is written in its own way or the product's. */
  String name(String unit) {
    String plain = WhiteSpace.fold(unit.replace('_', ' ')).toLowerCase(Locale.ROOT);
    String british = METER.matcher(plain).replaceAll("$1metre");
    british = LITER.matcher(british).replaceAll("$1litre");
    String name = units.getOrDefault(british, british);
    return name.isEmpty() ? NONE : name;
  }

  /** The name for a unit of a row of {@code figures}. */
  String name(String kind, String unit) {
    int per = unit.indexOf(PER);
    String head = per < 0 ? unit : unit.substring(0, per);
    @Nullable String currency = money.get(head.toUpperCase(Locale.ROOT));
    String name = name(unit);
    if (currency != null && kind.equals("money")) {
      name = per < 0 ? currency : currency + PER + name(unit.substring(per + PER.length()));
    }
    if (kind.equals("age")) {
      return (name.equals(NONE) ? "year" : name) + " of age";
    }
    return kind.equals("ratio") && name.equals(NONE) ? "count" : name;
  }

  /** The ways to say it: cents as cents, and as hundredths of a dollar. */
  List<Amount> ways(List<Double> value, String unit) {
    Amount written = new Amount(value, unit);
    int per = unit.indexOf(PER);
    Minor minor = minors.get(per < 0 ? unit : unit.substring(0, per));
    if (minor == null) {
      return List.of(written);
    }
    String rest = per < 0 ? "" : unit.substring(per);
    return List.of(
        written,
        new Amount(value.stream().map(v -> v / minor.count()).toList(), minor.whole() + rest));
  }
}
