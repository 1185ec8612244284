package org.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Training from a corpus of six sentences, through the command line. */
class TrainIT {
  @TempDir Path dir;

  @BeforeEach
  void corpus() throws IOException {
    Files.createDirectories(dir.resolve("text"));
    Files.createDirectories(dir.resolve("attributions"));
    article("ferry", "Ada Quill", "said", "that the ferries would run on Monday");
    article("bank", "Otto Brandt", "said", "that the bank would close four branches");
    article("storm", "The harbour master", "warned", "that the storm would reach Lowmere");
    article("school", "The teachers", "said", "that the roof had to be mended");
    article("mine", "Lena Park", "believes", "that the mine will open again");
    article("court", "The judge", "said", "that the witness had lied");
  }

  private void article(String name, String source, String cue, String content) throws IOException {
    String text = source + " " + cue + " " + content + ". It rained.\n";
    int c = source.length() + 1;
    int s = c + cue.length() + 1;
    String marks =
        String.join(
            "\n",
            "T1\tSource 0 " + source.length() + "\t" + source,
            "T2\tCue " + c + " " + (c + cue.length()) + "\t" + cue,
            "T3\tContent " + s + " " + (s + content.length()) + "\t" + content,
            "E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1",
            "");
    Files.writeString(dir.resolve("text/" + name + ".txt"), text);
    Files.writeString(dir.resolve("attributions/" + name + ".ann"), marks);
  }

  private Path train(String output) {
    Path folder = dir.resolve(output);
    Cli cli = Cli.run("train", "claims", "--corpus", dir.toString(), "--output", folder.toString());
    assertThat(cli.err()).doesNotContain("broadsheet:"); // but for progress, on slow machines
    assertThat(cli.code()).isZero();
    assertThat(cli.out()).isEqualTo("6 articles learned from\n");
    return folder;
  }

  @Test
  void theSameCorpusGivesTheSameBytes() {
    Path first = train("first");
    Path second = train("second");

    for (String file : List.of("cues.tsv", "cue-net.tsv", "span-net.tsv", "judge.tsv")) {
      assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
      String form = file.contains("net") ? "label-net 1" : "chain-model 1";
      assertThat(first.resolve(file)).content().startsWith(form + "\nlabels\t");
    }
    assertThat(first.resolve("cues.tsv")).content().contains("\nw=said\t");
    assertThat(first.resolve("span-net.tsv")).content().contains("\nq=Rout\t");
  }

  @Test
  void relationsAreLearnedToTheByte() throws IOException {
    StringBuilder corpus = new StringBuilder();
    for (String name : List.of("Ada", "Otto", "Lena", "Rosa", "Karl", "Ines")) {
      corpus.append("#doc ").append(name).append('\n');
      corpus.append("0\t").append(name).append("\tB-Peop\t['N']\t[0]\n");
      corpus.append("1\tBrandt\tI-Peop\t['Live_In']\t[4]\n2\tsleeps\tO\t['N']\t[2]\n");
      corpus.append("3\tin\tO\t['N']\t[3]\n4\tDenmark\tB-Loc\t['N']\t[4]\n5\t.\tO\t['N']\t[5]\n");
    }
    Path file = Files.writeString(dir.resolve("sleepers.txt"), corpus);

    Cli first = trainRelations(file, "first");
    Cli second = trainRelations(file, "second");

    assertThat(first.err()).isEmpty();
    assertThat(first.code()).isZero();
    assertThat(first.out()).startsWith("6 texts with 6 pairs of names learned from");
    assertThat(first.out()).contains("relation.model.residence").isEqualTo(second.out());
    Path weights = dir.resolve("first/pairs.tsv");
    assertThat(weights).content().startsWith("chain-model 1\nlabels\tno\tyes\n");
    assertThat(dir.resolve("second/pairs.tsv")).hasSameBinaryContentAs(weights);
  }

  private Cli trainRelations(Path corpus, String output) {
    return Cli.run(
        "train",
        "relations",
        "--corpus",
        corpus.toString(),
        "--background",
        dir.resolve("text").toString(),
        "--output",
        dir.resolve(output).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims/cues.tsv", "claims/span-net.tsv", "relations/pairs.tsv"})
  void damagedWeightsStopTheRun(String file) throws IOException {
    Path models = dir.resolve("models");
    copy(Path.of("models"), models);
    Path weights = models.resolve("weights/" + file);
    String text = Files.readString(weights);
    Files.writeString(weights, text.substring(0, text.length() / 2));

    Cli cli =
        Cli.run(
            "run",
            dir.resolve("text").toString(),
            "--output",
            dir.resolve("out").toString(),
            "--models",
            models.toString());

    assertThat(cli.code()).isEqualTo(4);
    assertThat(cli.err()).contains("models/weights/" + file + ":");
    assertThat(dir.resolve("out")).doesNotExist();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.sorted().toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
