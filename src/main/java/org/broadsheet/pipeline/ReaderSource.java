package org.broadsheet.pipeline;

import org.broadsheet.annotate.Limits;
import org.broadsheet.annotate.ModelException;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Makes the reader of articles when the first one has to be read: where all are known already, no
 * rule is compiled and no model loaded. Shared by the threads of a run.
 */
final class ReaderSource {
  private final RuleBook rules;
  private final AnnotatorSource annotators;
  private final Limits limits;
  private final Progress progress;
  private @Nullable ArticleReader reader;

  ReaderSource(RuleBook rules, AnnotatorSource annotators, Limits limits, Progress progress) {
    this.rules = rules;
    this.annotators = annotators;
    this.limits = limits;
    this.progress = progress;
  }

  /**
   * The reader, always the same one.
   *
   * @throws org.broadsheet.rules.RuleException where a room cannot use its rules
   * @throws ModelException where the language models are missing or not complete
   */
  synchronized ArticleReader get() throws ModelException {
    if (reader == null) {
      progress.stage("loading models");
      reader = new ArticleReader(rules, annotators, limits);
    }
    return reader;
  }
}
