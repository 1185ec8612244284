package org.broadsheet.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
  private static final RuleBook BOOK = RuleBook.bundled();

  private final SentenceSplitter splitter =
      new SentenceSplitter(
          BOOK.lexicon("sentence-words"), Set.of("say", "ask", "shout", "tell", "add"));

  private List<String> split(String text) {
    List<CoreLabel> tokens = new Tokenizer(200).tokenize(text, new Span(0, text.length()));
    List<String> sentences = new ArrayList<>();
    for (Span s : splitter.split(text, tokens)) {
      int begin = tokens.get(s.start()).beginPosition();
      sentences.add(text.substring(begin, tokens.get(s.end() - 1).endPosition()));
    }
    return sentences;
  }

  /** Sentences apart by a bar. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gen. Ada Roe met Lt. Col. Bo Li and Sen. Pia Vance.|They left.",
        "He works at No. 10 Oro Street.|See No. 5 below.|He said no.|Then he left.",
        "She lives in St. Louis, Mo., and he in Washington, D.C.|They met at 5 p.m. Monday.",
        "It ended at 6 p.m.|The crowd left.",
        "Acme Inc. said so.|It bought Brim Co. and Dole Corp.|The deal closed.",
        "J. K. Oro wrote it.|George W. Penn read it.",
        "Mr. and Mrs. Oro, of Jan. 5 fame, e.g. this one, i.e. that one, etc.|They won.",
        "The U.S. Senate voted.|He came from the U.K. and the E.U. in 2010.",
        "They moved to the U.S.|The court sat.",
        "They moved to the U.S.|“It is over,” she said.",
        "The town (pop. 5,000) slept.|(It was late.)|Nobody woke.",
        "Prices rose 2.5 percent.|She paid $5.|He paid €6.",
        "iPhones sold well.|eBay fell.",
        "Yahoo! bought it.|Nobody cared.",
        "Really?!|Yes.|Is it?|No!",
      })
  void knowsAbbreviationsFromEnds(String sentences) {
    assertThat(split(sentences.replace('|', ' '))).containsExactly(sentences.split("\\|"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Why now?” she asked.|“Because,” he said.|“It is.”|Nobody spoke.",
        "\"Why now?\" she asked.|\"Because,\" he said.|\"It is.\"|Nobody spoke.",
        "‘It’s over,’ he said.|‘We’re done.’|The end.",
        "“Stop!” Ortiz said.|“Go!” shouted the crowd.|“Run!” the mayor of Oro told at last.",
        "He asked, “Is it over?”|Nobody answered.",
        "“Is it over?”|The mayor left without a word.",
        "“Is it over?”|Ortiz said she had asked them.",
        "“First.”|“Second.”|Ms. Oro said: “Third.”",
        "\"He told me, 'Leave.'\"|She did.",
        "The “Who’s there?” game, said the boss, “is fun!” and left.",
        "“I thought ...”|She stopped.",
      })
  void leavesQuotationsWhole(String sentences) {
    assertThat(split(sentences.replace('|', ' '))).containsExactly(sentences.split("\\|"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He waited…|Then he left.",
        "The ... people know what … Oro did.",
        "Wait... what?",
      })
  void endsAtAnEllipsisOnlyWhereAnOpenerFollows(String sentences) {
    assertThat(split(sentences.replace('|', ' '))).containsExactly(sentences.split("\\|"));
  }

  @Test
  void endsAtAnEmptyLineAndAtALineAfterAColon() {
    assertThat(split("What we know:\n- one\n- two\n\nthe rest"))
        .containsExactly("What we know:", "- one\n- two", "the rest");
    assertThat(split("one line\nwrapped hard")).hasSize(1);
  }

  @Test
  void givesNothingForNothing() {
    assertThat(split("")).isEmpty();
    assertThat(split("...")).containsExactly("...");
  }
}
