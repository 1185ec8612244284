package org.broadsheet.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.text.Span;

/**
 * The lines of YAML between two lines of three dashes with which a Markdown file may begin.
 *
 * @param span where they stand in the text, with the dashes, without the line end after them
 * @param fields what they say
 */
record FrontMatter(Span span, JsonNode fields) {
  /** More than any front matter has; a rule of dashes far down the text is none. */
  private static final int MAX_CHARS = 1 << 14;

  private static final Pattern FORM =
      Pattern.compile(
          "\\A---[ \\t]*\\r?\\n(.*?)^(?:---|\\.\\.\\.)[ \\t]*$",
          Pattern.DOTALL | Pattern.MULTILINE);

  /** The front matter of a text, or empty where it has none or where it is no YAML of fields. */
  static Optional<FrontMatter> of(String text) {
    if (!text.startsWith("---")) {
      return Optional.empty();
    }
    Matcher m = FORM.matcher(text).region(0, Math.min(text.length(), MAX_CHARS));
    if (!m.find()) {
      return Optional.empty();
    }
    try {
      ObjectMapper yaml = new YAMLMapper();
      JsonNode fields = yaml.readTree(m.group(1));
      return fields.isObject()
          ? Optional.of(new FrontMatter(new Span(m.start(), m.end()), fields))
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
