package org.broadsheet.quality.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.broadsheet.quality.corpus.MarkedQuantity;
import org.broadsheet.quality.corpus.MarkedValue;
import org.jspecify.annotations.Nullable;

/**
 * A marked quantity, ready to be compared.
 *
 * @param ways what it says, in all ways to say it
 * @param change its sign, or {@code null}
 * @param concept the words of what is measured
 */
record MarkedFigure(List<Amount> ways, @Nullable String change, Set<String> concept) {
  private static final Pattern GAP = Pattern.compile("[,\\s]+");

  MarkedFigure {
    ways = List.copyOf(ways);
    concept = Set.copyOf(concept);
  }

  static MarkedFigure of(MarkedQuantity quantity, CorpusUnits units) {
    String concept = quantity.concept().toLowerCase(Locale.ROOT);
    Set<String> words = new TreeSet<>(Arrays.asList(GAP.split(concept)));
    words.remove("");
    return new MarkedFigure(
        units.ways(MarkedValue.read(quantity.value()), units.name(quantity.unit())),
        quantity.change(),
        words);
  }

  /** For a report: value, unit, sign and concept. */
  @Override
  public String toString() {
    String sign = change == null ? "" : " (" + change + ")";
    return ways.get(0) + sign + (concept.isEmpty() ? "" : " of " + new TreeSet<>(concept));
  }

  /** The unit as the corpus has it. */
  String unit() {
    return ways.get(0).unit();
  }
}
