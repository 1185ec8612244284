package org.broadsheet.annotate.parser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Small models with random weights. */
final class ModelTexts {
  static final List<String> WORDS = List.of("mayor", "dyke", "rose", "the", "“", "naïve");
  static final List<String> TAGS = List.of("NN", "VBD", "DT");
  static final List<String> RELATIONS = List.of("root", "nsubj", "obj", "det", "aux:pass");

  private ModelTexts() {}

  /** The text of a model. */
  static String text(int hidden, int vectorSize, long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    int relations = RELATIONS.size() + 1;
    text.append("dict=").append(WORDS.size() + 3).append("\npos=").append(TAGS.size() + 3);
    text.append("\nlabel=").append(relations).append("\nembeddingSize=").append(vectorSize);
    text.append("\nhiddenSize=").append(hidden).append("\nnumTokens=48\npreComputed=1\n");
    for (List<String> names : List.of(WORDS, TAGS)) {
      for (String special : List.of("-UNKNOWN-", "-NULL-", "-ROOT-")) {
        row(text.append(special).append(' '), vectorSize, random);
      }
      names.forEach(name -> row(text.append(name).append(' '), vectorSize, random));
    }
    row(text.append("-NULL- "), vectorSize, random);
    RELATIONS.forEach(name -> row(text.append(name).append(' '), vectorSize, random));
    for (int i = 0; i < 48 * vectorSize; i++) {
      row(text, hidden, random);
    }
    row(text, hidden, random);
    for (int i = 0; i < hidden; i++) {
      row(text, 2 * (relations - 1) + 1, random);
    }
    return text.append("17\n").toString();
  }

  private static void row(StringBuilder text, int size, Random random) {
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : " ");
      text.append(String.format(Locale.ROOT, "%.4f", random.nextGaussian() / 3));
    }
    text.append('\n');
  }

  static InputStream packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }
}
