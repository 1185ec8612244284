package org.broadsheet.quality.claim;

import java.util.List;
import java.util.Locale;
import org.broadsheet.claim.ClaimKind;
import org.broadsheet.dataset.Row;
import org.broadsheet.dataset.TextRange;
import org.broadsheet.quality.corpus.Attribution;
import org.broadsheet.text.CodePoints;
import org.broadsheet.text.Span;

/**
 * A row of {@code claims}, as far as it is scored.
 *
 * @param parts its source, cue and content in UTF-16 code units of the original text
 * @param kind its kind
 * @param confidence its confidence, from 0 to 1
 * @param rule what found it
 */
record FoundClaim(Attribution parts, ClaimKind kind, double confidence, String rule) {
  /** Reads a row of the article whose text {@code codePoints} counts. */
  static FoundClaim of(Row row, CodePoints codePoints) {
    List<Span> content =
        row.ranges("content_spans").stream().map(r -> span(r, codePoints)).toList();
    return new FoundClaim(
        new Attribution(part(row, "source", codePoints), part(row, "cue", codePoints), content),
        ClaimKind.valueOf(row.csv("kind").toUpperCase(Locale.ROOT)),
        row.number("confidence").orElseThrow().doubleValue(),
        row.csv("rule"));
  }

  private static List<Span> part(Row row, String name, CodePoints codePoints) {
    if (!row.has(name + "_begin")) {
      return List.of();
    }
    int begin = row.integer(name + "_begin").orElseThrow();
    int end = row.integer(name + "_end").orElseThrow();
    return List.of(span(new TextRange(begin, end), codePoints));
  }

  private static Span span(TextRange range, CodePoints codePoints) {
    return new Span(codePoints.utf16(range.begin()), codePoints.utf16(range.end()));
  }
}
