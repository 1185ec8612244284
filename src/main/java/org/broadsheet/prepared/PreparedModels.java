package org.broadsheet.prepared;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of prepared models. What is not there yet, or not to be trusted, is made when it is
 * asked for. Several processes may do so at once: a file appears whole or not at all. Safe to share
 * between threads.
 */
public final class PreparedModels {
  /** No folder: each model is read as it was published. */
  public static final PreparedModels NONE = new PreparedModels(null);

  private static final Logger LOG = LoggerFactory.getLogger(PreparedModels.class);

  private final @Nullable Path folder;

  private PreparedModels(@Nullable Path folder) {
    this.folder = folder;
  }

  /**
   * A folder of them.
   *
   * @param folder need not be there yet
   */
  public static PreparedModels in(Path folder) {
    return new PreparedModels(folder);
  }

  /** How a kind of model is written as arrays, and made of them again. */
  public interface Form<T> {
    /** Writes a model. */
    void write(T model, ArrayWriter out) throws IOException;

    /**
     * Makes the model that was written. It may come from a damaged file: that shows when all is
     * read, and the model is not used then.
     */
    T read(ArrayReader in) throws IOException;
  }

  /** What opens the bytes of a model as it was published. */
  @FunctionalInterface
  public interface Bytes {
    InputStream open() throws IOException;
  }

  /** How a model as it was published is read. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(InputStream bytes) throws IOException;
  }

  /** Where the folder is, if there is one. */
  public Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  /**
   * A model: as it was prepared, or read as it was published, and prepared for the next time.
   *
   * @param name the name of its prepared file
   * @param madeFrom changes when the published model or the form does
   * @throws IOException where it has to be read and cannot be
   */
  public <T> T get(String name, String madeFrom, Form<T> form, Bytes published, Reader<T> reader)
      throws IOException {
    if (folder == null) {
      return read(published, reader);
    }
    Path file = folder.resolve(name + ".arrays");
    T prepared = read(file, madeFrom, form);
    if (prepared != null) {
      return prepared;
    }
    T model = read(published, reader);
    write(file, madeFrom, form, model);
    // Read back, the first process has the same model as all later ones.
    T again = read(file, madeFrom, form);
    return again == null ? model : again;
  }

  private static <T> T read(Bytes published, Reader<T> reader) throws IOException {
    try (InputStream in = published.open()) {
      return reader.read(in);
    }
  }

  private static <T> @Nullable T read(Path file, String madeFrom, Form<T> form) {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try (ArrayReader in = new ArrayReader(file)) {
      if (!in.string().equals(madeFrom)) {
        return null;
      }
      T model = form.read(in);
      in.end();
      return model;
    } catch (IOException | RuntimeException e) {
      LOG.debug("{} is not usable and is made anew", file, e);
      return null;
    }
  }

  private static <T> void write(Path file, String madeFrom, Form<T> form, T model) {
    try {
      WholeFile.write(
          file,
          unfinished -> {
            try (ArrayWriter out = new ArrayWriter(unfinished)) {
              out.string(madeFrom);
              form.write(model, out);
              out.finish();
            }
          });
    } catch (IOException e) {
      LOG.debug("{} cannot be written; the next run reads the model itself", file, e);
    }
  }
}
