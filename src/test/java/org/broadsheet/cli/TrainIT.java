package org.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    assertThat(cli.err()).isEmpty();
    assertThat(cli.code()).isZero();
    assertThat(cli.out()).isEqualTo("6 articles learned from\n");
    return folder;
  }

  @Test
  void theSameCorpusGivesTheSameBytes() {
    Path first = train("first");
    Path second = train("second");

    for (String file : new String[] {"cues.tsv", "spans.tsv", "judge.tsv"}) {
      assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
      assertThat(first.resolve(file)).content().startsWith("chain-model 1\nlabels\t");
    }
    assertThat(first.resolve("cues.tsv")).content().contains("\nw=said\t");
  }

  @Test
  void damagedWeightsStopTheRun() throws IOException {
    Path models = dir.resolve("models");
    copy(Path.of("models"), models);
    Path cues = models.resolve("weights/claims/cues.tsv");
    String text = Files.readString(cues);
    Files.writeString(cues, text.substring(0, text.length() / 2));

    Cli cli =
        Cli.run(
            "run",
            dir.resolve("text").toString(),
            "--output",
            dir.resolve("out").toString(),
            "--models",
            models.toString());

    assertThat(cli.code()).isEqualTo(4);
    assertThat(cli.err()).contains("models/weights/claims/cues.tsv:");
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
