package org.broadsheet.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void setsWordsAsInPrint() {
    Document d =
        Sentences.document(
            "\"/`` No/DT ,/, \"/'' said/VBD Mr./NNP Okoro/NNP/PERSON 's/POS aide/NN (/-LRB- $/$ 5/CD )/-RRB- ./.",
            "He/PRP has/VBZ n't/RB paid/VBN 5/CD %/NN 1\\/2/CD ./.");
    assertThat(d.text()).isEqualTo("\"No,\" said Mr. Okoro's aide ($5). He hasn't paid 5% 1/2.");
    assertThat(d.sentences())
        .allSatisfy(
            s ->
                assertThat(s.tokens())
                    .allSatisfy(t -> assertThat(t.span().in(d.text())).isEqualTo(t.text())));
    assertThat(d.names()).containsExactly(new NameMention(0, new TokenRange(6, 7), "PERSON"));
  }

  @Test
  void readsTreeAndLemmas() {
    Sentence s =
        Sentences.parse(
            "Ortiz/NNP/PERSON/2/nsubj said/VBD/O/0/root words/NNS/O/2/obj/term ././O/2/punct");
    assertThat(s.tokens().stream().map(Token::lemma)).containsExactly("Ortiz", "say", "term", ".");
    assertThat(s.tree().root()).isEqualTo(1);
    assertThat(s.tree().dependents(1)).containsExactly(0, 2, 3);
    assertThat(Sentences.parse("So/RB ./.").tree().isParsed()).isFalse();
  }

  @Test
  void separatesParagraphs() {
    Document d = Sentences.paragraphs(List.of("One/CD ./."), List.of("Two/CD ./.", "X/NN"));
    assertThat(d.text()).isEqualTo("One.\n\nTwo. X");
    assertThat(d.sentences().stream().map(Sentence::block)).containsExactly(0, 1, 1);
    assertThat(d.sentence(2).span().in(d.text())).isEqualTo("X");
  }
}
