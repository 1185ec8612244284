package org.broadsheet.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource({
    "Ada Quill, ada-quill",
    "São Tomé, sao-tome",
    "Łukasz Øberg, lukasz-oberg",
    "Straße, strasse",
    "U.S. government, us-government",
    "J. R. Quill, j-r-quill",
    "O’Brien, obrien",
    "'O''Brien & Sons', obrien-sons",
    "Oro-Vance, oro-vance",
    "Kessling/Roe, kessling-roe",
    "'  Port  Stana ', port-stana",
    "Route 66, route-66",
    "'Acme, Inc.', acme-inc",
  })
  void isLowerCaseWithoutAccentsAndJoinedByHyphens(String name, String slug) {
    assertThat(Slug.of(name)).isEqualTo(slug);
  }

  @Test
  void keepsOtherScripts() {
    assertThat(Slug.of("Ада Квилл")).isEqualTo("ада-квилл");
    assertThat(Slug.of("東京 タワー")).isEqualTo("東京-タワー");
  }

  @Test
  void isTheSameForBothWritingsOfAnAccent() {
    assertThat(Slug.of("Jose\u0301")).isEqualTo(Slug.of("Jos\u00e9")).isEqualTo("jose");
  }

  @Test
  void isNeverEmpty() {
    assertThat(Slug.of("—")).isEqualTo("x");
    assertThat(Slug.of("")).isEqualTo("x");
  }

  @Test
  void isItsOwnSlug() {
    assertThat(Slug.of(Slug.of("São Tomé & Co."))).isEqualTo("sao-tome-co");
  }
}
