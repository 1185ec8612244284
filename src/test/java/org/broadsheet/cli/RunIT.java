package org.broadsheet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, through the command line: what it writes, what it says, how it ends. */
class RunIT {
  private static final String FLOOD =
      "LOWMERE, March 3 - The river rose by 40 centimetres on Monday, Mayor Ada Quill said.\n\n"
          + "“We will not leave anyone behind,” Ms. Quill told reporters. More than 300 people left"
          + " their homes.\n";
  private static final String BANK =
      "Profits at Harrow Bank fell 12 percent to $40 million, according to its annual report.\n\n"
          + "Otto Brandt, the bank's chief executive, denied that branches would close.\n";

  @TempDir Path dir;
  private Path in;
  private Path out;

  @BeforeEach
  void input() throws IOException {
    in = Files.createDirectory(dir.resolve("in"));
    out = dir.resolve("out");
    Files.writeString(in.resolve("flood.txt"), FLOOD);
  }

  private Cli run(String... more) {
    List<String> args =
        Stream.concat(Stream.of("run", in.toString(), "-o", out.toString()), Stream.of(more))
            .toList();
    return Cli.run(args.toArray(String[]::new));
  }

  private String table(String name) throws IOException {
    return Files.readString(out.resolve(name + ".csv"), UTF_8);
  }

  /** Every file of a dataset but its manifest, by path. */
  private static Map<String, String> files(Path dataset) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(dataset)) {
      for (Path p : walk.filter(Files::isRegularFile).toList()) {
        String name = dataset.relativize(p).toString();
        if (!name.equals("manifest.json")) {
          files.put(name, new String(Files.readAllBytes(p), UTF_8));
        }
      }
    }
    return files;
  }

  @Test
  void aFolderBecomesADatasetThatKeepsItsPromises() throws IOException {
    Files.writeString(in.resolve("bank.txt"), BANK);
    Cli cli = run();
    assertThat(cli.err()).doesNotContain("broadsheet:");
    assertThat(cli.code()).isZero();
    assertThat(cli.out()).contains("articles").contains("2 articles (0 failed");
    assertThat(table("claims")).contains("bank#c", "flood#c", "deny");
    assertThat(table("figures")).contains("40 centimetres", "USD", "percent");
    assertThat(table("events")).hasLineCount(1);
    assertThat(table("links")).hasLineCount(1);
    assertThat(files(out).keySet())
        .contains("articles/bank.json", "articles/flood.json", "datapackage.json", "claims.jsonl");
    assertThat(Files.readString(out.resolve("manifest.json"), UTF_8))
        .contains("flood.txt", "english_UD.gz", "rules/claim/verb.yaml", "sha256");
    assertThat(Cli.run("validate", out.toString()).code()).isZero();
    Cli explained = Cli.run("explain", "flood#c1", "--dataset", out.toString());
    assertThat(explained.code()).isZero();
    assertThat(explained.out()).contains("[cue: ", "Rule claim.", "models/rules/claim/", "nsubj");
    Cli entity = Cli.run("explain", "person/ada-quill", "--dataset", out.toString());
    assertThat(entity.out()).contains("Mentions", "flood#m");
    assertThat(Cli.run("explain", "flood#c99", "--dataset", out.toString()).code()).isEqualTo(2);
  }

  @Test
  void theBytesAreTheSameWhateverTheThreadsTheOrderAndTheLocale() throws IOException {
    Files.writeString(in.resolve("bank.txt"), BANK);
    Path other = dir.resolve("other");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    run("--threads", "1", "--quiet");
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      Cli.run(
          "run",
          in.resolve("flood.txt").toString(),
          in.resolve("bank.txt").toString(),
          "-o",
          other.toString(),
          "--threads",
          "3",
          "-q");
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(files(other)).isEqualTo(files(out));
  }

  @Test
  void documentsOfArticlesThatAreGoneGoToo() throws IOException {
    Files.writeString(in.resolve("bank.txt"), BANK);
    run("-q");
    Files.delete(in.resolve("bank.txt"));
    run("-q");
    assertThat(files(out)).doesNotContainKey("articles/bank.json");
    assertThat(table("articles")).doesNotContain("bank");
  }

  @Test
  void anOutputInsideTheInputIsNotRead() throws IOException {
    out = in.resolve("out");
    run("-q");
    Cli again = run("-q");
    assertThat(again.code()).isZero();
    assertThat(table("articles")).hasLineCount(2);
  }

  @Test
  void badArticlesFailAloneAndAreListed() throws IOException {
    Files.write(in.resolve("zeros.txt"), new byte[4096]);
    Files.writeString(in.resolve("empty.txt"), "");
    Files.writeString(
        in.resolve("cut.jsonl"), "{\"id\":\"good\",\"text\":\"It rained.\"}\n{\"id\":\"bad\",\"te");
    Files.writeString(in.resolve("columns.csv"), "when,what\n1,2\n");
    Files.writeString(
        in.resolve("twice.jsonl"),
        "{\"id\":\"same\",\"text\":\"It rained.\"}\n{\"id\":\"same\",\"text\":\"It snowed.\"}\n");
    Cli cli = run();
    assertThat(cli.code()).isEqualTo(3);
    assertThat(cli.err()).contains("failed", "problems.csv").doesNotContain("\tat ");
    String problems = table("problems");
    assertThat(problems).contains("zeros", "empty", "columns.csv", "same");
    assertThat(table("articles")).contains("good", "flood", "failed");
    assertThat(table("sentences")).contains("It rained.").doesNotContain("It snowed.");
    assertThat(Cli.run("validate", out.toString()).code()).isZero();
  }

  @Test
  void oddEncodingsAreReadAndTold() throws IOException {
    Files.write(in.resolve("latin.txt"), "The café in Malmö closed.".getBytes("windows-1252"));
    Files.write(in.resolve("bom.txt"), "\uFEFFIt rained.\r\n\r\nIt snowed.".getBytes(UTF_8));
    Cli cli = run();
    assertThat(cli.code()).isZero();
    assertThat(table("problems")).contains("latin,ingest,warning");
    assertThat(table("sentences")).contains("The café in Malmö closed.");
    assertThat(table("sentences")).contains("bom#s1,bom,1,1,,0,10,It rained.");
    assertThat(run("--strict").code()).isEqualTo(3);
  }

  @Test
  void standardInputIsJsonLines() throws IOException {
    Cli cli =
        Cli.runWith(
            "{\"id\":\"a\",\"text\":\"Ada Quill resigned on Monday.\"}\n",
            "run",
            "-",
            "-o",
            out.toString(),
            "--published",
            "2026-03-04");
    assertThat(cli.code()).isZero();
    assertThat(table("articles")).contains("2026-03-04");
  }

  @Test
  void monstersAreCutAndSlowNobodyDown() throws IOException {
    Files.writeString(in.resolve("long.txt"), "word ".repeat(5000) + "end.");
    Files.writeString(in.resolve("huge.txt"), "no stop here ".repeat(800_000));
    Cli cli = run();
    assertThat(cli.code()).isIn(0, 3);
    assertThat(table("problems")).contains("huge", "long");
    assertThat(table("articles")).contains("flood");
    assertThat(Cli.run("validate", out.toString()).code()).isZero();
  }

  @Test
  void aDatasetThatWasTamperedWithFailsItsCheck() throws IOException {
    run("-q");
    Path claims = out.resolve("claims.csv");
    Files.writeString(claims, Files.readString(claims, UTF_8).replace("said", "lied"));
    Cli cli = Cli.run("validate", out.toString());
    assertThat(cli.code()).isEqualTo(5);
    assertThat(cli.err()).contains("claims", "is not valid");
  }

  @Test
  void aFullDiskLeavesTheOldDatasetWhole() throws Exception {
    Path disk = Files.createDirectory(dir.resolve("disk"));
    assumeTrue(call("mount", "-t", "tmpfs", "-o", "size=192k", "tmpfs", disk.toString()));
    try {
      out = disk.resolve("out");
      assertThat(run("-q").code()).isZero();
      Map<String, String> before = files(out);
      for (int i = 0; i < 60; i++) {
        Files.writeString(in.resolve("bank" + i + ".txt"), BANK);
      }
      Cli cli = run("-q");
      assertThat(cli.code()).isEqualTo(6);
      assertThat(cli.err()).contains("no space left").hasLineCount(1);
      assertThat(files(out)).isEqualTo(before);
    } finally {
      call("umount", disk.toString());
    }
  }

  /** Whether a command could be run and said yes. */
  private static boolean call(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
