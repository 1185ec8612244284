package org.broadsheet.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.SharedAnnotator;
import org.broadsheet.entity.Entities;
import org.broadsheet.rules.RuleBook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the tables in {@code src/test/resources/figure}: one expected reading with many phrasings,
 * and sentences that hold no figure.
 */
class FigureTablesIT {
  private static final Path TABLES = Path.of("src", "test", "resources", "figure");

  private static final FigureFinder FINDER = new FigureFinder(RuleBook.bundled());

  private record Line(String file, int number, String expected, String sentence) {}

  @TestFactory
  Stream<DynamicTest> everySentenceGivesItsFigures() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(TABLES)) {
      files = all.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
    assertThat(files).isNotEmpty();
    return files.stream()
        .flatMap(f -> lines(f).stream())
        .map(
            l ->
                DynamicTest.dynamicTest(
                    l.file() + ":" + l.number() + ": " + l.sentence(),
                    () -> assertThat(read(l.sentence())).isEqualTo(l.expected())));
  }

  private static List<Line> lines(Path file) {
    List<Line> lines = new ArrayList<>();
    String expected = "";
    try {
      List<String> all = Files.readAllLines(file, StandardCharsets.UTF_8);
      for (int i = 0; i < all.size(); i++) {
        String line = all.get(i).strip();
        if (line.startsWith("=")) {
          expected = line.substring(1).strip();
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          lines.add(new Line(String.valueOf(file.getFileName()), i + 1, expected, line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private static String read(String sentence) {
    Document document = SharedAnnotator.annotate(sentence);
    List<Figure> figures = FINDER.find(document, Entities.NONE).figures();
    return figures.isEmpty()
        ? "none"
        : figures.stream().map(FigureTablesIT::line).collect(Collectors.joining("; "));
  }

  private static String line(Figure f) {
    StringBuilder line = new StringBuilder(lower(f.kind()) + " " + plain(f.value()));
    if (f.valueMax() != null) {
      line.append("..").append(plain(f.valueMax()));
    }
    line.append(f.unit().isEmpty() ? "" : " " + f.unit());
    line.append(f.bound() == Bound.EXACT ? "" : " " + lower(f.bound()));
    line.append(f.change() == Change.NONE ? "" : " " + lower(f.change()));
    line.append(f.role() == Role.NONE ? "" : " " + lower(f.role()));
    return line.toString();
  }

  private static String plain(BigDecimal value) {
    return value == null ? "?" : value.toPlainString();
  }

  private static String lower(Enum<?> e) {
    return e.name().toLowerCase(Locale.ROOT);
  }
}
