package org.broadsheet.dataset;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.broadsheet.dataset.Violation.Kind;
import org.jspecify.annotations.Nullable;

/** Checks the offsets of one row, and that its words stand where they say. */
final class RowCheck {
  private final Row row;
  private final String label;
  private final ValidationReport.Collector found;
  private final @Nullable OriginalWords words;

  RowCheck(Row row, String label, @Nullable OriginalWords words, ValidationReport.Collector found) {
    this.row = row;
    this.label = label;
    this.words = words;
    this.found = found;
  }

  void check() {
    Optional<TextRange> outer = range("begin", "end");
    for (Column column : row.table().columns()) {
      Quote quote = column.quote();
      if (quote != null) {
        part(column, quote, outer);
      }
    }
  }

  private void part(Column column, Quote quote, Optional<TextRange> outer) {
    Optional<TextRange> place = range(quote.begin(), quote.end());
    if (place.isPresent() != row.has(column.name())) {
      report(Kind.OFFSETS, column.name(), "words and offsets do not come together");
      return;
    }
    if (place.isEmpty()) {
      return;
    }
    if (outer.isPresent() && !encloses(outer.get(), place.get())) {
      String message = place.get() + " lies outside " + outer.get();
      report(Kind.OFFSETS, column.name(), message);
    }
    List<TextRange> pieces = quote.isPieced() ? row.ranges(quote.ranges()) : List.of(place.get());
    if (quote.isPieced() && !arePieces(pieces, place.get())) {
      String message = "the pieces " + pieces + " do not fill " + place.get() + " in order";
      report(Kind.OFFSETS, quote.ranges(), message);
      return;
    }
    words(column, pieces);
  }

  private void words(Column column, List<TextRange> pieces) {
    if (words == null) {
      return;
    }
    for (TextRange piece : pieces) {
      if (!words.has(piece)) {
        String message = piece + " lies outside the text of " + words.length() + " code points";
        report(Kind.OFFSETS, column.name(), message);
        return;
      }
    }
    String cell = row.text(column.name()).orElseThrow();
    String text = words.at(pieces);
    if (!cell.equals(text)) {
      String message = "has '" + cell + "', the text has '" + text + "'";
      report(Kind.QUOTE, column.name(), message);
    }
  }

  /** The range that two columns tell, where they tell one. */
  private Optional<TextRange> range(String begin, String end) {
    if (!row.table().has(begin)) {
      return Optional.empty();
    }
    OptionalInt from = row.integer(begin);
    OptionalInt to = row.integer(end);
    if (from.isPresent() != to.isPresent()) {
      report(Kind.OFFSETS, begin, begin + " and " + end + " do not come together");
      return Optional.empty();
    }
    if (from.isEmpty()) {
      return Optional.empty();
    }
    if (from.getAsInt() >= to.getAsInt()) {
      String message =
          begin + " " + from.getAsInt() + " is not before " + end + " " + to.getAsInt();
      report(Kind.OFFSETS, begin, message);
      return Optional.empty();
    }
    return Optional.of(new TextRange(from.getAsInt(), to.getAsInt()));
  }

  private static boolean encloses(TextRange outer, TextRange inner) {
    return outer.begin() <= inner.begin() && inner.end() <= outer.end();
  }

  private static boolean arePieces(List<TextRange> pieces, TextRange whole) {
    if (pieces.isEmpty()
        || pieces.get(0).begin() != whole.begin()
        || pieces.get(pieces.size() - 1).end() != whole.end()) {
      return false;
    }
    for (int i = 1; i < pieces.size(); i++) {
      if (pieces.get(i).begin() < pieces.get(i - 1).end()) {
        return false;
      }
    }
    return true;
  }

  private void report(Kind kind, String column, String message) {
    found.add(kind, row.table().name(), label, column, message);
  }
}
