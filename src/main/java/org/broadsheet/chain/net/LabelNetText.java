package org.broadsheet.chain.net;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
    new TreeMap<>(net.features())
        .forEach(
            (name, f) -> {
              out.append(name).append('\t');
              row(w.vectors()[f], LabelNet.VECTOR_UNITS_OF_ONE, out);
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

  /**
   * Reads what {@link #write} wrote.
   *
   * @param file its path, for messages
   * @throws RuleException where it is something else or damaged, with the line and what was wanted
   */
  public static LabelNet read(String file, String text) {
    return new Reader(file, text).net();
  }

  private static final class Reader {
    private final String file;
    private final String text;
    private int at;
    private int number;
    private String line = "";

    Reader(String file, String text) {
      this.file = file;
      this.text = text;
    }

    LabelNet net() {
      if (!next().equals(FORM)) {
        throw fault("'" + FORM + "' is wanted as the first line");
      }
      String[] head = next().split("\t", -1);
      if (head.length < 3 || !head[0].equals("labels")) {
        throw fault("'labels' and two labels or more are wanted, divided by tabs");
      }
      List<String> labels = new ArrayList<>(List.of(head).subList(1, head.length));
      if (!next().matches("size\t[1-9]\\d{0,3}\t[1-9]\\d{0,3}")) {
        throw fault("'size' and two numbers are wanted, divided by tabs");
      }
      int inputs = Integer.parseInt(line.split("\t", -1)[1]);
      int units = Integer.parseInt(line.split("\t", -1)[2]);
      int outputs = labels.size() + labels.size() * labels.size();
      int count = count("features");
      Map<String, Integer> features = new HashMap<>(2 * count);
      float[][] vectors = new float[count][];
      for (int f = 0; f < count; f++) {
        int tab = next().indexOf('\t');
        if (tab < 1) {
          throw fault("a feature, a tab and its vector are wanted");
        }
        vectors[f] = numbers(tab + 1, inputs, LabelNet.VECTOR_UNITS_OF_ONE);
        if (features.put(line.substring(0, tab), f) != null) {
          throw fault("'" + line.substring(0, tab) + "' stands here a second time");
        }
      }
      Lstm forward = layer("forward", inputs, units);
      Lstm backward = layer("backward", inputs, units);
      float[][] output = matrix("output", 2 * units, outputs);
      float[][] bias = matrix("output bias", 1, outputs);
      if (at < text.length()) {
        next();
        throw fault("the file should end after its last matrix");
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
      String[] head = next().split("\t", -1);
      if (head.length != 2 || !head[0].equals(name) || !head[1].matches("\\d{1,7}")) {
        throw fault("'" + name + "' and the number of lines that follow are wanted");
      }
      return Integer.parseInt(head[1]);
    }

    private float[][] matrix(String name, int rows, int columns) {
      if (count(name) != rows) {
        throw fault(String.format(Locale.ROOT, "'%s' and %d rows are wanted", name, rows));
      }
      float[][] matrix = new float[rows][];
      for (int r = 0; r < rows; r++) {
        next();
        matrix[r] = numbers(0, columns, LabelNet.UNITS_OF_ONE);
      }
      return matrix;
    }

    /** The numbers of the line from a place on, in parts of one. */
    private float[] numbers(int from, int count, float units) {
      float[] numbers = new float[count];
      int c = from;
      for (int i = 0; i < count; i++) {
        boolean minus = c < line.length() && line.charAt(c) == '-';
        int first = minus ? c + 1 : c;
        int value = 0;
        for (c = first; c < line.length() && isDigit(line.charAt(c)) && c - first < 9; c++) {
          value = 10 * value + line.charAt(c) - '0';
        }
        boolean last = i == count - 1;
        if (c == first || last != (c == line.length()) || (!last && line.charAt(c) != ' ')) {
          throw fault(String.format(Locale.ROOT, "%d whole numbers are wanted", count));
        }
        numbers[i] = (minus ? -value : value) / units;
        c++;
      }
      return numbers;
    }

    private static boolean isDigit(char c) {
      return '0' <= c && c <= '9';
    }

    private String next() {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        throw RuleException.of(
            file, number, "the file ends too early: is it whole? Train it anew or restore it");
      }
      line = text.substring(at, end);
      at = end + 1;
      number++;
      return line;
    }

    private RuleException fault(String wanted) {
      String shown = line.length() > 60 ? line.substring(0, 60) + "…" : line;
      return RuleException.of(file, number, wanted + ", not '" + shown + "'");
    }
  }
}
