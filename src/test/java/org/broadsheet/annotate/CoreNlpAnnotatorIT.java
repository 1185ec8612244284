package org.broadsheet.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Block;
import org.broadsheet.article.BlockKind;
import org.broadsheet.article.CleanArticle;
import org.broadsheet.article.Metadata;
import org.broadsheet.article.Problem;
import org.broadsheet.text.OffsetMap;
import org.broadsheet.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreNlpAnnotatorIT {
  private static final String PUBLISHED = "2025-09-03T08:00:00Z"; // a Wednesday

  private static Document annotate(String text, Limits limits) throws Exception {
    Article article = new Article(new ArticleId("long"), "long.txt", text, Metadata.NONE);
    return SharedAnnotator.get().with(limits).annotate(CleanArticle.untouched(article));
  }

  private static String words(Document d, int sentence, TokenRange tokens) {
    return tokens.span(d.sentence(sentence)).in(d.text());
  }

  /** SUTime would read every later "Thursday" by the tense that once stood beside one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The fair is on Thursday. | The show aired on Thursday.",
        "A fair Thursday before dawn. | The show aired on Thursday.",
        "A fair in Oro in spring. | The bridge fell in spring.",
      })
  void readsADayWithoutRegardToArticlesBefore(String text, String before) {
    List<TimeMention> first = SharedAnnotator.annotate(text, PUBLISHED).times();
    SharedAnnotator.annotate(before, PUBLISHED);

    assertThat(first).isNotEmpty();
    assertThat(SharedAnnotator.annotate(text, PUBLISHED).times()).isEqualTo(first);
  }

  /** What the rules rely on: word/tag→governor by relation. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "“We will rebuild,” Ms. Ortiz said. | Ortiz/NNP nsubj said",
        "“We will rebuild,” Ms. Ortiz said. | rebuild/VB ccomp said",
        "The mayor denied that he had taken money. | taken/VBN ccomp denied",
        "Exports fell 12 percent in July. | Exports/NNS nsubj fell",
        "Exports fell 12 percent in July. | 12/CD nummod percent",
        "Nearly 40 people were arrested in Oro. | people/NNS nsubj:pass arrested",
        "Bo Li, the minister of trade, resigned. | minister/NN appos Li",
        "Okoro’s brother is a lawyer. | Okoro/NNP nmod:poss brother",
        "Okoro's brother is a lawyer. | brother/NN nsubj lawyer",
        "They moved to the U.S. | U.S./NNP obl moved",
      })
  void parses(String text, String arc) {
    Document d = SharedAnnotator.annotate(text);
    List<String> arcs = new ArrayList<>();
    for (Sentence s : d.sentences()) {
      for (Token t : s.tokens()) {
        int governor = s.tree().governor(t.index());
        arcs.add(
            t.text()
                + "/"
                + t.tag()
                + " "
                + s.tree().relation(t.index())
                + " "
                + (governor < 0 ? "ROOT" : s.token(governor).text()));
      }
    }
    assertThat(arcs).contains(arc);
  }

  @Test
  void givesLemmasAndTheTextsOwnCharacters() {
    Document d = SharedAnnotator.annotate("“They didn’t say so,” Okoro’s aides told us… ");
    Sentence s = d.sentence(0);
    assertThat(s.tokens().stream().map(Token::text).toList())
        .containsExactly(
            "“", "They", "did", "n’t", "say", "so", ",", "”", "Okoro", "’s", "aides", "told", "us",
            "…");
    assertThat(s.tokens().stream().map(Token::lemma).toList())
        .containsExactly(
            "“", "they", "do", "not", "say", "so", ",", "”", "Okoro", "'s", "aide", "tell", "we",
            "…");
    assertThat(s.span()).isEqualTo(new Span(0, d.text().length() - 1));
  }

  @Test
  void joinsTheFullStopThatAnAbbreviationSharesWithItsSentence() {
    Document d = SharedAnnotator.annotate("She left the U.S. The court sat in Oro, D.C.");
    assertThat(d.sentences()).hasSize(2);
    Sentence first = d.sentence(0);
    assertThat(first.token(first.size() - 1).text()).isEqualTo("U.S.");
    assertThat(first.tree().size()).isEqualTo(first.size());
    assertThat(first.tree().root()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Clara Benton met Bo Okoro in Dublin. | PERSON:Clara Benton PERSON:Bo Okoro LOCATION:Dublin",
        "The French minister joined Siemens on Monday. | MISC:French ORGANIZATION:Siemens",
        "A U.S.-backed plan was drafted in Geneva. | LOCATION:U.S. LOCATION:Geneva",
      })
  void findsNames(String text, String expected) {
    Document d = SharedAnnotator.annotate(text);
    String names =
        d.names().stream()
            .map(n -> n.label() + ":" + words(d, n.sentence(), n.tokens()))
            .collect(Collectors.joining(" "));
    assertThat(names).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Prices fell in July. | July | 2025-07",
        "Prices have fallen since March. | March | 2025-03",
        "The law will take effect in March. | March | 2026-03",
        "She resigned last week. | last week | 2025-08-25/2025-08-31",
        "He said on Monday that it was over. | Monday | 2025-09-01",
        "The talks will resume on Monday. | Monday | 2025-09-08",
        "He spoke on Wednesday. | Wednesday | 2025-09-03",
        "He spoke on Thursday night. | Thursday night | 2025-08-28",
        "She arrived yesterday. | yesterday | 2025-09-02",
        "He was born on May 3, 1964. | May 3, 1964 | 1964-05-03",
        "He left on Nov. 5. | Nov. 5 | 2024-11-05",
        "Output rose in the first half of 2024. | the first half of 2024 | 2024-01/2024-06",
        "Sales fell in the first quarter of 2025. | the first quarter of 2025 | 2025-01/2025-03",
        "It was a harbour in the 1990s. | the 1990s | 1990/1999",
        "It has grown over the past three months. | the past three months | 2025-06/2025-09",
        "He resigned this year. | this year | 2025",
        "It began at 5 p.m. yesterday. | 5 p.m. yesterday | 2025-09-02",
        "She spoke at a morning briefing. | morning | -",
        "It began at 5 p.m. in Oro. | 5 p.m. | -",
        "She recently moved. | recently | -",
        "It lasted 11 months. | 11 months | -",
        "They met in the summer of 2023. | the summer of 2023 | -",
      })
  void readsDatesAsSeenFromTheDayOfPublication(String text, String words, String iso) {
    Document d = SharedAnnotator.annotate(text, PUBLISHED);
    assertThat(d.times()).hasSize(1);
    TimeMention time = d.times().get(0);
    assertThat(words(d, 0, time.tokens())).isEqualTo(words);
    assertThat(time.iso()).isEqualTo(iso);
  }

  /** An article without a day of publication gives the same rows next year. */
  @Test
  void neverAsksTheClock() {
    String year = Integer.toString(Year.now(ZoneOffset.UTC).getValue());
    Document d =
        SharedAnnotator.annotate(
            "He left in July and came back last week. On Monday night she spoke. They met yesterday."
                + " It rose this year and last year, two weeks ago, and today. It falls next month."
                + " It grew in the third quarter. Now it ends. Over the past three months it rose."
                + " He was born in 1964.");
    assertThat(d.times()).hasSizeGreaterThan(8);
    assertThat(d.times())
        .allSatisfy(
            t -> {
              assertThat(String.valueOf(t.value())).doesNotContain(year);
              assertThat(String.valueOf(t.iso())).isIn("null", "1964");
            });
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"2025-09", "2025", "yesterday", "2025-99-99T00:00:00Z", "-"})
  void leavesRelativeDatesWhereTheDayIsNotKnown(String published) {
    Document d = SharedAnnotator.annotate("She resigned last week.", published);
    assertThat(d.times()).hasSize(1);
    assertThat(d.times().get(0).iso()).isNull();
  }

  @Test
  void takesNoDateOutOfAPersonsName() {
    Document d = SharedAnnotator.annotate("April Moreau met Clara May in Dublin.", PUBLISHED);
    assertThat(d.times()).isEmpty();
  }

  /** The tagger takes seconds over a line of words that it has never seen. */
  @Test
  void keepsTheWordsOfOtherScriptsAndAsksNoModelAboutThem() {
    Document d = SharedAnnotator.annotate("🍎".repeat(50_000) + " 港は閉鎖された 。", PUBLISHED);
    assertThat(d.sentences().get(0).token(0).text()).isEqualTo("🍎");
    assertThat(d.names()).isEmpty();
    assertThat(d.problems()).anyMatch(p -> p.message().contains("not in Latin letters"));
  }

  @Test
  void givesFurnitureNamesOnlyAndSkipsBoilerplate() throws Exception {
    String text = "Clara Benton resigns\n\nShe left Dublin on Monday.\n\nWrite to Bo Okoro.";
    List<Block> blocks =
        List.of(
            new Block(BlockKind.TITLE, new Span(0, 20), null, null),
            new Block(BlockKind.BODY, new Span(22, 48), null, null),
            new Block(BlockKind.BOILERPLATE, new Span(50, text.length()), null, "clean.contact"));
    Article article = new Article(new ArticleId("a"), "a.txt", text, Metadata.NONE);
    OffsetMap map = OffsetMap.identity(text.length());
    Document d =
        SharedAnnotator.get()
            .annotate(new CleanArticle(article, text, map, blocks, Metadata.NONE, List.of()));
    assertThat(d.sentences().stream().map(Sentence::kind))
        .containsExactly(BlockKind.TITLE, BlockKind.BODY);
    assertThat(d.sentence(0).tree().isParsed()).isFalse();
    assertThat(d.sentence(1).tree().isParsed()).isTrue();
    assertThat(d.names().stream().map(n -> words(d, n.sentence(), n.tokens())))
        .containsExactly("Clara Benton", "Dublin");
    assertThat(d.times()).hasSize(1);
  }

  @Test
  void twoThreadsSayWhatOneSays() throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      texts.add(
          "The green belt of Oro shrank by "
              + i
              + " percent last week, Clara Benton told the Harbour Times. “We will act,” said Bo"
              + " Okoro, who leads Green Belt, on Monday. In July "
              + (i % 2 == 0 ? "Green" : "green")
              + " prices rose 3 percent, and the Northwick Port Authority lost $2 million.");
    }
    List<String> alone = new ArrayList<>();
    for (String text : texts) {
      alone.add(described(SharedAnnotator.annotate(text, PUBLISHED)));
    }
    Collections.reverse(texts);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Future<String>> together = new ArrayList<>();
      for (String text : texts) {
        together.add(pool.submit(() -> described(SharedAnnotator.annotate(text, PUBLISHED))));
      }
      Collections.reverse(together);
      for (int i = 0; i < alone.size(); i++) {
        assertThat(together.get(i).get()).isEqualTo(alone.get(i));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static String described(Document d) {
    return d.sentences() + "\n" + d.names() + "\n" + d.times();
  }

  @Test
  @Timeout(300)
  void readsASentenceOfFiveThousandWordsWithoutParsingIt() throws Exception {
    Document d = annotate("Clara Benton and " + "the harbour ".repeat(2_500) + ".", Limits.DEFAULT);
    assertThat(d.sentences())
        .allMatch(s -> s.size() <= 800 && (s.size() > 200 != s.tree().isParsed()));
    assertThat(d.sentences().stream().mapToInt(Sentence::size).sum()).isEqualTo(5_004);
    assertThat(d.names()).hasSize(1);
    assertThat(d.problems()).hasSize(1);
    assertThat(d.problems().get(0).severity()).isEqualTo(Problem.Severity.WARNING);
    assertThat(d.problems().get(0).message())
        .contains("more than 200 tokens")
        .contains("sentence 1");
  }

  @Test
  @Timeout(300)
  void readsOnlyTheBeginningOfTenMegabytes() throws Exception {
    Limits limits = new Limits(50_000, 200, 800, 200);
    Document d = annotate("harbour news ".repeat(800_000), limits);
    assertThat(d.sentences().get(d.sentences().size() - 1).span().end())
        .isLessThanOrEqualTo(50_000);
    assertThat(d.problems().get(0).severity()).isEqualTo(Problem.Severity.ERROR);
    assertThat(d.problems().get(0).message()).contains("50000").contains("10400000");
  }

  @Test
  void cutsAnArticleAfterAWholeSentence() throws Exception {
    Document d = annotate("She left. He stayed. They talked.", new Limits(28, 200, 800, 200));
    assertThat(d.sentences().stream().map(s -> s.span().in(d.text())))
        .containsExactly("She left.", "He stayed.");
    assertThat(d.problems()).hasSize(1);
  }

  @Test
  @Timeout(300)
  void survivesWhatIsNoText() {
    for (String piece :
        List.of(
            "x",
            "9",
            "1 ",
            "2020-",
            "12/13/",
            "1,000,000 ",
            "May 31 ",
            "Monday ",
            "e.g. ",
            "\u0000",
            "\uD800",
            "🍎",
            "’",
            "\"",
            "31/31/9999 ",
            "99999999999999999999 years ")) {
      Document d = SharedAnnotator.annotate(piece.repeat(1_000 / piece.length()), PUBLISHED);
      assertThat(d.sentences()).isNotNull();
    }
    assertThat(SharedAnnotator.annotate(" ").sentences()).isEmpty();
  }
}
