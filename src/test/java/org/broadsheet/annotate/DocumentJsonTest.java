package org.broadsheet.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Block;
import org.broadsheet.article.BlockKind;
import org.broadsheet.article.CleanArticle;
import org.broadsheet.article.Mark;
import org.broadsheet.article.Metadata;
import org.broadsheet.article.Problem;
import org.broadsheet.text.OffsetMap;
import org.broadsheet.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentJsonTest {
  private static final Document PARSED =
      Sentences.withTimes(
          Sentences.document(
              "Ortiz/NNP/PERSON/2/nsubj won/VBD/O/0/root in/IN/O/4/case May/NNP/O/2/obl ././O/2/punct"),
          new TimeMention(0, new TokenRange(3, 4), "DATE", "2025-05", "2025-05"),
          new TimeMention(0, new TokenRange(0, 1), "DATE", null, null));

  @Test
  void readsWhatItWrote() throws IOException {
    Document back = DocumentJson.read(DocumentJson.write(PARSED));
    assertThat(back.article().article()).isEqualTo(PARSED.article().article());
    assertThat(back.article().blocks()).isEqualTo(PARSED.article().blocks());
    assertThat(back.names()).isEqualTo(PARSED.names());
    assertThat(back.times()).isEqualTo(PARSED.times());
    Sentence was = PARSED.sentence(0);
    Sentence is = back.sentence(0);
    assertThat(is.tokens()).isEqualTo(was.tokens());
    assertThat(is.span()).isEqualTo(was.span());
    assertThat(is.tree()).isEqualTo(was.tree());
    assertThat(DocumentJson.write(back)).isEqualTo(DocumentJson.write(PARSED));
  }

  @Test
  void keepsOriginalMetadataBlocksAndProblems() throws IOException {
    ArticleId id = new ArticleId("2025/09/a");
    Metadata given = new Metadata("A “title”", List.of("A B", "C D"), "P", null, null, "u", "en");
    Article article =
        new Article(
            id,
            "a.txt",
            "*Harbour*  news 𝒳",
            given,
            List.of(new Mark(BlockKind.HEADING, new Span(0, 9))));
    OffsetMap map = new OffsetMap.Builder().keep(0, 1, 7).keep(7, 10, 8).build();
    CleanArticle clean =
        new CleanArticle(
            article,
            "Harbour news 𝒳",
            map,
            List.of(new Block(BlockKind.HEADING, new Span(0, 15), "Trade", "clean.heading.short")),
            given.or(new Metadata(null, List.of(), null, "2025-09-03", "Oslo", null, null)),
            List.of(new Problem(id, "clean", Problem.Severity.WARNING, "a page break")));
    Document document =
        new Document(
            clean,
            List.of(),
            List.of(),
            List.of(),
            List.of(new Problem(null, "annotate", Problem.Severity.ERROR, "cut")));
    Document back = DocumentJson.read(DocumentJson.write(document));
    assertThat(back.article().article()).isEqualTo(article);
    assertThat(back.article().metadata()).isEqualTo(clean.metadata());
    assertThat(back.article().blocks()).isEqualTo(clean.blocks());
    assertThat(back.article().problems()).isEqualTo(clean.problems());
    assertThat(back.article().toOriginal().toOriginal(new Span(5, 9))).isEqualTo(new Span(6, 12));
    assertThat(back.problems()).isEqualTo(document.problems());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "{}", "{\"version\":0}", "{\"version\":1}", "{\"version\":1,", "zip"})
  void refusesWhatIsNoDocument(String json) {
    assertThatThrownBy(() -> DocumentJson.read(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void refusesDamagedOffsets() {
    String json = new String(DocumentJson.write(PARSED), StandardCharsets.UTF_8);
    String damaged = json.replace("[0,5,\"Ortiz\"", "[0,500,\"Ortiz\"");
    assertThat(damaged).isNotEqualTo(json);
    assertThatThrownBy(() -> DocumentJson.read(damaged.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged");
  }
}
