package org.broadsheet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.broadsheet.annotate.ModelException;
import org.broadsheet.annotate.SharedAnnotator;
import org.broadsheet.pipeline.AnnotatorSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run keeps for the next one never shows in a dataset; {@code check} tells what does. */
class CacheIT {
  private static final String FLOOD =
      "The river rose by 40 centimetres on Monday, Mayor Ada Quill said.\n\n"
          + "More than 300 people left their homes.\n";
  private static final String BANK =
      "Profits at Harrow Bank fell 12 percent to $40 million, according to its annual report.\n";

  /** For a run that must not need the language models. */
  private static final AnnotatorSource NONE =
      (rules, limits) -> {
        throw new ModelException("no model was to be loaded", null);
      };

  private static final AnnotatorSource ALL = (rules, limits) -> SharedAnnotator.get();

  @TempDir Path dir;
  private Path in;
  private Path out;
  private Path cache;

  @BeforeEach
  void input() throws IOException {
    in = Files.createDirectory(dir.resolve("in"));
    out = dir.resolve("out");
    cache = dir.resolve("cache");
    Files.writeString(in.resolve("flood.txt"), FLOOD);
    Files.writeString(in.resolve("bank.txt"), BANK);
  }

  private Cli run(AnnotatorSource annotators, Path output, String... more) {
    return command(annotators, "run", output, more);
  }

  private Cli command(AnnotatorSource annotators, String command, Path output, String... more) {
    List<String> args =
        new ArrayList<>(List.of(command, in.toString(), "-o", output.toString(), "-q"));
    args.addAll(List.of(more));
    return Cli.run(annotators, "", args.toArray(String[]::new));
  }

  private String[] cached() {
    return new String[] {"--cache", cache.toString()};
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path p : walk.filter(Files::isRegularFile).toList()) {
        if (!p.endsWith("manifest.json")) {
          files.put(folder.relativize(p).toString(), Files.readString(p, UTF_8));
        }
      }
    }
    return files;
  }

  /** What the input gives without a cache. */
  private Map<String, String> expected() throws IOException {
    Path plain = dir.resolve("plain");
    assertThat(run(ALL, plain).code()).isZero();
    return files(plain);
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> walk = Files.walk(cache)) {
      return walk.filter(p -> p.toString().endsWith(".article")).sorted().toList();
    }
  }

  @Test
  void coldAndWarmGiveTheSame() throws IOException {
    Map<String, String> expected = expected();

    assertThat(run(ALL, out, cached()).code()).isZero();
    assertThat(files(out)).isEqualTo(expected);
    assertThat(entries()).hasSize(2);

    Cli warm = run(NONE, out, cached());
    assertThat(warm.err()).isEmpty();
    assertThat(warm.code()).isZero();
    assertThat(files(out)).isEqualTo(expected);
    assertThat(Files.readString(out.resolve("manifest.json"), UTF_8)).contains("english_UD.gz");

    assertThat(run(NONE, out).err()).contains("no model was to be loaded");
    assertThat(run(NONE, out, "--no-cache").code()).isEqualTo(4);
  }

  @Test
  void onlyWhatChangedIsReadAgain() throws IOException {
    run(ALL, out, cached());
    Files.writeString(in.resolve("bank.txt"), BANK + "\nMr. Otto Brandt resigned.\n");
    Map<String, String> expected = expected();
    int[] opened = {0};

    Cli half =
        run(
            (rules, limits) -> {
              opened[0]++;
              return article -> {
                assertThat(article.article().id().value()).isEqualTo("bank");
                return SharedAnnotator.get().annotate(article);
              };
            },
            out,
            cached());

    assertThat(half.code()).isZero();
    assertThat(opened[0]).isOne();
    assertThat(files(out)).isEqualTo(expected);
  }

  @Test
  void damagedEntriesAreMadeAnew() throws IOException {
    Map<String, String> expected = expected();
    run(ALL, out, cached());
    for (Path entry : entries()) {
      byte[] bytes = Files.readAllBytes(entry);
      bytes[bytes.length / 2] ^= 8;
      Files.write(entry, bytes);
    }

    assertThat(run(ALL, out, cached()).code()).isZero();
    assertThat(files(out)).isEqualTo(expected);

    assertThat(run(NONE, out, cached()).code()).isZero();
    assertThat(files(out)).isEqualTo(expected);
  }

  @Test
  void anotherDateOfPublicationIsAnotherArticle() throws IOException {
    run(ALL, out, cached());

    run(ALL, out, "--cache", cache.toString(), "--published", "2026-03-04");

    assertThat(Files.readString(out.resolve("articles.csv"), UTF_8)).contains("2026-03-04");
    assertThat(entries()).hasSize(4);
  }

  @Test
  void theCacheIsNeitherInputNorOutput() {
    Cli inside = run(ALL, out, "--cache", in.resolve("kept").toString());
    assertThat(inside.code()).isEqualTo(2);
    assertThat(inside.err()).contains("cannot be inside the input");
    assertThat(run(ALL, out, "--cache", out.resolve("kept").toString()).err())
        .contains("cannot be inside the output");
    assertThat(run(ALL, out, "--cache", in.resolve(".kept").toString()).code()).isZero();
  }

  @Test
  void aDatasetIsWhatItsInputGives() throws IOException {
    run(ALL, out, cached());
    Map<String, String> before = files(out);

    assertThat(command(NONE, "check", out, cached()).code()).isZero();
    assertThat(command(ALL, "check", out).code()).isZero();

    Files.writeString(in.resolve("bank.txt"), BANK.replace("12 percent", "13 percent"));
    Files.writeString(in.resolve("court.txt"), "Judge Mara Ivens fined Harrow Bank.\n");
    Cli check = command(ALL, "check", out, "--diff", "--cache", cache.toString());
    assertThat(check.code()).isEqualTo(5);
    assertThat(check.out())
        .contains("articles: 2 rows differ", "+ court ", "figures: ", "13 percent", "12 percent");
    assertThat(files(out)).isEqualTo(before);

    Files.delete(in.resolve("flood.txt"));
    Cli.run(ALL, "", "check", in.toString(), "-o", out.toString());
    Cli loud = Cli.run(ALL, "", "check", in.toString(), "-o", out.toString(), "--diff");
    assertThat(loud.out()).contains("- flood ");
    assertThat(loud.err()).contains("is not what the input gives");

    assertThat(command(ALL, "check", dir.resolve("nowhere")).code()).isEqualTo(6);
  }
}
