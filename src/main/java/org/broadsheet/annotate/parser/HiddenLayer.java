package org.broadsheet.annotate.parser;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The first layer of the network: what the tokens looked at add to each hidden unit.
 *
 * <p>Most places are empty most of the time, so the sums start from what a network sees that looks
 * at nothing, and each token adds how it differs from nothing. What a word with its tag adds at a
 * place is multiplied out once and remembered in a table of fixed size, where a newer one takes the
 * place of an older one. It is always computed in the same way, so what the table holds never shows
 * in a result, and threads may share it.
 */
final class HiddenLayer {
  /** A power of two. With a thousand units, this many take 64 MB. */
  private static final int REMEMBERED = 1 << 14;

  /** How many rows of a matrix are added in one pass over the sums. */
  private static final int ROWS_AT_ONCE = 5;

  private final ParserModel model;
  private final float[] nothing;
  private final float[][] tagAdds;
  private final float[][] relationAdds;
  private final AtomicReferenceArray<Add> remembered = new AtomicReferenceArray<>(REMEMBERED);
  private final float[] zeros;

  /** What a word with its tag adds at a place. */
  private static final class Add {
    final int word;
    final int tagAtPlace;
    final float[] units;

    Add(int word, int tagAtPlace, float[] units) {
      this.word = word;
      this.tagAtPlace = tagAtPlace;
      this.units = units;
    }
  }

  HiddenLayer(ParserModel model) {
    this.model = model;
    zeros = new float[model.hiddenSize()];
    int nullWord = model.word(ParserModel.NULL);
    int nullTag = model.tag(ParserModel.NULL);
    int nullRelation = model.relationVector(0);
    nothing = model.bias().clone();
    tagAdds = new float[model.tagCount() * Features.TOKENS][];
    relationAdds = new float[model.relationCount() * Features.RELATIONS][];
    for (int token = 0; token < Features.TOKENS; token++) {
      addTo(nothing, nullWord, Features.wordPosition(token));
      addTo(nothing, nullTag, Features.tagPosition(token));
      for (int tag = 0; tag < model.tagCount(); tag++) {
        tagAdds[tag * Features.TOKENS + token] =
            difference(model.firstTag() + tag, nullTag, Features.tagPosition(token));
      }
      if (token >= Features.FIRST_DEPENDENT) {
        int position = Features.relationPosition(token);
        addTo(nothing, nullRelation, position);
        for (int r = 0; r < model.relationCount(); r++) {
          relationAdds[r * Features.RELATIONS + token - Features.FIRST_DEPENDENT] =
              difference(model.relationVector(r), nullRelation, position);
        }
      }
    }
  }

  private float[] difference(int id, int nullId, int position) {
    float[] units = new float[model.hiddenSize()];
    addTo(units, id, nullId, position);
    return units;
  }

  private void addTo(float[] units, int id, int position) {
    addTo(units, id, -1, position);
  }

  /** Adds a vector's product with the matrix, less that of another one. */
  private void addTo(float[] units, int id, int lessId, int position) {
    float[] factors = new float[model.vectorSize()];
    for (int e = 0; e < factors.length; e++) {
      factors[e] = model.vector(id, e) - (lessId < 0 ? 0 : model.vector(lessId, e));
    }
    for (int e = 0; e < factors.length; e += ROWS_AT_ONCE) {
      addRows(
          units,
          factors,
          e,
          row(position, e),
          row(position, e + 1),
          row(position, e + 2),
          row(position, e + 3),
          row(position, e + 4));
    }
  }

  private float[] row(int position, int element) {
    return element < model.vectorSize() ? model.input(position, element) : zeros;
  }

  private static void addRows(
      float[] units, float[] f, int e, float[] a, float[] b, float[] c, float[] d, float[] g) {
    float fa = f[e];
    float fb = e + 1 < f.length ? f[e + 1] : 0;
    float fc = e + 2 < f.length ? f[e + 2] : 0;
    float fd = e + 3 < f.length ? f[e + 3] : 0;
    float fg = e + 4 < f.length ? f[e + 4] : 0;
    for (int u = 0; u < units.length; u++) {
      units[u] = units[u] + fa * a[u] + fb * b[u] + fc * c[u] + fd * d[u] + fg * g[u];
    }
  }

  /**
   * The sums before activation.
   *
   * @param sums one for each hidden unit; what they held is lost
   * @param look the tokens looked at
   * @param state their relations
   * @param words the vectors of the sentence's words, by token
   * @param tags the vectors of its tags
   */
  void sum(float[] sums, int[] look, State state, int[] words, int[] tags) {
    float[][] adds = new float[Features.TOKENS + Features.RELATIONS + 3][];
    int count = 0;
    for (int i = 0; i < Features.TOKENS; i++) {
      int token = look[i];
      if (token != State.NONE) {
        adds[count++] = add(words[token], tags[token] - model.firstTag(), i);
        if (i >= Features.FIRST_DEPENDENT) {
          int relation = state.relation(token);
          adds[count++] =
              relationAdds[relation * Features.RELATIONS + i - Features.FIRST_DEPENDENT];
        }
      }
    }
    adds[count] = zeros;
    adds[count + 1] = zeros;
    adds[count + 2] = zeros;
    System.arraycopy(nothing, 0, sums, 0, nothing.length);
    for (int i = 0; i < count; i += 4) {
      addFour(sums, adds[i], adds[i + 1], adds[i + 2], adds[i + 3]);
    }
  }

  private static void addFour(float[] sums, float[] a, float[] b, float[] c, float[] d) {
    for (int u = 0; u < a.length; u++) {
      sums[u] = sums[u] + a[u] + b[u] + c[u] + d[u];
    }
  }

  private float[] add(int word, int tag, int token) {
    int tagAtPlace = tag * Features.TOKENS + token;
    int place = (word * 0x9E3779B1 + tagAtPlace * 0x85EBCA6B) >>> 18;
    Add found = remembered.getAcquire(place);
    if (found == null || found.word != word || found.tagAtPlace != tagAtPlace) {
      float[] units = tagAdds[tagAtPlace].clone();
      addTo(units, word, model.word(ParserModel.NULL), Features.wordPosition(token));
      found = new Add(word, tagAtPlace, units);
      remembered.setRelease(place, found);
    }
    return found.units;
  }
}
