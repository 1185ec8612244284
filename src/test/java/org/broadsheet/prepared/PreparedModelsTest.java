package org.broadsheet.prepared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedModelsTest {
  @TempDir private Path dir;

  /** How often the published model was read. */
  private final AtomicInteger readings = new AtomicInteger();

  /** A model that is a text: its bytes are the published form, its letters the prepared one. */
  private static final class TextForm implements PreparedModels.Form<String> {
    @Override
    public void write(String model, ArrayWriter out) throws IOException {
      out.number(model.length());
      out.ints(model.chars().toArray());
    }

    @Override
    public String read(ArrayReader in) throws IOException {
      int length = in.number();
      return new String(in.ints(), 0, length);
    }
  }

  private String get(PreparedModels models, String madeFrom, String published) {
    try {
      return models.get(
          "text",
          madeFrom,
          new TextForm(),
          () -> new ByteArrayInputStream(published.getBytes(StandardCharsets.UTF_8)),
          in -> {
            readings.incrementAndGet();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file() {
    return dir.resolve("prepared/text.arrays");
  }

  private PreparedModels models() {
    return PreparedModels.in(dir.resolve("prepared"));
  }

  @Test
  void readsTheModelOnceAndItsPreparedFormAfterThat() {
    assertThat(get(models(), "v1", "abc")).isEqualTo("abc");
    assertThat(file()).isRegularFile();
    assertThat(get(models(), "v1", "abc")).isEqualTo("abc");
    assertThat(readings).hasValue(1);
  }

  @Test
  void makesItAnewWhereItIsGone() throws IOException {
    get(models(), "v1", "abc");
    Files.delete(file());

    assertThat(get(models(), "v1", "abc")).isEqualTo("abc");
    assertThat(file()).isRegularFile();
  }

  @Test
  void makesItAnewFromAnotherModel() {
    get(models(), "v1", "abc");

    assertThat(get(models(), "v2", "xyz")).isEqualTo("xyz");
    assertThat(get(models(), "v2", "xyz")).isEqualTo("xyz");
    assertThat(readings).hasValue(2);
  }

  @Test
  void noticesEveryChangedByte() throws IOException {
    get(models(), "v1", "abcdef");
    byte[] whole = Files.readAllBytes(file());
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 0x10;
      Files.write(file(), damaged);

      assertThat(get(models(), "v1", "abcdef")).as("byte %d", i).isEqualTo("abcdef");
      assertThat(Files.readAllBytes(file())).as("made anew, byte %d", i).isEqualTo(whole);
    }
    assertThat(readings).hasValue(1 + whole.length);
  }

  @Test
  void noticesEveryEarlyEndAndWhatFollowsTheEnd() throws IOException {
    get(models(), "v1", "abcdef");
    byte[] whole = Files.readAllBytes(file());
    for (int length = 0; length < whole.length + 9; length++) {
      if (length != whole.length) {
        Files.write(file(), Arrays.copyOf(whole, length));

        assertThat(get(models(), "v1", "abcdef")).as("%d bytes", length).isEqualTo("abcdef");
      }
    }
    assertThat(readings).hasValue(whole.length + 9);
  }

  @Test
  void readsTheModelWhereNothingCanBeWritten() throws IOException {
    Path noFolder = Files.writeString(dir.resolve("file"), "not a folder");

    assertThat(get(PreparedModels.in(noFolder), "v1", "abc")).isEqualTo("abc");
    assertThat(get(PreparedModels.NONE, "v1", "abc")).isEqualTo("abc");
    assertThat(noFolder).hasContent("not a folder");
  }

  @Test
  void passesOnThatThereIsNoModel() {
    assertThatIOException()
        .isThrownBy(
            () ->
                models()
                    .get(
                        "text",
                        "v1",
                        new TextForm(),
                        () -> {
                          throw new FileNotFoundException("no model");
                        },
                        in -> ""))
        .withMessage("no model");
    assertThat(file()).doesNotExist();
  }

  @Test
  void leavesAWholeFileWhereManyMakeItAtOnce() throws IOException {
    String model = "x".repeat(100_000);

    List<String> got =
        IntStream.range(0, 16).parallel().mapToObj(i -> get(models(), "v1", model)).toList();

    assertThat(got).containsOnly(model);
    assertThat(get(PreparedModels.in(dir.resolve("prepared")), "v1", "")).isEqualTo(model);
    try (Stream<Path> files = Files.list(dir.resolve("prepared"))) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void givesBackWhatWasWritten() throws IOException {
    Random random = new Random(7);
    long[] longs = random.longs(70_001).toArray();
    int[] ints = random.ints(65_537).toArray();
    short[] shorts = {1, -2, Short.MIN_VALUE};
    float[] floats = {0f, -0f, Float.NaN, Float.MIN_VALUE, 1.5f};
    float[][] rows = {{1, 2}, {3, 4}, {5, 6}};
    List<String> strings = List.of("", "naïve", "—", "a".repeat(300_000));
    Path path = dir.resolve("all");
    try (ArrayWriter out = new ArrayWriter(path)) {
      out.strings(strings);
      out.shorts(shorts);
      out.longs(longs);
      out.floats(floats);
      out.ints(ints);
      out.rows(rows);
      out.number(-3);
      out.finish();
    }

    try (ArrayReader in = new ArrayReader(path)) {
      assertThat(in.strings()).isEqualTo(strings);
      assertThat(in.shorts()).isEqualTo(shorts);
      assertThat(in.longs()).isEqualTo(longs);
      assertThat(in.floats()).isEqualTo(floats);
      assertThat(in.ints()).isEqualTo(ints);
      assertThat(in.rows(3, 2)).isDeepEqualTo(rows);
      assertThat(in.number()).isEqualTo(-3);
      in.end();
    }
  }

  @Test
  void tellsNamesApart() throws IOException {
    Map<String, Integer> named = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      named.put("name-" + i, i * 3);
      others.add("other-" + i);
    }
    Path path = dir.resolve("names");
    try (ArrayWriter out = new ArrayWriter(path)) {
      new NameNumbers(named).write(out);
      out.finish();
    }

    try (ArrayReader in = new ArrayReader(path)) {
      NameNumbers read = NameNumbers.read(in);
      in.end();
      named.forEach((name, number) -> assertThat(read.of(name)).isEqualTo(number));
      assertThat(others).allMatch(name -> read.of(name) == -1);
    }
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> new ArrayReader(dir.resolve("no")));
  }
}
