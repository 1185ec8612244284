package org.broadsheet.annotate.names;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.annotate.names.ObjectStream.Instance;
import org.jspecify.annotations.Nullable;

/**
 * Reads the models that CoreNLP's {@code CRFClassifier} serialized. A model that asks for what this
 * engine does not do is refused: it would give other labels than CoreNLP.
 */
final class ModelReader {
  /** What these settings must be, so that a model means what this engine takes it to mean. */
  private static final Map<String, Object> EXPECTED =
      Map.ofEntries(
          Map.entry("noMidNGrams", true),
          Map.entry("lowercaseNGrams", false),
          Map.entry("dehyphenateNGrams", false),
          Map.entry("greekifyNGrams", false),
          Map.entry("useDistSim", true),
          Map.entry("casedDistSim", false),
          Map.entry("numberEquivalenceDistSim", true),
          Map.entry("useShapeStrings", false),
          Map.entry("useReverse", false),
          Map.entry("useTitle2", false),
          Map.entry("normalizeTerms", false),
          Map.entry("normalizeTimex", false),
          Map.entry("doGibbs", false),
          Map.entry("useEmbedding", false),
          Map.entry("labelDictionaryCutoff", -1),
          Map.entry("maxDocSize", 0),
          Map.entry("maxLeft", 1),
          Map.entry("crfType", "MaxEnt"),
          Map.entry("inferenceType", "Viterbi"));

  private static final String SPELLING = "edu.stanford.nlp.process.AmericanizeFunction";
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private final Map<Part, @Nullable Object> contents = new EnumMap<>(Part.class);

  private ModelReader(InputStream in) throws IOException {
    ObjectStream stream = new ObjectStream(in);
    for (Part part : Part.values()) {
      contents.put(part, stream.next());
    }
  }

  /** What a model's file holds, in this order. */
  private enum Part {
    LABEL_SEQUENCES,
    LABELS,
    FEATURES,
    SETTINGS,
    FACTORY_COUNT,
    FACTORY,
    WINDOW,
    WEIGHTS,
    SMALL_WORDS
  }

  /**
   * Reads a model.
   *
   * @param in the model's bytes, unpacked
   * @throws IOException where they are no such model, or one that asks for what is not known here
   */
  static ChainModel read(InputStream in) throws IOException {
    try {
      return new ModelReader(in).model();
    } catch (ClassCastException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("the model is not as CoreNLP 4 writes it: " + e.getMessage(), e);
    }
  }

  private ChainModel model() throws IOException {
    Instance settings = instance(Part.SETTINGS);
    check(settings);
    List<String> labels = strings(index(instance(Part.LABELS)));
    List<Object> sequences = elements(instance(Part.LABEL_SEQUENCES));
    List<String> features = strings(index(instance(Part.FEATURES)));
    int[] columns = columns((Instance) sequences.get(0), 1, labels.size());
    int[] pairColumns = columns((Instance) sequences.get(1), 2, labels.size());
    Object[] weights = (Object[]) known(part(Part.WEIGHTS));
    Instance factory = instance(Part.FACTORY);
    return new ChainModel(
        labels,
        labels.indexOf((String) settings.field("backgroundSymbol")),
        FeatureRowsMaker.make(features, weights, columns, pairColumns),
        new Clusters(
            entries((Instance) known(factory.field("lexicon"))),
            (String) known(settings.field("unknownWordDistSimClass"))),
        new ChainModel.Shapes((Integer) known(settings.field("wordShape")), smallWords()),
        (Integer) known(settings.field("maxNGramLeng")),
        (Integer) known(settings.field("disjunctionWidth")),
        Boolean.TRUE.equals(settings.field("useTitle"))
            ? titles((Instance) known(factory.field("titlePattern")))
            : NOTHING);
  }

  private static Pattern titles(Instance pattern) throws IOException {
    return Pattern.compile((String) known(pattern.field("pattern")));
  }

  private static void check(Instance settings) throws IOException {
    for (Map.Entry<String, Object> expected : EXPECTED.entrySet()) {
      Object found = settings.field(expected.getKey());
      if (!expected.getValue().equals(found)) {
        throw new IOException(
            "the model asks for "
                + expected.getKey()
                + "="
                + found
                + "; only "
                + expected.getValue()
                + " can be done");
      }
    }
    boolean isAmerican =
        settings.field("wordFunction") instanceof Instance function
            && function.type().equals(SPELLING);
    if (!isAmerican) {
      throw new IOException("the model does not ask for American spelling");
    }
  }

  /** For each column of weights the label, or the pair of labels, that it is for. */
  private static int[] columns(Instance sequences, int length, int labelCount) throws IOException {
    List<Object> all = index(sequences);
    int[] columns = new int[all.size()];
    for (int i = 0; i < columns.length; i++) {
      int[] labels = (int[]) known(((Instance) all.get(i)).field("label"));
      if (labels.length != length) {
        throw new IOException("the model looks at " + labels.length + " labels at once");
      }
      for (int label : labels) {
        columns[i] = columns[i] * labelCount + label;
      }
    }
    return columns;
  }

  private WordSet smallWords() throws IOException {
    Instance map = (Instance) known(instance(Part.SMALL_WORDS).field("m"));
    Set<String> words = new HashSet<>();
    for (Object written : map.written()) {
      if (written instanceof String word) {
        words.add(word);
      }
    }
    return WordSet.of(words);
  }

  private @Nullable Object part(Part part) {
    return contents.get(part);
  }

  private Instance instance(Part part) throws IOException {
    return (Instance) known(part(part));
  }

  private static Object known(@Nullable Object value) throws IOException {
    if (value == null) {
      throw new IOException("the model leaves out what it needs");
    }
    return value;
  }

  /** The things that an {@code Index} numbers, in order. */
  private static List<Object> index(Instance index) throws IOException {
    return elements((Instance) known(index.field("objects")));
  }

  /** The elements of a list. */
  private static List<Object> elements(Instance list) throws IOException {
    List<Object> elements = new ArrayList<>();
    for (Object written : list.written()) {
      if (!(written instanceof byte[])) { // the list's size
        elements.add(known(written));
      }
    }
    return elements;
  }

  private static List<String> strings(List<Object> objects) {
    return objects.stream().map(String.class::cast).toList();
  }

  /** The keys and values of a map, in turn. */
  private static List<String> entries(Instance map) throws IOException {
    return strings(elements(map));
  }
}
