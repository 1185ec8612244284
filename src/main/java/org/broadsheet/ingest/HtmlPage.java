package org.broadsheet.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.ArticleException;
import org.broadsheet.article.BlockKind;
import org.broadsheet.article.Byline;
import org.broadsheet.article.Mark;
import org.broadsheet.article.Metadata;
import org.broadsheet.text.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a web page: the text of its story, and what its tags say about it. */
final class HtmlPage {
  /**
   * The story of a page.
   *
   * @param text its paragraphs, headings, list items and captions, a blank line between two
   * @param marks what is not the story's own prose
   * @param warning what was assumed, or {@code null}
   */
  record Story(String text, Metadata metadata, List<Mark> marks, @Nullable String warning) {}

  private final HtmlWords words;
  private final Byline byline;
  private final ObjectMapper json = Json.mapper(IngestConfig.DEFAULT_MAX_TEXT_BYTES);

  HtmlPage(HtmlWords words, Byline byline) {
    this.words = words;
    this.byline = byline;
  }

  /**
   * Reads a page.
   *
   * @throws ArticleException where there is no story in it
   */
  Story read(String html) throws ArticleException {
    Document page = Jsoup.parse(html);
    JsonLd linked = JsonLd.of(page, json);
    Metadata metadata = new HtmlMetadata(page, linked, words, byline).read();
    Element body = page.body();
    List<HtmlStory.Part> parts = HtmlStory.of(body, metadata.title(), words);
    String warning = null;
    if (parts.stream().noneMatch(p -> p.kind() == BlockKind.BODY)) {
      String articleBody = linked.text("articleBody");
      if (articleBody == null) {
        throw new ArticleException(
            "no story found: the page has no paragraph of prose (an index, or filled by a script?)");
      }
      parts = List.of(new HtmlStory.Part(BlockKind.BODY, articleBody));
      warning = "no story in the page itself: read from its JSON-LD articleBody";
    }
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    for (HtmlStory.Part part : parts) {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      int begin = text.length();
      text.append(part.text());
      if (part.kind() != BlockKind.BODY) {
        marks.add(new Mark(part.kind(), new Span(begin, text.length())));
      }
    }
    return new Story(text.toString(), metadata, marks, warning);
  }
}
