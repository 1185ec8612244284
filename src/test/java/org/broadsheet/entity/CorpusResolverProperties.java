package org.broadsheet.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.broadsheet.article.ArticleId;
import org.broadsheet.rules.RuleBook;

/** What holds of the run's ids whatever the articles name. */
class CorpusResolverProperties {
  private static final RuleBook BOOK = RuleBook.bundled();

  /** Names that can be one another's: full, with initials, alone, with a role. */
  private static final List<LocalEntity> NAMED =
      List.of(
          person("Clara Bond", "senator"),
          person("Clara Bond", "goalkeeper"),
          person("Clara Bond"),
          person("Clara Anne Bond"),
          person("C. Bond"),
          person("Bond"),
          person("Otto Brandt", "president"),
          person("Otto Brandt Jr."),
          person("Brandt"),
          person("Mina Orr"),
          body("National Harbour Authority", "NHA"),
          body("NHA"),
          body("Harbour Athletic"));

  /** Names that none of those above can be meant by. */
  private static final List<LocalEntity> STRANGERS =
      List.of(person("Tom Hartley"), person("Elsa Vance", "surgeon"), body("Union of Bakers"));

  private static LocalEntity person(String name, String... titles) {
    return new LocalEntity(0, EntityType.PERSON, name, List.of(), List.of(titles), null);
  }

  private static LocalEntity body(String name, String... aliases) {
    return new LocalEntity(0, EntityType.ORGANIZATION, name, List.of(aliases), List.of(), null);
  }

  @Provide
  Arbitrary<List<List<LocalEntity>>> articles() {
    return articlesOf(NAMED);
  }

  @Provide
  Arbitrary<List<List<LocalEntity>>> otherArticles() {
    return articlesOf(STRANGERS);
  }

  private static Arbitrary<List<List<LocalEntity>>> articlesOf(List<LocalEntity> entities) {
    return Arbitraries.of(entities)
        .list()
        .uniqueElements(LocalEntity::name)
        .ofMinSize(1)
        .ofMaxSize(4)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Property(tries = 60)
  void idsDoNotDependOnTheOrderOfArticles(@ForAll("articles") List<List<LocalEntity>> articles) {
    Map<String, String> there = ids(articles, false);
    assertThat(ids(articles, true)).isEqualTo(there);
  }

  @Property(tries = 60)
  void articlesOnOthersChangeNoIds(
      @ForAll("articles") List<List<LocalEntity>> articles,
      @ForAll("otherArticles") List<List<LocalEntity>> others) {
    Map<String, String> alone = ids(articles, false);
    List<List<LocalEntity>> all = new ArrayList<>(articles);
    all.addAll(others);
    assertThat(ids(all, false)).containsAllEntriesOf(alone);
  }

  @Property(tries = 60)
  void idsAreOfTheirTypeAndNoTwoEntitiesShareOne(
      @ForAll("articles") List<List<LocalEntity>> articles) {
    List<RunEntity> entities = resolver(articles, false).resolve().entities();
    assertThat(entities).extracting(RunEntity::id).doesNotHaveDuplicates().isSorted();
    assertThat(entities).allSatisfy(e -> assertThat(e.id()).matches("(person|organization)/\\S+"));
  }

  /** The id of every entity, by its article and place. */
  private static Map<String, String> ids(List<List<LocalEntity>> articles, boolean backwards) {
    RunEntities run = resolver(articles, backwards).resolve();
    Map<String, String> ids = new TreeMap<>();
    for (int a = 0; a < articles.size(); a++) {
      for (int i = 0; i < articles.get(a).size(); i++) {
        ids.put(a + "#" + i, run.idOf(new ArticleId("a" + a), i));
      }
    }
    return ids;
  }

  private static CorpusResolver resolver(List<List<LocalEntity>> articles, boolean backwards) {
    CorpusResolver resolver = new CorpusResolver(BOOK);
    for (int k = 0; k < articles.size(); k++) {
      int a = backwards ? articles.size() - 1 - k : k;
      List<LocalEntity> entities = new ArrayList<>();
      for (LocalEntity e : articles.get(a)) {
        entities.add(
            new LocalEntity(
                entities.size(), e.type(), e.name(), e.aliases(), e.titles(), e.gender()));
      }
      int[] counts = new int[entities.size()];
      Arrays.fill(counts, 1);
      resolver.add(new ArticleId("a" + a), entities, counts);
    }
    return resolver;
  }
}
