package org.broadsheet.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.annotate.LanguageModels;
import org.broadsheet.dataset.FileFacts;
import org.broadsheet.prepared.PreparedModels;
import org.broadsheet.prepared.WholeFile;
import org.broadsheet.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The language models' sizes and hashes. Hashing them takes longer than all else in a run that has
 * nothing to do, so with a cache they are remembered by what the jar's own list of files says of
 * them.
 */
final class ModelFiles {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  private final @Nullable Path cache;

  /**
   * @param cache the folder to remember them in, or {@code null}
   */
  ModelFiles(@Nullable Path cache) {
    this.cache = cache;
  }

  /** The same, remembered in the cache, or beside the prepared models where there is none. */
  static ModelFiles rememberedIn(@Nullable CacheFolder cache, PreparedModels prepared) {
    return new ModelFiles(cache == null ? prepared.folder().orElse(null) : cache.path());
  }

  /** For each file a text that changes when the file does. */
  List<String> marks() throws IOException {
    List<String> marks = new ArrayList<>();
    for (String file : LanguageModels.FILES) {
      marks.add(LanguageModels.stamp(file).toString());
    }
    return marks;
  }

  /** What the manifest says of them. */
  List<FileFacts> facts() throws IOException {
    List<FileFacts> facts = new ArrayList<>();
    for (String file : LanguageModels.FILES) {
      LanguageModels.Stamp stamp = LanguageModels.stamp(file);
      facts.add(new FileFacts(file, stamp.bytes(), hash(file, stamp)));
    }
    return facts;
  }

  private String hash(String file, LanguageModels.Stamp stamp) throws IOException {
    if (cache == null) {
      return Sha256.hex(LanguageModels.bytes(file));
    }
    Path remembered = cache.resolve("models").resolve(Sha256.hex(stamp.toString()) + ".sha256");
    try {
      String hash = Files.readString(remembered, StandardCharsets.US_ASCII);
      if (SHA_256.matcher(hash).matches()) {
        return hash;
      }
    } catch (IOException e) {
      // not remembered, or not readable: made anew
    }
    String hash = Sha256.hex(LanguageModels.bytes(file));
    try {
      WholeFile.write(
          remembered, unfinished -> Files.writeString(unfinished, hash, StandardCharsets.US_ASCII));
    } catch (IOException e) {
      // a cache that cannot be written costs time and nothing else
    }
    return hash;
  }
}
