package org.broadsheet.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a run, one after the other, read when they are asked for: a file of ten gigabytes
 * takes the memory of one article.
 *
 * <p>What comes does not depend on the order in which the inputs were named. Use by one thread.
 */
public final class ArticleSource implements Iterator<Ingested>, Closeable {
  private static final String STAGE = "ingest";

  private final InputScan scan;
  private final IngestConfig config;
  private final InputStream standardInput;
  private final RecordFields fields;
  private final HtmlPage pages;
  private final Iterator<InputFile> files;
  private final Deque<Ingested> waiting = new ArrayDeque<>();
  private final List<InputHash> hashes = new ArrayList<>();

  /** Every id that is taken, and by what. */
  private final Map<String, String> taken = new HashMap<>();

  private int filesDone;
  private @Nullable OpenFile open;

  private ArticleSource(InputScan scan, IngestConfig config, InputStream standardInput) {
    this.scan = scan;
    this.config = config;
    this.standardInput = standardInput;
    fields = new RecordFields(config.fields(), config.byline());
    pages = new HtmlPage(config.htmlWords(), config.byline());
    files = scan.files().iterator();
    for (String warning : scan.warnings()) {
      waiting.add(remark(null, Severity.WARNING, warning));
    }
  }

  /**
   * Lists the files of the inputs; reads none of them yet.
   *
   * @param inputs folders and files, or {@code -} for JSON Lines on standard input
   * @param standardInput read where the inputs name it; closed by nobody here
   * @throws IngestException where a path does not exist, a folder cannot be listed, or there is
   *     nothing to read
   */
  public static ArticleSource open(
      List<String> inputs, IngestConfig config, InputStream standardInput) throws IngestException {
    return new ArticleSource(InputScan.of(inputs, config.exclude()), config, standardInput);
  }

  /** How many files there are to read. */
  public int fileCount() {
    return scan.files().size();
  }

  /** How many of them are read to their end. */
  public int filesDone() {
    return filesDone;
  }

  /** The files that are read to their end, in their order, with their hashes. */
  public List<InputHash> hashes() {
    return List.copyOf(hashes);
  }

  @Override
  public boolean hasNext() {
    while (waiting.isEmpty() && (open != null || files.hasNext())) {
      advance();
    }
    return !waiting.isEmpty();
  }

  @Override
  public Ingested next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more articles");
    }
    return waiting.remove();
  }

  /** Closes the file that is open; what is left is not read. */
  @Override
  public void close() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  /** Reads one piece, or opens or closes a file. */
  private void advance() {
    OpenFile current = open;
    try {
      if (current == null) {
        current = new OpenFile(files.next());
        open = current;
        current.start();
      }
      Piece piece = current.next();
      if (piece != null) {
        waiting.add(ingested(piece, current));
        return;
      }
    } catch (IOException e) {
      fail(current, InputScan.reason(e));
    } catch (RuntimeException e) {
      // A fault of a parser's on one odd file: the other articles are not to suffer.
      fail(current, "cannot be read: " + e);
    }
    finish(current);
  }

  private void fail(@Nullable OpenFile file, String message) {
    if (file != null) {
      int number = file.records == 0 ? 0 : file.records + 1;
      waiting.add(ingested(new Piece.Bad(null, number, message), file));
    }
  }

  private void finish(@Nullable OpenFile file) {
    open = null;
    filesDone++;
    if (file == null) {
      return;
    }
    try {
      InputHash hash = file.finish();
      if (hash != null) {
        hashes.add(hash);
      }
    } catch (IOException e) {
      waiting.add(remark(null, Severity.WARNING, file.input.name() + ": " + InputScan.reason(e)));
    }
  }

  private Ingested ingested(Piece piece, OpenFile file) {
    if (piece instanceof Piece.Aside aside) {
      return remark(null, aside.severity(), file.input.name() + ": " + aside.message());
    }
    Piece.Good good = piece instanceof Piece.Good g ? g : null;
    Piece.Bad bad = piece instanceof Piece.Bad b ? b : null;
    int number = good != null ? good.number() : bad != null ? bad.number() : 0;
    file.records = Math.max(file.records, number);
    String ownId = good != null ? good.ownId() : bad != null ? bad.ownId() : null;
    ArticleId id = new ArticleId(ownId != null ? ownId : file.id(number));
    String suffix = number == 0 ? "" : "#" + number;
    String where = file.input.name() + suffix;
    String before = taken.putIfAbsent(id.value(), where);
    if (before != null) {
      String more = bad == null ? "" : " (" + bad.message() + ")";
      return remark(
          id,
          Severity.ERROR,
          where + " is not read: the id '" + id + "' is taken by " + before + more);
    }
    String source = file.input.baseName() + suffix;
    if (good == null) {
      String message = WellFormed.line(where + ": " + (bad == null ? "" : bad.message()));
      return new Ingested.Failed(id, source, new Problem(id, STAGE, Severity.ERROR, message));
    }
    List<Problem> problems = new ArrayList<>();
    for (String warning : good.warnings()) {
      String message = WellFormed.line(where + ": " + warning);
      problems.add(new Problem(id, STAGE, Severity.WARNING, message));
    }
    return new Ingested.Read(
        new Article(id, source, good.text(), good.metadata(), good.marks()), problems);
  }

  private static Ingested remark(@Nullable ArticleId id, Severity severity, String message) {
    return new Ingested.Remark(new Problem(id, STAGE, severity, WellFormed.line(message)));
  }

  /** The file that is being read. */
  private final class OpenFile implements Closeable {
    private final InputFile input;
    private @Nullable HashedInput bytes;
    private @Nullable PieceReader reader;

    /** The number of the last record. */
    private int records;

    private int withoutId;

    OpenFile(InputFile input) {
      this.input = input;
    }

    void start() throws IOException {
      Path path = input.path();
      HashedInput hashed =
          new HashedInput(path == null ? standardInput : Files.newInputStream(path));
      bytes = hashed;
      InputStream in = hashed.unpacked(path != null && FileKind.isGzip(input.name()));
      int max = config.maxTextBytes();
      reader =
          switch (input.kind()) {
            case TEXT, MARKDOWN, HTML -> new WholeFilePieces(in, input.kind(), fields, pages, max);
            case JSON -> new JsonPieces(new TextReader(in, max), fields, max);
            case JSON_LINES -> new JsonLinesPieces(in, fields, max);
            case CSV -> new CsvPieces(new TextReader(in, max), fields);
          };
    }

    @Nullable Piece next() throws IOException {
      return reader == null ? null : reader.next();
    }

    /** The id of an article that has none of its own. */
    String id(int number) {
      return number == 0 ? input.stem() : input.stem() + "-" + ++withoutId;
    }

    @Nullable InputHash finish() throws IOException {
      try {
        return bytes == null ? null : bytes.hash(input.name());
      } finally {
        close();
      }
    }

    @Override
    public void close() throws IOException {
      if (bytes != null && input.path() != null) {
        bytes.close();
      }
    }
  }
}
