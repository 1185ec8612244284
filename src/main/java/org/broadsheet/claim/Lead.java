package org.broadsheet.claim;

/** What a rule proposes, for the models to weigh. Each stands for itself. */
final class Lead {
  private final Draft draft;
  private final boolean kept;
  private final String rule;

  /**
   * @param draft the rule's claim
   * @param kept whether the filter of the rules' claims keeps it
   */
  Lead(Draft draft, boolean kept) {
    this.draft = draft;
    this.kept = kept;
    rule = draft.rule().id().value();
  }

  Draft draft() {
    return draft;
  }

  boolean isKept() {
    return kept;
  }

  /** The id of its rule. */
  String rule() {
    return rule;
  }
}
