package org.broadsheet.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Limits;
import org.broadsheet.article.PublicationDate;
import org.broadsheet.ingest.FieldNames;
import org.broadsheet.pipeline.CacheFolder;
import org.broadsheet.pipeline.RunConfig;
import org.broadsheet.prepared.PreparedModels;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is read and how: all that decides what is in a dataset. */
final class InputOptions {
  @Parameters(
      paramLabel = "INPUT",
      description =
          "Folders and files (.txt .md .html .json .jsonl .csv, each also .gz), or - for JSON Lines on"
              + " standard input. Default: input")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = {"-t", "--threads"},
      paramLabel = "N",
      description = "Articles read at a time; the dataset is the same. Default: all cores")
  private @Nullable Integer threads;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "Publication date of articles that have none of their own, as 2026-05-28.")
  private @Nullable String published;

  @Option(
      names = "--field",
      paramLabel = "FIELD=COLUMN",
      description =
          "Another name of a record's field, such as text=story_text; fields are id, text, title,"
              + " authors, publisher, published, place, url, language. May be repeated.")
  private List<String> fields = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private CommandSpec spec;

  List<String> inputs() {
    return inputs.isEmpty() ? List.of("input") : inputs;
  }

  /**
   * The run that these options ask for.
   *
   * @param output the dataset's folder
   * @param force whether to write over what is no dataset of ours
   * @param cache where what came of each article is kept, or {@code null}
   */
  RunConfig config(
      Path output, boolean force, @Nullable CacheFolder cache, PreparedModels prepared) {
    return new RunConfig(
        inputs(),
        output,
        force,
        Usage.threads(spec, threads),
        publicationDate(),
        fieldNames(),
        created(),
        Limits.DEFAULT,
        cache,
        prepared);
  }

  private @Nullable String publicationDate() {
    if (published == null) {
      return null;
    }
    return PublicationDate.read(published)
        .orElseThrow(
            () ->
                Usage.fault(
                    spec,
                    "--published: a date such as 2026-05-28 is wanted, not '" + published + "'"));
  }

  /** When the dataset is to be said to have been made, as reproducible-builds.org has it. */
  private @Nullable Instant created() {
    String epoch = System.getenv("SOURCE_DATE_EPOCH");
    try {
      return epoch == null ? null : Instant.ofEpochSecond(Long.parseLong(epoch.strip()));
    } catch (NumberFormatException e) {
      throw Usage.fault(
          spec, "SOURCE_DATE_EPOCH: seconds since 1970 are wanted, not '" + epoch + "'");
    }
  }

  private FieldNames fieldNames() {
    FieldNames names = FieldNames.USUAL;
    for (String mapping : fields) {
      try {
        names = names.with(mapping);
      } catch (IllegalArgumentException e) {
        throw Usage.fault(spec, "--field: " + e.getMessage());
      }
    }
    return names;
  }
}
