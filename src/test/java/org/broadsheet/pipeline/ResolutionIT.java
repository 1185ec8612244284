package org.broadsheet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.annotate.Limits;
import org.broadsheet.annotate.ModelException;
import org.broadsheet.annotate.SharedAnnotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleException;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Metadata;
import org.broadsheet.dataset.Row;
import org.broadsheet.dataset.Tables;
import org.broadsheet.entity.CorpusResolver;
import org.broadsheet.entity.RunEntities;
import org.broadsheet.rules.RuleBook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who is whom: the cases of {@code entity/resolution.yaml}, run through the whole product. */
class ResolutionIT {
  private static final String OPEN = "";

  private record Case(
      @JsonProperty("case") String name,
      List<String> articles,
      Map<String, List<String>> entities,
      List<String> open,
      List<String> none) {}

  @TestFactory
  Stream<DynamicTest> everyMentionIsItsBearers() throws IOException, ModelException {
    RuleBook rules = RuleBook.bundled();
    ArticleReader reader =
        new ArticleReader(rules, (book, limits) -> SharedAnnotator.get(), Limits.DEFAULT);
    return cases().stream()
        .map(c -> DynamicTest.dynamicTest(c.name(), () -> check(c, mentions(reader, rules, c))));
  }

  private static void check(Case c, Map<String, List<String>> mentions) {
    assertThat(mentions).as("entities of '%s'", c.name()).containsAllEntriesOf(c.entities());
    if (c.open() != null) {
      assertThat(mentions.get(OPEN)).as("mentions of nobody").isEqualTo(c.open());
    }
    if (c.none() != null) {
      assertThat(mentions.values().stream().flatMap(List::stream))
          .as("no names")
          .doesNotContainAnyElementsOf(c.none());
    }
  }

  /** The words of the mentions of each entity. */
  private static Map<String, List<String>> mentions(ArticleReader reader, RuleBook rules, Case c)
      throws ArticleException {
    CorpusResolver resolver = new CorpusResolver(rules);
    List<ArticleRows> read = new ArrayList<>();
    for (String text : c.articles()) {
      ArticleId id = new ArticleId("a" + read.size());
      ArticleRows rows = reader.read(new Article(id, "a.txt", text, Metadata.NONE));
      int[] counts = rows.mentionCounts().stream().mapToInt(Integer::intValue).toArray();
      resolver.add(id, rows.entities(), counts);
      read.add(rows);
    }
    RunEntities entities = resolver.resolve();
    Map<String, List<String>> mentions = new LinkedHashMap<>();
    for (ArticleRows article : read) {
      for (Row local : article.of(Tables.MENTIONS)) {
        Row row = local.resolve(i -> entities.idOf(article.id(), i));
        String id = row.csv("entity_id");
        mentions
            .computeIfAbsent(id.isEmpty() ? row.csv("member_ids") : id, k -> new ArrayList<>())
            .add(row.csv("text"));
      }
    }
    return mentions;
  }

  private static List<Case> cases() throws IOException {
    try (InputStream in = ResolutionIT.class.getResourceAsStream("/entity/resolution.yaml")) {
      return new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<>() {});
    }
  }
}
