package org.broadsheet.annotate.parser;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * What a parser has learned: the vectors of words, tags and relations, and the two layers of its
 * network. Read from the text format of CoreNLP's {@code nndep} models, as far as parsing needs it:
 * which vectors that library multiplies out beforehand, at the file's end, is its own affair.
 */
final class ParserModel {
  static final String UNKNOWN = "-UNKNOWN-";
  static final String NULL = "-NULL-";
  static final String ROOT = "-ROOT-";

  private final Map<String, Integer> words;
  private final Map<String, Integer> tags;
  private final String[] relations;
  private final int vectorSize;
  private final float[] vectors;

  private final float[][] input;
  private final float[] bias;
  private final float[][] output;

  private ParserModel(ModelText text) throws IOException {
    int wordCount = text.size("dict");
    int tagCount = text.size("pos");
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
    words = entries(text, wordCount, 0);
    tags = entries(text, tagCount, wordCount);
    relations = new String[relationCount];
    entries(text, relationCount, wordCount + tagCount)
        .forEach((relation, id) -> relations[id - wordCount - tagCount] = relation);
    input = rows(text, positions * vectorSize, hidden);
    bias = rows(text, 1, hidden)[0];
    // To the left and to the right by each relation but the first, which stands for none; shift.
    output = rows(text, hidden, 2 * (relationCount - 1) + 1);
    checkNames();
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

  private Map<String, Integer> entries(ModelText text, int count, int firstId) throws IOException {
    Map<String, Integer> ids = new HashMap<>(2 * count);
    for (int id = firstId; id < firstId + count; id++) {
      ids.put(text.word(), id);
      text.numbers(vectors, id * vectorSize, vectorSize);
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
    boolean whole =
        words.keySet().containsAll(List.of(UNKNOWN, NULL, ROOT))
            && tags.keySet().containsAll(List.of(UNKNOWN, NULL, ROOT))
            && NULL.equals(relations[0]);
    if (!whole) {
      throw new IOException("the model does not name what is unknown, what is missing or the root");
    }
  }

  /** The vector of a word, that of the unknown one where it is not known. */
  int word(String word) {
    Integer id = words.get(word);
    return id == null ? words.getOrDefault(UNKNOWN, 0) : id;
  }

  /** The vector of a tag, that of the unknown one where it is not known. */
  int tag(String tag) {
    Integer id = tags.get(tag);
    return id == null ? tags.getOrDefault(UNKNOWN, 0) : id;
  }

  int tagCount() {
    return tags.size();
  }

  int firstTag() {
    return words.size();
  }

  /** The vector of a relation. */
  int relationVector(int relation) {
    return words.size() + tags.size() + relation;
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
