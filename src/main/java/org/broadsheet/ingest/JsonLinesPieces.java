package org.broadsheet.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import org.broadsheet.article.Problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON Lines: one article a line. A line that is no JSON is one article that failed, and the
 * next line is read. A file that is JSON over many lines under this name is read as such.
 */
final class JsonLinesPieces implements PieceReader {
  private static final int MAX_LINE_SHOWN = 40;

  private final InputStream in;
  private final RecordFields fields;
  private final int maxBytes;
  private final ObjectReader reader;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean lineIsTooLong;
  private long lineNumber;
  private int count;
  private boolean ended;
  private @Nullable PieceReader asJson;

  JsonLinesPieces(InputStream in, RecordFields fields, int maxBytes) throws IOException {
    this.in = TranscodedInput.withoutMark(in);
    this.fields = fields;
    this.maxBytes = maxBytes;
    this.reader =
        Json.mapper(maxBytes).reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  @Override
  public @Nullable Piece next() throws IOException {
    if (asJson != null) {
      return asJson.next();
    }
    while (!ended) {
      try {
        ended = !readLine();
      } catch (IOException e) {
        ended = true;
        return new Piece.Bad(null, count + 1, InputScan.reason(e) + " in line " + lineNumber);
      }
      Piece piece = piece();
      if (piece != null) {
        return piece;
      }
    }
    if (count == 0) {
      count = -1; // told once
      return new Piece.Aside(Severity.WARNING, "holds no records");
    }
    return null;
  }

  /** The piece of the line that was read, or {@code null} for a blank one. */
  private @Nullable Piece piece() throws IOException {
    String place = "line " + lineNumber + ": ";
    if (lineIsTooLong) {
      return new Piece.Bad(null, ++count, place + new TooLongException(maxBytes).getMessage());
    }
    byte[] bytes = line.toByteArray();
    String text = Utf8.strict(bytes, 0, bytes.length);
    List<String> warnings = List.of();
    if (text == null) {
      text = Utf8.mend(bytes, 0, bytes.length);
      warnings = List.of(place + "not valid UTF-8, read as windows-1252");
    }
    if (text.isBlank()) {
      return null;
    }
    if (count == 0 && (text.strip().equals("[") || text.strip().equals("{"))) {
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(bytes), in);
      asJson = new JsonPieces(new TextReader(whole, maxBytes), fields, maxBytes);
      return asJson.next();
    }
    count++;
    try {
      JsonNode record = reader.readTree(text);
      Piece piece = fields.piece(record, count, warnings);
      return piece instanceof Piece.Bad bad
          ? new Piece.Bad(bad.ownId(), count, place + bad.message())
          : piece;
    } catch (JsonProcessingException e) {
      String what = Json.isCutOff(e) ? "JSON cut off in the middle" : "not valid JSON";
      return new Piece.Bad(null, count, place + what + " (" + Json.fault(e) + "): " + shown(text));
    }
  }

  /** Reads a line into {@code line}; {@code false} at the end of the file. */
  private boolean readLine() throws IOException {
    line.reset();
    lineIsTooLong = false;
    lineNumber++;
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        return true;
      }
      if (line.size() < maxBytes) {
        line.write(b);
      } else {
        lineIsTooLong = true;
      }
    }
    return false;
  }

  private static String shown(String raw) {
    String text = WellFormed.line(raw);
    int n = text.codePointCount(0, text.length());
    return n <= MAX_LINE_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_LINE_SHOWN)) + "…";
  }
}
