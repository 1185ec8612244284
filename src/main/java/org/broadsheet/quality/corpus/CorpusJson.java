package org.broadsheet.quality.corpus;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.quality.corpus.CorpusException.Kind;

/** Reads the JSON files of corpora. */
final class CorpusJson {
  /** Two marks under one name are a mistake of the annotator's. */
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  private CorpusJson() {}

  /**
   * Reads a file.
   *
   * @throws CorpusException where it cannot be read, or is no JSON: with file and line
   */
  static JsonNode read(Path file) throws CorpusException {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new CorpusException(
          Kind.FAULTY,
          file + ":" + e.getLocation().getLineNr() + ": is no JSON: " + e.getOriginalMessage(),
          e);
    } catch (IOException e) {
      throw new CorpusException(Kind.UNREADABLE, file + " cannot be read: " + e, e);
    }
  }
}
