package org.broadsheet.ingest;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of files that hold articles, told by the ending of the name, whatever its case. */
enum FileKind {
  TEXT,
  MARKDOWN,
  HTML,
  JSON,
  JSON_LINES,
  CSV;

  private static final Map<String, FileKind> BY_ENDING =
      Map.ofEntries(
          Map.entry("txt", TEXT),
          Map.entry("text", TEXT),
          Map.entry("md", MARKDOWN),
          Map.entry("markdown", MARKDOWN),
          Map.entry("html", HTML),
          Map.entry("htm", HTML),
          Map.entry("xhtml", HTML),
          Map.entry("json", JSON),
          Map.entry("jsonl", JSON_LINES),
          Map.entry("ndjson", JSON_LINES),
          Map.entry("csv", CSV),
          Map.entry("tsv", CSV));

  /** The endings of issue and manual, for messages. */
  static final String ENDINGS = ".txt, .md, .html, .json, .jsonl and .csv, each also with .gz";

  /**
   * The kind of a file by its name, {@code .gz} aside, or {@code null} where it is none of ours.
   */
  static @Nullable FileKind of(String name) {
    return BY_ENDING.get(ending(withoutGz(name)));
  }

  static boolean isGzip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  /** The name without its ending; without both in {@code x.txt.gz}. A leading dot is no ending. */
  static String stem(String name) {
    String plain = withoutGz(name);
    String ending = ending(plain);
    return ending.isEmpty() ? plain : plain.substring(0, plain.length() - ending.length() - 1);
  }

  /** What follows the last dot, in lower case; empty where there is none. */
  static String ending(String name) {
    int slash = name.lastIndexOf('/');
    int dot = name.lastIndexOf('.');
    return dot > slash + 1 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }

  private static String withoutGz(String name) {
    boolean gz = isGzip(name) && name.lastIndexOf('/') + 1 < name.length() - 3;
    return gz ? name.substring(0, name.length() - 3) : name;
  }
}
