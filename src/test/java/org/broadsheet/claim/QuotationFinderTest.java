package org.broadsheet.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Document;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Block;
import org.broadsheet.article.BlockKind;
import org.broadsheet.article.CleanArticle;
import org.broadsheet.article.Metadata;
import org.broadsheet.text.OffsetMap;
import org.broadsheet.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "“We will rebuild,” she said.|“We will rebuild,”",
        "\"We will rebuild,\" she said.|\"We will rebuild,\"",
        "''We will rebuild,'' she said.|''We will rebuild,''",
        "‘We will rebuild,’ she said.|‘We will rebuild,’",
        "She said: “He called it ‘a mess’ twice.”|“He called it ‘a mess’ twice.”",
        "“We will rebuild the bridge|“We will rebuild the bridge",
        "In the ’90s the workers’ rights grew.|",
        "He stood 5'10\" tall.|",
      })
  void findsMarks(String text, String expected) {
    assertThat(words(text)).isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "“We will not yield to anybody” she said.|true",
        "“Never,” she said.|true",
        "The “green belt” grew.|false",
        "Tom “Tiny” Marsh ran.|false",
      })
  void tellsSpeechFromNames(String text, boolean speech) {
    assertThat(find(text)).singleElement().extracting(Quotation::speech).isEqualTo(speech);
  }

  @Test
  void joinsQuotationThatEveryParagraphOpensAgain() {
    List<Quotation> found = find("“The first part has no end.", "“The second part has one.”");
    assertThat(found).extracting(Quotation::closed).containsExactly(false, true);
    assertThat(found).extracting(Quotation::continues).containsExactly(false, true);
  }

  private static List<String> words(String text) {
    return find(text).stream().map(q -> q.span().in(text)).toList();
  }

  private static List<Quotation> find(String... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String p : paragraphs) {
      text.append(blocks.isEmpty() ? "" : "\n\n");
      blocks.add(
          new Block(
              BlockKind.BODY, new Span(text.length(), text.length() + p.length()), null, null));
      text.append(p);
    }
    Article article =
        new Article(new ArticleId("test"), "test.txt", text.toString(), Metadata.NONE);
    OffsetMap map = OffsetMap.identity(text.length());
    CleanArticle clean =
        new CleanArticle(article, article.text(), map, blocks, Metadata.NONE, List.of());
    return new QuotationFinder(5)
        .find(new Document(clean, List.of(), List.of(), List.of(), List.of()));
  }
}
