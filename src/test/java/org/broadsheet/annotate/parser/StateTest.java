package org.broadsheet.annotate.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StateTest {
  private static final int NONE = State.NONE;

  private static int[] look(State state) {
    int[] tokens = new int[Features.TOKENS];
    state.look(tokens);
    return tokens;
  }

  @Test
  void looksAtTheRootAndThreeTokensAtFirst() {
    assertThat(look(new State(4)))
        .containsExactly(
            NONE, NONE, 0, 1, 2, 3, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE,
            NONE, NONE);
  }

  /** "The old mayor blamed her party": the mayor has two dependents to the left. */
  @Test
  void looksAtTheOutermostDependentsAndTheirs() {
    State state = new State(6);
    state.shift();
    state.shift();
    state.shift();
    state.connectLeft(3);
    state.connectLeft(2);
    state.shift();

    assertThat(look(state)).startsWith(0, 3, 4, 5, 6, NONE).endsWith(1, NONE, 2, NONE, NONE, NONE);

    state.connectLeft(4);
    state.shift();
    state.shift();
    state.connectLeft(5);
    state.connectRight(6);

    assertThat(look(state)).startsWith(NONE, 0, 4).endsWith(NONE, NONE, NONE, NONE, NONE, NONE);
    assertThat(look(state)).containsSequence(3, 6, NONE, NONE, 1, NONE);
    assertThat(state.isDone()).isFalse();
    assertThat(state.canConnect()).isFalse();

    state.connectRight(1);

    assertThat(state.isDone()).isTrue();
    assertThat(state.head(4)).isZero();
    assertThat(state.head(5)).isEqualTo(6);
    assertThat(state.head(6)).isEqualTo(4);
    assertThat(state.relation(6)).isEqualTo(6);
  }
}
