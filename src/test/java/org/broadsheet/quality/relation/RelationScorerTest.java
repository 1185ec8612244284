package org.broadsheet.quality.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.quality.Mistake;
import org.broadsheet.quality.Score;
import org.broadsheet.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationScorerTest {
  private static final String TEXT =
      "Ada Quill of Bay Bank lives in Windham, Vt., near Otto Brandt.";
  private static final Set<String> NAMES = Set.of("Work_For", "Live_In");

  /** Relations from "Work_For: Ada Quill > Bay Bank; …". */
  private static List<NamedRelation> relations(String written, String rule) {
    List<NamedRelation> all = new ArrayList<>();
    for (String r : written.isEmpty() ? new String[0] : written.split("; ", -1)) {
      String[] parts = r.split(": | > ", -1);
      all.add(new NamedRelation(parts[0], span(parts[1]), span(parts[2]), rule, 0.9));
    }
    return all;
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static RelationScores score(String found, String marked) {
    return RelationScorer.score(
        List.of(
            new ReadRelations(
                "a", TEXT, relations(found, "relation.test.case"), relations(marked, ""))),
        NAMES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Work_For: Ada Quill > Bay Bank | Work_For: Ada Quill > Bay Bank | 1 | 1",
        "Work_For: Quill > Bay Bank | Work_For: Ada Quill > Bay Bank | 0 | 1",
        "Work_For: Ada > Bay Bank | Work_For: Ada Quill > Bay Bank | 0 | 0",
        "Work_For: Bay Bank > Ada Quill | Work_For: Ada Quill > Bay Bank | 0 | 0",
        "Live_In: Ada Quill > Bay Bank | Work_For: Ada Quill > Bay Bank | 0 | 0",
        "Live_In: Ada Quill > Vt. | Live_In: Ada Quill > Vt | 1 | 1",
        "Live_In: Ada Quill > Vt. | Live_In: Ada Quill > Windham, Vt. | 0 | 1",
      })
  void bothNamesMustBeThere(String found, String marked, int strict, int head) {
    RelationScores scores = score(found, marked);

    assertThat(scores.scores().get("strict")).isEqualTo(Score.ofPairs(strict, 1, 1));
    assertThat(scores.scores().get("head")).isEqualTo(Score.ofPairs(head, 1, 1));
  }

  @Test
  void countsEachRelationByItself() {
    RelationScores scores =
        score(
            "Work_For: Ada Quill > Bay Bank; Live_In: Otto Brandt > Windham",
            "Work_For: Ada Quill > Bay Bank; Live_In: Ada Quill > Windham");

    assertThat(scores.scores().get("strict-Work_For")).isEqualTo(Score.ofPairs(1, 1, 1));
    assertThat(scores.scores().get("strict-Live_In")).isEqualTo(Score.ofPairs(0, 1, 1));
    assertThat(scores.scores().get("strict")).isEqualTo(Score.ofPairs(1, 2, 2));
    assertThat(scores.mistakes())
        .extracting(Mistake::what)
        .containsExactlyInAnyOrder(
            "not found: Live_In", "not marked: Live_In, by relation.test.case");
    assertThat(scores.mistakes().get(0).examples().get(0).passage())
        .isEqualTo("[1 Ada Quill] of Bay Bank lives in [2 Windham], Vt., near Otto Brandt.");
    assertThat(scores.reliability()).hasSize(1);
  }

  @Test
  void oneMarkIsFoundOnce() {
    RelationScores scores =
        score(
            "Work_For: Ada Quill > Bay Bank; Work_For: Quill > Bay Bank",
            "Work_For: Ada Quill > Bay Bank");

    assertThat(scores.scores().get("head")).isEqualTo(Score.ofPairs(1, 2, 1));
  }
}
