package org.broadsheet.entity;

import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.entity.References.Board;

/**
 * Finds the noun phrases that stand for entities: first the appositions of the whole article, which
 * say who holds which office, then the phrases that rely on them.
 */
final class Nominals {
  private final Appositions appositions;
  private final Definites definites;
  private final Epithets epithets;

  Nominals(EntityWords words, EntityRules rules) {
    appositions = new Appositions(words, rules);
    definites = new Definites(words, rules);
    epithets = new Epithets(rules);
  }

  /** Adds the nominals of an article to the board, and who holds which office to the offices. */
  void find(Board board, Offices offices) {
    for (Sentence s : board.document.sentences()) {
      List.copyOf(board.in(s.index())).forEach(offices::addBefore);
      appositions.find(board, s, offices);
    }
    boolean[][] quoted = Clauses.quoted(board.document);
    Salience salience = new Salience();
    for (Sentence s : board.document.sentences()) {
      salience.open(board, s);
      definites.find(board, s, offices, salience);
      epithets.find(board, s, quoted[s.index()]);
      salience.close(board, s);
    }
  }
}
