package org.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.claim.Act;
import org.broadsheet.claim.Certainty;
import org.broadsheet.claim.ClaimKind;
import org.broadsheet.claim.SourceKind;
import org.broadsheet.entity.EntityType;
import org.broadsheet.figure.Bound;
import org.broadsheet.figure.FigureKind;
import org.broadsheet.relation.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hand-made marks of the quality set stand where they say, in words that the dataset knows. */
class QualitySetTest {
  private static final Path FOLDER = Path.of("src/test/resources/quality");

  static List<Path> golds() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".gold.json")).sorted().toList();
    }
  }

  private static Path textOf(Path gold) {
    String name = gold.getFileName().toString();
    return gold.resolveSibling(name.replace(".gold.json", ".txt"));
  }

  @Test
  void everyArticleHasItsMarks() throws IOException {
    List<Path> texts;
    try (Stream<Path> files = Files.list(FOLDER)) {
      texts = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }

    assertThat(golds()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(golds().stream().map(QualitySetTest::textOf)).containsExactlyElementsOf(texts);
  }

  @ParameterizedTest
  @MethodSource("golds")
  void everyStringStandsAtItsOffsets(Path file) throws IOException {
    int[] text = Files.readString(textOf(file), StandardCharsets.UTF_8).codePoints().toArray();
    JsonNode gold = read(file);
    List<String> wrong = new ArrayList<>();

    for (JsonNode figure : gold.path("figures")) {
      check(text, figure, "text", "begin", "end", wrong);
    }
    for (JsonNode claim : gold.path("claims")) {
      check(text, claim, "source", "source_begin", "source_end", wrong);
      check(text, claim, "cue", "cue_begin", "cue_end", wrong);
      JsonNode content = claim.path("content");
      JsonNode spans = claim.path("content_spans");
      assertThat(spans).hasSameSizeAs(content).isNotEmpty();
      for (int i = 0; i < content.size(); i++) {
        String there = at(text, spans.get(i).get(0).asInt(), spans.get(i).get(1).asInt());
        if (!there.equals(content.get(i).asText())) {
          wrong.add(content.get(i) + " but there stands " + there);
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("golds")
  void everyEvidenceAndBoilerplateLineIsInTheText(Path file) throws IOException {
    String text = Files.readString(textOf(file), StandardCharsets.UTF_8);
    JsonNode gold = read(file);

    for (JsonNode relation : gold.path("relations")) {
      assertThat(text).contains(relation.path("evidence").asText());
    }
    for (JsonNode line : gold.path("metadata").path("boilerplate")) {
      assertThat(text).contains(line.asText());
    }
  }

  @ParameterizedTest
  @MethodSource("golds")
  void everyFixedChoiceIsOneOfTheDatasets(Path file) throws IOException {
    JsonNode gold = read(file);
    Set<String> ids = new HashSet<>();
    gold.path("claims").forEach(c -> ids.add(c.path("id").asText()));

    for (JsonNode entity : gold.path("entities")) {
      EntityType.valueOf(constant(entity, "type"));
    }
    for (JsonNode figure : gold.path("figures")) {
      FigureKind.valueOf(constant(figure, "kind"));
      Bound.valueOf(constant(figure, "bound"));
      assertThat(figure.path("change").asText()).isIn("", "up", "down");
      assertThat(figure.path("value").isNumber()).as(figure.toString()).isTrue();
    }
    for (JsonNode claim : gold.path("claims")) {
      Act.valueOf(constant(claim, "act"));
      ClaimKind.valueOf(constant(claim, "kind"));
      SourceKind.valueOf(constant(claim, "source_kind"));
      Certainty.valueOf(constant(claim, "certainty"));
      if (claim.has("parent")) {
        assertThat(ids).contains(claim.path("parent").asText());
      }
    }
    for (JsonNode relation : gold.path("relations")) {
      Status.valueOf(constant(relation, "status"));
      assertThat(relation.path("relation").asText()).matches("(per|org|gpe):[a-z_]+");
    }
  }

  private static void check(
      int[] text, JsonNode row, String column, String begin, String end, List<String> wrong) {
    String said = row.path(column).asText();
    if (said.isEmpty()) {
      assertThat(row.has(begin)).as("offsets of an empty %s", column).isFalse();
      return;
    }
    String there = at(text, row.path(begin).asInt(-1), row.path(end).asInt(-1));
    if (!there.equals(said)) {
      wrong.add(column + " '" + said + "' but there stands '" + there + "'");
    }
  }

  private static String at(int[] text, int begin, int end) {
    if (begin < 0 || end > text.length || end <= begin) {
      return "";
    }
    return new String(text, begin, end - begin);
  }

  private static String constant(JsonNode row, String column) {
    return row.path(column).asText().toUpperCase(Locale.ROOT);
  }

  private static JsonNode read(Path file) throws IOException {
    return new ObjectMapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
  }
}
