package org.broadsheet.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.List;

/**
 * The files of CoreNLP's models jar that the annotator reads, so that a run can say which ones made
 * its dataset.
 */
public final class LanguageModels {
  /** Their names on the class path, in the order of code points. */
  public static final List<String> FILES =
      List.of(
          "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz",
          "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz",
          "edu/stanford/nlp/models/parser/nndep/english_UD.gz",
          "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger",
          "edu/stanford/nlp/models/sutime/defs.sutime.txt",
          "edu/stanford/nlp/models/sutime/english.sutime.txt");

  private LanguageModels() {}

  /**
   * A model's bytes.
   *
   * @throws UncheckedIOException where it is not on the class path or cannot be read
   */
  public static byte[] bytes(String file) {
    try (InputStream in = open(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What tells a model's file from another one of the same name, without reading it.
   *
   * @param file its name on the class path
   * @param bytes its size
   * @param mark the checksum (CRC-32) in the list of files of the jar; the time of its last change
   *     where it is in no jar
   */
  public record Stamp(String file, long bytes, long mark) {}

  /**
   * A model's stamp.
   *
   * @throws IOException where it is not on the class path
   */
  public static Stamp stamp(String file) throws IOException {
    URL url = LanguageModels.class.getClassLoader().getResource(file);
    if (url == null) {
      throw new IOException(file + " is not on the class path");
    }
    URLConnection connection = url.openConnection();
    if (connection instanceof JarURLConnection jar && jar.getJarEntry() != null) {
      return new Stamp(file, jar.getJarEntry().getSize(), jar.getJarEntry().getCrc());
    }
    try (InputStream opened = connection.getInputStream()) {
      return new Stamp(
          file,
          connection.getContentLengthLong(),
          opened == null ? 0 : connection.getLastModified());
    }
  }

  /**
   * A model's bytes as a stream, which the caller closes.
   *
   * @throws IOException where it is not on the class path or cannot be read
   */
  static InputStream open(String file) throws IOException {
    InputStream in = LanguageModels.class.getClassLoader().getResourceAsStream(file);
    if (in == null) {
      throw new IOException(file + " is not on the class path");
    }
    return in;
  }
}
