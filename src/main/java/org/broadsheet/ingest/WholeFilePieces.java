package org.broadsheet.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.ArticleException;
import org.broadsheet.article.BlockKind;
import org.broadsheet.article.Mark;
import org.broadsheet.article.Metadata;
import org.jspecify.annotations.Nullable;

/** Reads a file that is one article: text, Markdown, or a web page. */
final class WholeFilePieces implements PieceReader {
  private final InputStream in;
  private final FileKind kind;
  private final RecordFields fields;
  private final HtmlPage pages;
  private final int maxBytes;
  private boolean ended;

  WholeFilePieces(
      InputStream in, FileKind kind, RecordFields fields, HtmlPage pages, int maxBytes) {
    this.in = in;
    this.kind = kind;
    this.fields = fields;
    this.pages = pages;
    this.maxBytes = maxBytes;
  }

  @Override
  public @Nullable Piece next() throws IOException {
    if (ended) {
      return null;
    }
    ended = true;
    byte[] bytes = in.readNBytes(maxBytes);
    if (bytes.length == maxBytes && in.read() >= 0) {
      throw new TooLongException(maxBytes);
    }
    if (bytes.length == 0) {
      return new Piece.Bad(null, 0, "the file is empty");
    }
    try {
      return kind == FileKind.HTML ? page(bytes) : text(bytes);
    } catch (ArticleException e) {
      return new Piece.Bad(null, 0, String.valueOf(e.getMessage()));
    }
  }

  private Piece page(byte[] bytes) throws ArticleException {
    Decoded decoded = Decoded.html(bytes);
    HtmlPage.Story story = pages.read(decoded.text());
    return new Piece.Good(
        null, 0, story.text(), story.metadata(), story.marks(), warnings(decoded, story.warning()));
  }

  private Piece text(byte[] bytes) throws ArticleException {
    Decoded decoded = Decoded.text(bytes);
    String text = decoded.text();
    if (text.isBlank()) {
      throw new ArticleException("the text is empty");
    }
    List<Mark> marks = new ArrayList<>();
    Metadata metadata = Metadata.NONE;
    if (kind == FileKind.MARKDOWN) {
      FrontMatter matter = FrontMatter.of(text).orElse(null);
      if (matter != null) {
        if (text.substring(matter.span().end()).isBlank()) {
          throw new ArticleException("the text is empty: there is nothing below the front matter");
        }
        metadata = fields.metadata(matter.fields());
        marks.add(new Mark(BlockKind.BOILERPLATE, matter.span()));
      }
    }
    return new Piece.Good(null, 0, text, metadata, marks, warnings(decoded, null));
  }

  private static List<String> warnings(Decoded decoded, @Nullable String other) {
    List<String> warnings = new ArrayList<>();
    if (decoded.warning() != null) {
      warnings.add(decoded.warning());
    }
    if (other != null) {
      warnings.add(other);
    }
    return warnings;
  }
}
