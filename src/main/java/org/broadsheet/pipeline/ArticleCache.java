package org.broadsheet.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.broadsheet.annotate.Limits;
import org.broadsheet.article.Article;
import org.broadsheet.article.Metadata;
import org.broadsheet.ingest.Ingested;
import org.broadsheet.prepared.WholeFile;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what came of each article, so that a run reads only those that are new or changed.
 *
 * <p>An entry is found by a hash over all that its rows depend on: the article as it came in, the
 * configuration, the rules, the language models and the program. What depends on other articles
 * (the ids of entities) is not in it. Entries carry a checksum: one that is damaged is not there. A
 * folder that cannot be written makes the run no worse than one without a cache, and the folder may
 * be deleted at any time. Safe to share between threads and between runs.
 */
final class ArticleCache {
  private static final Logger LOG = LoggerFactory.getLogger(ArticleCache.class);

  /** Changes when the form of the entries does. */
  private static final String FORM = "broadsheet article 1";

  private static final String ENDING = ".article";

  private static final int CHECKSUM_CHARS = 64;

  private final CacheFolder folder;
  private final String circumstances;
  private final AtomicBoolean isBroken = new AtomicBoolean();
  private final AtomicBoolean hasGrown = new AtomicBoolean();

  private ArticleCache(CacheFolder folder, String circumstances) {
    this.folder = folder;
    this.circumstances = circumstances;
  }

  /**
   * A cache for one run.
   *
   * @param published the run's date for articles without one
   * @throws IOException where the program cannot tell what it is
   */
  static ArticleCache open(
      CacheFolder folder,
      RuleBook rules,
      Limits limits,
      @Nullable String published,
      ModelFiles models)
      throws IOException {
    Fingerprint all = new Fingerprint().add(FORM).add(ProgramIdentity.hash());
    all.add(limits.toString()).add(published).add(models.marks());
    rules.models().files().forEach((path, bytes) -> all.add(path).add(bytes));
    return new ArticleCache(folder, all.hex());
  }

  /** The name that the article's rows are kept under. */
  String key(Ingested.Read read) {
    Article article = read.article();
    Metadata metadata = article.metadata();
    return new Fingerprint()
        .add(circumstances)
        .add(article.id().value())
        .add(article.source())
        .add(article.text())
        .add(article.marks())
        .add(metadata.title())
        .add(metadata.authors())
        .add(metadata.publisher())
        .add(metadata.published())
        .add(metadata.place())
        .add(metadata.url())
        .add(metadata.language())
        .add(read.problems())
        .hex();
  }

  /** The rows kept under that name; empty where there are none, or what is there is damaged. */
  Optional<byte[]> find(String key) {
    try {
      Path file = file(key);
      byte[] entry = Files.readAllBytes(file);
      if (entry.length < CHECKSUM_CHARS) {
        return Optional.empty();
      }
      byte[] packed = Arrays.copyOfRange(entry, CHECKSUM_CHARS, entry.length);
      String checksum = new String(entry, 0, CHECKSUM_CHARS, StandardCharsets.US_ASCII);
      if (!checksum.equals(checksum(key, packed))) {
        LOG.info("the entry {} of the cache is damaged and will be made anew", key);
        return Optional.empty();
      }
      try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
        byte[] rows = in.readAllBytes();
        CacheFolder.use(file);
        return Optional.of(rows);
      }
    } catch (IOException e) {
      return Optional.empty(); // what is not there, and what cannot be read, is made anew
    }
  }

  /**
   * Keeps an article's rows.
   *
   * @param rows as {@link RowCodec} writes them
   */
  void keep(String key, byte[] rows) {
    if (isBroken.get()) {
      return;
    }
    try {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      Deflater deflater = new Deflater(Deflater.BEST_SPEED);
      try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
        out.write(rows);
      } finally {
        deflater.end();
      }
      ByteArrayOutputStream entry = new ByteArrayOutputStream(packed.size() + CHECKSUM_CHARS);
      entry.write(checksum(key, packed.toByteArray()).getBytes(StandardCharsets.US_ASCII));
      packed.writeTo(entry);
      WholeFile.write(file(key), unfinished -> Files.write(unfinished, entry.toByteArray()));
      hasGrown.set(true);
    } catch (IOException e) {
      if (isBroken.compareAndSet(false, true)) {
        LOG.warn(
            "the cache {} cannot be written ({}): nothing is kept", folder.path(), e.toString());
      }
    }
  }

  /** Removes the entries that were not used for longest, where there are too many of them. */
  void trim() {
    try {
      if (hasGrown.get()) {
        folder.trim(ENDING);
      }
    } catch (IOException e) {
      LOG.warn("the cache {} may have grown too large ({})", folder.path(), e.toString());
    }
  }

  private Path file(String key) {
    return folder.path().resolve(key.substring(0, 2)).resolve(key.substring(2) + ENDING);
  }

  private static String checksum(String key, byte[] packed) {
    return new Fingerprint().add(key).add(packed).hex();
  }
}
