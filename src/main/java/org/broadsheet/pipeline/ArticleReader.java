package org.broadsheet.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Limits;
import org.broadsheet.annotate.ModelException;
import org.broadsheet.article.Article;
import org.broadsheet.article.CleanArticle;
import org.broadsheet.article.Metadata;
import org.broadsheet.article.Problem;
import org.broadsheet.claim.Claim;
import org.broadsheet.claim.ClaimFinder;
import org.broadsheet.clean.Cleaner;
import org.broadsheet.entity.Entities;
import org.broadsheet.entity.EntityResolver;
import org.broadsheet.figure.FigureFinder;
import org.broadsheet.figure.Figures;
import org.broadsheet.relation.Relation;
import org.broadsheet.relation.RelationFinder;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * The core: takes an article and gives its rows. Knows no files, no engine and no other article;
 * stateless after construction, safe to share between threads.
 */
public final class ArticleReader {
  private final Stage<Article, CleanArticle> clean;
  private final Stage<CleanArticle, Document> annotate;
  private final Stage<Document, Findings> find;

  /**
   * Makes the stages. The language models load beside that in threads of their own; a fault in the
   * rules is told without waiting for them.
   *
   * @throws org.broadsheet.rules.RuleException where a room cannot use its rules
   * @throws ModelException where the language models are missing or not complete
   */
  public ArticleReader(RuleBook rules, AnnotatorSource source, Limits limits)
      throws ModelException {
    OpeningAnnotator opening = new OpeningAnnotator(source, rules, limits);
    Cleaner cleaner;
    EntityResolver resolver;
    FigureFinder figures;
    ClaimFinder claims;
    RelationFinder relations;
    Annotator annotator;
    try (opening) {
      cleaner = new Cleaner(rules);
      resolver = new EntityResolver(rules);
      figures = new FigureFinder(rules);
      claims = new ClaimFinder(rules);
      relations = new RelationFinder(rules);
      annotator = opening.get();
    }
    clean = new Stage<>("clean", cleaner::clean);
    annotate = new Stage<>("annotate", annotator::annotate);
    Stage<Document, Resolved> resolve =
        new Stage<>("entities", d -> new Resolved(d, resolver.resolve(d)));
    Stage<Resolved, Read> readFigures =
        new Stage<Resolved, Read>(
                "figures", r -> new Read(r, figures.find(r.document(), r.entities())))
            .orElse((r, fault) -> new Read(r, Figures.NONE).without(fault));
    Stage<Read, Read> readClaims =
        new Stage<Read, Read>(
                "claims", r -> r.with(claims.find(r.of().document(), r.of().entities())))
            .orElse(Read::without);
    Stage<Read, Findings> readRelations =
        new Stage<Read, Findings>(
                "relations", r -> r.findings(relations.find(r.of().document(), r.of().entities())))
            .orElse((r, fault) -> r.without(fault).findings(List.of()));
    find = resolve.then(readFigures).then(readClaims).then(readRelations);
  }

  /**
   * Reads one article.
   *
   * @throws StageException where it cannot be read, with the stage in which that showed
   */
  public ArticleRows read(Article article) throws StageException {
    return read(article, null, List.of());
  }

  /**
   * Reads one article of a run.
   *
   * @param published the date of publication where neither the input nor the text tells one
   * @param before problems that ingestion found, to stand among the article's
   * @throws StageException where it cannot be read, with the stage in which that showed
   */
  ArticleRows read(Article article, @Nullable String published, List<Problem> before)
      throws StageException {
    return ArticleTable.rows(find(article, published), before);
  }

  /** The rows of findings: what {@link #read(Article)} gives where it gives these findings. */
  public static ArticleRows tabulate(Findings findings) {
    return ArticleTable.rows(findings, List.of());
  }

  /** The findings behind the rows, for {@code explain} and for scoring. */
  public Findings find(Article article) throws StageException {
    return find(article, null);
  }

  private Findings find(Article article, @Nullable String published) throws StageException {
    Stage<CleanArticle, CleanArticle> date = new Stage<>("clean", a -> dated(a, published));
    return clean.then(date).then(annotate).then(find).run(article);
  }

  /**
   * The article with a date of publication; what the input or the text itself tells goes before it.
   */
  private static CleanArticle dated(CleanArticle article, @Nullable String published) {
    if (published == null) {
      return article;
    }
    Metadata date = new Metadata(null, List.of(), null, published, null, null, null);
    return new CleanArticle(
        article.article(),
        article.text(),
        article.toOriginal(),
        article.blocks(),
        article.metadata().or(date),
        article.problems());
  }

  private record Resolved(Document document, Entities entities) {}

  private record Read(Resolved of, Figures figures, List<Claim> claims, List<Problem> faults) {
    Read(Resolved of, Figures figures) {
      this(of, figures, List.of(), List.of());
    }

    Read with(List<Claim> found) {
      return new Read(of, figures, found, faults);
    }

    /** Without what a stage would have found: its fault stands among the article's problems. */
    Read without(StageException fault) {
      List<Problem> all = new ArrayList<>(faults);
      String message = String.valueOf(fault.getMessage());
      all.add(
          new Problem(
              of.document().article().article().id(),
              fault.stage(),
              Problem.Severity.FATAL,
              message));
      return new Read(of, figures, claims, all);
    }

    Findings findings(List<Relation> relations) {
      Document document = of.document();
      List<Problem> problems = new ArrayList<>(document.article().problems());
      problems.addAll(document.problems());
      problems.addAll(figures.problems());
      problems.addAll(faults);
      return new Findings(document, of.entities(), figures.figures(), claims, relations, problems);
    }
  }
}
