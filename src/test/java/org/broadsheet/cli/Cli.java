package org.broadsheet.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.broadsheet.annotate.SharedAnnotator;
import org.broadsheet.pipeline.AnnotatorSource;

/**
 * Runs the program in this JVM, with the models shared between runs.
 *
 * @param code the exit code
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
record Cli(int code, String out, String err) {
  static Cli run(String... args) {
    return runWith("", args);
  }

  static Cli runWith(String standardInput, String... args) {
    return run((rules, limits) -> SharedAnnotator.get(), standardInput, args);
  }

  /** With an annotator of the test's own, which may fail to open. */
  static Cli run(AnnotatorSource annotators, String standardInput, String... args) {
    InputStream in = new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(in, new PrintWriter(out, true), new PrintWriter(err, true), false);
    int code = Main.run(args, terminal, annotators);
    return new Cli(code, out.toString(), err.toString());
  }
}
