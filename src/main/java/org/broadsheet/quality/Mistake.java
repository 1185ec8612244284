package org.broadsheet.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.broadsheet.text.CodePoints;

/**
 * One kind of mistake, and where it was made.
 *
 * @param what what is wrong, such as {@code content too long: say}
 * @param count how often
 * @param examples the first few, in the order of the articles
 */
public record Mistake(String what, int count, List<Example> examples) {
  private static final int MOST_EXAMPLES = 2;

  /**
   * Where it was made.
   *
   * @param article the article's id
   * @param passage the words around it, with its parts in brackets
   * @param notes what else is to be said, such as {@code found: …}
   */
  public record Example(String article, String passage, List<String> notes) {
    public Example {
      notes = List.copyOf(notes);
    }
  }

  /**
   * A single mistake.
   *
   * @param what the kind that it belongs to
   * @param example shows it; most are never asked for
   */
  public record Case(String what, Supplier<Example> example) {}

  public Mistake {
    examples = List.copyOf(examples);
  }

  /** Counts mistakes by their kind: the commonest first, equally common ones by name. */
  public static List<Mistake> counted(List<Case> cases) {
    Map<String, List<Case>> groups = new TreeMap<>(CodePoints::compare);
    for (Case c : cases) {
      groups.computeIfAbsent(c.what(), k -> new ArrayList<>()).add(c);
    }
    return groups.entrySet().stream()
        .map(
            e ->
                new Mistake(
                    e.getKey(),
                    e.getValue().size(),
                    e.getValue().stream()
                        .limit(MOST_EXAMPLES)
                        .map(c -> c.example().get())
                        .toList()))
        .sorted(Comparator.comparingInt((Mistake m) -> -m.count())) // stable
        .toList();
  }

  /** The first {@code most} of them for a report; no line where none is wanted. */
  public static List<String> lines(List<Mistake> mistakes, int most) {
    List<String> lines = new ArrayList<>();
    List<Mistake> shown = mistakes.subList(0, Math.min(most, mistakes.size()));
    if (!shown.isEmpty()) {
      lines.add("");
      lines.add(
          "the commonest mistakes ("
              + shown.size()
              + " of "
              + mistakes.size()
              + " kinds), with sentences");
    }
    for (Mistake m : shown) {
      lines.add(String.format(Locale.ROOT, "%5d  %s", m.count(), m.what()));
      for (Example e : m.examples()) {
        lines.add("         " + e.article() + ": " + e.passage());
        e.notes().forEach(note -> lines.add("           " + note));
      }
    }
    return lines;
  }
}
