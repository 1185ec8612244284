package org.broadsheet.cli;

import java.io.InputStream;
import java.io.PrintWriter;

/**
 * What the program talks to.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param isInteractive whether standard error is a terminal, on which a line can be drawn over
 */
public record Terminal(InputStream in, PrintWriter out, PrintWriter err, boolean isInteractive) {}
