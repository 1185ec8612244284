package org.broadsheet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.annotate.Limits;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.BlockKind;
import org.broadsheet.article.Mark;
import org.broadsheet.article.Metadata;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Problem.Severity;
import org.broadsheet.ingest.Ingested;
import org.broadsheet.rules.Models;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleCacheTest {
  private static final RuleBook RULES = RuleBook.bundled();
  private static final byte[] ROWS = "rows of an article".getBytes(StandardCharsets.UTF_8);

  @TempDir Path dir;

  private ArticleCache cache(Path folder, Limits limits, @Nullable String published)
      throws IOException {
    CacheFolder cache = new CacheFolder(folder, 1_000_000);
    return ArticleCache.open(cache, RULES, limits, published, new ModelFiles(null));
  }

  private ArticleCache cache() throws IOException {
    return cache(dir, Limits.DEFAULT, null);
  }

  private static Ingested.Read article(String text, Metadata metadata, Problem... problems) {
    return new Ingested.Read(
        new Article(new ArticleId("flood"), "flood.txt", text, metadata), List.of(problems));
  }

  private static Ingested.Read article(String text) {
    return article(text, Metadata.NONE);
  }

  private Path entry() throws IOException {
    try (Stream<Path> files = Files.walk(dir)) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  @Test
  void givesBackWhatItWasGiven() throws IOException {
    String key = cache().key(article("The river rose."));
    assertThat(cache().find(key)).isEmpty();

    cache().keep(key, ROWS);

    assertThat(cache().find(key)).contains(ROWS);
    assertThat(cache().find(cache().key(article("The river fell.")))).isEmpty();
  }

  /** All that an article's rows depend on is in its name, and nothing runs into its neighbour. */
  @Test
  void anArticleIsAnotherOneWhenAnythingAboutItChanges() throws IOException {
    ArticleId id = new ArticleId("flood");
    Metadata title = new Metadata("The flood", List.of(), null, null, null, null, null);
    Metadata author = new Metadata(null, List.of("The flood"), null, null, null, null, null);
    Metadata publisher = new Metadata(null, List.of(), "The flood", null, null, null, null);
    Metadata two = new Metadata(null, List.of("The", "flood"), null, null, null, null, null);
    Mark mark = new Mark(BlockKind.TITLE, new Span(0, 3));
    List<Ingested.Read> articles = new ArrayList<>();
    articles.add(article("The river rose."));
    articles.add(article("The river rose. "));
    for (Metadata metadata : List.of(title, author, publisher, two)) {
      articles.add(article("The river rose.", metadata));
    }
    articles.add(
        article(
            "The river rose.",
            Metadata.NONE,
            new Problem(id, "ingest", Severity.WARNING, "repaired")));
    articles.add(
        new Ingested.Read(
            new Article(new ArticleId("f"), "flood.txt", "The river rose.", Metadata.NONE),
            List.of()));
    articles.add(
        new Ingested.Read(
            new Article(id, "flood.md", "The river rose.", Metadata.NONE), List.of()));
    articles.add(
        new Ingested.Read(
            new Article(id, "flood.txt", "The river rose.", Metadata.NONE, List.of(mark)),
            List.of()));

    ArticleCache cache = cache();

    assertThat(articles.stream().map(cache::key)).doesNotHaveDuplicates();
  }

  @Test
  void nothingIsFoundUnderOtherCircumstances() throws IOException {
    Ingested.Read article = article("The river rose.");
    Path models = dir.resolve("models");
    for (Map.Entry<String, byte[]> file : RULES.models().files().entrySet()) {
      Path copy = models.resolve(file.getKey());
      Files.createDirectories(copy.getParent());
      Files.write(copy, file.getValue());
    }
    Files.writeString(
        models.resolve("lexicon/titles.tsv"), "# one more line\n", StandardOpenOption.APPEND);
    RuleBook otherRules = RuleBook.load(Models.at(models));

    assertThat(
            Stream.of(
                    cache(),
                    cache(dir, new Limits(1000, 10, 20, 30), null),
                    cache(dir, Limits.DEFAULT, "2026-05-28"),
                    ArticleCache.open(
                        new CacheFolder(dir, 1_000_000),
                        otherRules,
                        Limits.DEFAULT,
                        null,
                        new ModelFiles(null)))
                .map(cache -> cache.key(article)))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 64, 70, -1})
  void whatIsDamagedIsNotThere(int place) throws IOException {
    String key = cache().key(article("The river rose."));
    cache().keep(key, ROWS);
    byte[] bytes = Files.readAllBytes(entry());
    bytes[place < 0 ? bytes.length + place : place] ^= 1;
    Files.write(entry(), bytes);

    assertThat(cache().find(key)).isEmpty();

    cache().keep(key, ROWS);

    assertThat(cache().find(key)).contains(ROWS);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 64, 72})
  void whatEndsEarlyIsNotThere(int length) throws IOException {
    String key = cache().key(article("The river rose."));
    cache().keep(key, ROWS);
    byte[] bytes = Files.readAllBytes(entry());
    Files.write(entry(), Arrays.copyOf(bytes, length));

    assertThat(cache().find(key)).isEmpty();
  }

  @Test
  void anEntryUnderAnotherNameIsNotTaken() throws IOException {
    String key = cache().key(article("The river rose."));
    String other = cache().key(article("The river fell."));
    cache().keep(key, ROWS);
    Path stray = dir.resolve(other.substring(0, 2)).resolve(other.substring(2) + ".article");
    Files.createDirectories(stray.getParent());
    Files.copy(entry(), stray);

    assertThat(cache().find(other)).isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenKeepsNothing() throws IOException {
    Path file = Files.writeString(dir.resolve("file"), "no folder");
    ArticleCache cache = cache(file, Limits.DEFAULT, null);
    String key = cache.key(article("The river rose."));

    cache.keep(key, ROWS);

    assertThat(cache.find(key)).isEmpty();
    assertThat(file).hasContent("no folder");
  }

  @Test
  void theModelsHashesAreRememberedAndNotBelievedWhereDamaged() throws IOException {
    ModelFiles remembering = new ModelFiles(dir);
    String facts = new ModelFiles(null).facts().toString();

    assertThat(remembering.facts()).hasToString(facts);
    assertThat(remembering.facts()).hasToString(facts);

    Files.writeString(entry(), "not a hash");

    assertThat(remembering.facts()).hasToString(facts);
  }
}
