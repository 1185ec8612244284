package org.broadsheet.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/**
 * Lays JSON out so that a line-by-line comparison shows what changed: the fields of the outermost
 * object on lines of their own, and the items of their arrays; everything further in stays on one
 * line.
 */
final class LinePrinter implements PrettyPrinter {
  private static final int LINED_DEPTH = 2;
  private int depth;

  @Override
  public void writeRootValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator json) throws IOException {
    json.writeRaw('{');
    depth++;
  }

  @Override
  public void writeEndObject(JsonGenerator json, int count) throws IOException {
    end(json, '}', count);
  }

  @Override
  public void writeStartArray(JsonGenerator json) throws IOException {
    json.writeRaw('[');
    depth++;
  }

  @Override
  public void writeEndArray(JsonGenerator json, int count) throws IOException {
    end(json, ']', count);
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) throws IOException {
    begin(json);
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    begin(json);
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    separate(json);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    separate(json);
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(':');
  }

  private void begin(JsonGenerator json) throws IOException {
    if (depth <= LINED_DEPTH) {
      json.writeRaw('\n');
    }
  }

  private void separate(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    begin(json);
  }

  private void end(JsonGenerator json, char bracket, int count) throws IOException {
    if (count > 0) {
      begin(json);
    }
    depth--;
    json.writeRaw(bracket);
  }
}
