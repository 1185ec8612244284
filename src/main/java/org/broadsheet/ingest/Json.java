package org.broadsheet.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** How we read JSON: as the standard has it, but for NaN, which Python writes for an empty cell. */
final class Json {
  private Json() {}

  /** A mapper for texts of up to {@code maxChars} characters. */
  static ObjectMapper mapper(int maxChars) {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxStringLength(Math.max(maxChars, StreamReadConstraints.DEFAULT_MAX_STRING_LEN))
            .build();
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(limits)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();
    return new ObjectMapper(factory);
  }

  /** Whether the text ended where the JSON did not. */
  static boolean isCutOff(JsonProcessingException e) {
    return e instanceof JsonEOFException;
  }

  /** What is wrong, in one line, without Java's names. */
  static String fault(JsonProcessingException e) {
    String message = String.valueOf(e.getOriginalMessage()).replaceAll("\\s+", " ");
    if (message.startsWith("Trailing token")) {
      return "more than one value";
    }
    int detail = message.indexOf(" (start marker"); // where it began: a location of its own
    return detail > 0 ? message.substring(0, detail) : message;
  }

  /** "line 7, column 12". */
  static String place(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null
        ? "an unknown place"
        : "line " + at.getLineNr() + ", column " + at.getColumnNr();
  }
}
