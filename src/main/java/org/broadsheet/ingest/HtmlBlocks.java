package org.broadsheet.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Reads a page's text block by block, as a browser would set it, without what no reader sees. */
final class HtmlBlocks implements NodeFilter {
  /** Elements that never hold the story, or hold no words. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "aside",
          "audio",
          "button",
          "canvas",
          "dialog",
          "embed",
          "fieldset",
          "footer",
          "form",
          "head",
          "iframe",
          "input",
          "math",
          "menu",
          "nav",
          "noscript",
          "object",
          "option",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "textarea",
          "title",
          "video");

  private static final Set<String> ROLES_LEFT_OUT =
      Set.of(
          "alert",
          "alertdialog",
          "banner",
          "complementary",
          "contentinfo",
          "dialog",
          "navigation",
          "search",
          "toolbar");

  /** Elements that jsoup counts among the blocks and that stand inside lines. */
  private static final Set<String> INLINE = Set.of("ins", "del", "s");

  private final List<HtmlBlock> blocks = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final Element body;
  private Element owner;
  private int linkChars;
  private int boldChars;
  private int inkChars;
  private int linkDepth;
  private int boldDepth;
  private int captionDepth;
  private int preDepth;
  private int tableDepth;

  private HtmlBlocks(Element body) {
    this.body = body;
    this.owner = body;
  }

  /** The blocks below an element, in their order. */
  static List<HtmlBlock> of(Element body) {
    HtmlBlocks reader = new HtmlBlocks(body);
    body.filter(reader);
    reader.flush();
    return List.copyOf(reader.blocks);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (!element.equals(body) && isLeftOut(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    String tag = element.normalName();
    if (tag.equals("br")) {
      lineBreak();
    } else if (tableDepth > 0) {
      cell(tag);
    } else if (isBlock(element)) {
      flush();
      owner = element;
      tableDepth += isDataTable(element) ? 1 : 0;
    }
    linkDepth += tag.equals("a") ? 1 : 0;
    boldDepth += isBold(tag) ? 1 : 0;
    captionDepth += tag.equals("figcaption") ? 1 : 0;
    if (captionDepth > 0 && tag.equals("span")) {
      append(" "); // style sheets keep words and credit apart
    }
    preDepth += tag.equals("pre") ? 1 : 0;
    if (tag.equals("q")) {
      line.append('“'); // a browser sets the marks of a <q>
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(@Nullable Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    linkDepth -= tag.equals("a") ? 1 : 0;
    boldDepth -= isBold(tag) ? 1 : 0;
    captionDepth -= tag.equals("figcaption") ? 1 : 0;
    if (tag.equals("q")) {
      line.append('”');
    }
    if (tableDepth > 0 && tag.equals("table")) {
      tableDepth--;
    }
    if (tableDepth == 0 && isBlock(element) && !tag.equals("br")) {
      flush();
      Element parent = element.parent();
      owner = parent == null ? body : parent;
    }
    preDepth -= tag.equals("pre") ? 1 : 0;
    return FilterResult.CONTINUE;
  }

  private static boolean isBlock(Element element) {
    return element.isBlock() && !INLINE.contains(element.normalName());
  }

  private static boolean isBold(String tag) {
    return tag.equals("b") || tag.equals("strong");
  }

  private static boolean isLeftOut(Element element) {
    String tag = element.normalName();
    if (tag.equals("sup") && element.selectFirst("a[href^=#]") != null) {
      return true; // the number of a footnote
    }
    if (LEFT_OUT.contains(tag)) {
      // Some old sites lay the whole page out inside one form.
      return !tag.equals("form")
          || element.selectFirst("article, h1, [itemprop=articleBody]") == null;
    }
    if (ROLES_LEFT_OUT.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
      return true;
    }
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    boolean hidden =
        element.hasAttr("hidden")
            || element.attr("aria-hidden").equals("true")
            || style.contains("display:none")
            || style.contains("visibility:hidden");
    return hidden && element.selectFirst("[itemprop=articleBody]") == null;
  }

  /** Tables of figures; those that lay out a page hold paragraphs and are read as such. */
  private static boolean isDataTable(Element element) {
    return element.normalName().equals("table")
        && element.selectFirst("tr ~ tr") != null
        && element.selectFirst(
                "td table, td p, td div, td h1, td h2, td h3, td ul, td article, td br")
            == null;
  }

  private void cell(String tag) {
    if (tag.equals("tr") || tag.equals("caption")) {
      trimLine();
      if (!line.isEmpty()) {
        line.append('\n');
      }
    } else if ((tag.equals("td") || tag.equals("th")) && !line.isEmpty() && !endsWith('\n')) {
      trimLine();
      line.append('\t');
    }
  }

  private void lineBreak() {
    trimLine();
    if (endsWith('\n') && preDepth == 0) {
      flush(); // two breaks make a paragraph
    } else if (!line.isEmpty()) {
      line.append('\n');
    }
  }

  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u00AD'
          || c == '\u200B'
          || c == '\uFEFF'
          || (c < ' ' && !isSpace(c))
          || c == 0x7F) {
        continue; // nothing that a reader sees
      }
      if (preDepth > 0 && c == '\n') {
        trimLine();
        line.append(c);
      } else if (isSpace(c)) {
        if (!line.isEmpty() && !isSpace(line.charAt(line.length() - 1))) {
          line.append(' ');
        }
      } else {
        line.append(c);
        inkChars++;
        linkChars += linkDepth > 0 ? 1 : 0;
        boldChars += boldDepth > 0 ? 1 : 0;
      }
    }
  }

  private void flush() {
    String text = WellFormed.text(line.toString().strip());
    if (!text.isEmpty()) {
      blocks.add(new HtmlBlock(text, owner, linkChars, boldChars == inkChars));
    }
    line.setLength(0);
    linkChars = 0;
    boldChars = 0;
    inkChars = 0;
  }

  private void trimLine() {
    while (endsWith(' ')) {
      line.setLength(line.length() - 1);
    }
  }

  private boolean endsWith(char c) {
    return !line.isEmpty() && line.charAt(line.length() - 1) == c;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u00A0';
  }
}
