package org.broadsheet.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.article.ArticleId;
import org.broadsheet.rules.RuleBook;
import org.junit.jupiter.api.Test;

class CorpusResolverTest {
  private final CorpusResolver resolver = new CorpusResolver(RuleBook.bundled());

  private void article(String id, String person, String... titles) {
    LocalEntity e = new LocalEntity(0, EntityType.PERSON, person, List.of(), List.of(titles), null);
    resolver.add(new ArticleId(id), List.of(e), new int[] {1});
  }

  @Test
  void saysWhyANameWasJoined() {
    article("a", "Jane Maria Okonkwo");
    article("b", "Jane Okonkwo");
    article("c", "Okonkwo");
    article("d", "Jane Maria Okonkwo");
    List<RunEntity> entities = resolver.resolve().entities();
    assertThat(entities).hasSize(1);
    assertThat(entities.get(0).id()).isEqualTo("person/jane-maria-okonkwo");
    assertThat(entities.get(0).joins())
        .isEqualTo(
            new TreeMap<>(
                Map.of("Jane Okonkwo", RunJoin.FULLER_NAME, "Okonkwo", RunJoin.ONLY_BEARER)));
  }

  @Test
  void saysNothingWhereNameIsTheSame() {
    article("a", "Jane Okonkwo");
    article("b", "Jane Okonkwo");
    assertThat(resolver.resolve().entities().get(0).joins()).isEmpty();
  }

  @Test
  void writesATitleInOneWay() {
    article("a", "Jane Okonkwo", "Secretary of State", "mayor");
    article("b", "Jane Okonkwo", "secretary of state");
    article("c", "Jane Okonkwo", "Mayor", "Deputy mayor");
    article("d", "Jane Okonkwo", "mayor", "deputy mayor");
    assertThat(resolver.resolve().entities().get(0).titles())
        .containsExactly("mayor", "deputy mayor", "secretary of state");
  }
}
