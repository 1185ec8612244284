package org.broadsheet.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Sentences;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DependencyPatternTest {
  /** "Mayor Ortiz never said that rents had risen sharply." */
  private static final Sentence SENTENCE =
      Sentences.parse(
          "Mayor/NN/O/2/compound Ortiz/NNP/PERSON/4/nsubj never/RB/O/4/advmod said/VBD/O/0/root/say"
              + " that/IN/O/8/mark rents/NNS/O/8/nsubj/rent had/VBD/O/8/aux/have"
              + " risen/VBN/O/4/ccomp/rise sharply/RB/O/8/advmod ././O/4/punct");

  private static Lexicon lexicon(String name) {
    if (!name.equals("speech")) {
      throw RuleException.of(name, 0, "is missing");
    }
    return Lexicon.of(name, "say", "tell");
  }

  private static List<String> find(String pattern) {
    return DependencyPattern.compile(pattern, DependencyPatternTest::lexicon, Set.of("shape"))
        .find(SENTENCE, (s, t, a) -> s.token(t).text().length() > 5 ? "long" : "short")
        .stream()
        .map(
            m ->
                new TreeMap<>(m.captures())
                    .entrySet().stream()
                        .map(e -> e.getKey() + "=" + SENTENCE.token(e.getValue().first()).text())
                        .collect(Collectors.joining(" ")))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          {lemma:say}=c >nsubj {}=s                               ~ c=said s=Ortiz
          {lemma:@speech}=c >ccomp ({}=k >nsubj {}=x)             ~ c=said k=risen x=rents
          {tag:VB*}=c !>nsubj {tag:NNS}                           ~ c=said;c=had
          {}=a <nsubj {lemma:say|tell}                            ~ a=Ortiz
          {name:PERSON}=p >compound {lemma:mayor}=t               ~ p=Ortiz t=Mayor
          {$}=r                                                   ~ r=said
          {$}=r >> {tag:RB}=a                                     ~ a=never r=said;a=sharply r=said
          {word:rents}=x << {lemma:say}=c                         ~ c=said x=rents
          {word:never}=n . {}=v                                   ~ n=never v=said
          {word:said}=v , {}=n                                    ~ n=never v=said
          {word:Mayor}=m .. {rel:ccomp}=k                         ~ k=risen m=Mayor
          {rel:nsubj;tag:NNP}=a $ {rel:advmod}=b                  ~ a=Ortiz b=never
          {lemma:say}=c ?>obl {}=o ?>nsubj {}=s                   ~ c=said s=Ortiz
          {lemma:say}=c [>obl {}=o | >nsubj {}=s | >ccomp {}=k]   ~ c=said s=Ortiz
          {word:/r.*s/}=w                                         ~ w=rents
          {tag!:/[A-Z]+/}=w                                       ~ w=.
          {shape:long;tag:RB}=w                                   ~ w=sharply
          {lemma:say}=c >nsubj|ccomp {}=d                         ~ c=said d=Ortiz;c=said d=risen
          """)
  void findsWhatThePatternNames(String pattern, String expected) {
    assertThat(find(pattern)).containsExactly(expected.split(";"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{lemma:say} >obj {}",
        "{lemma:say} !>nsubj {}",
        "{lemma:tell}",
        "{word:Ortiz} > {}=x >ccomp {}"
      })
  void findsNothingWhereTheTreeDoesNotFit(String pattern) {
    assertThat(find(pattern)).isEmpty();
  }

  @Test
  void tellsTheLemmasThatTriggerIt() {
    assertThat(
            DependencyPattern.compile(
                    "{tag:VB*} >nsubj ({lemma:@speech} >det {})",
                    DependencyPatternTest::lexicon,
                    Set.of())
                .triggers())
        .containsExactlyInAnyOrder("say", "tell");
    assertThat(
            DependencyPattern.compile("{lemma:/s.*/}", DependencyPatternTest::lexicon, Set.of())
                .triggers())
        .isNull();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          {lemma:say         ~ ';' expected, found the end
          {lemmas:say}       ~ unknown attribute 'lemmas'
          {lemma:@nobody}    ~ no lexicon 'nobody'
          {} >nsubj          ~ '{' expected, found the end
          {word:/(/}         ~ not a regular expression
          {} % {}            ~ a relation
          {} )               ~ the end expected
          """)
  void saysWhatIsWrongAndWhere(String pattern, String message) {
    assertThatThrownBy(
            () -> DependencyPattern.compile(pattern, DependencyPatternTest::lexicon, Set.of()))
        .isInstanceOf(PatternException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("at character");
  }
}
