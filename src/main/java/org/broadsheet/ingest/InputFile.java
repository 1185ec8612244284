package org.broadsheet.ingest;

import java.nio.file.Path;
import org.broadsheet.text.FileNames;
import org.jspecify.annotations.Nullable;

/**
 * One file to read.
 *
 * @param path where it lies, or {@code null} for standard input
 * @param name its path below the INPUT folder, or its own name where it was named itself
 * @param kind how it is read
 */
record InputFile(@Nullable Path path, String name, FileKind kind) {
  /** JSON Lines on standard input. */
  static final InputFile STANDARD_INPUT = new InputFile(null, "stdin", FileKind.JSON_LINES);

  /** A file that was named itself: of a kind that we know, else text. */
  static InputFile named(Path path) {
    String name = FileNames.of(path);
    FileKind kind = FileKind.of(name);
    return new InputFile(path, name, kind == null ? FileKind.TEXT : kind);
  }

  /** The file's last name. */
  String baseName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** What the ids of its articles are made of. */
  String stem() {
    return path == null ? name : FileKind.stem(name);
  }
}
