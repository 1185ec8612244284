package org.broadsheet.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Sentences;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.rules.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenPatternTest {
  private static final Sentence SENTENCE =
      Sentences.parse(
          "Ana/NNP/PERSON Ortiz/NNP/PERSON ,/, prime/JJ minister/NN and/CC"
              + " ministers/NNS/O since/IN 2 /CD years/NNS ./.".replace("2 ", "2"));

  private static List<String> find(String pattern) {
    return TokenPattern.compile(
            pattern, name -> Lexicon.of(name, "prime minister", "minister"), Set.of())
        .find(SENTENCE, Facts.NONE)
        .stream()
        .map(m -> m.captures().isEmpty() ? words(m.whole()) : captures(m))
        .toList();
  }

  private static String captures(Match m) {
    return m.captures().entrySet().stream()
        .map(e -> e.getKey() + "=" + words(e.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static String words(TokenRange r) {
    return r.in(SENTENCE).stream().map(Token::text).collect(Collectors.joining("_"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          [name:PERSON]+                                  ~ Ana_Ortiz
          [name:PERSON]                                   ~ Ana;Ortiz
          [name:PERSON]+?                                 ~ Ana;Ortiz
          ([name:PERSON]+)=s [word:/,/] <titles>=t        ~ s=Ana_Ortiz t=prime_minister
          <titles>                                        ~ prime_minister;ministers
          [tag:CD]=n [lemma:year|month]=u                 ~ n=2 u=years
          ([tag:CD] | [tag:CC])=x []                      ~ x=and;x=2
          ^ []=first                                      ~ first=Ana
          []=last $                                       ~ last=.
          [tag:NNP]=x (?! [tag:NNP])                      ~ x=Ortiz
          [tag:NNP]=x (?= [tag:NNP])                      ~ x=Ana
          [tag:NNP]{2}                                    ~ Ana_Ortiz
          [tag:NNP]{2,} [word:/,/]?                       ~ Ana_Ortiz_,
          [tag:JJ]* [tag:NN]                              ~ prime_minister
          """)
  void findsRunsFromLeftToRight(String pattern, String expected) {
    assertThat(find(pattern)).containsExactly(expected.split(";"));
  }

  @Test
  void anEmptyFitIsNone() {
    assertThat(find("[tag:XX]*")).isEmpty();
  }

  @Test
  void tellsItsTriggersOnlyWhereEveryAlternativeHasSome() {
    TokenPattern both = TokenPattern.compile("[lemma:say]|[lemma:tell]", n -> null, Set.of());
    TokenPattern one = TokenPattern.compile("[lemma:say]|[tag:NN]", n -> null, Set.of());
    assertThat(both.triggers()).containsExactlyInAnyOrder("say", "tell");
    assertThat(one.triggers()).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          [tag:NN            ~ ';' expected
          (                  ~ a token
          [tag:NN]{x}        ~ a number expected
          [tag:NN]) [tag:CD] ~ the end expected
          """)
  void saysWhatIsWrongAndWhere(String pattern, String message) {
    assertThatThrownBy(() -> TokenPattern.compile(pattern, n -> null, Set.of()))
        .isInstanceOf(PatternException.class)
        .hasMessageContaining(message);
  }

  @Test
  void anIndexTriesOnlyPatternsWhoseTriggerStands() {
    PatternIndex<String> index =
        new PatternIndex.Builder<String>()
            .add("minister", TokenPattern.compile("[lemma:minister]=m", n -> null, Set.of()))
            .add("say", TokenPattern.compile("[lemma:say]=m", n -> null, Set.of()))
            .add("any", TokenPattern.compile("[tag:CD]=m", n -> null, Set.of()))
            .build();
    assertThat(index.find(SENTENCE, Facts.NONE))
        .extracting(f -> f.rule() + ":" + words(f.match().whole()))
        .containsExactly("minister:minister", "minister:ministers", "any:2");
  }
}
