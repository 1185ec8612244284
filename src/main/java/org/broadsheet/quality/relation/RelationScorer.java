package org.broadsheet.quality.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.broadsheet.quality.Mistake;
import org.broadsheet.quality.Pairing;
import org.broadsheet.quality.Reliability;
import org.broadsheet.quality.Score;
import org.broadsheet.text.Span;
import org.broadsheet.text.WhiteSpace;

/** Adds up how found relations compare with marked ones, which are paired one to one. */
final class RelationScorer {
  private final Map<String, Score> scores = new LinkedHashMap<>();
  private final Reliability reliability = new Reliability();
  private final List<Mistake.Case> mistakes = new ArrayList<>();

  private RelationScorer() {}

  /**
   * Scores texts.
   *
   * @param names the corpus's relations that are scored
   */
  static RelationScores score(List<ReadRelations> texts, Set<String> names) {
    RelationScorer scorer = new RelationScorer();
    for (ReadRelations text : texts) {
      scorer.add(RelationScores.STRICT, text, (f, m) -> f.isExactly(m, text.text()));
      scorer.add(RelationScores.HEAD, text, (f, m) -> f.isAtHeadsOf(m, text.text()));
      for (String name : names) {
        ReadRelations own = only(text, name);
        scorer.add("strict-" + name, own, (f, m) -> f.isExactly(m, text.text()));
        scorer.add("head-" + name, own, (f, m) -> f.isAtHeadsOf(m, text.text()));
      }
      scorer.rows(text);
    }
    return new RelationScores(
        texts.size(), scorer.scores, scorer.reliability.bins(), Mistake.counted(scorer.mistakes));
  }

  private static ReadRelations only(ReadRelations text, String name) {
    return new ReadRelations(
        text.id(),
        text.text(),
        text.found().stream().filter(r -> r.name().equals(name)).toList(),
        text.marked().stream().filter(r -> r.name().equals(name)).toList());
  }

  private void add(
      String score, ReadRelations text, BiPredicate<NamedRelation, NamedRelation> isRight) {
    Pairing pairs = Pairing.of(text.found(), text.marked(), isRight);
    scores.merge(
        score, Score.ofPairs(pairs.size(), text.found().size(), text.marked().size()), Score::plus);
  }

  private void rows(ReadRelations text) {
    Pairing pairs =
        Pairing.of(text.found(), text.marked(), (f, m) -> f.isAtHeadsOf(m, text.text()));
    for (int j = 0; j < text.marked().size(); j++) {
      if (pairs.findingOf(j) < 0) {
        mistake("not found: " + text.marked().get(j).name(), text, text.marked().get(j));
      }
    }
    for (int i = 0; i < text.found().size(); i++) {
      NamedRelation found = text.found().get(i);
      reliability.add(found.confidence(), pairs.markOf(i) >= 0);
      if (pairs.markOf(i) < 0) {
        mistake("not marked: " + found.name() + ", by " + found.rule(), text, found);
      }
    }
  }

  private void mistake(String what, ReadRelations text, NamedRelation relation) {
    mistakes.add(
        new Mistake.Case(
            what, () -> new Mistake.Example(text.id(), passage(text.text(), relation), List.of())));
  }

  /** The text with both names in brackets, the subject's marked by {@code 1}. */
  private static String passage(String text, NamedRelation relation) {
    boolean isForward = relation.subject().start() < relation.object().start();
    Span left = isForward ? relation.subject() : relation.object();
    Span right = isForward ? relation.object() : relation.subject();
    if (left.overlaps(right)) {
      return WhiteSpace.fold(text);
    }
    return WhiteSpace.fold(
        text.substring(0, left.start())
            + (isForward ? "[1 " : "[2 ")
            + left.in(text)
            + "]"
            + text.substring(left.end(), right.start())
            + (isForward ? "[2 " : "[1 ")
            + right.in(text)
            + "]"
            + text.substring(right.end()));
  }
}
