package org.broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.broadsheet.article.BlockKind;
import org.broadsheet.article.CleanArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The words before the story's first. */
class DatelineTest {
  private static final String STORY = "The mayor resigned on Monday. She gave no reason.";

  static Stream<Arguments> datelines() {
    return Stream.of(
        arguments("PORT ELDEN, Sept 3 (Reuters) - ", "PORT ELDEN", "Reuters", null),
        arguments("PORT ELDEN, Sept 3, 2025 (Reuters) - ", "PORT ELDEN", "Reuters", "2025-09-03"),
        arguments("LONDON (AP) — ", "LONDON", "AP", null),
        arguments("LONDON (AP) -- ", "LONDON", "AP", null),
        arguments("QUILL, Mich., Oct. 4 (UPI) — ", "QUILL, Mich.", "UPI", null),
        arguments("QUILLMOUTH, Marovia (MNS) – ", "QUILLMOUTH, Marovia", "MNS", null),
        arguments("New York (AFP) – ", "New York", "AFP", null),
        arguments(
            "SÃO BENTO/LONDON, 3 September (Reuters) - ", "SÃO BENTO/LONDON", "Reuters", null),
        arguments("ST. ELDEN — ", "ST. ELDEN", null, null),
        arguments("WASHINGTON, D.C. — ", "WASHINGTON, D.C.", null, null),
        arguments("ELDEN — ", "ELDEN", null, null),
        arguments("ELDEN, June 2, 2025 — ", "ELDEN", null, "2025-06-02"),
        arguments("Port Elden, 2 June 2025 – ", "Port Elden", null, "2025-06-02"),
        arguments("Port Elden — ", "Port Elden", null, null),
        arguments("(Reuters) - ", null, "Reuters", null),
        arguments("Sept 3 (Reuters) - ", null, "Reuters", null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void datelines(String dateline, String place, String publisher, String published) {
    CleanArticle a = Cleaned.article(dateline + STORY + "\n\nNobody wept.");
    assertThat(Cleaned.first(a, BlockKind.BODY).span().in(a.text())).isEqualTo(STORY);
    assertThat(a.blocks().get(0).kind()).isEqualTo(BlockKind.DATELINE);
    assertThat(a.metadata().place()).isEqualTo(place);
    assertThat(a.metadata().publisher()).isEqualTo(publisher);
    assertThat(a.metadata().published()).isEqualTo(published);
  }

  @ParameterizedTest
  @MethodSource
  void story(String text) {
    assertThat(Cleaned.blocks(text)).isEqualTo("BODY " + text);
  }

  static Stream<String> story() {
    return Stream.of(
        "NATO — which met on Monday — said nothing.",
        "The mayor — a tired woman — resigned.",
        "Jane Roe — The mayor of Northport — resigned on Monday.",
        "GDP fell by 3% in May (Reuters had said 2%).",
        "U.S. troops left Elden on Monday.",
        "JANE ROE: I will not resign.",
        "A.B. (Jane) Roe left.",
        "May 3 was a quiet day in Northport – a day like others.");
  }

  @Test
  void onlyTheFirstParagraphsHaveOne() {
    String text = "The mayor left.\n\nShe took a bus.\n\nLONDON (AP) — It was red. Nobody wept.";
    assertThat(Cleaned.blocks(text)).doesNotContain("DATELINE");
  }

  @Test
  void aDatelineOfItsOwnLine() {
    assertThat(Cleaned.blocks("PORT ELDEN, Sept 3 (Reuters) -\n\n" + STORY))
        .isEqualTo("DATELINE PORT ELDEN, Sept 3 (Reuters) -\nBODY " + STORY);
  }

  @Test
  void aDatelineBelowALineMakesItTheHeadline() {
    assertThat(Cleaned.blocks("Mayor of Elden resigns\n\nELDEN (AP) — " + STORY))
        .isEqualTo("TITLE Mayor of Elden resigns\nDATELINE ELDEN (AP) —\nBODY " + STORY);
  }

  @Test
  void bylineAndDatelineInOneLine() {
    CleanArticle a = Cleaned.article("By Jane Roe ELDEN (Reuters) - " + STORY);
    assertThat(Cleaned.blocks(a))
        .isEqualTo("BYLINE By Jane Roe\nDATELINE ELDEN (Reuters) –\nBODY " + STORY);
    assertThat(a.metadata().authors()).containsExactly("Jane Roe");
  }
}
