package org.broadsheet.quality.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.text.CodePoints;
import org.broadsheet.text.Span;
import org.broadsheet.text.WhiteSpace;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file of brat standoff annotation (<a
 * href="https://brat.nlplab.org/standoff.html">brat.nlplab.org</a>): its text-bound annotations
 * ({@code T1 Source 3 9;12 20 the words}) and its events ({@code E1 Attribution:T4 Content:T3
 * Cue:T2 Source:T1}). Offsets in the file count code points.
 */
final class StandoffFile {
  /** Relations, attributes, modifications, normalisations and notes say nothing of spans. */
  private static final Pattern ANNOTATION = Pattern.compile("(?:[TERAMN#]\\d+|\\*)\t.*");

  private static final Pattern TEXT_BOUND =
      Pattern.compile(
          "(T\\d+)\t(\\S+) (\\d+ \\d+(?:;\\d+ \\d+)*)\t(.*)",
          Pattern.DOTALL); // words may be broken

  private static final Pattern EVENT = Pattern.compile("(E\\d+)\t(\\S+:\\S+(?: +\\S+:\\S+)*) *");

  /** A line of the file with those that only continue it. */
  private record Entry(int line, String text) {}

  private final String file;
  private final String text;
  private final CodePoints codePoints;
  private final List<String> faults;
  private final List<String> warnings;
  private final Map<String, List<Span>> spans = new LinkedHashMap<>();
  private final List<Entry> events = new ArrayList<>();

  /**
   * @param file its name, for messages
   * @param text the article's text
   * @param faults takes what makes the file unusable
   * @param warnings takes what is left out of it
   */
  StandoffFile(String file, String text, List<String> faults, List<String> warnings) {
    this.file = file;
    this.text = text;
    this.codePoints = CodePoints.of(text);
    this.faults = faults;
    this.warnings = warnings;
  }

  /** The attributions that {@code annotation} holds, in its order. */
  List<Attribution> read(String annotation) {
    for (Entry entry : entries(annotation)) {
      switch (entry.text().charAt(0)) {
        case 'T' -> textBound(entry);
        case 'E' -> events.add(entry);
        default -> {} // says nothing of spans
      }
    }
    List<Attribution> attributions = new ArrayList<>();
    for (Entry event : events) {
      event(event, attributions);
    }
    return attributions;
  }

  /** Some tools write the words of an annotation with the line breaks that the text has there. */
  private List<Entry> entries(String annotation) {
    List<Entry> entries = new ArrayList<>();
    String[] lines = annotation.split("\r?\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Entry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
      if (ANNOTATION.matcher(lines[i]).matches()) {
        entries.add(new Entry(i + 1, lines[i]));
      } else if (last != null && last.text().startsWith("T")) {
        entries.set(entries.size() - 1, new Entry(last.line(), last.text() + "\n" + lines[i]));
      } else if (!lines[i].isBlank()) {
        fault(
            i + 1,
            "an annotation such as 'T1<tab>Cue 12 16<tab>said' is wanted, not '"
                + shortened(lines[i])
                + "'");
      }
    }
    return entries;
  }

  private void textBound(Entry entry) {
    Matcher m = TEXT_BOUND.matcher(entry.text());
    if (!m.matches()) {
      fault(
          entry.line(),
          "'T1<tab>Cue 12 16<tab>said' is the form, offsets 'begin end' or 'begin end;begin end';"
              + " not '"
              + shortened(entry.text())
              + "'");
      return;
    }
    List<Span> pieces = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String piece : m.group(3).split(";", -1)) {
      String[] ends = piece.split(" ", -1);
      Span span = span(ends[0], ends[1]);
      if (span == null) {
        fault(
            entry.line(),
            m.group(1)
                + ": the text of "
                + codePoints.at(text.length())
                + " characters has no stretch '"
                + piece
                + "'");
        return;
      }
      pieces.add(span);
      words.add(span.in(text));
    }
    String there = WhiteSpace.fold(String.join(" ", words));
    if (!there.equals(WhiteSpace.fold(m.group(4)))) {
      fault(
          entry.line(),
          String.format(
              Locale.ROOT,
              "%s says '%s', but at %s of the text stands '%s'",
              m.group(1),
              shortened(m.group(4)),
              m.group(3),
              shortened(there)));
    }
    if (spans.put(m.group(1), List.copyOf(pieces)) != null) {
      fault(entry.line(), m.group(1) + " stands here a second time");
    }
  }

  private @Nullable Span span(String begin, String end) {
    try {
      int from = codePoints.utf16(Integer.parseInt(begin));
      int to = codePoints.utf16(Integer.parseInt(end));
      return from < to && to <= text.length() ? new Span(from, to) : null;
    } catch (NumberFormatException e) { // more digits than any text is long
      return null;
    }
  }

  private void event(Entry entry, List<Attribution> attributions) {
    Matcher m = EVENT.matcher(entry.text());
    if (!m.matches()) {
      fault(
          entry.line(),
          "'E1<tab>Attribution:T4 Content:T3 Cue:T2 Source:T1' is the form, not '"
              + shortened(entry.text())
              + "'");
      return;
    }
    List<Span> source = new ArrayList<>();
    List<Span> cue = new ArrayList<>();
    List<Span> content = new ArrayList<>();
    for (String argument : m.group(2).split(" +", -1)) {
      int colon = argument.indexOf(':');
      String id = argument.substring(colon + 1);
      List<Span> marked = spans.getOrDefault(id, List.of());
      if (marked.isEmpty()) {
        warnings.add(at(entry.line(), m.group(1) + ": there is no " + id + "; left out"));
      }
      switch (role(argument.substring(0, colon))) {
        case "source" -> source.addAll(marked);
        case "cue" -> cue.addAll(marked);
        case "content" -> content.addAll(marked);
        default -> {} // the event's own words, which the cue repeats
      }
    }
    if (!content.isEmpty()) {
      attributions.add(new Attribution(source, cue, content));
    }
  }

  /** A second piece of a part has a number: {@code Content2}. */
  private static String role(String name) {
    return name.replaceAll("\\d+$", "").toLowerCase(Locale.ROOT);
  }

  private void fault(int line, String message) {
    faults.add(at(line, message));
  }

  private String at(int line, String message) {
    return file + ":" + line + ": " + message;
  }

  private static String shortened(String words) {
    String folded = WhiteSpace.fold(words);
    return folded.length() <= 60 ? folded : folded.substring(0, 60) + "…";
  }
}
