package org.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.annotate.ModelException;
import org.broadsheet.annotate.SharedAnnotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleException;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Metadata;
import org.broadsheet.dataset.Row;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the whole product over the tables in {@code src/test/resources/claim}, one phenomenon a
 * file: a sentence, words of the cue by which its claim is known, and the cells that its row must
 * have; {@code ¶} begins a paragraph. A cue {@code -} says that there must be no claim at all. A
 * comment {@code # published 2026-05-28} gives the day of publication.
 */
class ClaimTablesIT {
  private static final Path FOLDER = Path.of("src/test/resources/claim");
  private static final String SENTENCE = "sentence";
  private static final String CUE = "cue";
  private static final String PUBLISHED = "# published ";
  private static final String PARAGRAPH = " ¶ ";
  private static final String NO_CLAIM = "-";

  @TestFactory
  Stream<DynamicContainer> everySentenceGivesItsRow() throws IOException, ModelException {
    Broadsheet broadsheet =
        Broadsheet.open(RuleBook.bundled(), (rules, limits) -> SharedAnnotator.get());
    List<DynamicContainer> tables = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        tables.add(
            DynamicContainer.dynamicContainer(
                file.getFileName().toString(), tests(file, broadsheet)));
      }
    }
    assertThat(tables).isNotEmpty();
    return tables.stream();
  }

  private static List<DynamicTest> tests(Path file, Broadsheet broadsheet) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    List<String> columns = List.of();
    String published = null;
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith(PUBLISHED)) {
        published = line.substring(PUBLISHED.length());
      }
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      if (columns.isEmpty()) {
        columns = cells;
        assertThat(columns).as("columns of %s", file).startsWith(SENTENCE, CUE);
        continue;
      }
      assertThat(cells).as("%s:%d", file, i + 1).hasSameSizeAs(columns);
      Map<String, String> row = new LinkedHashMap<>();
      for (int c = 0; c < columns.size(); c++) {
        row.put(columns.get(c), cells.get(c));
      }
      String day = published;
      tests.add(
          DynamicTest.dynamicTest(
              (i + 1) + ": " + cells.get(1) + " in " + cells.get(0),
              () -> check(row, broadsheet, day)));
    }
    return tests;
  }

  private static void check(
      Map<String, String> expected, Broadsheet broadsheet, @Nullable String published)
      throws ArticleException {
    Map<String, String> cells = new LinkedHashMap<>(expected);
    Metadata metadata = new Metadata(null, List.of(), null, published, null, null, null);
    String text = cells.getOrDefault(SENTENCE, "").replace(PARAGRAPH, "\n\n");
    cells.remove(SENTENCE);
    List<Row> claims =
        broadsheet.read(new Article(new ArticleId("t"), "t.txt", text, metadata)).claims();
    String all = claims.stream().map(Row::toString).collect(Collectors.joining("\n"));
    String cue = cells.remove(CUE);
    if (cue.equals(NO_CLAIM)) {
      assertThat(claims).as(all).isEmpty();
      return;
    }
    List<Row> withCue =
        claims.stream().filter(c -> (" " + c.csv(CUE) + " ").contains(" " + cue + " ")).toList();
    assertThat(withCue).as("a claim with cue '%s' among%n%s", cue, all).isNotEmpty();
    Map<String, String> found = new LinkedHashMap<>();
    cells.forEach((c, cell) -> found.put(c, withCue.get(0).csv(c).replaceFirst("^t#", "#")));
    assertThat(found).as(all).isEqualTo(cells);
  }
}
