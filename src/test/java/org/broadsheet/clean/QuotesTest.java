package org.broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Quotation marks have one form, and apostrophes another. */
class QuotesTest {
  static Stream<Arguments> oneForm() {
    return Stream.of(
        arguments("curly", "“Yes,” she said.", "“Yes,” she said."),
        arguments("straight", "\"Yes,\" she said.", "“Yes,” she said."),
        arguments("straight, two pairs", "\"A,\" he said, \"b.\"", "“A,” he said, “b.”"),
        arguments("after a dash", "He left—\"at last,\" she said.", "He left—“at last,” she said."),
        arguments("in brackets", "The town (\"Hollow\") is old.", "The town (“Hollow”) is old."),
        arguments("typewriter", "''Yes,'' she said.", "“Yes,” she said."),
        arguments("TeX", "``Yes,'' she said.", "“Yes,” she said."),
        arguments("low", "„Yes“, she said.", "“Yes”, she said."),
        arguments(
            "French", "«Yes», she said. « No », he said.", "“Yes”, she said. “ No ”, he said."),
        arguments("German", "»Yes«, she said.", "“Yes”, she said."),
        arguments("turned the wrong way", "”Yes,” she said.", "“Yes,” she said."),
        arguments("never closed", "\"We go on.", "“We go on."),
        arguments("inches", "It was 6' 2\" high.", "It was 6' 2\" high."),
        arguments("an apostrophe", "Roe’s house isn’t here.", "Roe's house isn't here."),
        arguments("other apostrophes", "Roe`s, Roe´s, Roeʼs", "Roe's, Roe's, Roe's"),
        arguments("a plural's", "the workers’ union", "the workers' union"),
        arguments("a decade", "the ‘90s and the ’80s", "the '90s and the '80s"),
        arguments("single", "‘Yes,’ she said.", "‘Yes,’ she said."),
        arguments("single and straight", "'Yes,' she said.", "‘Yes,’ she said."),
        arguments(
            "single with apostrophes",
            "'It's the workers' view,' she said.",
            "‘It's the workers' view,’ she said."),
        arguments(
            "inside double", "“He said ‘no’ to us,” she said.", "“He said ‘no’ to us,” she said."),
        arguments(
            "inside double, straight",
            "\"He said 'no' to us,\" she said.",
            "“He said ‘no’ to us,” she said."),
        arguments("at the end of double", "\"He said 'no.'\"", "“He said ‘no.’”"),
        arguments("an elision", "rock 'n' roll", "rock 'n' roll"),
        arguments("a word of a headline", "Mayor 'resigns'", "Mayor ‘resigns’"),
        arguments("a name", "O'Hara and D'Arcy met at '21.", "O'Hara and D'Arcy met at '21."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void oneForm(String name, String text, String clean) {
    assertThat(Cleaned.body(text)).isEqualTo(clean);
  }
}
