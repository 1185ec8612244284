package org.broadsheet.dataset;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hidden folder in which a publication prepares the new dataset and puts the old one aside:
 * {@code .<output>.broadsheet} beside the output, or {@code .broadsheet} inside it. While a run
 * holds its lock, no other run touches it; a killed run's lock is gone with the run.
 */
final class WorkFolder implements AutoCloseable {
  private static final String INSIDE = ".broadsheet";

  private final Path folder;
  private final FileChannel channel;

  private WorkFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Where the folder is when it stands beside the output, on the same disk. */
  static Path beside(Path output) {
    return output.resolveSibling("." + output.getFileName() + INSIDE);
  }

  /** Where the folder is when it stands inside the output. */
  static Path inside(Path output) {
    return output.resolve(INSIDE);
  }

  /**
   * Makes the folder and takes its lock.
   *
   * @return empty where another run holds it
   */
  static Optional<WorkFolder> take(Path folder) throws IOException {
    while (true) {
      Files.createDirectories(folder);
      Path lockFile = folder.resolve("lock");
      FileChannel channel = null;
      boolean taken = false;
      try {
        channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Object opened = fileKey(lockFile);
        if (channel.tryLock() == null) {
          return Optional.empty();
        }
        // Its last holder may have deleted the file between our opening and our locking it.
        taken = Objects.equals(opened, fileKey(lockFile));
        if (taken) {
          return Optional.of(new WorkFolder(folder, channel));
        }
      } catch (NoSuchFileException e) {
        taken = false; // deleted by its last holder: once more
      } catch (OverlappingFileLockException e) {
        return Optional.empty();
      } finally {
        if (channel != null && !taken) {
          channel.close();
        }
      }
    }
  }

  private static @Nullable Object fileKey(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  /** The new dataset while it is written. */
  Path fresh() {
    return folder.resolve("new");
  }

  /** The old dataset after it has been put aside. */
  Path old() {
    return folder.resolve("old");
  }

  /** Is there while the files of the old dataset are put aside one by one. */
  Path removing() {
    return folder.resolve("removing");
  }

  /** Is there while the files of the new dataset are put in place one by one. */
  Path adding() {
    return folder.resolve("adding");
  }

  /** Deletes what a publication that is over left here. */
  void clear(Disk disk) throws IOException {
    disk.delete(adding());
    disk.delete(removing());
    disk.delete(fresh());
    disk.delete(old());
  }

  /** Gives the lock back and leaves the folder as it is. */
  void release() throws IOException {
    channel.close();
  }

  /** Gives the lock back, and deletes the folder if nothing but the lock is in it. */
  @Override
  public void close() throws IOException {
    try {
      if (Files.exists(folder) && DatasetFiles.list(folder).size() <= 1) {
        Files.deleteIfExists(folder.resolve("lock"));
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      // An empty hidden folder that stays does no harm; the next run takes it.
      return;
    } finally {
      channel.close();
    }
  }
}
