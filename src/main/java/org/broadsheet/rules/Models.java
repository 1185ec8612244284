package org.broadsheet.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files under {@code models/}: rules, lexicons and weights, read whole and kept as they were
 * when the run began.
 *
 * <p>They come from a folder, or from the jar where there is no folder. Paths are relative to
 * {@code models/}, with {@code /} between names.
 */
public final class Models {
  private static final String RESOURCE = "/org/broadsheet/models";

  private final SortedMap<String, byte[]> files;

  private Models(SortedMap<String, byte[]> files) {
    this.files = files;
  }

  /**
   * The models of a folder.
   *
   * @throws RuleException where the folder cannot be read or holds no rules
   */
  public static Models at(Path folder) {
    try {
      Models models = new Models(readAll(folder));
      if (models.files.keySet().stream().noneMatch(f -> f.startsWith("rules/"))) {
        throw RuleException.of(
            folder.toString(), 0, "no rules/ with .yaml files in it: is this a models folder?");
      }
      return models;
    } catch (IOException | UncheckedIOException e) {
      throw RuleException.of(folder.toString(), 0, "cannot be read: " + e.getMessage());
    }
  }

  /** The models that the jar carries. */
  public static Models bundled() {
    URL url = Models.class.getResource(RESOURCE);
    if (url == null) {
      throw RuleException.of("models", 0, "not in the jar: the build left them out");
    }
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return new Models(readAll(Path.of(uri)));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return new Models(readAll(jar.getPath(RESOURCE)));
      }
    } catch (IOException | URISyntaxException e) {
      throw RuleException.of("models", 0, "cannot be read from the jar: " + e.getMessage());
    }
  }

  private static SortedMap<String, byte[]> readAll(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file :
          walk.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith(".") && !name.contains("/.")) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  /** Paths of all files, and their bytes, in the order of the paths. */
  public SortedMap<String, byte[]> files() {
    return new TreeMap<>(files);
  }

  /** The same without the files of a folder, such as {@code weights/claims/}. */
  public Models without(String folder) {
    SortedMap<String, byte[]> rest = files();
    rest.keySet().removeIf(f -> f.startsWith(folder));
    return new Models(rest);
  }

  /** Whether there is such a file. */
  public boolean has(String path) {
    return files.containsKey(path);
  }

  /**
   * A file's bytes.
   *
   * @throws RuleException where there is no such file
   */
  public byte[] bytes(String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw RuleException.of("models/" + path, 0, "is missing");
    }
    return bytes.clone();
  }

  /** A file's text, read as UTF-8. */
  public String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }
}
