package org.broadsheet.pipeline;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the program is, beyond its version: a version in the making changes with every build, and
 * libraries may be exchanged.
 */
final class ProgramIdentity {
  private ProgramIdentity() {}

  /**
   * A hash that changes when the program's own code, a library or Java itself does.
   *
   * @throws IOException where the program cannot read itself
   */
  static String hash() throws IOException {
    Fingerprint fingerprint = new Fingerprint().add(Versions.broadsheet());
    fingerprint.add(System.getProperty("java.vm.name")).add(System.getProperty("java.version"));
    Path own = ownCode();
    for (Path file : files(own)) {
      fingerprint.add(own.relativize(file).toString()).add(Files.readAllBytes(file));
    }
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path library = Path.of(entry);
      boolean isOther = Files.isRegularFile(library) && !library.equals(own);
      if (isOther) {
        fingerprint.add(library.getFileName().toString());
        fingerprint.add(Long.toString(Files.size(library)));
      }
    }
    return fingerprint.hex();
  }

  private static Path ownCode() throws IOException {
    CodeSource source = ProgramIdentity.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IOException("the program does not know where its code is");
    }
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("the program's code is at " + source.getLocation(), e);
    }
  }

  /** The jar, or all class files of a folder. */
  private static List<Path> files(Path code) throws IOException {
    if (!Files.isDirectory(code)) {
      return List.of(code);
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(code)) {
      all.filter(f -> f.toString().endsWith(".class")).sorted().forEach(files::add);
    }
    return files;
  }
}
