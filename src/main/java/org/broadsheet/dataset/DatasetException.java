package org.broadsheet.dataset;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A dataset cannot be written or read as a whole. The message says which file or folder, what was
 * found and what would be right.
 */
public final class DatasetException extends Exception {
  private static final long serialVersionUID = 1L;

  /** A disk with less room than this, in bytes, is full for our purposes. */
  private static final long FULL_BYTES = 64 * 1024;

  /** What stands in the way. */
  public enum Kind {
    /** The output is a file, or something else that is no folder. */
    NOT_A_FOLDER,
    /** The output folder holds files and no manifest of ours. */
    NOT_OURS,
    /** Another run writes to the same folder. */
    BUSY,
    /** The disk is full. */
    NO_SPACE,
    /** The folder is no dataset of ours, or one that was not finished. */
    NOT_A_DATASET,
    /** A file or folder cannot be read or written for another reason. */
    UNREACHABLE
  }

  private final Kind kind;

  public DatasetException(Kind kind, String message) {
    this(kind, message, null);
  }

  public DatasetException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What stands in the way. */
  public Kind kind() {
    return kind;
  }

  /**
   * The exception for a file or folder that could not be read or written.
   *
   * @param doing what was tried: {@code "write"}, {@code "read"}
   * @param path the file or folder concerned
   */
  public static DatasetException of(String doing, Path path, IOException cause) {
    if (isFull(path, cause)) {
      return new DatasetException(
          Kind.NO_SPACE, "no space left on the disk to " + doing + " " + path, cause);
    }
    String why =
        cause instanceof AccessDeniedException
            ? "permission denied"
            : cause.getClass().getSimpleName() + ": " + cause.getMessage();
    return new DatasetException(
        Kind.UNREACHABLE, "cannot " + doing + " " + path + ": " + why, cause);
  }

  /** The system's message may be in any language, so the room that is left counts too. */
  private static boolean isFull(Path path, IOException cause) {
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("no space left")
        || message.contains("quota exceeded")
        || message.contains("not enough space")) {
      return true;
    }
    if (cause instanceof AccessDeniedException) {
      return false;
    }
    Path folder = path.toAbsolutePath();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    try {
      return folder != null && Files.getFileStore(folder).getUsableSpace() < FULL_BYTES;
    } catch (IOException unknown) {
      return false;
    }
  }
}
