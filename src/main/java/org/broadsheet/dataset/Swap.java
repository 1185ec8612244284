package org.broadsheet.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Puts the finished dataset of a {@link WorkFolder} in the place of the old one, and finishes what
 * a killed run began. Every step can be done again, so a recovery may be killed too. See
 * docs/decisions/0003-atomic-output.md.
 */
final class Swap {
  private final Disk disk;
  private final Path output;
  private final WorkFolder work;

  Swap(Disk disk, Path output, WorkFolder work) {
    this.disk = disk;
    this.output = output;
    this.work = work;
  }

  /**
   * Swaps the folders themselves: two renames, between which there is no dataset under the name of
   * the output, but never a mixture.
   *
   * @throws IOException where a folder cannot be renamed; the old dataset is in its place then
   */
  void folders() throws IOException {
    if (exists(output)) {
      disk.move(output, work.old());
    }
    try {
      disk.move(work.fresh(), output);
    } catch (IOException e) {
      if (exists(work.old())) {
        disk.move(work.old(), output);
      }
      throw e;
    }
    finishFolders();
  }

  /** Finishes {@link #folders} after a kill, from wherever that came to. */
  void recoverFolders() throws IOException {
    if (!exists(work.old())) {
      return; // killed before the first rename, or after all was done
    }
    if (!exists(output)) {
      disk.move(Manifest.isIn(work.fresh()) ? work.fresh() : work.old(), output);
    }
    if (exists(work.old())) {
      finishFolders();
    }
  }

  private void finishFolders() throws IOException {
    Path parent = output.getParent();
    if (parent != null) {
      disk.syncFolder(parent);
    }
    if (exists(work.old())) {
      giveBack();
      disk.delete(work.old());
    }
  }

  /**
   * Swaps the files one by one inside a folder that cannot be renamed. The manifest goes first and
   * comes last, so what a reader finds in between is no dataset.
   */
  void files() throws IOException {
    Files.createDirectories(work.old());
    disk.mark(work.removing());
    remove();
    add();
  }

  /** Finishes {@link #files} after a kill, from wherever that came to. */
  void recoverFiles() throws IOException {
    if (exists(work.adding())) {
      add();
    } else if (exists(work.removing())) {
      remove();
      add();
    }
  }

  private void remove() throws IOException {
    moveIfThere(output.resolve(Manifest.FILE), work.old().resolve(Manifest.FILE));
    for (Path entry : DatasetFiles.list(output)) {
      if (DatasetFiles.isName(entry.getFileName().toString())) {
        disk.move(entry, work.old().resolve(entry.getFileName()));
      }
    }
    disk.mark(work.adding());
    disk.delete(work.removing());
  }

  private void add() throws IOException {
    if (exists(work.fresh())) {
      for (Path entry : DatasetFiles.list(work.fresh())) {
        if (!entry.getFileName().toString().equals(Manifest.FILE)) {
          disk.move(entry, output.resolve(entry.getFileName()));
        }
      }
      moveIfThere(work.fresh().resolve(Manifest.FILE), output.resolve(Manifest.FILE));
    }
    disk.syncFolder(output);
    if (exists(work.old())) {
      giveBack();
      disk.delete(work.old());
    }
    disk.delete(work.adding());
    disk.delete(work.fresh());
  }

  /** Gives back what was not ours in the folder that was put aside. */
  private void giveBack() throws IOException {
    boolean wasOurs = Manifest.isIn(work.old());
    for (Path entry : DatasetFiles.list(work.old())) {
      String name = entry.getFileName().toString();
      if (wasOurs && name.equals(DocumentPath.FOLDER)) {
        giveBack(entry, output.resolve(name), true);
      } else if (!wasOurs || !DatasetFiles.isName(name)) {
        giveBack(entry, output.resolve(name), false);
      }
    }
  }

  /** A file that the new dataset has too is not given back; folders of both are joined. */
  private void giveBack(Path from, Path to, boolean isDocuments) throws IOException {
    if (isDocuments && DatasetFiles.isDocument(from)) {
      return;
    }
    boolean isFolder = DatasetFiles.isFolder(from);
    if (isFolder && (isDocuments || DatasetFiles.isFolder(to))) {
      for (Path entry : DatasetFiles.list(from)) {
        giveBack(entry, to.resolve(entry.getFileName()), isDocuments);
      }
    } else if (!exists(to)) {
      Path parent = to.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      disk.move(from, to);
    }
  }

  private void moveIfThere(Path from, Path to) throws IOException {
    if (exists(from)) {
      disk.move(from, to);
    }
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
