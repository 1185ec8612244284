package org.broadsheet.dataset;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.dataset.DatasetException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Puts a new dataset in the place of an old one, whole or not at all: it is written beside the
 * output first and moved into place when it is finished. A run that is killed leaves the old
 * dataset or the new one; what it left half done, the next run or {@link #recover} finishes.
 *
 * <pre>{@code
 * try (Publication publication = Publication.open(output, false);
 *     DatasetWriter writer = new DatasetWriter(publication.staging())) {
 *   …
 *   writer.finish(manifest, null);
 *   publication.publish();
 * }
 * }</pre>
 *
 * <p>Files that are not the dataset's own are kept where they are. Not safe for use by several
 * threads at once; two runs into one folder exclude each other by a lock.
 */
public final class Publication implements AutoCloseable {
  /** What a publication did to the output. */
  public enum Outcome {
    /** There is a dataset where none was. */
    CREATED,
    /** The new dataset stands in the place of the old one. */
    REPLACED,
    /** The old dataset was the same; of its files only the manifest is new. */
    UNCHANGED
  }

  /** As many as Linux follows. */
  private static final int MAX_LINKS = 40;

  private final Disk disk;
  private final Path output;
  private final WorkFolder work;
  private final boolean isInside;
  private boolean isSwapping;

  private Publication(Disk disk, Path output, WorkFolder work, boolean isInside) {
    this.disk = disk;
    this.output = output;
    this.work = work;
    this.isInside = isInside;
  }

  /**
   * Prepares to write a dataset: finishes what a killed run left, and refuses an output that is not
   * for us.
   *
   * @param output the dataset's folder, which need not be there yet; a link to a folder stays a
   *     link
   * @param force whether to write into a folder that holds files but no manifest of ours (hidden
   *     files do not count); of these files only those of our names are replaced
   * @throws DatasetException where the output is no folder, not ours, in use by another run, or
   *     cannot be written
   */
  public static Publication open(Path output, boolean force) throws DatasetException {
    return open(output, force, Disk.REAL);
  }

  /**
   * Prepares to write a dataset that is only looked at and then deleted: a loss of power may take
   * it.
   *
   * @param output a folder that is not there yet
   * @throws DatasetException where it cannot be written
   */
  public static Publication openPassing(Path output) throws DatasetException {
    return open(output, false, Disk.PASSING);
  }

  static Publication open(Path output, boolean force, Disk disk) throws DatasetException {
    Path target = target(output);
    recoverTarget(target, disk);
    refuseForeign(target, force);
    WorkFolder work = null;
    try {
      boolean inside = disk.isFixed(target);
      if (!inside) {
        try {
          work = take(target, WorkFolder.beside(target));
        } catch (IOException e) {
          if (!Files.isDirectory(target)) {
            throw e;
          }
          inside = true; // the folder above may not be ours to write to
        }
      }
      if (work == null) {
        work = take(target, WorkFolder.inside(target));
      }
      work.clear(disk);
      Files.createDirectory(work.fresh());
      return new Publication(disk, target, work, inside);
    } catch (IOException e) {
      DatasetException failure = DatasetException.of("write", target, e);
      closeQuietly(work, failure);
      throw failure;
    }
  }

  /** The empty folder into which the new dataset is to be written. */
  public Path staging() {
    return work.fresh();
  }

  /**
   * Puts the finished dataset in place.
   *
   * @throws IllegalStateException where {@link #staging} holds no finished dataset
   * @throws DatasetException where the disk refuses; the old dataset is in place then, or will be
   *     the new one after {@link #recover}
   */
  public Outcome publish() throws DatasetException {
    if (!Manifest.isIn(staging())) {
      throw new IllegalStateException("no finished dataset in " + staging());
    }
    try {
      boolean replaces = Manifest.isIn(output);
      if (replaces && DatasetFiles.areEqual(output, staging())) {
        disk.move(staging().resolve(Manifest.FILE), output.resolve(Manifest.FILE));
        return Outcome.UNCHANGED;
      }
      sync();
      swap();
      return replaces ? Outcome.REPLACED : Outcome.CREATED;
    } catch (IOException e) {
      throw DatasetException.of("publish", output, e);
    }
  }

  /**
   * Puts the tables and descriptions on the disk before they take the old ones' place. Documents
   * are left to the system, which writes them within seconds: there may be 50,000 of them.
   */
  private void sync() throws IOException {
    for (Path entry : DatasetFiles.list(staging())) {
      if (DatasetFiles.isFolder(entry)) {
        disk.syncFolder(entry);
      } else {
        disk.syncFile(entry);
      }
    }
    disk.syncFolder(staging());
  }

  private void swap() throws IOException {
    if (isInside) {
      isSwapping = true;
      new Swap(disk, output, work).files();
      isSwapping = false;
      return;
    }
    try {
      new Swap(disk, output, work).folders();
    } catch (IOException e) {
      // A mount point cannot be renamed: what it holds is swapped inside it.
      if (!Files.isDirectory(output) || !exists(work.fresh())) {
        throw e;
      }
      swapInside(e);
    }
  }

  private void swapInside(IOException why) throws IOException {
    try (WorkFolder inner = WorkFolder.take(WorkFolder.inside(output)).orElseThrow(() -> why)) {
      inner.clear(disk);
      try {
        copy(work.fresh(), inner.fresh());
      } catch (IOException e) {
        inner.clear(disk);
        throw e;
      }
      new Swap(disk, output, inner).files();
    }
  }

  /** Deletes what was not published, and lets the next run in. */
  @Override
  public void close() throws DatasetException {
    try {
      if (!isSwapping && !exists(work.old())) {
        work.clear(disk);
      }
      work.close();
    } catch (IOException e) {
      throw DatasetException.of("clean up", output, e);
    }
  }

  /** Lets go of everything as a kill would, without cleaning up. */
  void abandon() throws IOException {
    work.release();
  }

  /**
   * Finishes what a killed run left half done beside or inside {@code output}; does nothing where
   * there is nothing to do, or another run is writing there now. Call it before reading a dataset.
   *
   * @throws DatasetException where the disk refuses
   */
  public static void recover(Path output) throws DatasetException {
    try {
      recover(output, Disk.REAL);
    } catch (DatasetException e) {
      if (e.kind() != Kind.BUSY) {
        throw e;
      }
    }
  }

  static void recover(Path output, Disk disk) throws DatasetException {
    recoverTarget(target(output), disk);
  }

  private static void recoverTarget(Path target, Disk disk) throws DatasetException {
    List<Path> folders =
        target.getParent() == null
            ? List.of(WorkFolder.inside(target))
            : List.of(WorkFolder.beside(target), WorkFolder.inside(target));
    for (Path folder : folders) {
      if (!DatasetFiles.isFolder(folder)) {
        continue;
      }
      try (WorkFolder work = take(target, folder)) {
        Swap swap = new Swap(disk, target, work);
        if (folder.startsWith(target)) {
          swap.recoverFiles();
        } else {
          swap.recoverFolders();
        }
        work.clear(disk);
      } catch (IOException e) {
        throw DatasetException.of("recover", target, e);
      }
    }
  }

  private static WorkFolder take(Path target, Path folder) throws IOException, DatasetException {
    return WorkFolder.take(folder)
        .orElseThrow(
            () ->
                new DatasetException(
                    Kind.BUSY, "another run is writing to " + target + "; wait until it is done"));
  }

  /** The folder itself, behind all links. */
  private static Path target(Path output) throws DatasetException {
    Path target = output.toAbsolutePath().normalize();
    try {
      if (Files.exists(target)) {
        if (!Files.isDirectory(target)) {
          throw new DatasetException(
              Kind.NOT_A_FOLDER, "the output " + output + " is a file; a dataset is a folder");
        }
        return target.toRealPath();
      }
      // A link leads nowhere while the folder behind it is being swapped.
      for (int links = 0; Files.isSymbolicLink(target); links++) {
        if (links == MAX_LINKS) {
          throw new DatasetException(
              Kind.NOT_A_FOLDER, "the output " + output + " is a link that leads nowhere");
        }
        target = target.resolveSibling(Files.readSymbolicLink(target)).normalize();
      }
      return target;
    } catch (IOException e) {
      throw DatasetException.of("read", output, e);
    }
  }

  private static void refuseForeign(Path target, boolean force) throws DatasetException {
    if (!Files.isDirectory(target)) {
      try {
        Path parent = target.getParent();
        if (parent != null) {
          Files.createDirectories(parent);
        }
        return;
      } catch (FileAlreadyExistsException e) {
        throw new DatasetException(
            Kind.NOT_A_FOLDER, "a part of the output's path is a file: " + e.getFile(), e);
      } catch (IOException e) {
        throw DatasetException.of("write", target, e);
      }
    }
    try {
      if (force || Manifest.isIn(target)) {
        return;
      }
      Optional<String> foreign =
          DatasetFiles.list(target).stream()
              .map(p -> p.getFileName().toString())
              .filter(name -> !name.startsWith("."))
              .findFirst();
      if (foreign.isPresent()) {
        throw new DatasetException(
            Kind.NOT_OURS,
            "the output "
                + target
                + " is not empty (it holds "
                + foreign.get()
                + ") and has no manifest of ours; choose another folder or use force");
      }
    } catch (IOException e) {
      throw DatasetException.of("read", target, e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path p : (Iterable<Path>) walk::iterator) {
        Files.copy(p, to.resolve(from.relativize(p)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static void closeQuietly(@Nullable WorkFolder work, DatasetException failure) {
    if (work != null) {
      try {
        work.close();
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
  }
}
