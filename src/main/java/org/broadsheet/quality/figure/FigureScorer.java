package org.broadsheet.quality.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.quality.Mistake;
import org.broadsheet.quality.Pairing;
import org.broadsheet.quality.Reliability;
import org.broadsheet.quality.Score;
import org.broadsheet.text.WhiteSpace;
import org.jspecify.annotations.Nullable;

/**
 * Adds up how figures compare with marked quantities: under each agreement in turn, figures and
 * quantities of a text are paired one to one, as many as can be.
 */
final class FigureScorer {
  private final Map<String, Score> scores = new LinkedHashMap<>();
  private final Reliability reliability = new Reliability();
  private final List<Mistake.Case> mistakes = new ArrayList<>();

  private FigureScorer() {}

  /** Scores texts; changes and concepts only where the corpus marks them. */
  static FigureScores score(List<ReadFigures> texts) {
    FigureScorer scorer = new FigureScorer();
    boolean marksChange =
        texts.stream().flatMap(t -> t.marked().stream()).anyMatch(m -> m.change() != null);
    for (ReadFigures text : texts) {
      for (Agreement agreement : Agreement.values()) {
        if (marksChange || !agreement.needsChange()) {
          Pairing pairs = Pairing.of(text.found(), text.marked(), agreement::holds);
          Score score = Score.ofPairs(pairs.size(), text.found().size(), text.marked().size());
          scorer.scores.merge(agreement.score(), score, Score::plus);
        }
      }
      scorer.rows(text, marksChange);
    }
    return new FigureScores(
        texts.size(), scorer.scores, scorer.reliability.bins(), Mistake.counted(scorer.mistakes));
  }

  /** Which rows are right, and what is wrong with the others: the best pairs by their values. */
  private void rows(ReadFigures text, boolean marksChange) {
    List<FoundFigure> found = text.found();
    List<MarkedFigure> marked = text.marked();
    Pairing pairs = Pairing.of(found, marked, Agreement.VALUE::holds, FigureScorer::agreements);
    for (int j = 0; j < marked.size(); j++) {
      int i = pairs.findingOf(j);
      if (i < 0) {
        add("not found: " + marked.get(j).unit(), text, marked.get(j), null);
      } else {
        compare(text, found.get(i), marked.get(j), marksChange);
      }
    }
    for (int i = 0; i < found.size(); i++) {
      int j = pairs.markOf(i);
      if (j < 0) {
        add("not marked: " + found.get(i).unit(), text, null, found.get(i));
      }
      reliability.add(
          found.get(i).confidence(), j >= 0 && Agreement.UNIT.holds(found.get(i), marked.get(j)));
    }
  }

  private static double agreements(FoundFigure found, MarkedFigure marked) {
    int n = 0;
    for (Agreement agreement : Agreement.values()) {
      n += agreement.holds(found, marked) ? 1 : 0;
    }
    return n;
  }

  private void compare(
      ReadFigures text, FoundFigure found, MarkedFigure marked, boolean marksChange) {
    if (!Agreement.UNIT.holds(found, marked)) {
      add("other unit: " + marked.unit() + ", found " + found.unit(), text, marked, found);
    } else if (marksChange && !Agreement.CHANGE.holds(found, marked)) {
      String signs = String.join(" or ", found.signs().stream().sorted().toList());
      add("other change: " + marked.change() + ", found " + signs, text, marked, found);
    } else if (marksChange && !Agreement.CONCEPT_COMPLETE.holds(found, marked)) {
      boolean touches = !Collections.disjoint(found.concept(), marked.concept());
      add(touches ? "other words measured" : "another thing measured", text, marked, found);
    }
  }

  private void add(
      String what, ReadFigures text, @Nullable MarkedFigure marked, @Nullable FoundFigure found) {
    List<String> notes = new ArrayList<>();
    if (marked != null) {
      notes.add("marked: " + marked);
    }
    if (found != null) {
      notes.add("found: " + found.shown());
    }
    mistakes.add(
        new Mistake.Case(
            what, () -> new Mistake.Example(text.id(), passage(text.text(), found), notes)));
  }

  /** The text with the figure in brackets. */
  private static String passage(String text, @Nullable FoundFigure found) {
    if (found == null) {
      return WhiteSpace.fold(text);
    }
    int begin = text.offsetByCodePoints(0, found.range().begin());
    int end = text.offsetByCodePoints(begin, found.range().end() - found.range().begin());
    return WhiteSpace.fold(
        text.substring(0, begin) + "[" + text.substring(begin, end) + "]" + text.substring(end));
  }
}
