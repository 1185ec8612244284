package org.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.article.ArticleException;
import org.broadsheet.article.BlockKind;
import org.broadsheet.article.Mark;
import org.broadsheet.article.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {
  private static final HtmlPage PAGES = new HtmlPage(Inputs.HTML_WORDS, Inputs.BYLINE);

  /** Enough prose for a story. */
  private static final String STORY =
      "<p>The harbour of Port Ellis reopened on Thursday, officials said.</p>";

  private static final String STORY_TEXT =
      "The harbour of Port Ellis reopened on Thursday, officials said.";

  private static HtmlPage.Story read(String html) {
    try {
      return PAGES.read(html);
    } catch (ArticleException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> paragraphs(String html) {
    return List.of(read(html).text().split("\n\n", -1));
  }

  private static Metadata metadata(String head) {
    return read("<html><head>" + head + "</head><body>" + STORY + "</body></html>").metadata();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p>A <b>bold</b>ly \\n said&nbsp;word&mdash;&#8220;so&#8221; &amp; more.</p> | A boldly said word—“so” & more.",
        "<p>One</p>two<p>three</p>                    | One//two//three",
        "<div>One<div>two</div>three</div>            | One//two//three",
        "<p>One<br>two<br/> three</p>                 | One/two/three",
        "<p>One<br><br>two<br> <br>three</p>          | One//two//three",
        "<ul><li>One</li><li><p>Two</p></li></ul>     | One//Two",
        "<blockquote><p>“One.”</p><p>two</p></blockquote> | “One.”//two",
        "<p>She said <q>no</q>.</p>                   | She said “no”.",
        "<p>soft&shy;hyphen zero&#8203;width</p>      | softhyphen zerowidth",
        "<p>a<ins>b</ins><del>c</del><span>d</span></p> | abcd",
        "<pre>one\\n  two</pre>                        | one/two",
        "<table><tr><th>Team<th>Won<tr><td>Rovers<td>12</table> | Team\\tWon/Rovers\\t12",
        "<table><tr><td><p>One</p><td><p>two</p></table> | One//two",
        "<dl><dt>One</dt><dd>two</dd></dl>            | One//two",
        "<p>One<script>x</script><style>y</style><!-- z --><noscript>n</noscript></p> | One",
        "<p>One<span hidden>x</span><span style='display: none'>y</span><i aria-hidden=true>z</i></p> | One",
        "<p>One<nav>x</nav><button>y</button><form><p>z</p></form><svg><text>w</text></svg> | One",
        "<div role=navigation><p>x</p></div><p>One    | One",
        "<footer><p>x</p></footer><aside><p>y</p></aside><p>One | One",
        "<p>One</p><p><a href=x>Read this: another story</a></p> | One",
        "<p>One</p><h2>Empty</h2><h2>Full</h2><p>two</p><h2>End</h2> | One//Full//two",
        "<p>One</p><h3>More on this</h3><p><a href=x>A story</a></p><p>two</p> | One//two",
      })
  void setsTextAsABrowserDoes(String html, String expected) {
    String text =
        String.join(
            "//", paragraphs("<article>" + STORY + html.replace("\\n", "\n") + "</article>"));
    assertThat(text.replace("\n", "/"))
        .isEqualTo(STORY_TEXT + "//" + expected.replace("\\t", "\t").replace("\\n", "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='related-stories'>%s</div>",
        "<div class='relatedStories'>%s</div>",
        "<section id=comments>%s%s%s%s%s%s</section>",
        "<div class='c-newsletter__signup'>%s</div>",
        "<div class='social-share'>%s</div>",
        "<div id='cookie-banner'>%s</div>",
        "<ol class='most-read'><li>%s</li></ol>",
        "<div class='outbrain-widget'>%s</div>",
        "<div class='author-bio'>%s</div>",
        "<div class='sidebar'>%s</div>",
        "<div class='wrapper'><div class='ad slot'>%s</div></div>",
        "<article class='related-card'>%s</article>",
        "<aside>%s</aside>",
        "<footer>%s</footer>",
      })
  void leavesOutWhatSurroundsTheStory(String junk) {
    String other = "<p>Something else that is long enough to be prose in its own right.</p>";
    String html =
        "<body><div id=page><h1>Harbour reopens</h1><div class='story-wrap'>"
            + STORY
            + "<p>A second paragraph tells of the ferries that wait in the harbour.</p>"
            + junk.replace("%s", other)
            + "</div></div></body>";
    assertThat(paragraphs(html))
        .containsExactly(
            "Harbour reopens",
            STORY_TEXT,
            "A second paragraph tells of the ferries that wait in the harbour.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='has-sidebar no-ads'>%s</div>",
        "<body class='newsletter-popup-enabled'>%s",
        "<main class='comments-open'>%s</main>",
        "<article class='post comments-open'>%s</article>",
        "<div class='article-body related-on'>%s</div>",
        "<div class=related><div itemprop=articleBody>%s</div></div>",
        "<form><article>%s</article></form>",
        "<div style='display:none'><div itemprop=articleBody>%s</div></div>",
        "<table><tr><td>Menu<td><div>%s</div></table>",
        "<center><font>%s</font></center>",
        "<div class='related'><div class=comments>%s</div></div>",
      })
  void keepsTheStoryWhateverItsSurroundingsAreCalled(String html) {
    assertThat(paragraphs(html.replace("%s", STORY))).contains(STORY_TEXT);
  }

  @Test
  void marksWhatIsNotProse() {
    HtmlPage.Story story =
        read(
            """
            <html><head><meta property="og:title" content="Harbour reopens"></head><body>
            <header><a href="/">The Post</a></header>
            <div class="page"><h1>Harbour reopens</h1>
            <p class="standfirst">Ferries sail again after nine days.</p>
            <div class="byline">By <a href="/jane">Jane Roe</a></div>
            <time datetime="2026-05-28T09:30:00Z">May 28, 2026</time>
            <div itemprop="articleBody">
            <figure><img src="x"><figcaption>A ferry at the quay. <span>Ada Poe</span></figcaption></figure>
            <p>The harbour of Port Ellis reopened on Thursday, officials said.</p>
            <h2>What next</h2>
            <p>The council meets on Monday to talk about the costs of the repair.</p>
            </div></div></body></html>
            """);
    assertThat(story.text().split("\n\n", -1))
        .containsExactly(
            "Harbour reopens",
            "Ferries sail again after nine days.",
            "A ferry at the quay. Ada Poe",
            STORY_TEXT,
            "What next",
            "The council meets on Monday to talk about the costs of the repair.");
    assertThat(story.marks())
        .extracting(Mark::kind)
        .containsExactly(
            BlockKind.TITLE, BlockKind.STANDFIRST, BlockKind.CAPTION, BlockKind.HEADING);
    for (Mark mark : story.marks()) {
      String words = story.text().substring(mark.span().start(), mark.span().end());
      assertThat(story.text().split("\n\n", -1)).contains(words);
    }
    assertThat(story.metadata().authors()).containsExactly("Jane Roe");
    assertThat(story.metadata().published()).isEqualTo("2026-05-28T09:30:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'@type':'NewsArticle','headline':'T','datePublished':'2026-05-28'} | T | 2026-05-28",
        "[{'@type':'Organization','name':'x'},{'@type':'ReportageNewsArticle','headline':'T'}] | T |",
        "{'@context':'x','@graph':[{'@type':'WebPage','name':'x'},{'@type':['Article','x'],'headline':'T'}]} | T |",
        "{'@type':'WebPage','mainEntity':{'@type':'http://schema.org/NewsArticle','headline':'T'}} | T |",
        "<!-- {'@type':'BlogPosting','headline':'Tom &amp; Ann&#8217;s'} --> | Tom & Ann’s |",
        "{'@type':'NewsArticle','headline':'Card'}</script><script type='application/ld+json'>{'@type':'NewsArticle','headline':'T','author':'Jane Roe','datePublished':'May 28, 2026'} | T | 2026-05-28",
        "{'@type':'NewsArticle',broken</script><script type='application/ld+json'>{'@type':'NewsArticle','headline':'T'} | T |",
      })
  void readsJsonLd(String json, String title, String published) {
    String quoted = json.replace('\'', '"');
    Metadata metadata = metadata("<script type='application/ld+json'>" + quoted + "</script>");
    assertThat(metadata.title()).isEqualTo(title);
    assertThat(metadata.published()).isEqualTo(published);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"Jane Roe\"' | Jane Roe",
        "'\"By Jane Roe and John Doe\"' | Jane Roe;John Doe",
        "'{\"@type\":\"Person\",\"name\":\"Jane Roe\"}' | Jane Roe",
        "'[{\"name\":\"Jane Roe\"},{\"name\":[\"John Doe\"]},\"Ada Poe\"]' | Jane Roe;John Doe;Ada Poe",
        "'{\"@id\":\"#j\"}' | Jane Roe",
        "'{\"@type\":\"Person\",\"name\":\"https://post.example/jane\"}' | ''",
      })
  void readsAuthorsOfJsonLd(String author, String names) {
    Metadata metadata =
        metadata(
            "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#j\",\"name\":\"Jane Roe\"},"
                + "{\"@type\":\"NewsArticle\",\"author\":"
                + author
                + "}]}</script>");
    assertThat(String.join(";", metadata.authors())).isEqualTo(names);
  }

  @Test
  void jsonLdGoesBeforeOtherTags() {
    Metadata metadata =
        metadata(
            """
            <title>Wrong | Post</title><meta property="og:title" content="Wrong">
            <meta name="author" content="Wrong"><meta property="og:site_name" content="Wrong">
            <link rel="canonical" href="/relative">
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Right",
            "author": [{"name": "Jane Roe"}], "publisher": {"@type": "Organization", "name": "The Post"},
            "datePublished": "2026-05-28T09:30:00+0200", "inLanguage": "en-GB", "dateline": "PORT ELLIS",
            "mainEntityOfPage": {"@id": "https://post.example/a"}}</script>
            """);
    assertThat(metadata)
        .isEqualTo(
            new Metadata(
                "Right",
                List.of("Jane Roe"),
                "The Post",
                "2026-05-28T09:30:00+02:00",
                "PORT ELLIS",
                "https://post.example/a",
                "en-GB"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<meta property='og:title' content='T'><meta name=author content='By Jane Roe'><meta property='og:site_name' content=Post><meta property='article:published_time' content='2026-05-28T09:30:00Z'><meta property='og:url' content='https://post.example/a'><meta property='og:locale' content='en_GB'>",
        "<meta name='twitter:title' content='T - Post'><meta name='dc.creator' content='Jane Roe'><meta name='application-name' content=Post><meta name=pubdate content='20260528T093000Z'><link rel=canonical href='https://post.example/a'><meta http-equiv='Content-Language' content='en-GB'>",
        "<meta name='title' content=x><meta property='og:title' content='T - Post'><meta property='og:site_name' content=Post><meta property='article:author' content='https://face.example/jane'><meta name='parsely-author' content='Jane Roe'><meta name=date content='2026-05-28T09:30:00Z'><meta property='og:url' content='https://post.example/a'><meta name=language content='en-GB'>",
      })
  void readsMetaTags(String head) {
    assertThat(metadata(head))
        .isEqualTo(
            new Metadata(
                "T",
                List.of("Jane Roe"),
                "Post",
                "2026-05-28T09:30:00Z",
                null,
                "https://post.example/a",
                "en-GB"));
  }

  @Test
  void readsWhatThePageShowsWhereNoTagSaysIt() {
    HtmlPage.Story story =
        read(
            "<html lang=en><head><title>Harbour reopens - The Post</title></head><body>"
                + "<article><h1>Harbour reopens</h1><div class=byline>By Jane Roe, Staff Writer</div>"
                + "<time datetime='2026-05-28'>Thursday</time>"
                + STORY
                + "</article></body></html>");
    assertThat(story.metadata())
        .isEqualTo(
            new Metadata(
                "Harbour reopens", List.of("Jane Roe"), null, "2026-05-28", null, null, "en"));
    assertThat(story.marks())
        .extracting(Mark::kind)
        .containsExactly(BlockKind.TITLE, BlockKind.BYLINE, BlockKind.DATE);
  }

  @Test
  void aPageWithoutAStoryFails() {
    for (String html :
        List.of(
            "",
            "<html></html>",
            "<div id=app></div><script>go()</script>",
            "<ul><li><a href=x>One</a></ul>")) {
      assertThatThrownBy(() -> PAGES.read(html))
          .isInstanceOf(ArticleException.class)
          .hasMessageContaining("no story found");
    }
  }

  @Test
  void jsonLdGivesTheStoryWhereThePageHasNone() {
    HtmlPage.Story story =
        read(
            "<div id=app></div><script type='application/ld+json'>{\"@type\":\"NewsArticle\","
                + "\"articleBody\":\"The harbour reopened.\\n\\nFerries sail.\"}</script>");
    assertThat(story.text()).isEqualTo("The harbour reopened.\n\nFerries sail.");
    assertThat(story.warning()).contains("articleBody");
  }

  @ParameterizedTest
  @CsvSource({
    "<meta charset=windows-1251>, windows-1251, Гавань снова открыта после девяти дней простоя.",
    "<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>, windows-1252, “Café” – so said the mayor of Port Ellis on Thursday.",
    "<?xml version='1.0' encoding='Shift_JIS'?>, Shift_JIS, 港は木曜日に再開したと市の当局者が発表した。港は木曜日に再開したと市の当局者が発表した。",
    "<meta charset=iso-2022-jp>, ISO-2022-JP, 港は木曜日に再開したと市の当局者が発表した。港は木曜日に再開したと市の当局者が発表した。",
    "<meta charset=windows-1252>, UTF-8, “Café” – so said the mayor of Port Ellis on Thursday.",
  })
  void believesThePageAboutItsEncoding(
      String head, String charset, String text, @TempDir Path folder) throws Exception {
    byte[] bytes = (head + "<p>" + text + "</p>").getBytes(Charset.forName(charset));
    Inputs.Outcome outcome = new Inputs(folder).file("x.html", bytes).read();
    assertThat(outcome.only().text()).isEqualTo(text);
    assertThat(outcome.problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<meta charset=no-such>", "<meta charset=utf-8>", ""})
  void warnsWhereNothingFits(String head, @TempDir Path folder) throws Exception {
    byte[] bytes =
        (head + STORY.replace("officials", "“José”")).getBytes(Charset.forName("windows-1252"));
    Inputs.Outcome outcome = new Inputs(folder).file("x.htm", bytes).read();
    assertThat(outcome.only().text()).contains("“José”");
    assertThat(outcome.messages())
        .singleElement()
        .asString()
        .startsWith("WARNING x.htm: ")
        .contains("windows-1252");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"framework-classes", "divs-and-breaks", "live-page", "feature", "table-layout"})
  void readsRealisticPages(String name) throws IOException {
    HtmlPage.Story story = read(resource(name + ".html"));
    StringBuilder found = new StringBuilder();
    int at = 0;
    for (Mark mark : story.marks()) {
      found
          .append(story.text(), at, mark.span().start())
          .append('[')
          .append(mark.kind())
          .append("] ");
      at = mark.span().start();
    }
    found.append(story.text().substring(at)).append("\n\n");
    Metadata m = story.metadata();
    found.append(
        String.join(
            "\n",
            "title: " + m.title(),
            "authors: " + String.join("; ", m.authors()),
            "publisher: " + m.publisher(),
            "published: " + m.published(),
            "place: " + m.place(),
            "url: " + m.url(),
            "language: " + m.language(),
            ""));
    assertThat(found.toString()).isEqualTo(resource(name + ".txt"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlPageTest.class.getResourceAsStream("/html/" + name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
