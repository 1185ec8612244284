package org.broadsheet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {
  @ParameterizedTest
  @CsvSource({
    "President,president",
    "the president,the president",
    "Prime  Minister,prime minister",
    "FINANCE MINISTER,finance minister",
    "CEO,CEO",
    "Deputy CEO,deputy CEO",
    "Lyra official,Lyra official",
  })
  void writesOneRoleInOneWay(String words, String role) {
    assertThat(Roles.role(words)).isEqualTo(role);
  }
}
