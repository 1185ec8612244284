package org.broadsheet.quality.figure;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.dataset.Row;
import org.broadsheet.dataset.TextRange;

/**
 * A row of {@code figures}, ready to be compared.
 *
 * @param ways what it says, in all ways to say it
 * @param signs the signs of change that it agrees with: it has a bound and a change, where a corpus
 *     has one sign for both
 * @param isVague whether it stands for a range of numbers, such as "dozens"
 * @param isDown whether it says a fall
 * @param concept the words of measure and subject; {@code -} alone where it has none
 * @param range where it stands in the original text
 * @param confidence its confidence, from 0 to 1
 * @param shown its main cells, for a report
 */
record FoundFigure(
    List<Amount> ways,
    Set<String> signs,
    boolean isVague,
    boolean isDown,
    Set<String> concept,
    TextRange range,
    double confidence,
    String shown) {
  private static final Pattern WORD = Pattern.compile("[^\\s,;()“”\"]+");
  private static final Pattern STOPS = Pattern.compile("^\\.+|\\.+$");

  FoundFigure {
    ways = List.copyOf(ways);
    signs = Set.copyOf(signs);
    concept = Set.copyOf(concept);
  }

  static FoundFigure of(Row row, CorpusUnits units, Set<String> functionWords) {
    List<Double> value =
        row.has("value_max")
            ? List.of(number(row, "value"), number(row, "value_max"))
            : List.of(number(row, "value"));
    String kind = row.csv("kind");
    String bound = row.csv("bound");
    String change = row.csv("change");
    return new FoundFigure(
        units.ways(value, units.name(kind, row.csv("unit"))),
        signs(bound, change),
        bound.equals("vague"),
        change.equals("down"),
        concept(row.csv("measure") + " " + row.csv("subject"), functionWords),
        new TextRange(row.integer("begin").orElseThrow(), row.integer("end").orElseThrow()),
        row.number("confidence").orElseThrow().doubleValue(),
        shown(row));
  }

  private static String shown(Row row) {
    StringBuilder cells = new StringBuilder(row.csv("kind"));
    for (String column :
        List.of("value", "value_max", "unit", "bound", "change", "measure", "subject")) {
      if (row.has(column)) {
        cells.append(", ").append(column).append(' ').append(row.csv(column));
      }
    }
    return cells.toString();
  }

  /** The unit by the corpus's name. */
  String unit() {
    return ways.get(0).unit();
  }

  /** A row without a value is a finding all the same: it equals nothing. */
  private static double number(Row row, String column) {
    return row.has(column) ? Double.parseDouble(row.csv(column)) : Double.NaN;
  }

  private static Set<String> signs(String bound, String change) {
    Set<String> signs = new TreeSet<>();
    switch (bound) {
      case "over", "at_least" -> signs.add(">");
      case "under", "at_most" -> signs.add("<");
      case "about" -> signs.add("~");
      case "vague" -> signs.addAll(change.isEmpty() ? Set.of("=", "~") : Set.of("~"));
      default -> {} // exact, or a range
    }
    if (!change.isEmpty()) {
      signs.add(change);
    }
    return signs.isEmpty() ? Set.of("=") : signs;
  }

  private static Set<String> concept(String cells, Set<String> functionWords) {
    Set<String> words = new TreeSet<>();
    Matcher m = WORD.matcher(cells.toLowerCase(Locale.ROOT));
    while (m.find()) {
      words.add(STOPS.matcher(m.group()).replaceAll(""));
    }
    words.removeAll(functionWords);
    return words.isEmpty() ? Set.of("-") : words;
  }
}
