package org.broadsheet.chain.net;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.chain.NameOrder;
import org.broadsheet.chain.WeightLines;
import org.broadsheet.rules.RuleException;

/**
 * Writes a network as text, and reads it back.
 *
 * <p>The form, one line each: {@code label-net 1}; {@code labels} with their names; {@code size}
 * with the length of vectors and the number of units a direction; {@code features N}, then N lines
 * of a feature, a tab, and its vector in hundredths, sorted by the feature; then the matrices, each
 * with its name and the number of its rows, and its rows in thousandths. Numbers are whole and
 * divided by spaces, other cells by tabs.
 */
public final class LabelNetText {
  private static final String FORM = "label-net 1";

  private LabelNetText() {}

  /** The network as text; the same network gives the same text. */
  public static String write(LabelNet net) {
    NetWeights w = net.weights();
    StringBuilder out = new StringBuilder(1 << 22);
    out.append(FORM).append('\n');
    out.append("labels\t").append(String.join("\t", net.labels())).append('\n');
    out.append("size\t").append(w.inputs()).append('\t').append(w.units()).append('\n');
    out.append("features\t").append(net.features().size()).append('\n');
    Map<String, float[]> vectors = new TreeMap<>();
    for (int f = 0; f < net.features().size(); f++) {
      vectors.put(net.features().get(f), w.vectors()[f]);
    }
    vectors.forEach(
        (name, vector) -> {
          out.append(name).append('\t');
          row(vector, LabelNet.VECTOR_UNITS_OF_ONE, out);
        });
    layer("forward", w.forward(), out);
    layer("backward", w.backward(), out);
    matrix("output", w.output(), out);
    matrix("output bias", w.bias(), out);
    return out.toString();
  }

  private static void layer(String name, Lstm layer, StringBuilder out) {
    matrix(name + " input", layer.input(), out);
    matrix(name + " recurrent", layer.recurrent(), out);
    matrix(name + " bias", layer.bias(), out);
  }

  private static void matrix(String name, float[][] rows, StringBuilder out) {
    out.append(name).append('\t').append(rows.length).append('\n');
    for (float[] row : rows) {
      row(row, LabelNet.UNITS_OF_ONE, out);
    }
  }

  private static void row(float[] row, float units, StringBuilder out) {
    for (int i = 0; i < row.length; i++) {
      out.append(i == 0 ? "" : " ").append(Math.round(row[i] * units));
    }
    out.append('\n');
  }

  /** The same from a text in memory. */
  static LabelNet read(String file, String text) {
    return read(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param file its path, for messages
   * @throws RuleException where it is something else or damaged, with the line and what was wanted
   */
  public static LabelNet read(String file, byte[] text) {
    return new Reader(new WeightLines(file, text)).net();
  }

  private static final class Reader {
    private final WeightLines lines;

    Reader(WeightLines lines) {
      this.lines = lines;
    }

    LabelNet net() {
      if (!lines.nextLine().equals(FORM)) {
        throw lines.fault("'" + FORM + "' is wanted as the first line");
      }
      String[] head = lines.nextLine().split("\t", -1);
      if (head.length < 3 || !head[0].equals("labels")) {
        throw lines.fault("'labels' and two labels or more are wanted, divided by tabs");
      }
      List<String> labels = new ArrayList<>(List.of(head).subList(1, head.length));
      String size = lines.nextLine();
      if (!size.matches("size\t[1-9]\\d{0,3}\t[1-9]\\d{0,3}")) {
        throw lines.fault("'size' and two numbers are wanted, divided by tabs");
      }
      int inputs = Integer.parseInt(size.split("\t", -1)[1]);
      int units = Integer.parseInt(size.split("\t", -1)[2]);
      int outputs = labels.size() + labels.size() * labels.size();
      int count = count("features");
      List<String> features = new ArrayList<>();
      float[][] vectors = new float[count][];
      for (int f = 0; f < count; f++) {
        lines.next();
        features.add(lines.cell());
        vectors[f] = numbers(inputs, LabelNet.VECTOR_UNITS_OF_ONE);
        NameOrder.check(features, lines);
      }
      Lstm forward = layer("forward", inputs, units);
      Lstm backward = layer("backward", inputs, units);
      float[][] output = matrix("output", 2 * units, outputs);
      float[][] bias = matrix("output bias", 1, outputs);
      if (!lines.isLast()) {
        lines.next();
        throw lines.fault("the file should end after its last matrix");
      }
      return new LabelNet(
          labels, features, new NetWeights(vectors, forward, backward, output, bias));
    }

    private Lstm layer(String name, int inputs, int units) {
      return new Lstm(
          matrix(name + " input", inputs, 3 * units),
          matrix(name + " recurrent", units, 3 * units),
          matrix(name + " bias", 1, 3 * units));
    }

    private int count(String name) {
      String[] head = lines.nextLine().split("\t", -1);
      if (head.length != 2 || !head[0].equals(name) || !head[1].matches("\\d{1,7}")) {
        throw lines.fault("'" + name + "' and the number of lines that follow are wanted");
      }
      return Integer.parseInt(head[1]);
    }

    private float[][] matrix(String name, int rows, int columns) {
      if (count(name) != rows) {
        throw lines.fault(String.format(Locale.ROOT, "'%s' and %d rows are wanted", name, rows));
      }
      float[][] matrix = new float[rows][];
      for (int r = 0; r < rows; r++) {
        lines.next();
        matrix[r] = numbers(columns, LabelNet.UNITS_OF_ONE);
      }
      return matrix;
    }

    /** The numbers of the rest of the line, in parts of one. */
    private float[] numbers(int count, float units) {
      float[] numbers = new float[count];
      for (int i = 0; i < count; i++) {
        int value = lines.whole(' ');
        if (value == WeightLines.NO_NUMBER) {
          throw lines.fault(wanted(count));
        }
        numbers[i] = value / units;
      }
      if (!lines.isRead()) {
        throw lines.fault(wanted(count));
      }
      return numbers;
    }

    private static String wanted(int count) {
      return String.format(Locale.ROOT, "%d whole numbers are wanted", count);
    }
  }
}
