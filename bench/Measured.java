import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What both candidates are measured with: the same articles, the same clocks, the same warming up. */
final class Measured {
  /**
   * Passes that are not this much faster than the fastest before them show that no more is to come.
   */
  private static final double STILL_WARMING = 0.95;

  /** How many such passes in a row: compiling can make a single one slow. */
  private static final int WARM_PASSES = 2;

  private static final int MOST_PASSES_TO_WARM_UP = 6;
  private static final int TIMED_PASSES = 3;

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

  /** A pass over all articles; gives the number of tokens. */
  interface Pass {
    long run() throws Exception;
  }

  /**
   * Reports a steady state: passes over all articles, untimed until they get no faster, and then
   * the middle one of three.
   */
  static void steady(Pass pass) throws Exception {
    double fastest = Double.MAX_VALUE;
    int warm = 0;
    for (int level = 0; level < WARM_PASSES && warm < MOST_PASSES_TO_WARM_UP; warm++) {
      Measured untimed = new Measured();
      pass.run();
      double seconds = untimed.seconds();
      level = seconds < STILL_WARMING * fastest ? 0 : level + 1;
      fastest = Math.min(fastest, seconds);
    }
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < TIMED_PASSES; i++) {
      Measured timed = new Measured();
      long tokens = pass.run();
      results.add(timed.result(tokens));
    }
    results.sort(Comparator.comparingDouble(Result::wall));
    results.get(TIMED_PASSES / 2).print(warm);
  }

  /** What a pass took. */
  private record Result(long tokens, double wall, double cpu) {
    void print(int warm) throws IOException {
      System.out.printf(
          Locale.ROOT, "%d %.3f %.3f %d %d%n", tokens, wall, cpu, peakMegabytes(), warm);
    }
  }

  private double seconds() {
    return (System.nanoTime() - begin) / 1e9;
  }

  private Result result(long tokens) {
    return new Result(tokens, seconds(), cpuSeconds() - cpu);
  }

  /** Prints tokens, seconds of wall time and of processor time since the start, peak megabytes, passes before. */
  void report(long tokens) throws IOException {
    result(tokens).print(0);
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
