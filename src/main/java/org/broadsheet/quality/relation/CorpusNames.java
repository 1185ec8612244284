package org.broadsheet.quality.relation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.broadsheet.dataset.Row;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.text.CodePoints;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/** What a corpus calls our slots: {@code models/lexicon/corpus-relations.tsv}. */
final class CorpusNames {
  private final Map<String, Lexicon.Entry> bySlot = new LinkedHashMap<>();

  CorpusNames(Lexicon lexicon) {
    lexicon.entries().forEach(e -> bySlot.put(e.term(), e));
  }

  /** The corpus's relations that are scored, in the order of the list. */
  Set<String> all() {
    Set<String> names = new LinkedHashSet<>();
    bySlot.values().forEach(e -> names.add(e.get("marked")));
    return names;
  }

  /** A row of {@code relations} as the corpus would say it, or {@code null} where it would not. */
  @Nullable NamedRelation of(Row row, CodePoints text) {
    Lexicon.Entry e = bySlot.get(row.csv("relation"));
    if (e == null) {
      return null;
    }
    boolean isReversed = e.get("reversed").equals("yes");
    return new NamedRelation(
        e.get("marked"),
        span(row, isReversed ? "object" : "subject", text),
        span(row, isReversed ? "subject" : "object", text),
        row.csv("rule"),
        Double.parseDouble(row.csv("confidence")));
  }

  private static Span span(Row row, String argument, CodePoints text) {
    return new Span(
        text.utf16(row.integer(argument + "_begin").orElseThrow()),
        text.utf16(row.integer(argument + "_end").orElseThrow()));
  }
}
