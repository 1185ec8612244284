package org.broadsheet.prepared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes files that appear whole or not at all, also where several processes write the same one.
 */
public final class WholeFile {
  /** The ending of what is still being written, or was left by a process that was killed. */
  public static final String UNFINISHED = ".tmp";

  private WholeFile() {}

  /** What a file will hold. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it to a file that is empty yet. */
    void writeTo(Path unfinished) throws IOException;
  }

  /**
   * Writes a file in the place of the one that may be there, and the folder that it stands in.
   *
   * @throws IOException where it cannot be written; what was there before stays then
   */
  public static void write(Path file, Content content) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path unfinished = Files.createTempFile(folder, "new", UNFINISHED, rights(folder));
    try {
      content.writeTo(unfinished);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Those of any new file, which the user's mask limits; else it would be its owner's alone. */
  private static FileAttribute<?>[] rights(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"))
        }
        : new FileAttribute<?>[0];
  }
}
