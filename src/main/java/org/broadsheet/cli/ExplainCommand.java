package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
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
import org.broadsheet.dataset.Row;
import org.broadsheet.dataset.Tables;
import org.broadsheet.rules.Rule;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "  broadsheet explain '2026/03/flood-first-toll#c7'        a claim",
      "  broadsheet explain person/tomas-brandt --dataset data   an entity and its mentions",
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
  private picocli.CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws DatasetException, IOException, ModelException, ArticleException {
    DatasetLookup lookup = new DatasetLookup(dataset);
    RuleBook rules = models.load();
    Row row =
        lookup
            .find(id)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "no row of " + dataset + " has the id '" + id + "'"));
    PrintWriter out = main.terminal.out();
    out.println(id + "   (" + row.table().name() + ")");
    for (Column c : row.table().columns()) {
      if (row.has(c.name())) {
        out.println(String.format(Locale.ROOT, "  %-20s %s", c.name(), row.csv(c.name())));
      }
    }
    if (row.table() == Tables.ENTITIES) {
      mentions(lookup, out);
      return ExitCode.DONE.number();
    }
    Optional<Row> sentence = sentence(lookup, row);
    if (sentence.isPresent()) {
      out.println();
      out.println("Where it stands");
      out.println("  " + marked(lookup, row, sentence.get()));
    }
    if (row.table().has("rule")) {
      row.text("rule").ifPresent(rule -> rule(rules, rule, out));
    }
    if (sentence.isPresent() && !noParse) {
      parse(
          main.annotators.open(rules, Limits.DEFAULT), sentence.get().text("text").orElse(""), out);
    }
    return ExitCode.DONE.number();
  }

  private static Optional<Row> sentence(DatasetLookup lookup, Row row) throws IOException {
    if (!row.table().has("sentence_id")) {
      return Optional.empty();
    }
    Optional<String> id = row.text("sentence_id");
    return id.isEmpty() ? Optional.empty() : lookup.find(id.get());
  }

  private void mentions(DatasetLookup lookup, PrintWriter out) throws IOException {
    List<Row> mentions =
        lookup.rows(
            Tables.MENTIONS, r -> r.text("entity_id").orElse("").equals(id), id, MOST_MENTIONS);
    out.println();
    out.println(
        "Mentions"
            + (mentions.size() == MOST_MENTIONS ? " (the first " + MOST_MENTIONS + ")" : ""));
    for (Row m : mentions) {
      out.println(
          String.format(
              Locale.ROOT,
              "  %-28s %-8s %-36s %s",
              m.csv("mention_id"),
              m.csv("form"),
              m.csv("text"),
              m.table().has("rule") ? m.csv("rule") : ""));
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

  /** The text around the row with brackets at its parts: "Ada Quill [cue said] …". */
  private static String marked(DatasetLookup lookup, Row row, Row sentence) throws IOException {
    String text = lookup.text(row.text("article_id").orElse(""));
    int[] points = text.codePoints().toArray();
    int begin = Math.min(at(row, "begin"), at(sentence, "begin"));
    int end = Math.max(at(row, "end"), at(sentence, "end"));
    List<Edge> edges = new ArrayList<>();
    for (Column c : row.table().columns()) {
      if (c.name().endsWith("_begin") && row.has(c.name())) {
        String part = c.name().substring(0, c.name().length() - "_begin".length());
        edges.add(new Edge(at(row, c.name()), "[" + part + ": "));
        edges.add(new Edge(at(row, part + "_end"), "]"));
      }
    }
    if (edges.isEmpty() && row.has("begin") && row.table() != Tables.SENTENCES) {
      edges.add(new Edge(at(row, "begin"), "["));
      edges.add(new Edge(at(row, "end"), "]"));
    }
    StringBuilder out = new StringBuilder();
    for (int i = begin; i <= end; i++) {
      for (Edge e : edges) {
        if (e.at() == i && e.mark().equals("]")) {
          out.append(e.mark());
        }
      }
      for (Edge e : edges) {
        if (e.at() == i && !e.mark().equals("]")) {
          out.append(e.mark());
        }
      }
      if (i < end) {
        out.appendCodePoint(points[i]);
      }
    }
    return out.toString().replaceAll("\\s+", " ").strip();
  }

  private record Edge(int at, String mark) {}

  private static int at(Row row, String column) {
    OptionalInt value = row.table().has(column) ? row.integer(column) : OptionalInt.empty();
    return value.orElse(0);
  }
}
