package org.broadsheet.pipeline;

import java.util.Objects;

/** The versions of the program and of what it stands on. */
public final class Versions {
  private Versions() {}

  /**
   * The program's version as the build wrote it into the jar; {@code development} where it runs
   * from classes.
   */
  public static String broadsheet() {
    return Objects.requireNonNullElse(
        Versions.class.getPackage().getImplementationVersion(), "development");
  }
}
