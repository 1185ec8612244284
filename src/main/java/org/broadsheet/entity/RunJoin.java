package org.broadsheet.entity;

/** Why a name that articles use was joined, across articles, with an entity of another name. */
public enum RunJoin {
  /** It is a shorter form of full names that agree among themselves. */
  FULLER_NAME("part of a fuller name"),

  /** The run knows one bearer only who is called so by family name, nickname or acronym. */
  ONLY_BEARER("only bearer in the run"),

  /** Of several who are called so, the one to whom other articles give the same title. */
  SAME_ROLE("only bearer with that role");

  private final String shown;

  RunJoin(String shown) {
    this.shown = shown;
  }

  /** The reason in a few words. */
  @Override
  public String toString() {
    return shown;
  }
}
