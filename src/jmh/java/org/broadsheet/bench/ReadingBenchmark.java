package org.broadsheet.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.broadsheet.annotate.CoreNlpAnnotator;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.ModelException;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.parser.NeuralParser;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleException;
import org.broadsheet.article.CleanArticle;
import org.broadsheet.claim.ClaimFinder;
import org.broadsheet.clean.Cleaner;
import org.broadsheet.entity.Entities;
import org.broadsheet.entity.EntityResolver;
import org.broadsheet.figure.FigureFinder;
import org.broadsheet.relation.RelationFinder;
import org.broadsheet.rules.RuleBook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What reading the nine articles costs, part by part. Needs the language models. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadingBenchmark {
  private static final String MODEL = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

  private CoreNlpAnnotator annotator;
  private NeuralParser parser;
  private EntityResolver resolver;
  private FigureFinder figures;
  private ClaimFinder claims;
  private RelationFinder relations;
  private final List<CleanArticle> articles = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();
  private final List<Entities> entities = new ArrayList<>();
  private final List<List<String>> words = new ArrayList<>();
  private final List<List<String>> tags = new ArrayList<>();

  /** Loads the models and looks whether every part finds something. */
  @Setup
  public void open() throws IOException, ArticleException, ModelException {
    RuleBook rules = RuleBook.bundled();
    annotator = CoreNlpAnnotator.open(rules);
    try (InputStream in = getClass().getClassLoader().getResourceAsStream(MODEL)) {
      parser = NeuralParser.read(Objects.requireNonNull(in));
    }
    resolver = new EntityResolver(rules);
    figures = new FigureFinder(rules);
    claims = new ClaimFinder(rules);
    relations = new RelationFinder(rules);
    Cleaner cleaner = new Cleaner(rules);
    int found = 0;
    for (Article article : Samples.articles()) {
      CleanArticle clean = cleaner.clean(article);
      Document document = annotator.annotate(clean);
      articles.add(clean);
      documents.add(document);
      entities.add(resolver.resolve(document));
      for (Sentence sentence : document.sentences()) {
        if (sentence.tree().isParsed()) {
          words.add(sentence.tokens().stream().map(Token::text).toList());
          tags.add(sentence.tokens().stream().map(Token::tag).toList());
        }
      }
      found += claims.find(document, entities.get(entities.size() - 1)).size();
    }
    if (found == 0 || !parser.parse(words.get(0), tags.get(0)).isParsed()) {
      throw new IllegalStateException("nothing is found in the articles");
    }
  }

  /** Tokens, tags, names, dates, lemmas and trees. */
  @Benchmark
  public void annotate(Blackhole hole) throws ArticleException {
    for (CleanArticle article : articles) {
      hole.consume(annotator.annotate(article));
    }
  }

  /** The trees alone. */
  @Benchmark
  public void parse(Blackhole hole) {
    for (int i = 0; i < words.size(); i++) {
      hole.consume(parser.parse(words.get(i), tags.get(i)));
    }
  }

  /** All rules: entities, figures, claims and relations. */
  @Benchmark
  public void applyRules(Blackhole hole) {
    for (Document document : documents) {
      Entities all = resolver.resolve(document);
      hole.consume(figures.find(document, all));
      hole.consume(claims.find(document, all));
      hole.consume(relations.find(document, all));
    }
  }
}
