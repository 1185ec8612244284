package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.clean.Paragraph.Shape;

/** Divides a text into paragraphs: joins wrapped lines, reads the signs at the heads of lines. */
final class Layout {
  private static final int LONGEST_RUNNING_HEAD = 100;
  private static final int LONGEST_HEADING = 100;

  private final Draft text;
  private final Hyphens hyphens;
  private final List<Line> lines;
  private final Wrapping wrapping;
  private final List<Paragraph> out = new ArrayList<>();

  private Layout(Draft text, Hyphens hyphens) {
    this.text = text;
    this.hyphens = hyphens;
    lines = withoutRunningHeads(text, Line.split(text));
    wrapping = Wrapping.of(text, lines);
  }

  /** The paragraphs of a text, in order. */
  static List<Paragraph> paragraphs(Draft text, Hyphens hyphens) {
    Layout layout = new Layout(text, hyphens);
    layout.build();
    return layout.out;
  }

  /** Leaves out what a printer sets at the top and bottom of every page. */
  private static List<Line> withoutRunningHeads(Draft text, List<Line> lines) {
    Map<String, Integer> counts = new HashMap<>();
    for (Line line : lines) {
      if (line.page() && line.length() <= LONGEST_RUNNING_HEAD) {
        counts.merge(letters(text, line), 1, Integer::sum);
      }
    }
    List<Line> kept = new ArrayList<>(lines.size());
    for (Line line : lines) {
      boolean edge = line.page() && line.length() <= LONGEST_RUNNING_HEAD;
      String letters = edge ? letters(text, line) : "";
      if (!edge || (!letters.isBlank() && counts.getOrDefault(letters, 0) == 1)) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static String letters(Draft text, Line line) {
    return text.subSequence(line.begin(), line.end()).toString().replaceAll("[^\\p{L}]+", " ");
  }

  private void build() {
    int i = 0;
    boolean gap = true;
    while (i < lines.size()) {
      Line line = lines.get(i);
      if (isSeparator(line)) {
        gap |= !underlines(i);
        i++;
        continue;
      }
      Sign sign = sign(i);
      Draft joined = text.slice(sign.begin(), sign.end());
      int end = i + 1;
      while (end < lines.size() && goesOn(sign.shape(), end)) {
        Line next = lines.get(end++);
        hyphens.join(joined, text.slice(next.begin(), next.end()));
      }
      add(joined, sign.shape(), gap || line.gap(), line.page() || lines.get(end - 1).page());
      gap = false;
      i = end;
    }
  }

  private Sign sign(int i) {
    Line line = lines.get(i);
    int number = Sign.number(text, line);
    boolean counted =
        number > 0
            && ((i > 0 && Sign.number(text, lines.get(i - 1)) == number - 1)
                || (i + 1 < lines.size() && Sign.number(text, lines.get(i + 1)) == number + 1));
    return counted
        ? Sign.numbered(text, line)
        : Sign.of(text, line, i > 0 && wrapping.goesOn(lines.get(i - 1), line));
  }

  private boolean goesOn(Shape shape, int next) {
    Line line = lines.get(next);
    return shape != Shape.HEADING
        && shape != Shape.ROW
        && wrapping.goesOn(lines.get(next - 1), line)
        && !isSeparator(line)
        && sign(next).begin() == line.begin();
  }

  private boolean isSeparator(Line line) {
    return text.startsWith("```", line.begin())
        || !Words.hasContent(text, line.begin(), line.end());
  }

  /** Markdown's other heading, a line with === or --- under it. */
  private boolean underlines(int i) {
    Line line = lines.get(i);
    char c = text.charAt(line.begin());
    boolean rule = line.length() >= 3 && (c == '=' || c == '-');
    for (int k = line.begin(); rule && k < line.end(); k++) {
      rule = text.charAt(k) == c;
    }
    if (!rule || line.gap() || out.isEmpty()) {
      return false;
    }
    Paragraph above = out.get(out.size() - 1);
    boolean heading =
        above.shape() == Shape.PLAIN
            && above.draft().length() <= LONGEST_HEADING
            && !Words.endsSentence(above.draft());
    if (heading) {
      out.set(
          out.size() - 1, new Paragraph(above.draft(), Shape.HEADING, above.gap(), above.page()));
    }
    return heading;
  }

  private void add(Draft raw, Shape shape, boolean gap, boolean page) {
    Draft draft = Inline.clean(shape == Shape.ROW ? withCommas(raw) : raw);
    if (Words.hasContent(draft, 0, draft.length())) {
      out.add(new Paragraph(draft, shape, gap, page));
    }
  }

  /** The cells of a table's row, divided by commas. */
  private static Draft withCommas(Draft row) {
    Draft out = new Draft(row.length());
    for (int i = 0; i < row.length(); i++) {
      if (row.charAt(i) == '|') {
        out.replace(',', row, i, i + 1);
      } else {
        out.copy(row, i);
      }
    }
    return out;
  }
}
