package org.broadsheet.quality.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.quality.corpus.CorpusException.Kind;
import org.broadsheet.text.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributionCorpusTest {
  private static final String TEXT =
      "“We will not leave,” said Ada Quill, “and we will not pay.”\n";
  private static final String MARKS =
      """
      T1\tContent 0 20;37 59\t“We will not leave,” “and we will not pay.”
      T2\tCue 21 25\tsaid
      T3\tSource 26 35\tAda Quill
      T4\tAttribution 21 25\tsaid
      E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3
      """;

  @TempDir Path folder;

  @BeforeEach
  void folders() throws IOException {
    Files.createDirectories(folder.resolve("text"));
    Files.createDirectories(folder.resolve("attributions"));
  }

  private void text(String name, String text) throws IOException {
    Files.writeString(folder.resolve("text").resolve(name + ".txt"), text);
  }

  private void marks(String name, String marks) throws IOException {
    Files.writeString(folder.resolve("attributions").resolve(name + ".ann"), marks);
  }

  private static List<String> words(MarkedArticle article, List<Span> spans) {
    return spans.stream().map(s -> s.in(article.article().text())).toList();
  }

  @Test
  void readsAnAttributionInPieces() throws Exception {
    text("tolls", TEXT);
    marks("tolls", MARKS);

    MarkedArticle article = AttributionCorpus.read(folder).articles().get(0);

    assertThat(article.article().id().value()).isEqualTo("tolls");
    Attribution only = article.attributions().get(0);
    assertThat(words(article, only.source())).containsExactly("Ada Quill");
    assertThat(words(article, only.cue())).containsExactly("said");
    assertThat(words(article, only.content()))
        .containsExactly("“We will not leave,”", "“and we will not pay.”");
  }

  @Test
  void countsCodePointsAsBratDoes() throws Exception {
    text("ferry", "😀 Ferries will run, Tom Marsh said.");
    marks(
        "ferry",
        "T1\tContent 2 18\tFerries will run\nT2\tSource 20 29\tTom Marsh\nT3\tCue 30 34\tsaid\n"
            + "E1\tAttribution:T3 Content:T1 Source:T2 Cue:T3\n");

    MarkedArticle article = AttributionCorpus.read(folder).articles().get(0);

    assertThat(words(article, article.attributions().get(0).source())).containsExactly("Tom Marsh");
    assertThat(article.attributions().get(0).source()).containsExactly(new Span(21, 30));
  }

  @Test
  void sortsPiecesAndJoinsContentsOfOneEvent() throws Exception {
    text("tolls", TEXT);
    marks(
        "tolls",
        """
        T1\tContent 37 59;0 9\t“and we will not pay.” “We will
        T2\tContent 9 20\tnot leave,”
        E1\tAttribution-no-source:T1 Content:T1 Content2:T2
        """);

    Attribution only = AttributionCorpus.read(folder).articles().get(0).attributions().get(0);

    assertThat(only.content()).containsExactly(new Span(0, 9), new Span(9, 20), new Span(37, 59));
    assertThat(only.source()).isEmpty();
    assertThat(only.cue()).isEmpty();
  }

  @Test
  void readsOnWhereTheWordsOfAnAnnotationAreBrokenOverLines() throws Exception {
    text("list", "Two things, Ada Quill said:\n\nPay less.\n\nWait more.\n");
    marks(
        "list",
        "T1\tContent 29 50\tPay less.\n\nWait more.\nT2\tCue 22 26\tsaid\n"
            + "E1\tAttribution:T2 Content:T1 Cue:T2\n#1\tAnnotatorNotes T2\tor is it 'things'?\n");

    assertThat(AttributionCorpus.read(folder).articles().get(0).attributions()).hasSize(1);
  }

  @Test
  void articlesComeInTheOrderOfTheirNamesAndOnlyWithAnnotations() throws Exception {
    for (String name : List.of("zoo", "Ant", "bee")) {
      text(name, TEXT);
      marks(name, name.equals("bee") ? "" : MARKS);
    }
    text("unmarked", TEXT);

    AttributionCorpus corpus = AttributionCorpus.read(folder);

    assertThat(corpus.articles().stream().map(a -> a.article().id().value()))
        .containsExactly("Ant", "bee", "zoo");
    assertThat(corpus.articles().get(1).attributions()).isEmpty();
  }

  @Test
  void takesTheFirstOfSeveralAnnotators() throws Exception {
    text("tolls", TEXT);
    marks("tolls_b002", "");
    marks("tolls_a001", MARKS);

    assertThat(AttributionCorpus.read(folder).articles().get(0).attributions()).hasSize(1);
  }

  @Test
  void anEventMayStandBeforeItsParts() throws Exception {
    text("tolls", TEXT);
    marks("tolls", MARKS.lines().sorted().reduce("", (a, b) -> a + b + "\n"));

    Attribution only = AttributionCorpus.read(folder).articles().get(0).attributions().get(0);

    assertThat(only.cue()).containsExactly(new Span(21, 25));
  }

  @Test
  void leavesOutAPartThatIsNotThereAndSaysSo() throws Exception {
    text("tolls", TEXT);
    marks("tolls", MARKS.replace("Source:T3", "Source:T9"));

    AttributionCorpus corpus = AttributionCorpus.read(folder);

    assertThat(corpus.articles().get(0).attributions().get(0).source()).isEmpty();
    assertThat(corpus.warnings())
        .singleElement()
        .asString()
        .endsWith("tolls.ann:5: E1: there is no T9; left out");
  }

  @Test
  void anEventWithoutContentIsNoAttribution() throws Exception {
    text("tolls", TEXT);
    marks("tolls", MARKS.replace("Content:T1 ", ""));

    assertThat(AttributionCorpus.read(folder).articles().get(0).attributions()).isEmpty();
  }

  @Test
  void saysInWhichLineOfWhichFileWhatIsWrong() throws Exception {
    text("tolls", TEXT);
    marks(
        "tolls",
        """
        Cue said
        T1\tContent 0 999\t“We
        T2\tCue 21 25\tsays
        T3\tSource Ada Quill
        E1\tAttribution Content
        T2\tCue 21 25\tsaid
        T4\tCue 25 21\tsaid
        """);

    assertThatThrownBy(() -> AttributionCorpus.read(folder))
        .asInstanceOf(type(CorpusException.class))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.FAULTY))
        .extracting(e -> List.of(e.getMessage().replaceAll("(?m)^.*/", "").split("\n")))
        .asInstanceOf(list(String.class))
        .containsExactly(
            "tolls.ann:1: an annotation such as 'T1<tab>Cue 12 16<tab>said' is wanted, not"
                + " 'Cue said'",
            "tolls.ann:2: T1: the text of 60 characters has no stretch '0 999'",
            "tolls.ann:3: T2 says 'says', but at 21 25 of the text stands 'said'",
            "tolls.ann:4: 'T1<tab>Cue 12 16<tab>said' is the form, offsets 'begin end' or 'begin"
                + " end;begin end'; not 'T3 Source Ada Quill'",
            "tolls.ann:6: T2 stands here a second time",
            "tolls.ann:7: T4: the text of 60 characters has no stretch '25 21'",
            "tolls.ann:5: 'E1<tab>Attribution:T4 Content:T3 Cue:T2 Source:T1' is the form, not 'E1"
                + " Attribution Content'");
  }

  @Test
  void aFolderOfAnotherLayoutIsNoCorpus() throws Exception {
    assertThatThrownBy(() -> AttributionCorpus.read(folder.resolve("text")))
        .hasMessageContaining("holds no folder text/")
        .hasMessageContaining("a corpus has text/NAME.txt and attributions/NAME.ann");
    assertThatThrownBy(() -> AttributionCorpus.read(folder))
        .hasMessageContaining("no file text/*.txt");
    assertThatThrownBy(() -> AttributionCorpus.read(folder.resolve("none")))
        .hasMessageContaining("does not exist");
  }

  @Test
  void anAnnotationWithoutItsTextIsAFault() throws Exception {
    text("tolls", TEXT);
    marks("tols", MARKS);

    assertThatThrownBy(() -> AttributionCorpus.read(folder))
        .hasMessageContaining("tols.ann: there is no text/tols.txt for it");
  }

  @Test
  void aTextThatIsNoUtf8IsAFault() throws Exception {
    Files.write(folder.resolve("text/tolls.txt"), "café".getBytes(StandardCharsets.ISO_8859_1));
    marks("tolls", "");

    assertThatThrownBy(() -> AttributionCorpus.read(folder))
        .hasMessageContaining("tolls.txt: is not all UTF-8");
  }
}
