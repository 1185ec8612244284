package org.broadsheet.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.broadsheet.article.Problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table with a header (RFC 4180): one article a row. Columns are divided by commas, or by
 * semicolons or tabs where the header has those and no comma.
 */
final class CsvPieces implements PieceReader {
  /** A header longer than this is none. */
  private static final int MAX_HEADER_CHARS = 1 << 16;

  private final TextReader in;
  private final BufferedReader buffered;
  private final RecordFields fields;
  private @Nullable Iterator<CSVRecord> rows;
  private List<String> header = List.of();
  private int count;
  private boolean ended;
  private @Nullable Piece last;

  CsvPieces(TextReader in, RecordFields fields) {
    this.in = in;
    this.buffered = new BufferedReader(in, MAX_HEADER_CHARS);
    this.fields = fields;
  }

  @Override
  public @Nullable Piece next() throws IOException {
    if (!ended) {
      try {
        if (rows == null) {
          Piece fault = open();
          if (fault != null) {
            return end(fault);
          }
        }
        in.beginRecord();
        if (rows != null && rows.hasNext()) {
          return row(rows.next());
        }
        end(null);
        if (count == 0) {
          return new Piece.Aside(Severity.WARNING, "holds no rows below its header");
        }
      } catch (UncheckedIOException e) {
        IOException cause = e.getCause();
        return fault(cause == null ? new IOException(e) : cause);
      } catch (IllegalStateException e) {
        return fault(new IOException(e.getMessage(), e)); // thrown by the parser's iterator
      } catch (IOException e) {
        return fault(e);
      }
    }
    Piece piece = last;
    last = null;
    return piece;
  }

  private @Nullable Piece open() throws IOException {
    char delimiter = delimiter();
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(true)
            .setTrailingData(true) // "so" she said: a quoted cell that goes on is kept whole
            .get();
    Iterator<CSVRecord> iterator =
        CSVParser.builder().setReader(buffered).setFormat(format).get().iterator();
    if (!iterator.hasNext()) {
      return new Piece.Bad(null, 0, "the file is empty");
    }
    List<String> names = new ArrayList<>();
    iterator.next().forEach(name -> names.add(WellFormed.line(name)));
    header = names;
    rows = iterator;
    return fields.textColumn(names) == null
        ? new Piece.Bad(
            null, 0, fields.wanted(names).replace("no text:", "no column for the text:"))
        : null;
  }

  /** The comma, or what divides a header without commas. */
  private char delimiter() throws IOException {
    buffered.mark(MAX_HEADER_CHARS);
    char found = ',';
    int semicolons = 0;
    int tabs = 0;
    for (int i = 0; i < MAX_HEADER_CHARS - 1; i++) {
      int c = buffered.read();
      if (c < 0 || c == '\n' || c == ',') {
        boolean comma = c == ',';
        found = comma || semicolons + tabs == 0 ? ',' : semicolons >= tabs ? ';' : '\t';
        break;
      }
      semicolons += c == ';' ? 1 : 0;
      tabs += c == '\t' ? 1 : 0;
    }
    buffered.reset();
    return found;
  }

  private Piece row(CSVRecord row) {
    count++;
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < Math.min(row.size(), header.size()); i++) {
      String name = header.get(i);
      if (!name.isEmpty() && !record.has(name)) {
        record.put(name, row.get(i));
      }
    }
    List<String> warnings =
        row.size() <= header.size()
            ? List.of()
            : List.of(
                "row "
                    + count
                    + " has "
                    + row.size()
                    + " cells under "
                    + header.size()
                    + " columns: the last are not read (is a cell with a comma not in quotes?)");
    return fields.piece(record, count, warnings);
  }

  private @Nullable Piece end(@Nullable Piece piece) {
    ended = true;
    String warning = in.warning();
    last = warning == null ? null : new Piece.Aside(Severity.WARNING, warning);
    return piece;
  }

  private @Nullable Piece fault(IOException e) {
    String message = InputScan.reason(e);
    boolean open = message.contains("EOF reached before encapsulated token finished");
    String what =
        open ? "cut off inside a quoted cell (its closing quotation mark is missing)" : message;
    return end(
        new Piece.Bad(
            null, rows == null ? 0 : count + 1, "row " + (count + 1) + ": " + what + kept()));
  }

  private String kept() {
    return count == 0 ? "" : "; " + count + (count == 1 ? " row" : " rows") + " before it kept";
  }
}
