package org.broadsheet.chain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  private static void section(String name, FeatureTable weights, StringBuilder out) {
    out.append(name).append('\t').append(weights.size()).append('\n');
    for (int i = 0; i < weights.size(); i++) {
      double[] row = weights.row(i);
      out.append(weights.name(i));
      for (int k = 1; k < row.length; k++) {
        out.append('\t').append((long) StrictMath.rint((row[k] - row[0]) * UNIT));
      }
      out.append('\n');
    }
  }

  /** The same from a text in memory. */
  static ChainModel read(String file, String text) {
    return read(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param file its path, for messages
   * @throws RuleException where it is something else or damaged, with the line and what was wanted
   */
  public static ChainModel read(String file, byte[] text) {
    WeightLines lines = new WeightLines(file, text);
    if (!lines.nextLine().equals(FORM)) {
      throw lines.fault("'" + FORM + "' is wanted as the first line");
    }
    String[] head = lines.nextLine().split("\t", -1);
    if (head.length < 3 || !head[0].equals("labels")) {
      throw lines.fault("'labels' and two labels or more are wanted, divided by tabs");
    }
    List<String> labels = new ArrayList<>(List.of(head).subList(1, head.length));
    FeatureTable nodes = section("nodes", labels.size(), lines);
    FeatureTable edges = section("edges", labels.size() * labels.size(), lines);
    if (!lines.isLast()) {
      lines.next();
      throw lines.fault("the file should end after its last edge feature");
    }
    return new ChainModel(labels, nodes, edges);
  }

  private static FeatureTable section(String name, int width, WeightLines lines) {
    String[] head = lines.nextLine().split("\t", -1);
    if (head.length != 2 || !head[0].equals(name) || !head[1].matches("\\d{1,8}")) {
      throw lines.fault("'" + name + "' and the number of features that follow are wanted");
    }
    int count = Integer.parseInt(head[1]);
    List<String> names = new ArrayList<>();
    double[] weights = new double[count * width];
    for (int i = 0; i < count; i++) {
      lines.next();
      names.add(lines.cell());
      readRow(weights, i * width, width, lines);
      NameOrder.check(names, lines);
    }
    return new FeatureTable(names, weights, width);
  }

  /** The weights of a feature, that of the first label left out. */
  private static void readRow(double[] weights, int at, int width, WeightLines lines) {
    for (int k = 1; k < width; k++) {
      int weight = lines.whole('\t');
      if (weight == WeightLines.NO_NUMBER) {
        throw lines.fault(wanted(width));
      }
      weights[at + k] = weight / UNIT;
    }
    if (!lines.isRead()) {
      throw lines.fault(wanted(width));
    }
  }

  private static String wanted(int width) {
    return String.format(Locale.ROOT, "a feature and %d whole numbers are wanted", width - 1);
  }
}
