package org.broadsheet.ingest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.broadsheet.ingest.IngestException.Kind;
import org.broadsheet.text.CodePoints;
import org.broadsheet.text.FileNames;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files to read. The order does not depend on that in which the inputs were named:
 * folders first, then files, then standard input, each sorted by code points.
 */
final class InputScan {
  /** A folder with both is a dataset that Broadsheet wrote, not input. */
  private static final List<String> DATASET_FILES = List.of("datapackage.json", "manifest.json");

  private record Entry(Path path, String name, boolean folder) {
    /** Sorting folders with their slash gives the order of the whole paths. */
    String key() {
      return folder ? name + "/" : name;
    }
  }

  private record Skipped(int count, String first) {}

  private final @Nullable Path exclude;
  private final List<Path> roots = new ArrayList<>();
  private final Set<Path> foldersSeen = new HashSet<>();
  private final Set<Path> filesSeen = new HashSet<>();
  private final List<InputFile> files = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final Map<String, Skipped> unknown = new TreeMap<>(CodePoints::compare);

  private InputScan(@Nullable Path exclude) throws IOException {
    this.exclude = exclude == null ? null : real(exclude);
  }

  /**
   * Lists the files of all inputs.
   *
   * @param inputs paths, or {@code -} for standard input
   * @throws IngestException where a path does not exist, a folder cannot be listed, or there is
   *     nothing to read
   */
  static InputScan of(List<String> inputs, @Nullable Path exclude) throws IngestException {
    if (inputs.isEmpty()) {
      throw new IngestException(
          Kind.NO_INPUT, "no input: name a folder, a file, or - for JSON Lines");
    }
    String at = "";
    try {
      InputScan scan = new InputScan(exclude);
      List<Path> folders = new ArrayList<>();
      List<Path> named = new ArrayList<>();
      for (String input : inputs.stream().distinct().sorted(CodePoints::compare).toList()) {
        at = input;
        if (!input.equals("-")) {
          Path path = Path.of(input);
          (isFolder(path) ? folders : named).add(path);
        }
      }
      for (Path folder : folders) {
        scan.roots.add(folder.toRealPath());
      }
      for (Path folder : folders) {
        at = folder.toString();
        scan.folder(folder, "");
        scan.reportUnknown(at);
      }
      for (Path file : named) {
        at = file.toString();
        scan.named(file);
      }
      if (inputs.contains("-")) {
        scan.files.add(InputFile.STANDARD_INPUT);
      }
      if (scan.files.isEmpty()) {
        throw new IngestException(Kind.NO_INPUT, scan.nothingIn(inputs));
      }
      return scan;
    } catch (InvalidPathException e) {
      throw new IngestException(Kind.MISSING, "'" + at + "' cannot be a path: " + e.getReason(), e);
    } catch (IOException e) {
      throw new IngestException(Kind.UNREADABLE, at + " cannot be read: " + reason(e), e);
    }
  }

  /** The files, in the order in which they are read. */
  List<InputFile> files() {
    return List.copyOf(files);
  }

  /** What was passed over, one line each. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Why the system could not do it, without Java's names. */
  static String reason(IOException e) {
    String type = e.getClass().getSimpleName();
    if (type.equals("AccessDeniedException")) {
      return "permission denied";
    }
    if (type.equals("NoSuchFileException") || type.equals("FileNotFoundException")) {
      return "it is not there any more";
    }
    if (type.equals("EOFException")) {
      return "cut off in the middle";
    }
    if (type.equals("ZipException")) {
      return "damaged, or not packed with gzip (" + e.getMessage() + ")";
    }
    String message = e.getMessage();
    return message == null ? type : message.replaceAll("\\s+", " ");
  }

  private static boolean isFolder(Path path) throws IngestException {
    if (!Files.exists(path)) {
      throw new IngestException(Kind.MISSING, path + " does not exist");
    }
    return Files.isDirectory(path);
  }

  private void folder(Path folder, String prefix) throws IngestException {
    try {
      if (!foldersSeen.add(folder.toRealPath())) {
        warnings.add(folder + " was reached a second time and is read once");
        return;
      }
      for (Entry entry : entries(folder)) {
        String name = prefix + entry.name();
        if (entry.folder()) {
          subfolder(entry, name);
        } else {
          file(entry, name);
        }
      }
    } catch (IOException e) {
      throw new IngestException(
          Kind.UNREADABLE, "the folder " + folder + " cannot be read: " + reason(e), e);
    }
  }

  private static List<Entry> entries(Path folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
      for (Path path : listing) {
        String name = FileNames.of(path);
        if (!name.startsWith(".") && !isReadme(name)) {
          entries.add(new Entry(path, name, Files.isDirectory(path)));
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.comparing(Entry::key, CodePoints::compare));
    return entries;
  }

  /**
   * "README", "README.md", "README-data.txt", "Readme.txt"; but "readmes-of-the-year.txt" is not.
   */
  private static boolean isReadme(String name) {
    return name.startsWith("README")
        || FileKind.stem(name).toLowerCase(Locale.ROOT).equals("readme");
  }

  private void subfolder(Entry entry, String name) throws IOException, IngestException {
    Path real = entry.path().toRealPath();
    if (real.equals(exclude)) {
      return;
    }
    if (Files.isSymbolicLink(entry.path()) && roots.stream().anyMatch(real::startsWith)) {
      return; // read where it really stands; a loop ends here too
    }
    boolean dataset = DATASET_FILES.stream().allMatch(f -> Files.exists(entry.path().resolve(f)));
    if (dataset) {
      warnings.add("the folder " + name + " holds a dataset of Broadsheet's and is not read");
      return;
    }
    folder(entry.path(), name + "/");
  }

  private void file(Entry entry, String name) throws IOException {
    FileKind kind = FileKind.of(name);
    if (!Files.isRegularFile(entry.path())) {
      warnings.add(name + " is a link to nothing, or no regular file, and is not read");
    } else if (kind == null) {
      String ending = FileKind.ending(name);
      Skipped before = unknown.getOrDefault(ending, new Skipped(0, name));
      unknown.put(ending, new Skipped(before.count() + 1, before.first()));
    } else {
      filesSeen.add(entry.path().toRealPath());
      files.add(new InputFile(entry.path(), name, kind));
    }
  }

  private void named(Path file) throws IOException {
    if (Files.isRegularFile(file) && !filesSeen.add(file.toRealPath())) {
      warnings.add(file + " was reached a second time and is read once");
      return;
    }
    files.add(InputFile.named(file));
  }

  private void reportUnknown(String folder) {
    unknown.forEach(
        (ending, skipped) ->
            warnings.add(
                (skipped.count() == 1 ? "1 file " : skipped.count() + " files ")
                    + (ending.isEmpty() ? "without an ending" : "ending in ." + ending)
                    + " in "
                    + folder
                    + " not read (the first: "
                    + skipped.first()
                    + "); read are "
                    + FileKind.ENDINGS));
    unknown.clear();
  }

  private String nothingIn(List<String> inputs) {
    String found = warnings.isEmpty() ? "" : " (" + String.join("; ", warnings) + ")";
    return "no articles in " + String.join(", ", inputs) + found + ": read are " + FileKind.ENDINGS;
  }

  private static Path real(Path path) throws IOException {
    return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().normalize();
  }
}
