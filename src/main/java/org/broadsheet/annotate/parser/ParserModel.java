package org.broadsheet.annotate.parser;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.broadsheet.prepared.ArrayReader;
import org.broadsheet.prepared.ArrayWriter;
import org.broadsheet.prepared.NameNumbers;

/**
 * What a parser has learned: the vectors of words, tags and relations, and the two layers of its
 * network. Read from the text format of CoreNLP's {@code nndep} models, as far as parsing needs it:
 * which vectors that library multiplies out beforehand, at the file's end, is its own affair.
 */
final class ParserModel {
  static final String UNKNOWN = "-UNKNOWN-";
  static final String NULL = "-NULL-";
  static final String ROOT = "-ROOT-";

  private final NameNumbers words;
  private final NameNumbers tags;
  private final int unknownWord;
  private final int unknownTag;
  private final int wordCount;
  private final int tagCount;
  private final String[] relations;
  private final int vectorSize;
  private final float[] vectors;

  private final float[][] input;
  private final float[] bias;
  private final float[][] output;

  private ParserModel(ModelText text) throws IOException {
    wordCount = text.size("dict");
    tagCount = text.size("pos");
    int relationCount = text.size("label");
    vectorSize = text.size("embeddingSize");
    int hidden = text.size("hiddenSize");
    int positions = text.size("numTokens");
    text.size("preComputed");
    if (positions != Features.COUNT) {
      throw new IOException(
          "the model has " + positions + " features instead of " + Features.COUNT);
    }
    vectors = new float[(wordCount + tagCount + relationCount) * vectorSize];
    words = new NameNumbers(entries(text, wordCount, 0));
    tags = new NameNumbers(entries(text, tagCount, wordCount));
    relations = new String[relationCount];
    entries(text, relationCount, wordCount + tagCount)
        .forEach((relation, id) -> relations[id - wordCount - tagCount] = relation);
    input = rows(text, positions * vectorSize, hidden);
    bias = rows(text, 1, hidden)[0];
    output = rows(text, hidden, transitions());
    unknownWord = words.of(UNKNOWN);
    unknownTag = tags.of(UNKNOWN);
    checkNames();
  }

  private ParserModel(ArrayReader in) throws IOException {
    wordCount = in.number();
    tagCount = in.number();
    vectorSize = in.number();
    relations = in.strings().toArray(String[]::new);
    words = NameNumbers.read(in);
    tags = NameNumbers.read(in);
    vectors = in.floats();
    bias = in.floats();
    input = in.rows(Features.COUNT * vectorSize, bias.length);
    output = in.rows(bias.length, transitions());
    if (vectors.length != (wordCount + tagCount + relations.length) * vectorSize) {
      throw new IOException("the model has not as many vectors as expected");
    }
    unknownWord = words.of(UNKNOWN);
    unknownTag = tags.of(UNKNOWN);
    checkNames();
  }

  /** To the left and to the right by each relation but the first, which stands for none; shift. */
  private int transitions() {
    return 2 * (relations.length - 1) + 1;
  }

  /**
   * Reads a model.
   *
   * @param packed the text, packed with gzip; not closed
   * @throws IOException where it is not one
   */
  static ParserModel read(InputStream packed) throws IOException {
    return new ParserModel(new ModelText(new GZIPInputStream(packed, 1 << 16)));
  }

  /** Reads what {@link #write} wrote. */
  static ParserModel read(ArrayReader in) throws IOException {
    return new ParserModel(in);
  }

  void write(ArrayWriter out) throws IOException {
    out.number(wordCount);
    out.number(tagCount);
    out.number(vectorSize);
    out.strings(List.of(relations));
    words.write(out);
    tags.write(out);
    out.floats(vectors);
    out.floats(bias);
    out.rows(input);
    out.rows(output);
  }

  private Map<String, Integer> entries(ModelText text, int count, int firstId) throws IOException {
    Map<String, Integer> ids = new HashMap<>(2 * count);
    for (int id = firstId; id < firstId + count; id++) {
      ids.put(text.word(), id);
      text.numbers(vectors, id * vectorSize, vectorSize);
    }
    if (ids.size() != count) {
      throw new IOException("the model names a word, a tag or a relation twice");
    }
    return ids;
  }

  private static float[][] rows(ModelText text, int count, int size) throws IOException {
    float[][] rows = new float[count][size];
    for (float[] row : rows) {
      text.numbers(row, 0, size);
    }
    return rows;
  }

  private void checkNames() throws IOException {
    boolean whole = relations.length > 1 && NULL.equals(relations[0]);
    for (String name : List.of(UNKNOWN, NULL, ROOT)) {
      whole &= words.of(name) >= 0 && tags.of(name) >= 0;
    }
    if (!whole) {
      throw new IOException("the model does not name what is unknown, what is missing or the root");
    }
  }

  /** The vector of a word, that of the unknown one where it is not known. */
  int word(String word) {
    int id = words.of(word);
    return id < 0 ? unknownWord : id;
  }

  /** The vector of a tag, that of the unknown one where it is not known. */
  int tag(String tag) {
    int id = tags.of(tag);
    return id < 0 ? unknownTag : id;
  }

  int tagCount() {
    return tagCount;
  }

  int firstTag() {
    return wordCount;
  }

  /** The vector of a relation. */
  int relationVector(int relation) {
    return wordCount + tagCount + relation;
  }

  /** Relations by number: 0 is none, 1 that of the root. */
  String relation(int relation) {
    return relations[relation];
  }

  int relationCount() {
    return relations.length;
  }

  /** How many units the hidden layer has. */
  int hiddenSize() {
    return bias.length;
  }

  int vectorSize() {
    return vectorSize;
  }

  /** An element of a vector. */
  float vector(int id, int element) {
    return vectors[id * vectorSize + element];
  }

  /** What an element of the vector at a position adds to each hidden unit; not to be changed. */
  float[] input(int position, int element) {
    return input[position * vectorSize + element];
  }

  /** What is added to each hidden unit in any case; not to be changed. */
  float[] bias() {
    return bias;
  }

  /** What a hidden unit adds to the score of each transition; not to be changed. */
  float[] output(int unit) {
    return output[unit];
  }
}
