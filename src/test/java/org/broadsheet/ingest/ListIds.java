package org.broadsheet.ingest;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.article.Byline;

/**
 * Reads a folder and writes the ids of its articles, as a program of its own: see InputScanTest.
 */
final class ListIds {
  private ListIds() {}

  public static void main(String[] args) throws Exception {
    HtmlWords words = HtmlWords.of(kind -> Set.<String>of());
    IngestConfig config =
        new IngestConfig(null, FieldNames.USUAL, new Byline(Set.of()), words, 1 << 20);
    Set<String> ids = new TreeSet<>();
    try (ArticleSource source =
        ArticleSource.open(List.of(args), config, InputStream.nullInputStream())) {
      source.forEachRemaining(
          i ->
              ids.add(
                  i.fold(r -> r.article().id() + "=" + r.article().text(), f -> "?", x -> "?")));
    }
    System.out.write(String.join("\n", ids).getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }
}
