package org.broadsheet.pipeline;

/** Is told how far a run has come. Called from several threads. */
public interface Progress {
  /** Tells nobody. */
  Progress NONE =
      new Progress() {
        @Override
        public void articles(int done, int failed, double share) {}

        @Override
        public void stage(String what) {}

        @Override
        public void finish() {}
      };

  /**
   * An article is done.
   *
   * @param done how many articles are done, failed ones included
   * @param failed how many of them failed
   * @param share about how much of the input is done, from 0 to 1
   */
  void articles(int done, int failed, double share);

  /** A part of the work other than reading articles begins. */
  void stage(String what);

  /** The work is over; what was drawn can go. */
  void finish();
}
