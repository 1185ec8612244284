package org.broadsheet.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word list with columns, from {@code models/lexicon/<name>.tsv}: a header row, tab-separated
 * cells without quoting, {@code #} comments, and a column {@code source} that says where an entry
 * is from. The first column is the term; a term may have several entries. Terms are found whatever
 * their case.
 */
public final class Lexicon {
  /**
   * One row.
   *
   * @param line where it stands in the file, from 1
   * @param term the first column, as written
   * @param cells all columns by name, in the file's order; an empty cell is the empty text
   */
  public record Entry(int line, String term, Map<String, String> cells) {
    /** The cell of a column; the empty text where the file leaves it empty. */
    public String get(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalArgumentException("no column '" + column + "', only " + cells.keySet());
      }
      return cell;
    }

    /** The cell's items, divided by {@code |}. */
    public List<String> list(String column) {
      String cell = get(column);
      return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }
  }

  private final String name;
  private final List<String> columns;
  private final Map<String, List<Entry>> byTerm;
  private final List<Entry> entries;
  private final int maxWords;

  private Lexicon(String name, List<String> columns, List<Entry> entries) {
    this.name = name;
    this.columns = List.copyOf(columns);
    this.entries = List.copyOf(entries);
    Map<String, List<Entry>> index = new LinkedHashMap<>();
    int words = 1;
    for (Entry e : entries) {
      index.computeIfAbsent(fold(e.term()), k -> new ArrayList<>(1)).add(e);
      words = Math.max(words, e.term().split(" ").length);
    }
    index.replaceAll((k, v) -> List.copyOf(v));
    byTerm = Collections.unmodifiableMap(index);
    maxWords = words;
  }

  /** A list made in code, for tests: terms only. */
  public static Lexicon of(String name, String... terms) {
    List<Entry> entries = new ArrayList<>();
    for (String t : terms) {
      entries.add(new Entry(entries.size() + 1, t, Map.of("term", t, "source", "code")));
    }
    return new Lexicon(name, List.of("term", "source"), entries);
  }

  /** Reads a lexicon file; what is wrong with it goes to {@code faults}. */
  static Lexicon read(String name, String content, List<Fault> faults) {
    String file = file(name);
    List<String> columns = List.of();
    List<Entry> entries = new ArrayList<>();
    String[] lines = content.lines().toArray(String[]::new);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      if (columns.isEmpty()) {
        columns = cells;
        if (!columns.contains("source")) {
          faults.add(new Fault(file, i + 1, "no column 'source' among " + columns));
        }
        continue;
      }
      if (cells.size() != columns.size() || cells.get(0).isBlank()) {
        String found =
            cells.size() + " cells" + (cells.get(0).isBlank() ? ", the first empty" : "");
        faults.add(
            new Fault(
                file, i + 1, found + "; wanted are " + columns.size() + " (" + columns + ")"));
        continue;
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int c = 0; c < columns.size(); c++) {
        row.put(columns.get(c), cells.get(c).strip());
      }
      entries.add(new Entry(i + 1, cells.get(0).strip(), Collections.unmodifiableMap(row)));
    }
    if (columns.isEmpty()) {
      faults.add(new Fault(file, 0, "no header row"));
    }
    return new Lexicon(name, columns, entries);
  }

  /** The file's name without its ending. */
  public String name() {
    return name;
  }

  /** Where it stands, as faults name it: {@code models/lexicon/<name>.tsv}. */
  public String file() {
    return file(name);
  }

  static String file(String name) {
    return "models/lexicon/" + name + ".tsv";
  }

  public List<String> columns() {
    return columns;
  }

  /** All rows, in the file's order. */
  public List<Entry> entries() {
    return entries;
  }

  /** The distinct terms, folded to lower case, in the file's order. */
  public Set<String> terms() {
    return byTerm.keySet();
  }

  /** The number of words of the longest term, counted by single spaces. */
  public int maxWords() {
    return maxWords;
  }

  /** Whether a term is listed, whatever its case. */
  public boolean has(String term) {
    return byTerm.containsKey(fold(term));
  }

  /** The first entry of a term, whatever its case, or {@code null}. */
  public @Nullable Entry find(String term) {
    List<Entry> found = byTerm.get(fold(term));
    return found == null ? null : found.get(0);
  }

  /** All entries of a term, whatever its case. */
  public List<Entry> all(String term) {
    return byTerm.getOrDefault(fold(term), List.of());
  }

  /** The terms of those entries whose {@code column} has that value, folded. */
  public Collection<String> termsWhere(String column, String value) {
    return entries.stream()
        .filter(e -> e.list(column).contains(value))
        .map(e -> fold(e.term()))
        .distinct()
        .toList();
  }

  private static String fold(String term) {
    return term.toLowerCase(Locale.ROOT);
  }
}
