package org.broadsheet.claim;

import org.broadsheet.chain.ChainModel;
import org.broadsheet.chain.ChainText;
import org.broadsheet.rules.Models;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * The trained models of {@code models/weights/claims}: which words are cues, what around a cue is
 * its source and its content, and how likely the whole is right.
 *
 * @param cues labels a sentence's tokens {@code out} and {@code cue}
 * @param spans labels the tokens around a cue {@code out}, {@code source} and {@code content}
 * @param judge says {@code no} or {@code yes} to a proposal
 */
record ClaimModels(ChainModel cues, ChainModel spans, ChainModel judge) {
  static final String FOLDER = "weights/claims/";
  static final String CUES = FOLDER + "cues.tsv";
  static final String SPANS = FOLDER + "spans.tsv";
  static final String JUDGE = FOLDER + "judge.tsv";

  /**
   * Reads the models, or gives {@code null} where there are none: then rules decide alone.
   *
   * @throws org.broadsheet.rules.RuleException where one is missing or damaged
   */
  static @Nullable ClaimModels read(RuleBook book) {
    Models models = book.models();
    if (!models.has(CUES) && !models.has(SPANS) && !models.has(JUDGE)) {
      return null;
    }
    return new ClaimModels(model(models, CUES), model(models, SPANS), model(models, JUDGE));
  }

  private static ChainModel model(Models models, String path) {
    return ChainText.read("models/" + path, models.text(path));
  }
}
