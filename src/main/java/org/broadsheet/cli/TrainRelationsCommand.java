package org.broadsheet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.broadsheet.annotate.ModelException;
import org.broadsheet.article.Article;
import org.broadsheet.pipeline.Progress;
import org.broadsheet.quality.corpus.CorpusException;
import org.broadsheet.quality.corpus.PlainCorpus;
import org.broadsheet.quality.corpus.RelationCorpus;
import org.broadsheet.quality.train.PairReport;
import org.broadsheet.quality.train.RelationTrainer;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code broadsheet train relations}: the model of relations, from marked ones. */
@Command(
    name = "relations",
    description =
        "Trains the model that relates pairs of names from sentences whose relations people marked,"
            + " in the layout of CoNLL04: '#doc N' before each sentence, a line a token with its"
            + " number, the token, its label, the list of its relations and that of their targets."
            + " Says how sure and how right models of four fifths of it are about the last fifth."
            + " The same corpus gives the same bytes.",
    footerHeading = "%nExamples:%n",
    footer =
        "  broadsheet train relations --corpus train.txt --background news/ --output"
            + " models/weights/relations")
final class TrainRelationsCommand extends TrainingCommand {
  @Option(
      names = "--corpus",
      paramLabel = "FILE",
      required = true,
      description = "File of marked sentences.")
  private Path corpus = Path.of("train.txt");

  @Option(
      names = "--background",
      paramLabel = "DIR",
      description =
          "Folder of articles (*.txt) in which nothing is marked: they show how names meet in the"
              + " news without being related.")
  private @Nullable Path background;

  @Override
  public Integer call() throws CorpusException, ModelException, IOException {
    RuleBook rules = models.load();
    RelationCorpus marked = RelationCorpus.read(corpus);
    List<Article> articles =
        background == null ? List.of() : PlainCorpus.read(background).articles();
    parent.main.tell(marked.warnings());
    makeFolder();
    Progress progress = parent.main.progress(quiet);
    int threads = Runtime.getRuntime().availableProcessors();
    RelationTrainer.Trained trained =
        new RelationTrainer(rules)
            .train(marked, articles, parent.main.corpusReader(rules, threads, progress));
    progress.finish();
    return finish(
        Map.of("pairs.tsv", trained.model()), PairReport.lines(trained), trained.failures());
  }
}
