package org.broadsheet.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.rules.RuleException;

/**
 * Writes a model as text that a person can read, and reads it back.
 *
 * <p>The form, one line each: {@code chain-model 1}; {@code labels} with their names; the counts
 * {@code nodes N} and {@code edges N}; then N lines of a feature with its weights, sorted by the
 * feature. Cells are divided by tabs. Weights are whole numbers of thousandths: of a node feature
 * one for each label, of an edge feature one for each pair of labels, in the order in which the
 * labels are named, but for the first, which is always nought.
 */
public final class ChainText {
  private static final String FORM = "chain-model 1";
  private static final double UNIT = 1000;

  private ChainText() {}

  /** The model as text; the same model gives the same text. */
  public static String write(ChainModel model) {
    StringBuilder out = new StringBuilder(1 << 20);
    out.append(FORM).append('\n');
    out.append("labels\t").append(String.join("\t", model.labels())).append('\n');
    section("nodes", model.nodes(), out);
    section("edges", model.edges(), out);
    return out.toString();
  }

  private static void section(String name, Map<String, double[]> weights, StringBuilder out) {
    out.append(name).append('\t').append(weights.size()).append('\n');
    new TreeMap<>(weights)
        .forEach(
            (feature, row) -> {
              out.append(feature);
              for (int k = 1; k < row.length; k++) {
                out.append('\t').append((long) StrictMath.rint((row[k] - row[0]) * UNIT));
              }
              out.append('\n');
            });
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param file its path, for messages
   * @throws RuleException where it is something else or damaged, with the line and what was wanted
   */
  public static ChainModel read(String file, String text) {
    return new Reader(file, text.split("\n", -1)).model();
  }

  private static final class Reader {
    private final String file;
    private final String[] lines;
    private int at;

    Reader(String file, String[] lines) {
      this.file = file;
      this.lines = lines;
    }

    ChainModel model() {
      if (!line().equals(FORM)) {
        throw fault("'" + FORM + "' is wanted as the first line");
      }
      String[] head = line().split("\t", -1);
      if (head.length < 3 || !head[0].equals("labels")) {
        throw fault("'labels' and two labels or more are wanted, divided by tabs");
      }
      List<String> labels = new ArrayList<>(List.of(head).subList(1, head.length));
      Map<String, double[]> nodes = section("nodes", labels.size());
      Map<String, double[]> edges = section("edges", labels.size() * labels.size());
      if (at < lines.length - 1 || !lines[lines.length - 1].isEmpty()) {
        line();
        throw fault("the file should end after its last edge feature");
      }
      return new ChainModel(labels, nodes, edges);
    }

    private Map<String, double[]> section(String name, int width) {
      String[] head = line().split("\t", -1);
      if (head.length != 2 || !head[0].equals(name) || !head[1].matches("\\d{1,8}")) {
        throw fault("'" + name + "' and the number of features that follow are wanted");
      }
      int count = Integer.parseInt(head[1]);
      Map<String, double[]> weights = new HashMap<>(count * 2);
      for (int i = 0; i < count; i++) {
        String[] cells = line().split("\t", -1);
        if (cells.length != width || cells[0].isEmpty()) {
          throw fault(
              String.format(Locale.ROOT, "a feature and %d whole numbers are wanted", width - 1));
        }
        double[] row = new double[width];
        for (int k = 1; k < width; k++) {
          row[k] = weight(cells[k]);
        }
        if (weights.put(cells[0], row) != null) {
          throw fault("'" + cells[0] + "' stands here a second time");
        }
      }
      return weights;
    }

    private double weight(String cell) {
      try {
        return Integer.parseInt(cell) / UNIT;
      } catch (NumberFormatException e) {
        throw fault("'" + cell + "' is no whole number");
      }
    }

    private String line() {
      if (at >= lines.length || (at == lines.length - 1 && lines[at].isEmpty())) {
        at = lines.length;
        throw RuleException.of(
            file, at, "the file ends too early: is it whole? Train it anew or restore it");
      }
      return lines[at++];
    }

    private RuleException fault(String wanted) {
      String found = lines[Math.max(0, at - 1)];
      String shown = found.length() > 60 ? found.substring(0, 60) + "…" : found;
      return RuleException.of(file, at, wanted + ", not '" + shown + "'");
    }
  }
}
