package org.broadsheet.dataset;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.broadsheet.text.FileTrees;

/**
 * The few things that a publication does to the disk, each of them whole or not at all in the eyes
 * of others. Tests put one in that fails or dies at a chosen step.
 */
interface Disk {
  /** The disk of this machine. */
  Disk REAL = new Disk() {};

  /** The same for what is deleted soon: nothing waits until it is on the disk. */
  Disk PASSING =
      new Disk() {
        @Override
        public void syncFile(Path file) {}

        @Override
        public void syncFolder(Path folder) {}
      };

  /**
   * Whether a folder must stay the folder that it is: it is a disk of its own, the folder above may
   * not be written to, or this program stands in it.
   */
  default boolean isFixed(Path folder) throws IOException {
    Path parent = folder.getParent();
    return Files.isDirectory(folder)
        && (parent == null
            || !Files.isWritable(parent)
            || Path.of("").toRealPath().startsWith(folder)
            || !Files.getFileStore(parent).equals(Files.getFileStore(folder)));
  }

  /** Renames a file or folder; a file that is there is replaced, a folder that holds files not. */
  default void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Makes an empty file and puts it on the disk; nothing where it is there already. */
  default void mark(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Waits until what was written into a file is on the disk. */
  default void syncFile(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Waits until the names in a folder are on the disk. */
  default void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders; there a rename is on the disk when it returns.
      return;
    }
  }

  /** Deletes a file, or a folder with all that is in it; links are deleted, not followed. */
  default void delete(Path tree) throws IOException {
    FileTrees.delete(tree);
  }
}
