package org.broadsheet;

import java.util.List;
import org.broadsheet.annotate.CoreNlpAnnotator;
import org.broadsheet.annotate.Limits;
import org.broadsheet.annotate.ModelException;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleException;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Metadata;
import org.broadsheet.dataset.Row;
import org.broadsheet.dataset.Table;
import org.broadsheet.dataset.Tables;
import org.broadsheet.entity.CorpusResolver;
import org.broadsheet.entity.RunEntities;
import org.broadsheet.pipeline.AnnotatorSource;
import org.broadsheet.pipeline.ArticleReader;
import org.broadsheet.pipeline.ArticleRows;
import org.broadsheet.pipeline.EntityTable;
import org.broadsheet.prepared.PreparedModels;
import org.broadsheet.rules.RuleBook;

/**
 * Broadsheet as a library: an article in, its rows out.
 *
 * <pre>{@code
 * Broadsheet broadsheet = Broadsheet.open();
 * for (Row claim : broadsheet.read("“We will rebuild,” Mayor Ada Quill said.").claims()) {
 *   System.out.println(claim.text("source") + ": " + claim.text("content"));
 * }
 * }</pre>
 *
 * <p>Opening it loads the language models, which takes seconds and most of a gigabyte; open it
 * once. Safe to share between threads. Prints nothing.
 */
public final class Broadsheet {
  private final RuleBook rules;
  private final ArticleReader reader;

  private Broadsheet(RuleBook rules, ArticleReader reader) {
    this.rules = rules;
    this.reader = reader;
  }

  /**
   * With the rules that the library carries.
   *
   * @throws ModelException where the language models are not on the class path, or not complete
   */
  public static Broadsheet open() throws ModelException {
    return open(RuleBook.bundled());
  }

  /**
   * With rules and lexicons of your own: {@code RuleBook.load(Models.at(folder))}.
   *
   * @throws ModelException where the language models are not on the class path, or not complete
   */
  public static Broadsheet open(RuleBook rules) throws ModelException {
    return open(rules, CoreNlpAnnotator::open);
  }

  /**
   * The same, with the language models taken up from a folder where an earlier process prepared
   * them; the first one does, and the folder may be deleted at any time.
   *
   * @throws ModelException where the language models are not on the class path, or not complete
   */
  public static Broadsheet open(RuleBook rules, PreparedModels prepared) throws ModelException {
    return open(rules, (book, limits) -> CoreNlpAnnotator.open(book, limits, prepared));
  }

  /** The same with an annotator that is shared with others. */
  static Broadsheet open(RuleBook rules, AnnotatorSource annotators) throws ModelException {
    return new Broadsheet(rules, new ArticleReader(rules, annotators, Limits.DEFAULT));
  }

  /**
   * Reads a text of which nothing else is known.
   *
   * @throws ArticleException where it cannot be read
   */
  public Reading read(String text) throws ArticleException {
    return read(new Article(new ArticleId("article"), "article", text, Metadata.NONE));
  }

  /**
   * Reads an article. Its publication date, where it is given, resolves dates such as "on Tuesday".
   *
   * @throws ArticleException where it cannot be read
   */
  public Reading read(Article article) throws ArticleException {
    ArticleRows rows = reader.read(article);
    CorpusResolver resolver = new CorpusResolver(rules);
    resolver.add(
        rows.id(),
        rows.entities(),
        rows.mentionCounts().stream().mapToInt(Integer::intValue).toArray());
    RunEntities corpus = resolver.resolve();
    return new Reading(
        rows.rows().stream().map(r -> r.resolve(i -> corpus.idOf(rows.id(), i))).toList(),
        EntityTable.rows(corpus.entities()));
  }

  /** The rows of one article, as they would stand in a dataset made of it alone. */
  public static final class Reading {
    private final List<Row> rows;
    private final List<Row> entities;

    private Reading(List<Row> rows, List<Row> entities) {
      this.rows = List.copyOf(rows);
      this.entities = List.copyOf(entities);
    }

    /** The row of {@code articles}. */
    public Row article() {
      return of(Tables.ARTICLES).get(0);
    }

    public List<Row> sentences() {
      return of(Tables.SENTENCES);
    }

    public List<Row> entities() {
      return entities;
    }

    public List<Row> mentions() {
      return of(Tables.MENTIONS);
    }

    public List<Row> figures() {
      return of(Tables.FIGURES);
    }

    public List<Row> claims() {
      return of(Tables.CLAIMS);
    }

    public List<Row> relations() {
      return of(Tables.RELATIONS);
    }

    public List<Row> problems() {
      return of(Tables.PROBLEMS);
    }

    /** The rows of any table that speaks of articles. */
    public List<Row> of(Table table) {
      return rows.stream().filter(r -> r.table() == table).toList();
    }
  }
}
