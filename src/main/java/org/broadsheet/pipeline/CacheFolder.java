package org.broadsheet.pipeline;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.prepared.WholeFile;

/**
 * Where what came of each article is kept, and how much of it.
 *
 * @param path need not be there yet
 * @param maxBytes what the entries may take together; the ones that were not used for longest go
 *     first
 */
public record CacheFolder(Path path, long maxBytes) {
  /** So that not every run has to make room, a tenth more than is needed is made. */
  private static final double FILLED_AFTERWARDS = 0.9;

  /** A piece of an entry that is older than this was left by a run that was killed. */
  private static final Duration LEFT_BEHIND = Duration.ofDays(1);

  public CacheFolder {
    if (maxBytes < 0) {
      throw new IllegalArgumentException("a cache cannot hold " + maxBytes + " bytes");
    }
  }

  private record Entry(Path file, long bytes, FileTime used) {}

  /** Marks an entry as used, so that it stays longer. */
  static void use(Path entry) {
    try {
      Files.setLastModifiedTime(entry, FileTime.from(Instant.now()));
    } catch (IOException e) {
      // a cache that cannot be written to can still be read
    }
  }

  /**
   * Removes what is too much. Other runs may be writing and removing meanwhile.
   *
   * @param ending of the names of entries; other files stay
   * @throws IOException where the folder cannot be read
   */
  void trim(String ending) throws IOException {
    List<Entry> entries = new ArrayList<>();
    Instant leftBefore = Instant.now().minus(LEFT_BEHIND);
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
              throws IOException {
            String name = file.getFileName().toString();
            if (name.endsWith(ending)) {
              entries.add(new Entry(file, facts.size(), facts.lastModifiedTime()));
            } else if (name.endsWith(WholeFile.UNFINISHED)
                && facts.lastModifiedTime().toInstant().isBefore(leftBefore)) {
              Files.deleteIfExists(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // another run removed it
          }
        });
    long bytes = entries.stream().mapToLong(Entry::bytes).sum();
    if (bytes <= maxBytes) {
      return;
    }
    entries.sort(Comparator.comparing(Entry::used).thenComparing(Entry::file));
    for (Entry oldest : entries) {
      if (bytes <= maxBytes * FILLED_AFTERWARDS) {
        return;
      }
      Files.deleteIfExists(oldest.file());
      bytes -= oldest.bytes();
    }
  }
}
