package org.broadsheet.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.broadsheet.annotate.Limits;
import org.broadsheet.ingest.FieldNames;
import org.broadsheet.prepared.PreparedModels;
import org.jspecify.annotations.Nullable;

/**
 * How a run is to be done. Read once, from the command line.
 *
 * @param inputs folders and files, or {@code -} for standard input
 * @param output the folder of the dataset
 * @param force whether a folder that is not ours may be written over
 * @param threads how many articles are read at a time, 1 or more; makes no difference to the
 *     dataset
 * @param published ISO 8601 date for articles that have none of their own, or {@code null}
 * @param fields names of the fields of records
 * @param created when the dataset is said to have been made (SOURCE_DATE_EPOCH), or {@code null}
 * @param limits how much of one article is read
 * @param cache where what came of each article is kept, or {@code null} for nowhere; makes no
 *     difference to the dataset
 * @param prepared where models are kept in a form that is read fast; makes no difference either
 */
public record RunConfig(
    List<String> inputs,
    Path output,
    boolean force,
    int threads,
    @Nullable String published,
    FieldNames fields,
    @Nullable Instant created,
    Limits limits,
    @Nullable CacheFolder cache,
    PreparedModels prepared) {
  public RunConfig {
    inputs = List.copyOf(inputs);
    if (threads < 1) {
      throw new IllegalArgumentException("a run needs a thread, not " + threads);
    }
  }
}
