package org.broadsheet.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.broadsheet.rules.RuleBook;
import org.junit.jupiter.api.Test;

class NamesakesTest {
  private static final RuleBook BOOK = RuleBook.bundled();
  private final Namesakes namesakes = new Namesakes(new EntityWords(BOOK), BOOK);

  private static Namesakes.Bearer bearer(
      int number, String title, int articles, String... company) {
    return bearerOf("", number, title, articles, company);
  }

  private static Namesakes.Bearer bearerOf(
      String country, int number, String title, int articles, String... company) {
    List<String> titles = title.isEmpty() ? List.of() : List.of(title);
    List<String> countries = country.isEmpty() ? List.of() : List.of(country);
    return new Namesakes.Bearer(
        number, titles, new TreeSet<>(List.of(company)), new TreeSet<>(countries), articles);
  }

  @Test
  void partsTwoWorldsThatShareNobody() {
    assertThat(
            namesakes.roles(
                List.of(
                    bearer(1, "senator", 3, "ada-quill"), bearer(2, "goalkeeper", 1, "mina-orr"))))
        .isEqualTo(Map.of(2, "goalkeeper"));
  }

  @Test
  void keepsOneWhoseCompanyIsTheSame() {
    assertThat(
            namesakes.roles(
                List.of(
                    bearer(1, "senator", 3, "ada-quill", "mina-orr"),
                    bearer(2, "goalkeeper", 1, "mina-orr"))))
        .isEmpty();
  }

  @Test
  void keepsOneWithRolesOfOneWorld() {
    assertThat(
            namesakes.roles(
                List.of(bearer(1, "senator", 1, "ada-quill"), bearer(2, "governor", 1, "x"))))
        .isEmpty();
  }

  @Test
  void givesAnArticleWithoutRoleToTheBearerWhoseCompanyItKeeps() {
    assertThat(
            namesakes.roles(
                List.of(
                    bearer(1, "senator", 3, "ada-quill"),
                    bearer(2, "goalkeeper", 1, "mina-orr"),
                    bearer(3, "", 1, "mina-orr"),
                    bearer(4, "", 1, "otto-brandt"))))
        .isEqualTo(Map.of(2, "goalkeeper", 3, "goalkeeper"));
  }

  @Test
  void partsTwoOfOneWorldInDifferentOfficesAndCountries() {
    assertThat(
            namesakes.roles(
                List.of(
                    bearerOf("Ghana", 1, "mayor", 2, "ada-quill"),
                    bearerOf("Canada", 2, "senator", 1, "mina-orr"))))
        .isEqualTo(Map.of(2, "senator"));
  }

  @Test
  void keepsOneOfficeAbroadAndAtHome() {
    assertThat(
            namesakes.roles(
                List.of(
                    bearerOf("Ghana", 1, "president", 2, "ada-quill"),
                    bearerOf("Canada", 2, "former president", 1, "mina-orr"))))
        .isEmpty();
  }

  @Test
  void keepsOneWhereAThirdArticleHasTheCompanyOfBoth() {
    assertThat(
            namesakes.roles(
                List.of(
                    bearerOf("Ghana", 1, "mayor", 2, "ada-quill"),
                    bearerOf("Canada", 2, "senator", 1, "mina-orr"),
                    bearerOf("Peru", 3, "governor", 1, "ada-quill", "mina-orr"))))
        .isEmpty();
  }

  @Test
  void doesNotPartWhereNoCountryIsKnown() {
    assertThat(
            namesakes.roles(
                List.of(
                    bearerOf("Ghana", 1, "mayor", 2, "ada-quill"),
                    bearer(2, "senator", 1, "mina-orr"))))
        .isEmpty();
  }
}
