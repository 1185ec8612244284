package org.broadsheet.claim;

import java.util.stream.Stream;
import org.broadsheet.chain.ChainModel;
import org.broadsheet.chain.ChainText;
import org.broadsheet.chain.net.LabelNet;
import org.broadsheet.chain.net.LabelNetText;
import org.broadsheet.rules.Models;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * The trained models of {@code models/weights/claims}: which words are cues, what around a cue is
 * its source and its content, and how likely the whole is right.
 *
 * @param cues labels a sentence's tokens {@code out} and {@code cue}
 * @param cueNet the same, a network beside a chain
 * @param spans labels the tokens around a cue {@code out}, {@code source} and {@code content}
 * @param judge says {@code no} or {@code yes} to a proposal
 */
record ClaimModels(ChainModel cues, LabelNet cueNet, LabelNet spans, ChainModel judge) {
  static final String FOLDER = "weights/claims/";
  static final String CUES = FOLDER + "cues.tsv";
  static final String CUE_NET = FOLDER + "cue-net.tsv";
  static final String SPANS = FOLDER + "span-net.tsv";
  static final String JUDGE = FOLDER + "judge.tsv";

  /**
   * Reads the models, or gives {@code null} where there are none: then rules decide alone.
   *
   * @throws org.broadsheet.rules.RuleException where one is missing or damaged
   */
  static @Nullable ClaimModels read(RuleBook book) {
    Models models = book.models();
    if (Stream.of(CUES, CUE_NET, SPANS, JUDGE).noneMatch(models::has)) {
      return null;
    }
    return new ClaimModels(
        chain(models, CUES), net(models, CUE_NET), net(models, SPANS), chain(models, JUDGE));
  }

  private static ChainModel chain(Models models, String path) {
    return ChainText.read("models/" + path, models.bytes(path));
  }

  private static LabelNet net(Models models, String path) {
    return LabelNetText.read("models/" + path, models.bytes(path));
  }
}
