package org.broadsheet.quality.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Metadata;
import org.broadsheet.quality.corpus.CorpusException.Kind;
import org.broadsheet.text.CodePoints;
import org.broadsheet.text.FileNames;

/**
 * Articles with marked attributions, in the layout of PolNeAR (Newell, Margolin, Ruths 2018):
 * {@code text/NAME.txt} beside {@code attributions/NAME.ann} in brat's standoff format.
 *
 * @param articles those that have annotations, by the code points of their names
 * @param warnings what was left out, with file and line
 */
public record AttributionCorpus(List<MarkedArticle> articles, List<String> warnings) {
  private static final String TEXTS = "text";
  private static final String ANNOTATIONS = "attributions";
  private static final String TEXT_ENDING = ".txt";
  private static final String ANNOTATION_ENDING = ".ann";

  /** Where several people marked an article, each has a file: {@code NAME_a01b.ann}. */
  private static final Pattern ANNOTATOR = Pattern.compile("_.{4}$");

  public AttributionCorpus {
    articles = List.copyOf(articles);
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads a corpus. A text without annotations is not part of it; of several annotations of one
   * text the first by name counts.
   *
   * @throws CorpusException where the folder is not in that layout, or a file in it is faulty
   */
  public static AttributionCorpus read(Path folder) throws CorpusException {
    Map<String, Path> texts = files(folder, TEXTS, TEXT_ENDING);
    Map<String, Path> annotations = files(folder, ANNOTATIONS, ANNOTATION_ENDING);
    List<String> faults = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    Map<String, Path> firsts = firsts(texts, annotations, faults);
    List<MarkedArticle> articles = new ArrayList<>();
    for (Map.Entry<String, Path> text : texts.entrySet()) {
      Path marks = firsts.get(text.getKey());
      if (marks != null) {
        articles.add(article(text.getKey(), text.getValue(), marks, faults, warnings));
      }
    }
    if (!faults.isEmpty()) {
      throw CorpusException.faulty(faults);
    }
    if (articles.isEmpty()) {
      throw notACorpus(folder, "no annotation of any text");
    }
    return new AttributionCorpus(articles, warnings);
  }

  private static MarkedArticle article(
      String name, Path file, Path marks, List<String> faults, List<String> warnings)
      throws CorpusException {
    String text = Texts.read(file, faults);
    return new MarkedArticle(
        new Article(new ArticleId(name), FileNames.of(file), text, Metadata.NONE),
        new StandoffFile(marks.toString(), text, faults, warnings).read(Texts.read(marks, faults)));
  }

  /** The first annotation of each text, by the text's name. */
  private static Map<String, Path> firsts(
      Map<String, Path> texts, Map<String, Path> annotations, List<String> faults) {
    Map<String, Path> firsts = new HashMap<>();
    annotations.forEach(
        (name, file) -> {
          String text = texts.containsKey(name) ? name : ANNOTATOR.matcher(name).replaceFirst("");
          if (texts.containsKey(text)) {
            firsts.putIfAbsent(text, file);
          } else {
            faults.add(file + ": there is no " + TEXTS + "/" + name + TEXT_ENDING + " for it");
          }
        });
    return firsts;
  }

  private static CorpusException notACorpus(Path folder, String found) {
    return new CorpusException(
        Kind.NOT_A_CORPUS,
        String.format(
            Locale.ROOT,
            "%s holds %s; a corpus has %s/NAME%s and %s/NAME%s",
            folder,
            found,
            TEXTS,
            TEXT_ENDING,
            ANNOTATIONS,
            ANNOTATION_ENDING));
  }

  /** The files of a folder by their names without the ending. */
  private static Map<String, Path> files(Path corpus, String name, String ending)
      throws CorpusException {
    if (!Files.exists(corpus)) {
      throw new CorpusException(Kind.UNREADABLE, corpus + " does not exist");
    }
    Path folder = corpus.resolve(name);
    if (!Files.isDirectory(folder)) {
      throw notACorpus(corpus, "no folder " + name + "/");
    }
    Map<String, Path> files = new TreeMap<>(CodePoints::compare);
    try (Stream<Path> listing = Files.list(folder)) {
      listing.forEach(
          file -> {
            String fileName = FileNames.of(file);
            if (fileName.endsWith(ending)) {
              files.put(fileName.substring(0, fileName.length() - ending.length()), file);
            }
          });
    } catch (IOException e) {
      throw new CorpusException(Kind.UNREADABLE, folder + " cannot be read: " + e, e);
    }
    if (files.isEmpty()) {
      throw notACorpus(corpus, "no file " + name + "/*" + ending);
    }
    return files;
  }
}
