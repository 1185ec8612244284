package org.broadsheet.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.broadsheet.annotate.CoreNlpAnnotator;
import org.broadsheet.annotate.Limits;
import org.broadsheet.annotate.ModelException;
import org.broadsheet.dataset.DatasetException;
import org.broadsheet.ingest.IngestException;
import org.broadsheet.pipeline.AnnotatorSource;
import org.broadsheet.pipeline.ArticleReader;
import org.broadsheet.pipeline.Progress;
import org.broadsheet.prepared.PreparedModels;
import org.broadsheet.quality.CorpusReader;
import org.broadsheet.quality.corpus.CorpusException;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command line's door: finds the command, and turns what goes wrong into one clear line and an
 * exit code.
 */
@Command(
    name = "broadsheet",
    description = "News articles in, datasets out.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Main.Version.class,
    usageHelpAutoWidth = true,
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  done (warnings and articles read in part included)",
      "  1  a fault of the program",
      "  2  usage, or no input",
      "  3  done, but articles failed (with --strict: or there were warnings)",
      "  4  rules or models invalid",
      "  5  a check failed",
      "  6  input or output broken"
    },
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      ValidateCommand.class,
      ExplainCommand.class,
      EvaluateCommand.class,
      TrainCommand.class
    })
public final class Main implements Runnable {
  private static final String PREPARED = "broadsheet.prepared";

  /** The program's version, as the build wrote it into the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"broadsheet " + org.broadsheet.pipeline.Versions.broadsheet()};
    }
  }

  final Terminal terminal;
  final AnnotatorSource annotators;

  /** Where models are kept in a form that is read fast. */
  final PreparedModels prepared;

  /** Where what came of each article is kept unless an option says otherwise. */
  final @Nullable Path cache;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private CommandSpec spec;

  private Main(
      Terminal terminal,
      AnnotatorSource annotators,
      PreparedModels prepared,
      @Nullable Path cache) {
    this.terminal = terminal;
    this.annotators = annotators;
    this.prepared = prepared;
    this.cache = cache;
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    // CoreNLP folds case by the default locale, in which a Turkish capital I has another small
    // letter.
    Locale.setDefault(Locale.ROOT);
    PrintWriter out = writer(System.out);
    PrintWriter err = writer(System.err);
    // bin/broadsheet looks whether standard error is a terminal; Java can only tell for all streams
    // together.
    boolean isInteractive = System.getenv("BROADSHEET_TTY") != null;
    Terminal terminal = new Terminal(System.in, out, err, isInteractive);
    PreparedModels prepared = prepared();
    AnnotatorSource annotators = (rules, limits) -> CoreNlpAnnotator.open(rules, limits, prepared);
    int code = run(args, terminal, annotators, prepared, usualCache());
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintWriter writer(java.io.PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** {@code bin/broadsheet} tells of a folder beside what was built; elsewhere there is none. */
  private static PreparedModels prepared() {
    String folder = System.getProperty(PREPARED);
    return folder == null ? PreparedModels.NONE : PreparedModels.in(Path.of(folder));
  }

  /** As the XDG Base Directory Specification has it; none where nobody is at home. */
  private static @Nullable Path usualCache() {
    String caches = System.getenv("XDG_CACHE_HOME");
    if (caches != null && Path.of(caches).isAbsolute()) {
      return Path.of(caches, "broadsheet");
    }
    String home = System.getProperty("user.home");
    return home == null || !Files.isDirectory(Path.of(home))
        ? null
        : Path.of(home, ".cache", "broadsheet");
  }

  /** Runs a command. Prints to the terminal alone, and leaves the process running. */
  public static int run(String[] args, Terminal terminal) {
    return run(args, terminal, CoreNlpAnnotator::open);
  }

  /** The same with an annotator that the caller may share between runs. */
  static int run(String[] args, Terminal terminal, AnnotatorSource annotators) {
    return run(args, terminal, annotators, PreparedModels.NONE, null);
  }

  private static int run(
      String[] args,
      Terminal terminal,
      AnnotatorSource annotators,
      PreparedModels prepared,
      @Nullable Path cache) {
    Main main = new Main(terminal, annotators, prepared, cache);
    CommandLine commands =
        new CommandLine(main)
            .setOut(terminal.out())
            .setErr(terminal.err())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(Main::usage)
            .setExecutionExceptionHandler(handler(terminal));
    return commands.execute(args);
  }

  /** What shows how far a command has come. */
  Progress progress(boolean quiet) {
    return quiet ? Progress.NONE : new ProgressLine(terminal, System::nanoTime);
  }

  /** What reads the articles of a corpus as a run would. */
  CorpusReader corpusReader(RuleBook rules, int threads, Progress progress) throws ModelException {
    return new CorpusReader(
        new ArticleReader(rules, annotators, Limits.DEFAULT), threads, progress);
  }

  /** Tells what is wrong and does not stop the command. */
  void tell(List<String> warnings) {
    warnings.forEach(w -> terminal.err().println("broadsheet: " + w));
  }

  /** Tells which articles of a corpus could not be read. */
  void tellUnread(List<String> failures) {
    failures.forEach(f -> terminal.err().println("broadsheet: not read: " + f));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is wanted: run, check, validate, explain, evaluate or train");
  }

  private static int usage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    command.getErr().println("broadsheet: " + e.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr())) {
      command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    }
    return ExitCode.USAGE.number();
  }

  private static IExecutionExceptionHandler handler(Terminal terminal) {
    return (e, command, parsed) -> {
      ExitCode code = codeFor(e);
      if (code == ExitCode.INTERNAL) {
        LoggerFactory.getLogger(Main.class).debug("internal fault", e);
        terminal.err().println("broadsheet: internal fault, please report it: " + e);
      } else {
        String message = e.getMessage() + advice(e);
        terminal.err().println("broadsheet: " + message.replace("\n", "\n            "));
      }
      return code.number();
    };
  }

  /** What the command line has to offer against what is wrong. */
  private static String advice(Exception e) {
    return e instanceof DatasetException d && d.kind() == DatasetException.Kind.NOT_OURS
        ? " (--force writes into it all the same)"
        : "";
  }

  private static ExitCode codeFor(Exception e) {
    if (e instanceof RuleException || e instanceof ModelException) {
      return ExitCode.MODELS;
    }
    if (e instanceof IngestException ingest) {
      return ingest.kind() == IngestException.Kind.NO_INPUT
          ? ExitCode.USAGE
          : ExitCode.INPUT_OUTPUT;
    }
    if (e instanceof CorpusException corpus) {
      return corpus.kind() == CorpusException.Kind.NOT_A_CORPUS
          ? ExitCode.USAGE
          : ExitCode.INPUT_OUTPUT;
    }
    if (e instanceof DatasetException || e instanceof java.io.IOException) {
      return ExitCode.INPUT_OUTPUT;
    }
    return ExitCode.INTERNAL;
  }
}
