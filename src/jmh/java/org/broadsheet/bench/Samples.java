package org.broadsheet.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Metadata;

/** The articles that are measured over: the quality set of the tests, nine stories of all kinds. */
final class Samples {
  private static final Path FOLDER = Path.of("src/test/resources/quality");

  private Samples() {}

  static List<Article> articles() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(FOLDER)) {
      files = all.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
    List<Article> articles = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      String text = Files.readString(file, StandardCharsets.UTF_8);
      ArticleId id = new ArticleId(name.substring(0, name.length() - ".txt".length()));
      articles.add(new Article(id, name, text, Metadata.NONE));
    }
    if (articles.isEmpty()) {
      throw new IOException("no articles in " + FOLDER.toAbsolutePath());
    }
    return articles;
  }
}
