package org.broadsheet.figure;

import java.util.List;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.entity.Entities;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;

/** Finds what figures measure, whose they are, where and when. */
final class Surroundings {
  private final FigureWords words;
  private final Measuring measuring;
  private final Lexicon objectControl;

  Surroundings(RuleBook book, FigureWords words) {
    this.words = words;
    measuring = new Measuring(words, new Actors(book, words), book.lexicon("casualty-words"));
    objectControl = book.lexicon("object-control-verbs");
  }

  void describe(Document document, Sentence s, Lexemes x, List<Draft> drafts, Entities entities) {
    Clauses clauses = new Clauses(s, objectControl, words);
    Setting around = new Setting(document, s, x, drafts, entities, clauses, words);
    new MeasureFinder(around, measuring).fill(drafts);
    PeriodFinder periods = new PeriodFinder(around, drafts, words);
    PlaceFinder places = new PlaceFinder(around, words);
    for (Draft d : drafts) {
      d.period = periods.find(d);
      d.place = places.find(d);
    }
  }
}
