import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What both candidates are measured with: the same articles, the same clocks. */
final class Measured {
  private final long begin = System.nanoTime();
  private final double cpu = cpuSeconds();

  /** The articles of a folder, by their names. */
  static List<String> articles(String folder) throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(folder))) {
      return all.filter(f -> f.toString().endsWith(".txt")).sorted().map(Measured::read).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double cpuSeconds() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }

  /** Prints tokens, seconds of wall time and of processor time since the start, peak megabytes. */
  void report(long tokens) throws IOException {
    double wall = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        java.util.Locale.ROOT,
        "%d %.3f %.3f %d%n",
        tokens,
        wall,
        cpuSeconds() - cpu,
        peakMegabytes());
  }

  /** The most memory that the process ever held, as Linux counts it. */
  private static long peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
      }
    }
    return 0;
  }
}
