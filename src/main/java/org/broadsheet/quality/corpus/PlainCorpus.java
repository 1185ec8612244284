package org.broadsheet.quality.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Metadata;
import org.broadsheet.quality.corpus.CorpusException.Kind;
import org.broadsheet.text.CodePoints;
import org.broadsheet.text.FileNames;

/**
 * Articles in which nobody has marked anything: the files {@code *.txt} of a folder.
 *
 * @param articles by the code points of their names
 */
public record PlainCorpus(List<Article> articles) {
  private static final String ENDING = ".txt";

  public PlainCorpus {
    articles = List.copyOf(articles);
  }

  /**
   * Reads the articles.
   *
   * @throws CorpusException where there are none, or one cannot be read
   */
  public static PlainCorpus read(Path folder) throws CorpusException {
    Map<String, Path> files = new TreeMap<>(CodePoints::compare);
    try (Stream<Path> listing = Files.list(folder)) {
      listing.forEach(file -> files.put(FileNames.of(file), file));
    } catch (IOException e) {
      throw new CorpusException(Kind.UNREADABLE, folder + " cannot be read: " + e, e);
    }
    List<String> faults = new ArrayList<>();
    List<Article> articles = new ArrayList<>();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      String name = file.getKey();
      if (name.endsWith(ENDING)) {
        ArticleId id = new ArticleId(name.substring(0, name.length() - ENDING.length()));
        articles.add(new Article(id, name, Texts.read(file.getValue(), faults), Metadata.NONE));
      }
    }
    if (!faults.isEmpty()) {
      throw CorpusException.faulty(faults);
    }
    if (articles.isEmpty()) {
      throw new CorpusException(Kind.NOT_A_CORPUS, folder + " holds no file *" + ENDING);
    }
    return new PlainCorpus(articles);
  }
}
