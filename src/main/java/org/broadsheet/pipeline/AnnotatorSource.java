package org.broadsheet.pipeline;

import org.broadsheet.annotate.Annotator;
import org.broadsheet.annotate.Limits;
import org.broadsheet.annotate.ModelException;
import org.broadsheet.rules.RuleBook;

/** Opens the annotator when it is needed: loading its models is most of a short run. */
@FunctionalInterface
public interface AnnotatorSource {
  /**
   * Loads the language models.
   *
   * @throws ModelException where they are missing or not complete
   */
  Annotator open(RuleBook rules, Limits limits) throws ModelException;
}
