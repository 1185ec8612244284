package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylineTest {
  private static final Byline BYLINE = new Byline(Set.of("correspondent", "editor", "staff"));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Jane Roe                                  ; Jane Roe",
        "By Jane Roe                               ; Jane Roe",
        "BY JANE ROE                               ; JANE ROE",
        "by: Jane Roe                              ; Jane Roe",
        "Written by Jane Roe                       ; Jane Roe",
        "Jane Roe and John Doe                     ; Jane Roe|John Doe",
        "By Jane Roe, John Doe and Ada Poe         ; Jane Roe|John Doe|Ada Poe",
        "By Jane Roe, John Doe, and Ada Poe        ; Jane Roe|John Doe|Ada Poe",
        "Jane Roe & John Doe                       ; Jane Roe|John Doe",
        "Jane Roe | John Doe                       ; Jane Roe|John Doe",
        "Jane Roe, Political Correspondent         ; Jane Roe",
        "By Jane Roe, Staff Writer                 ; Jane Roe",
        "John Doe, Jr. and Jane Roe                ; John Doe Jr.|Jane Roe",
        "Roe, Jane                                 ; Jane Roe",
        "Roe, Jane Q., Doe, John                   ; Roe|Jane Q.|Doe|John",
        "jane@paper.example (Jane Roe)             ; Jane Roe",
        "['Jane Roe', 'John Doe']                  ; Jane Roe|John Doe",
        "[\"Jane O'Roe\"]                          ; Jane O'Roe",
        "Jane Roe and Jane Roe                     ; Jane Roe",
        "https://pages.example/jane                ; ''",
        "@janeroe                                  ; ''",
        "By                                        ; ''",
        "Anderson Sandford                         ; Anderson Sandford",
        "Jean-Luc Baptiste-Roe                     ; Jean-Luc Baptiste-Roe",
        "Byron Roe                                 ; Byron Roe",
      })
  void readsTheNames(String text, String names) {
    assertThat(String.join("|", BYLINE.names(text))).isEqualTo(names);
  }

  @Test
  void namesOnSeveralLines() {
    assertThat(BYLINE.names("By Jane Roe\nJohn Doe\n")).isEqualTo(List.of("Jane Roe", "John Doe"));
  }
}
