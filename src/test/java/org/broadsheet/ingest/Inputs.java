package org.broadsheet.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.article.Article;
import org.broadsheet.article.Byline;
import org.broadsheet.article.Problem;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.text.FileNames;
import org.jspecify.annotations.Nullable;

/** A folder of files to read, and what came of them. */
final class Inputs {
  private static final RuleBook BOOK = RuleBook.bundled();
  static final HtmlWords HTML_WORDS =
      HtmlWords.of(kind -> BOOK.lexicon("html-words").termsWhere("kind", kind));
  static final Byline BYLINE = new Byline(Set.copyOf(BOOK.lexicon("byline-roles").terms()));

  private final Path folder;
  private FieldNames fields = FieldNames.USUAL;
  private @Nullable Path exclude;
  private int maxTextBytes = IngestConfig.DEFAULT_MAX_TEXT_BYTES;
  private InputStream standardInput = InputStream.nullInputStream();

  Inputs(Path folder) {
    this.folder = folder;
  }

  Inputs file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Inputs file(String name, String content, Charset charset) {
    return file(name, content.getBytes(charset));
  }

  Inputs file(String name, byte[] content) {
    try {
      Path path = FileNames.resolve(folder, name);
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.write(path, content);
      return this;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Inputs fields(String mapping) {
    fields = fields.with(mapping);
    return this;
  }

  Inputs exclude(String name) {
    exclude = folder.resolve(name);
    return this;
  }

  Inputs maxTextBytes(int max) {
    maxTextBytes = max;
    return this;
  }

  Inputs standardInput(String content) {
    standardInput = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  IngestConfig config() {
    return new IngestConfig(exclude, fields, BYLINE, HTML_WORDS, maxTextBytes);
  }

  /** Reads the whole folder. */
  Outcome read() throws IngestException {
    return read("");
  }

  /** Reads some paths below the folder, or {@code -}. */
  Outcome read(String... names) throws IngestException {
    List<String> inputs = new ArrayList<>();
    for (String name : names) {
      inputs.add(
          name.equals("-")
              ? "-"
              : name.isEmpty() ? folder.toString() : folder.resolve(name).toString());
    }
    try (ArticleSource source = ArticleSource.open(inputs, config(), standardInput)) {
      Outcome outcome = new Outcome();
      source.forEachRemaining(outcome::add);
      outcome.hashes = source.hashes();
      return outcome;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] gzip(String content) {
    return gzip(content.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  /** What was read, sorted out. */
  static final class Outcome {
    final List<Article> articles = new ArrayList<>();
    final List<Ingested.Failed> failed = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    List<InputHash> hashes = List.of();

    void add(Ingested ingested) {
      ingested.fold(
          read -> articles.add(read.article()) & problems.addAll(read.problems()),
          fail -> failed.add(fail) & problems.add(fail.problem()),
          remark -> problems.add(remark.problem()));
    }

    List<String> ids() {
      return articles.stream().map(a -> a.id().value()).toList();
    }

    List<String> sources() {
      return articles.stream().map(Article::source).toList();
    }

    List<String> texts() {
      return articles.stream().map(Article::text).toList();
    }

    List<String> failedIds() {
      return failed.stream().map(f -> f.article().value()).toList();
    }

    List<String> messages() {
      return problems.stream().map(p -> p.severity() + " " + p.message()).toList();
    }

    Article only() {
      if (articles.size() != 1) {
        throw new AssertionError(articles.size() + " articles; " + messages());
      }
      return articles.get(0);
    }
  }
}
