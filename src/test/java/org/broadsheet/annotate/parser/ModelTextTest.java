package org.broadsheet.annotate.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTextTest {
  private static ModelText of(String text) {
    return new ModelText(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static float number(String text) throws IOException {
    float[] numbers = new float[1];
    of(text + "\n").numbers(numbers, 0, 1);
    return numbers[0];
  }

  @Property
  void readsAnyNumberAsTheLibraryDoes(@ForAll float number) throws IOException {
    String text = Float.toString(number);

    assertThat(number(text)).isEqualTo(Float.parseFloat(text));
  }

  @Property
  void readsDecimalsAsTheLibraryDoes(@ForAll int digits) throws IOException {
    String text = String.format(Locale.ROOT, "%.4f", digits / 10_000.0);

    assertThat(number(text)).isEqualTo(Float.parseFloat(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-0.0000",
        "0.0291",
        "-17",
        "+3",
        "1E-5",
        ".5",
        "5.",
        // Right between two floats, and a little more than that: only the last digits tell.
        "16777217",
        "1.00000017881393432617187499",
        "1.00000017881393432617187500",
        "1.00000017881393432617187501",
        "123456789012345678901234567890"
      })
  void readsWhatIsRareAsTheLibraryDoes(String text) throws IOException {
    assertThat(number(text)).isEqualTo(Float.parseFloat(text));
  }

  @Test
  void saysWhatStandsWhereANumberIsExpected() {
    assertThatIOException().isThrownBy(() -> number("mayor")).withMessageContaining("'mayor'");
    assertThatIOException().isThrownBy(() -> number("1.2.3")).withMessageContaining("'1.2.3'");
  }

  @Test
  void saysWhichSizeIsMissing() {
    assertThatIOException()
        .isThrownBy(() -> of("words=3\n").size("dict"))
        .withMessage("the model has 'words=3' where 'dict=' is expected");
    assertThatIOException()
        .isThrownBy(() -> of("dict=many\n").size("dict"))
        .withMessageContaining("no number");
  }

  @Test
  void saysThatTheTextEndsEarly() {
    assertThatIOException()
        .isThrownBy(() -> of("dict=3").size("dict"))
        .withMessage("the model ends early");
  }
}
