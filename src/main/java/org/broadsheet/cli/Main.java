package org.broadsheet.cli;

/** The command line's door. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {}
}
