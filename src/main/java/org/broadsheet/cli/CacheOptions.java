package org.broadsheet.cli;

import java.nio.file.Path;
import java.util.List;
import org.broadsheet.pipeline.CacheFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say where what came of each article is kept. */
final class CacheOptions {
  private static final long BYTES_PER_MEGABYTE = 1_000_000;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Folder in which what came of each article is kept, so that the next run reads only what is"
              + " new or changed; may be deleted at any time. Default: broadsheet in"
              + " $$XDG_CACHE_HOME, or in .cache in the home folder")
  private @Nullable Path folder;

  @Option(
      names = "--cache-size",
      paramLabel = "MB",
      defaultValue = "2000",
      description =
          "What the folder may hold; what was not used for longest goes first. Default:"
              + " ${DEFAULT-VALUE}")
  private int megabytes = 2000;

  @Option(names = "--no-cache", description = "Read every article anew, and keep nothing.")
  private boolean none;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private CommandSpec spec;

  /**
   * The folder with its limit, or {@code null} for no cache.
   *
   * @param usual where it is unless an option says otherwise
   */
  @Nullable CacheFolder folder(@Nullable Path usual, List<String> inputs, Path output) {
    if (megabytes < 0) {
      throw Usage.fault(spec, "--cache-size: a cache cannot hold " + megabytes + " MB");
    }
    Path path = folder == null ? usual : chosen(folder, inputs, output);
    return none || path == null ? null : new CacheFolder(path, megabytes * BYTES_PER_MEGABYTE);
  }

  private Path chosen(Path folder, List<String> inputs, Path output) {
    Path cache = folder.toAbsolutePath().normalize();
    if (cache.startsWith(output.toAbsolutePath().normalize())) {
      throw Usage.fault(spec, "--cache: the cache cannot be inside the output " + output);
    }
    for (String input : inputs) {
      Path read = Path.of(input).toAbsolutePath().normalize();
      if (cache.startsWith(read) && !isHidden(read.relativize(cache))) {
        throw Usage.fault(spec, "--cache: the cache cannot be inside the input " + input);
      }
    }
    return cache;
  }

  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}
