package org.broadsheet.quality.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.quality.corpus.CorpusException.Kind;
import org.broadsheet.text.CodePoints;
import org.broadsheet.text.FileNames;

/**
 * Articles in which everything is marked: {@code NAME.txt} beside {@code NAME.gold.json}, as
 * docs/evaluation.md describes them.
 *
 * @param articles by the code points of their names
 */
public record NewsCorpus(List<MarkedNews> articles) {
  private static final String MARKS = ".gold.json";

  public NewsCorpus {
    articles = List.copyOf(articles);
  }

  /**
   * Reads a corpus.
   *
   * @throws CorpusException where the folder is not in that layout, or a file in it is faulty
   */
  public static NewsCorpus read(Path folder) throws CorpusException {
    if (!Files.isDirectory(folder)) {
      throw new CorpusException(
          Files.exists(folder) ? Kind.NOT_A_CORPUS : Kind.UNREADABLE,
          folder + (Files.exists(folder) ? " is no folder" : " does not exist"));
    }
    List<String> faults = new ArrayList<>();
    List<MarkedNews> articles = new ArrayList<>();
    for (String name : names(folder)) {
      Path text = FileNames.resolve(folder, name + ".txt");
      Path marks = FileNames.resolve(folder, name + MARKS);
      if (!Files.exists(text)) {
        faults.add(marks + ": there is no " + name + ".txt for it");
        continue;
      }
      String words = Texts.read(text, faults);
      articles.add(
          new NewsFile(marks.toString(), name, words, faults).read(CorpusJson.read(marks)));
    }
    if (!faults.isEmpty()) {
      throw CorpusException.faulty(faults);
    }
    if (articles.isEmpty()) {
      throw new CorpusException(
          Kind.NOT_A_CORPUS,
          folder + " holds no *" + MARKS + "; a corpus has NAME.txt and NAME" + MARKS);
    }
    return new NewsCorpus(articles);
  }

  private static List<String> names(Path folder) throws CorpusException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(FileNames::of)
          .filter(n -> n.endsWith(MARKS))
          .map(n -> n.substring(0, n.length() - MARKS.length()))
          .sorted(CodePoints::compare)
          .toList();
    } catch (IOException e) {
      throw new CorpusException(Kind.UNREADABLE, folder + " cannot be read: " + e, e);
    }
  }
}
