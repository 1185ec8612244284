package org.broadsheet.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.annotate.Limits;
import org.broadsheet.annotate.ModelException;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleException;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.CleanArticle;
import org.broadsheet.article.Metadata;
import org.broadsheet.dataset.Column;
import org.broadsheet.dataset.DatasetException;
import org.broadsheet.dataset.DatasetReader;
import org.broadsheet.dataset.Row;
import org.broadsheet.dataset.RowReader;
import org.broadsheet.dataset.StoredArticle;
import org.broadsheet.dataset.Table;
import org.broadsheet.dataset.Tables;
import org.broadsheet.rules.Rule;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code broadsheet explain}: where one row comes from. */
@Command(
    name = "explain",
    description = "Shows where a row comes from: its sentence, its rule, the sentence's parse.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  broadsheet explain '2026/03/flood-first-toll#c7'              a claim",
      "  broadsheet explain person/tomas-brandt --dataset data         an entity and its mentions",
      "  broadsheet explain '2026/03/flood-first-toll#f2' --no-parse   without loading the models"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int MOST_MENTIONS = 20;

  @Parameters(paramLabel = "ID", description = "The id of a row of any table.")
  private String id = "";

  @Option(
      names = "--dataset",
      paramLabel = "DIR",
      defaultValue = "output",
      description = "Folder of the dataset. Default: ${DEFAULT-VALUE}")
  private Path dataset = Path.of("output");

  @Option(names = "--no-parse", description = "Leave the parse out; no models are loaded.")
  private boolean noParse;

  @Mixin private ModelsOption models = new ModelsOption();

  @ParentCommand
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private Main main;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private CommandSpec spec;

  @Override
  public Integer call() throws DatasetException, ModelException, ArticleException {
    DatasetReader reader = DatasetReader.open(dataset);
    RuleBook rules = models.load();
    int hash = id.lastIndexOf('#');
    String articleId = hash < 0 ? id : id.substring(0, hash);
    Optional<StoredArticle> article = reader.article(articleId);
    if (hash < 0 && article.isEmpty()) {
      Row entity = reader.find(Tables.ENTITIES, id).orElseThrow(this::unknown);
      cells(entity);
      mentions(reader);
      return ExitCode.DONE.number();
    }
    StoredArticle in = article.orElseThrow(this::unknown);
    if (hash < 0) {
      cells(in.row());
      return ExitCode.DONE.number();
    }
    Row row = find(in, id).orElseThrow(this::unknown);
    cells(row);
    Optional<Row> sentence =
        row.table().has("sentence_id")
            ? row.text("sentence_id").flatMap(s -> find(in, s))
            : Optional.empty();
    PrintWriter out = main.terminal.out();
    if (sentence.isPresent() && in.text().isPresent()) {
      out.println();
      out.println("Where it stands");
      out.println("  " + marked(in.text().get(), row, sentence.get()));
    }
    if (row.table().has("rule")) {
      row.text("rule").ifPresent(rule -> rule(rules, rule, out));
    }
    if (sentence.isPresent() && !noParse) {
      parse(main.annotators.open(rules, Limits.DEFAULT), sentence.get().csv("text"), out);
    }
    return ExitCode.DONE.number();
  }

  private ParameterException unknown() {
    return new ParameterException(
        spec.commandLine(), "no row of " + dataset + " has the id '" + id + "'");
  }

  private static Optional<Row> find(StoredArticle article, String id) {
    for (Row row : article.rows()) {
      Optional<String> key = row.table().primaryKey();
      if (key.isPresent() && row.text(key.get()).filter(id::equals).isPresent()) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private void cells(Row row) {
    Table table = row.table();
    main.terminal.out().println(id + "   (" + table.name() + ")");
    for (Column c : table.columns()) {
      if (row.has(c.name())) {
        main.terminal
            .out()
            .println(String.format(Locale.ROOT, "  %-20s %s", c.name(), row.csv(c.name())));
      }
    }
  }

  private void mentions(DatasetReader reader) throws DatasetException {
    PrintWriter out = main.terminal.out();
    out.println();
    out.println("Mentions, and the rule that found each or joined it to the entity");
    int shown = 0;
    int left = 0;
    try (RowReader rows = reader.rows(Tables.MENTIONS)) {
      for (Row m = rows.next(); m != null; m = rows.next()) {
        if (!m.csv("entity_id").equals(id) && !m.list("member_ids").contains(id)) {
          continue;
        }
        if (shown == MOST_MENTIONS) {
          left++;
          continue;
        }
        shown++;
        out.println(
            String.format(
                Locale.ROOT,
                "  %-32s %-8s %-32s %s",
                m.csv("mention_id"),
                m.csv("form"),
                m.csv("text"),
                m.csv("rule")));
      }
    }
    if (left > 0) {
      out.println("  and " + left + " more");
    }
  }

  private static void rule(RuleBook rules, String rule, PrintWriter out) {
    Optional<Rule> found = rules.find(new RuleId(rule));
    out.println();
    if (found.isEmpty()) {
      out.println("Rule " + rule + " (not among the rules now: the dataset was made with others)");
      return;
    }
    Rule r = found.get();
    out.println("Rule " + rule + "   (models/" + r.file() + ":" + r.line() + ")");
    r.text().lines().forEach(line -> out.println("  | " + line));
  }

  private static void parse(Annotator annotator, String text, PrintWriter out)
      throws ArticleException {
    Article article = new Article(new ArticleId("sentence"), "sentence", text, Metadata.NONE);
    out.println();
    out.println("Parse");
    for (Sentence s : annotator.annotate(CleanArticle.untouched(article)).sentences()) {
      for (Token t : s.tokens()) {
        int g = s.tree().governor(t.index());
        out.println(
            String.format(
                Locale.ROOT,
                "  %3d %-18s %-18s %-5s %-13s %-11s %s",
                t.index() + 1,
                t.text(),
                t.lemma(),
                t.tag(),
                t.name(),
                s.tree().relation(t.index()),
                g < 0 ? "" : (g + 1) + " " + s.token(g).text()));
      }
    }
  }

  /** A bracket that opens or closes at a code point of the text. */
  private record Bracket(int at, String mark) {}

  /** The text around the row with brackets at its parts: "Ada Quill [cue: said] …". */
  private static String marked(String text, Row row, Row sentence) {
    List<Bracket> closing = new ArrayList<>();
    List<Bracket> opening = new ArrayList<>();
    for (Column c : row.table().columns()) {
      if (c.name().endsWith("_begin") && row.has(c.name())) {
        String part = c.name().substring(0, c.name().length() - "_begin".length());
        opening.add(new Bracket(at(row, c.name()), "[" + part + ": "));
        closing.add(new Bracket(at(row, part + "_end"), "]"));
      }
    }
    if (opening.isEmpty()) {
      opening.add(new Bracket(at(row, "begin"), "["));
      closing.add(new Bracket(at(row, "end"), "]"));
    }
    int begin = Math.min(at(row, "begin"), at(sentence, "begin"));
    int end = Math.max(at(row, "end"), at(sentence, "end"));
    int[] points = text.codePoints().toArray();
    StringBuilder out = new StringBuilder();
    for (int i = begin; i <= end; i++) {
      put(closing, i, out);
      put(opening, i, out);
      if (i < end) {
        out.appendCodePoint(points[i]);
      }
    }
    return out.toString().replaceAll("\\s+", " ").strip();
  }

  private static void put(List<Bracket> brackets, int at, StringBuilder out) {
    brackets.stream().filter(b -> b.at() == at).forEach(b -> out.append(b.mark()));
  }

  private static int at(Row row, String column) {
    return row.integer(column).orElseThrow();
  }
}
