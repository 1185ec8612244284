package org.broadsheet.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the files that a dataset is made of from those that somebody else put beside them. */
final class DatasetFiles {
  /** The report, which later stages write. */
  private static final String REPORT = "report.html";

  private static final Set<String> NAMES =
      Stream.concat(
              Stream.of(DataPackage.FILE, Manifest.FILE, REPORT, DocumentPath.FOLDER),
              Tables.ALL.stream().flatMap(t -> Stream.of(t.name() + ".csv", t.name() + ".jsonl")))
          .collect(Collectors.toUnmodifiableSet());

  private DatasetFiles() {}

  /** Whether a dataset has a file or folder of this name at its top. */
  static boolean isName(String name) {
    return NAMES.contains(name);
  }

  /**
   * The dataset's own files in {@code folder}, by their paths relative to it: those of our names,
   * and what ends in {@code .json} in the folder of the documents.
   */
  static SortedMap<Path, Path> of(Path folder) throws IOException {
    SortedMap<Path, Path> files = new TreeMap<>();
    for (Path top : list(folder)) {
      String name = top.getFileName().toString();
      if (!isName(name)) {
        continue;
      }
      if (name.equals(DocumentPath.FOLDER) && isFolder(top)) {
        try (Stream<Path> walk = Files.walk(top)) {
          walk.filter(DatasetFiles::isDocument).forEach(p -> files.put(folder.relativize(p), p));
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
      } else {
        files.put(folder.relativize(top), top);
      }
    }
    return files;
  }

  /** Whether a file in the folder of the documents is one of them. */
  static boolean isDocument(Path file) {
    return file.getFileName().toString().endsWith(".json") && !isFolder(file);
  }

  /** Whether two folders hold the same dataset, byte for byte, their manifests aside. */
  static boolean areEqual(Path a, Path b) throws IOException {
    // It holds the hashes of the tables, so most datasets that differ differ here.
    if (!areEqualFiles(a.resolve(DataPackage.FILE), b.resolve(DataPackage.FILE))) {
      return false;
    }
    Set<Path> names = of(a).keySet();
    if (!names.equals(of(b).keySet())) {
      return false;
    }
    for (Path name : names) {
      if (!name.equals(Path.of(Manifest.FILE))
          && !areEqualFiles(a.resolve(name), b.resolve(name))) {
        return false;
      }
    }
    return true;
  }

  private static boolean areEqualFiles(Path a, Path b) throws IOException {
    return Files.isRegularFile(a) && Files.isRegularFile(b) && Files.mismatch(a, b) < 0;
  }

  static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** What is in a folder, sorted by name. */
  static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
