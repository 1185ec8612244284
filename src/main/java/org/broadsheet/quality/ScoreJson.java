package org.broadsheet.quality;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.broadsheet.dataset.DatasetException;

/** Scores as a JSON file, for programs: an object by name, in the order of the report. */
public final class ScoreJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ScoreJson() {}

  /**
   * Writes the file, over what stood there.
   *
   * @throws DatasetException where it cannot be written
   */
  public static void write(Path file, Map<String, Score> scores) throws DatasetException {
    ObjectNode all = JSON.createObjectNode();
    scores.forEach(
        (name, s) ->
            all.putObject(name)
                .put("precision", s.precision())
                .put("recall", s.recall())
                .put("f1", s.f1())
                .put("found", s.found())
                .put("marked", s.marked()));
    try {
      String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
      Files.writeString(file, text.replace("\r\n", "\n"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw DatasetException.of("write", file, e);
    }
  }
}
