package org.broadsheet.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.SharedAnnotator;
import org.broadsheet.entity.Entities;
import org.broadsheet.entity.EntityResolver;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What figures measure, whose they are, where and when: the table {@code figure/about.tsv}. */
class FigureAboutIT {
  private static final Path TABLE = Path.of("src", "test", "resources", "figure", "about.tsv");

  private static final RuleBook BOOK = RuleBook.bundled();
  private static final FigureFinder FINDER = new FigureFinder(BOOK);
  private static final EntityResolver ENTITIES = new EntityResolver(BOOK);

  @TestFactory
  Stream<DynamicTest> everyFigureIsAboutWhatTheTableSays() throws IOException {
    List<List<String>> rows =
        Files.readAllLines(TABLE, StandardCharsets.UTF_8).stream()
            .filter(l -> !l.startsWith("#") && !l.isBlank())
            .map(l -> List.of(l.split("\t", -1)))
            .skip(1)
            .toList();
    return rows.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(1) + ": " + row.get(0),
                    () -> assertThat(about(row.get(0))).contains(row.subList(1, row.size()))));
  }

  /** The figures of a text, each with its words, measure, subject, place and period. */
  private static List<List<String>> about(String text) {
    Document document = SharedAnnotator.annotate(text, "2026-01-04");
    Entities entities = ENTITIES.resolve(document);
    return FINDER.find(document, entities).figures().stream()
        .map(
            f ->
                List.of(
                    f.span().in(document.text()),
                    cell(f.measure()),
                    cell(words(document, f.subject())),
                    cell(f.place()),
                    cell(f.period())))
        .toList();
  }

  private static @Nullable String words(Document document, @Nullable Phrase phrase) {
    return phrase == null
        ? null
        : phrase.tokens().span(document.sentence(phrase.sentence())).in(document.text());
  }

  private static String cell(@Nullable String value) {
    return value == null ? "-" : value;
  }
}
