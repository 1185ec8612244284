package org.broadsheet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentences;
import org.broadsheet.annotate.SharedAnnotator;
import org.broadsheet.annotate.TimeMention;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.pipeline.AnnotatorSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault of ours in one stage takes neither the article nor the others with it. */
class FaultIT {
  /** A date behind the end of its sentence, as no annotator should give it. */
  private static final Annotator BROKEN =
      article -> {
        Document d = SharedAnnotator.get().annotate(article);
        TokenRange nowhere = new TokenRange(900, 901);
        return Sentences.withTimes(d, new TimeMention(0, nowhere, "DATE", "2026-03", "2026-03"));
      };

  @TempDir Path dir;

  @Test
  void keepsWhatOtherStagesFind() throws IOException {
    Files.writeString(
        Files.createDirectory(dir.resolve("in")).resolve("flood.txt"),
        "Mayor Ada Quill of Lowmere said in March that 300 people had left their homes.\n\n"
            + "The council met on Monday.\n");
    Path out = dir.resolve("out");
    Cli cli = run((rules, limits) -> BROKEN);
    assertThat(cli.code()).isEqualTo(3);
    assertThat(cli.err()).contains("stopped by a fault of the program", "problems.csv");
    assertThat(lines(out, "articles").get(1)).contains(",partial,", "internal fault");
    assertThat(lines(out, "problems").get(1)).startsWith("flood,").contains("fatal,internal fault");
    assertThat(lines(out, "sentences")).hasSize(3);
    assertThat(lines(out, "mentions").toString()).contains("Ada Quill");
    Cli again = run((rules, limits) -> SharedAnnotator.get());
    assertThat(again.code()).as("what a fault left out is not kept").isZero();
    assertThat(lines(out, "figures").toString()).contains("300 people");
  }

  private Cli run(AnnotatorSource annotators) {
    String in = dir.resolve("in").toString();
    String out = dir.resolve("out").toString();
    String cache = dir.resolve("cache").toString();
    return Cli.run(annotators, "", "run", in, "-o", out, "-q", "--cache", cache);
  }

  private static List<String> lines(Path out, String table) throws IOException {
    return Files.readAllLines(out.resolve(table + ".csv"), UTF_8);
  }
}
