package org.broadsheet.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.article.ArticleId;
import org.broadsheet.dataset.DatasetException;

/**
 * Keeps the articles' rows on disk until the run's end knows their entities. In memory stays a name
 * and a place an article, whatever the run's length. Articles come in any order, from any thread,
 * and are read back in the order of their ids.
 */
final class Spool implements AutoCloseable {
  private record Place(ArticleId id, long offset, int length) {}

  private final Path file;
  private final FileChannel channel;
  private final List<Place> places = new ArrayList<>();
  private long end;

  /**
   * Opens an empty spool.
   *
   * @throws IOException where the folder cannot be written to
   */
  Spool(Path folder) throws IOException {
    file = Files.createTempFile(folder, "spool", ".tmp");
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  /**
   * Adds an article.
   *
   * @param bytes its rows as {@link RowCodec} writes them
   */
  void add(ArticleId id, byte[] bytes) throws IOException {
    long at;
    synchronized (places) {
      at = end;
      end += bytes.length;
      places.add(new Place(id, at, bytes.length));
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer, at + buffer.position());
    }
  }

  /** What is done with each article. */
  interface Visitor {
    void visit(ArticleRows article) throws IOException, DatasetException;
  }

  /** Visits all articles in the order of their ids. */
  void forEach(Visitor visitor) throws IOException, DatasetException {
    List<Place> sorted;
    synchronized (places) {
      sorted = new ArrayList<>(places);
    }
    sorted.sort(Comparator.comparing(Place::id));
    for (Place place : sorted) {
      ByteBuffer buffer = ByteBuffer.allocate(place.length());
      while (buffer.hasRemaining()) {
        if (channel.read(buffer, place.offset() + buffer.position()) < 0) {
          throw new IOException("the spool " + file + " ends early");
        }
      }
      visitor.visit(RowCodec.read(buffer.array()));
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }
}
