package org.broadsheet.annotate.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectStreamTest {
  private static class Base implements Serializable {
    private static final long serialVersionUID = 1L;
    final boolean isOpen = true;
    final double share = 0.25;
  }

  private static final class Shop extends Base {
    private static final long serialVersionUID = 1L;
    final String name = "Café „Oro“ 𝄞";
    final int[] sizes = {1, -2, 3};
    final String sameName = name;
    final double[][] table = {{0.5, -1}, {}};
    final Integer boxed = 70_000;
  }

  @Test
  void readsFieldsOfAnObjectAndOfWhatItsClassExtends() throws IOException {
    ObjectStream.Instance shop = (ObjectStream.Instance) read(new Shop()).get(0);

    assertThat(shop.type()).endsWith("$Shop");
    assertThat(shop.field("name")).isEqualTo("Café „Oro“ 𝄞");
    assertThat(shop.field("sameName")).isSameAs(shop.field("name"));
    assertThat((int[]) shop.field("sizes")).containsExactly(1, -2, 3);
    assertThat(shop.field("isOpen")).isEqualTo(true);
    assertThat(shop.field("share")).isEqualTo(0.25);
    assertThat(shop.field("boxed")).isEqualTo(70_000);
    Object[] table = (Object[]) shop.field("table");
    assertThat((double[]) table[0]).containsExactly(0.5, -1);
  }

  @Test
  void readsWhatAClassWritesBesideItsFields() throws IOException {
    ObjectStream.Instance list =
        (ObjectStream.Instance) read(new ArrayList<>(List.of("a", "b"))).get(0);

    assertThat(list.field("size")).isEqualTo(2);
    assertThat(list.written()).hasSize(3).endsWith("a", "b");
  }

  @Test
  void readsOneObjectAfterTheOther() throws IOException {
    String word = "word".repeat(20_000);
    assertThat(read("one", word.substring(0, 40_000), "one"))
        .containsExactly("one", word.substring(0, 40_000), "one");
  }

  @Test
  void saysWhatAnObjectDoesNotHave() throws IOException {
    ObjectStream.Instance shop = (ObjectStream.Instance) read(new Shop()).get(0);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> shop.field("owner"))
        .withMessageContaining("Shop has no owner");
  }

  @Test
  void refusesWhatIsNoStreamAndWhatEndsEarly() throws IOException {
    assertThatExceptionOfType(StreamCorruptedException.class)
        .isThrownBy(() -> new ObjectStream(new ByteArrayInputStream("hello world".getBytes())));
    byte[] whole = written(new Shop());
    ObjectStream half =
        new ObjectStream(new ByteArrayInputStream(Arrays.copyOf(whole, whole.length / 2)));
    assertThatExceptionOfType(EOFException.class).isThrownBy(half::next);
  }

  private static List<Object> read(Object... objects) throws IOException {
    ObjectStream stream = new ObjectStream(new ByteArrayInputStream(written(objects)));
    List<Object> read = new ArrayList<>();
    for (Object ignored : objects) {
      read.add(stream.next());
    }
    return read;
  }

  private static byte[] written(Object... objects) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      for (Object object : objects) {
        out.writeObject(object);
      }
    }
    return bytes.toByteArray();
  }
}
