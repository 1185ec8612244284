package org.broadsheet.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentPathTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "seed_000, articles/seed_000.json",
        "2025/09/x, articles/2025/09/x.json",
        "Größe in Köln, articles/Größe in Köln.json",
        "🌧, articles/🌧.json",
        "a.b, articles/a.b.json",
        "a#2, articles/a#2.json",
        "100%, articles/100%25.json",
        "../etc/passwd, articles/%2E%2E/etc/passwd.json",
        "a/./b, articles/a/%2E/b.json",
        "/abs, articles/%/abs.json",
        "a//b, articles/a/%/b.json",
        "a/, articles/a/%.json",
        ".hidden, articles/%2Ehidden.json",
        "c:\\temp, articles/c%3A%5Ctemp.json",
        "what?*|<>\", articles/what%3F%2A%7C%3C%3E%22.json",
        "dir./x, articles/dir%2E/x.json",
        "`dir /x`, articles/dir%20/x.json",
        "a.json/b, articles/a%2Ejson/b.json",
        "CON, articles/%43ON.json",
        "nul.txt/x, articles/%6Eul.txt/x.json",
        "console, articles/console.json"
      })
  void isThePathThatTheIdTells(String id, String path) {
    assertThat(DocumentPath.of(id)).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({"x, 300", "ä, 150", "%, 100", "🌧, 80", "x/, 800"})
  void cutsWhatIsTooLong(String part, int times) {
    String one = DocumentPath.of(part.repeat(times) + "a");
    String other = DocumentPath.of(part.repeat(times) + "b");
    assertThat(one).isNotEqualTo(other).contains("%~");
    assertThat(Arrays.stream(one.split("/")))
        .allMatch(p -> p.getBytes(StandardCharsets.UTF_8).length <= 255)
        .noneMatch(p -> p.contains("\uFFFD"));
  }

  @Property
  void isSafeAndNeverShared(@ForAll("ids") String id, @ForAll("ids") String other) {
    String path = DocumentPath.of(id);
    assertThat(path).startsWith("articles/").endsWith(".json");
    assertThat(path.split("/", -1)).noneMatch(p -> p.isEmpty() || p.startsWith("."));
    assertThat(path).doesNotContainPattern("[\\x00-\\x1F\\\\:*?\"<>|]");
    assertThat(path.equals(DocumentPath.of(other))).isEqualTo(id.equals(other));
  }

  /** Ids of few characters, so that pairs come close to each other. */
  @Provide
  Arbitrary<String> ids() {
    return Arbitraries.strings().withChars("a./%2E~ \\\u0000Cé").ofMinLength(1).ofMaxLength(6);
  }
}
