package org.broadsheet.annotate.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.prepared.PreparedModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of three labels with a handful of features, so that each answer can be reckoned. */
class NameTaggerTest {
  private static final List<String> LABELS = List.of("O", "PERSON", "LOCATION");

  private final Map<String, double[]> features = new LinkedHashMap<>();

  @Test
  void takesTheLabelThatMostSpeaksFor() {
    features.put("Oro-WORD", new double[] {0, 2, 1});
    features.put("in-PW", new double[] {0, 0, 1.5});

    assertThat(labels("Oro left")).containsExactly("PERSON", "O");
    assertThat(labels("in Oro")).containsExactly("O", "LOCATION");
  }

  @Test
  void countsAWordNearbyOnce() {
    features.put("Oro-WORD", new double[] {0.5, 0, 0});
    features.put("he-DISJN", new double[] {0, 0.4, 0});

    assertThat(labels("Oro said he left").get(0)).isEqualTo("O");
    assertThat(labels("Oro said he saw he left").get(0)).isEqualTo("O");
    features.put("he-DISJN", new double[] {0, 0.6, 0});
    assertThat(labels("Oro , he left").get(0)).isEqualTo("PERSON");
    assertThat(labels("Oro , and so then even he left").get(0)).isEqualTo("O");
  }

  @Test
  void cutsPairsOfWordsWhereverADashStands() {
    features.put("Li-Oro-Vance-PSEQW2|CpC", pair("PERSON", "PERSON", 3));

    assertThat(labels("Li Oro-Vance")).containsExactly("PERSON", "PERSON");
    assertThat(labels("Li-Oro Vance")).containsExactly("PERSON", "PERSON");
    assertThat(labels("Li Oro Vance")).containsExactly("O", "O", "O");
  }

  @Test
  void breaksATieForTheFirstLabel() {
    features.put("Oro-WORD", new double[] {0, 1, 1});

    assertThat(labels("Oro")).containsExactly("PERSON");
    assertThat(labels("nothing")).containsExactly("O");
    assertThat(labels("")).isEmpty();
  }

  @Test
  void givesTheSameAnswerWhateverItRemembers() {
    features.put("Oro-WORD", new double[] {0, 2, 1});
    NameTagger tagger = new NameTagger(model());
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 40_000; i++) {
      many.add("w" + i);
    }

    String[] before = tagger.label(List.of("Oro", "left"), List.of("NNP", "VBD"));
    tagger.label(many, many);
    assertThat(tagger.label(List.of("Oro", "left"), List.of("NNP", "VBD"))).isEqualTo(before);
  }

  @Test
  void givesTheSameAnswerFromAPreparedModel(@TempDir Path dir) throws IOException {
    features.put("Oro-WORD", new double[] {0, 2, 1});
    features.put("Ada-PW", new double[] {0, 0.5, 3});
    features.put("Xx-TYPE", new double[] {1, 0, 0.25});
    PreparedModels prepared = PreparedModels.in(dir);
    List<String> words = List.of("Ada", "Oro", "left", "Oro");

    for (int i = 0; i < 2; i++) {
      boolean isFirst = i == 0;
      ChainModel model =
          prepared.get(
              "names",
              ChainModelForm.mark(),
              new ChainModelForm(),
              InputStream::nullInputStream,
              in -> isFirst ? model() : fail("is prepared already"));
      assertThat(new NameTagger(model).label(words, words))
          .isEqualTo(new NameTagger(model()).label(words, words));
      assertThat(model.shapes().of("Oro")).isEqualTo(model().shapes().of("Oro"));
    }
  }

  @Test
  void refusesWhatIsNoModel() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      for (int i = 0; i < 12; i++) {
        out.writeObject("not a model");
      }
    }
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> NameTagger.read(new ByteArrayInputStream(bytes.toByteArray())));
  }

  @Test
  void refusesAFeatureThatItDoesNotKnow() {
    features.put("Oro-GAZ", new double[] {0, 2, 1});

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> FeatureRowsMaker.make(names(), weights(), columns(3), columns(9)))
        .withMessageContaining("Oro-GAZ|C");
  }

  private List<String> labels(String sentence) {
    List<String> words = sentence.isEmpty() ? List.of() : List.of(sentence.split(" "));
    return List.of(new NameTagger(model()).label(words, words));
  }

  private static double[] pair(String before, String label, double weight) {
    double[] pairs = new double[9];
    pairs[LABELS.indexOf(before) * 3 + LABELS.indexOf(label)] = weight;
    return pairs;
  }

  private List<String> names() {
    return features.keySet().stream().map(f -> f.contains("|") ? f : f + "|C").toList();
  }

  private Object[] weights() {
    return features.values().toArray();
  }

  private static int[] columns(int count) {
    int[] columns = new int[count];
    Arrays.setAll(columns, i -> i);
    return columns;
  }

  private ChainModel model() {
    Set<String> small = new HashSet<>();
    try {
      return new ChainModel(
          LABELS,
          0,
          FeatureRowsMaker.make(names(), weights(), columns(3), columns(9)),
          new Clusters(List.of(), "0"),
          new ChainModel.Shapes(9, WordSet.of(small)),
          6,
          5,
          Pattern.compile("(?!)"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
