package org.broadsheet.annotate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Block;
import org.broadsheet.article.BlockKind;
import org.broadsheet.article.CleanArticle;
import org.broadsheet.article.Mark;
import org.broadsheet.article.Metadata;
import org.broadsheet.article.Problem;
import org.broadsheet.text.OffsetMap;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Writes an annotated article as JSON and reads it back, so that it need not be annotated twice.
 *
 * <p>The form is compact rather than pretty: tokens, names and times are arrays of their components
 * in the order of the records, a token's words are left out because they stand in the text. Nothing
 * of a document is lost. The same document gives the same bytes.
 */
public final class DocumentJson {
  /** Changes whenever the form does; a file of another version is not read. */
  private static final int VERSION = 1;

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonFactory FACTORY = MAPPER.getFactory();

  private DocumentJson() {}

  /** The document in UTF-8. */
  public static byte[] write(Document document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      writeArticle(json, document.article());
      json.writeArrayFieldStart("sentences");
      for (Sentence s : document.sentences()) {
        writeSentence(json, s);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("names");
      for (NameMention n : document.names()) {
        json.writeStartArray();
        writeRange(json, n.sentence(), n.tokens());
        json.writeString(n.label());
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("times");
      for (TimeMention t : document.times()) {
        json.writeStartArray();
        writeRange(json, t.sentence(), t.tokens());
        json.writeString(t.type());
        json.writeString(t.value());
        json.writeString(t.iso());
        json.writeEndArray();
      }
      json.writeEndArray();
      writeProblems(json, document.problems());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return out.toByteArray();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException where it is something else, is cut off, or is of another version
   */
  public static Document read(byte[] json) throws IOException {
    JsonNode root = MAPPER.readTree(json);
    if (root == null || root.path("version").asInt(-1) != VERSION) {
      throw new IOException("not an annotated document of version " + VERSION);
    }
    try {
      CleanArticle article = readArticle(root);
      List<Sentence> sentences = new ArrayList<>();
      for (JsonNode s : root.required("sentences")) {
        sentences.add(readSentence(s, sentences.size(), article));
      }
      List<NameMention> names = new ArrayList<>();
      for (JsonNode n : root.required("names")) {
        names.add(new NameMention(n.required(0).asInt(), range(n), n.required(3).asText()));
      }
      List<TimeMention> times = new ArrayList<>();
      for (JsonNode t : root.required("times")) {
        times.add(
            new TimeMention(
                t.required(0).asInt(),
                range(t),
                t.required(3).asText(),
                textOrNull(t.required(4)),
                textOrNull(t.required(5))));
      }
      return new Document(article, sentences, names, times, readProblems(root));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("a damaged annotated document: " + e.getMessage(), e);
    }
  }

  private static void writeArticle(JsonGenerator json, CleanArticle clean) throws IOException {
    Article article = clean.article();
    json.writeObjectFieldStart("article");
    json.writeStringField("id", article.id().value());
    json.writeStringField("source", article.source());
    json.writeStringField("original", article.text().equals(clean.text()) ? null : article.text());
    writeMetadata(json, "given", article.metadata());
    json.writeArrayFieldStart("marks");
    for (Mark m : article.marks()) {
      json.writeStartArray();
      json.writeString(m.kind().name());
      json.writeNumber(m.span().start());
      json.writeNumber(m.span().end());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeStringField("text", clean.text());
    json.writeFieldName("runs");
    int[] runs = clean.toOriginal().runs();
    json.writeArray(runs, 0, runs.length);
    json.writeArrayFieldStart("blocks");
    for (Block b : clean.blocks()) {
      json.writeStartArray();
      json.writeString(b.kind().name());
      json.writeNumber(b.span().start());
      json.writeNumber(b.span().end());
      json.writeString(b.section());
      json.writeString(b.rule());
      json.writeEndArray();
    }
    json.writeEndArray();
    writeMetadata(json, "metadata", clean.metadata());
    writeProblems(json, clean.problems());
    json.writeEndObject();
  }

  private static CleanArticle readArticle(JsonNode root) {
    JsonNode node = root.required("article");
    String text = node.required("text").asText();
    String original = textOrNull(node.required("original"));
    List<Mark> marks = new ArrayList<>();
    for (JsonNode m : node.path("marks")) {
      marks.add(new Mark(BlockKind.valueOf(m.required(0).asText()), span(m, 1)));
    }
    Article article =
        new Article(
            new ArticleId(node.required("id").asText()),
            node.required("source").asText(),
            original == null ? text : original,
            readMetadata(node.required("given")),
            marks);
    List<Block> blocks = new ArrayList<>();
    for (JsonNode b : node.required("blocks")) {
      blocks.add(
          new Block(
              BlockKind.valueOf(b.required(0).asText()),
              span(b, 1),
              textOrNull(b.required(3)),
              textOrNull(b.required(4))));
    }
    return new CleanArticle(
        article,
        text,
        OffsetMap.ofRuns(ints(node.required("runs"))),
        blocks,
        readMetadata(node.required("metadata")),
        readProblems(node));
  }

  private static void writeSentence(JsonGenerator json, Sentence s) throws IOException {
    json.writeStartObject();
    json.writeNumberField("block", s.block());
    json.writeArrayFieldStart("tokens");
    for (Token t : s.tokens()) {
      json.writeStartArray();
      json.writeNumber(t.span().start());
      json.writeNumber(t.span().end());
      json.writeString(t.lemma());
      json.writeString(t.tag());
      json.writeString(t.name());
      json.writeEndArray();
    }
    json.writeEndArray();
    if (s.tree().isParsed()) {
      json.writeArrayFieldStart("tree");
      for (int i = 0; i < s.tree().size(); i++) {
        json.writeNumber(s.tree().governor(i));
        json.writeString(s.tree().relation(i));
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static Sentence readSentence(JsonNode node, int index, CleanArticle article) {
    List<Token> tokens = new ArrayList<>();
    for (JsonNode t : node.required("tokens")) {
      Span span = span(t, 0);
      tokens.add(
          new Token(
              tokens.size(),
              span,
              span.in(article.text()),
              t.required(2).asText(),
              t.required(3).asText(),
              t.required(4).asText()));
    }
    DependencyTree tree = DependencyTree.NONE;
    JsonNode arcs = node.get("tree");
    if (arcs != null) {
      int[] governors = new int[tokens.size()];
      String[] relations = new String[tokens.size()];
      for (int i = 0; i < governors.length; i++) {
        governors[i] = arcs.required(2 * i).asInt();
        relations[i] = arcs.required(2 * i + 1).asText();
      }
      tree = DependencyTree.of(governors, relations);
    }
    int block = node.required("block").asInt();
    Span span = new TokenRange(0, tokens.size()).span(tokens);
    return new Sentence(index, block, article.blocks().get(block).kind(), span, tokens, tree);
  }

  private static void writeRange(JsonGenerator json, int sentence, TokenRange tokens)
      throws IOException {
    json.writeNumber(sentence);
    json.writeNumber(tokens.first());
    json.writeNumber(tokens.end());
  }

  private static TokenRange range(JsonNode node) {
    return new TokenRange(node.required(1).asInt(), node.required(2).asInt());
  }

  private static void writeMetadata(JsonGenerator json, String field, Metadata m)
      throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("title", m.title());
    json.writeArrayFieldStart("authors");
    for (String author : m.authors()) {
      json.writeString(author);
    }
    json.writeEndArray();
    json.writeStringField("publisher", m.publisher());
    json.writeStringField("published", m.published());
    json.writeStringField("place", m.place());
    json.writeStringField("url", m.url());
    json.writeStringField("language", m.language());
    json.writeEndObject();
  }

  private static Metadata readMetadata(JsonNode m) {
    List<String> authors = new ArrayList<>();
    m.required("authors").forEach(a -> authors.add(a.asText()));
    return new Metadata(
        textOrNull(m.required("title")),
        authors,
        textOrNull(m.required("publisher")),
        textOrNull(m.required("published")),
        textOrNull(m.required("place")),
        textOrNull(m.required("url")),
        textOrNull(m.required("language")));
  }

  private static void writeProblems(JsonGenerator json, List<Problem> problems) throws IOException {
    json.writeArrayFieldStart("problems");
    for (Problem p : problems) {
      json.writeStartArray();
      ArticleId article = p.article();
      json.writeString(article == null ? null : article.value());
      json.writeString(p.stage());
      json.writeString(p.severity().name());
      json.writeString(p.message());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static List<Problem> readProblems(JsonNode node) {
    List<Problem> problems = new ArrayList<>();
    for (JsonNode p : node.required("problems")) {
      String article = textOrNull(p.required(0));
      problems.add(
          new Problem(
              article == null ? null : new ArticleId(article),
              p.required(1).asText(),
              Problem.Severity.valueOf(p.required(2).asText()),
              p.required(3).asText()));
    }
    return problems;
  }

  private static Span span(JsonNode array, int start) {
    return new Span(array.required(start).asInt(), array.required(start + 1).asInt());
  }

  private static int[] ints(JsonNode array) {
    int[] ints = new int[array.size()];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = array.required(i).asInt();
    }
    return ints;
  }

  private static @Nullable String textOrNull(JsonNode node) {
    return node.isNull() ? null : node.asText();
  }
}
