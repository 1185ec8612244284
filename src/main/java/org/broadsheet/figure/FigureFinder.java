package org.broadsheet.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TimeMention;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.article.Problem;
import org.broadsheet.entity.Entities;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds every quantity that an article states. Stateless after construction; safe to share between
 * threads.
 */
public final class FigureFinder {
  private final AmountReader reader;
  private final NotFigures notFigures;
  private final Classifier classifier;
  private final Multiples multiples;
  private final ArticleAmounts articles;
  private final Ranks ranks;
  private final Innings innings;
  private final Lists lists;
  private final Ellipses ellipses;
  private final FigureRules rules;
  private final Currencies currencies;
  private final Changes changes;
  private final Surroundings surroundings;

  /**
   * Takes rules and lexicons from a rule book.
   *
   * @throws org.broadsheet.rules.RuleException where a figure rule or a lexicon is not as wanted
   */
  public FigureFinder(RuleBook book) {
    FigureWords words = new FigureWords(book);
    reader = new AmountReader(book);
    Bounds bounds = new Bounds(book, words);
    Ages ages = new Ages(book, words, reader.words());
    notFigures = new NotFigures(book, words);
    classifier = new Classifier(book, reader, bounds, ages, words);
    multiples = new Multiples(book, bounds, ages, words);
    articles = new ArticleAmounts(book, reader, bounds, words);
    ranks = new Ranks(book, words);
    innings = new Innings(words);
    lists = new Lists(words);
    ellipses = new Ellipses(book);
    rules = FigureRules.of(book);
    currencies = new Currencies(book, words);
    changes = new Changes(book, words);
    surroundings = new Surroundings(book, words);
  }

  /** The figures of the article's story, in the order of the text. */
  public Figures find(Document document, Entities entities) {
    List<Figure> found = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Currencies.Resolver money = currencies.of(document);
    boolean isCricket = innings.isIn(document);
    for (Sentence s : document.sentences()) {
      if (!s.isBody() || !mayHoldNumber(s)) {
        continue;
      }
      Lexemes x = Lexemes.of(s, document.text());
      List<Draft> drafts = drafts(s, x, document.timesIn(s.index()), isCricket);
      if (drafts.isEmpty()) {
        continue;
      }
      changes.mark(s, x, drafts, document.timesIn(s.index()));
      surroundings.describe(document, s, x, drafts, entities);
      money.resolve(s, drafts);
      for (Draft d : drafts) {
        if (d.kind == FigureKind.MONEY && d.unit.isEmpty()) {
          problems.add(
              problem(
                  document, x, d, "no country tells whose money this is; written without a unit"));
        }
        found.add(figure(s, x, d));
        if (d.trouble != null) {
          problems.add(problem(document, x, d, d.trouble + "; written without a value"));
        }
      }
    }
    return new Figures(found, problems);
  }

  private static Problem problem(Document document, Lexemes x, Draft d, String what) {
    String words = x.span(d.first, d.end).in(document.text());
    return new Problem(
        document.article().article().id(),
        "figure",
        Problem.Severity.WARNING,
        "'" + words + "': " + what);
  }

  /** Whether a sentence has a digit or a number word at all: most have not, and cost no more. */
  private boolean mayHoldNumber(Sentence s) {
    for (Token t : s.tokens()) {
      String text = t.text();
      if (t.tag().equals("CD")) {
        return true;
      }
      for (int i = 0; i < text.length(); i++) {
        if (Character.isDigit(text.charAt(i))) {
          return true;
        }
      }
      String lower = text.toLowerCase(Locale.ROOT);
      int hyphen = lower.indexOf('-');
      if (reader.words().isNumberWord(hyphen > 0 ? lower.substring(0, hyphen) : lower)
          || multiples.isTrigger(t)
          || articles.isTrigger(t)
          || ranks.isTrigger(t)) {
        return true;
      }
    }
    return false;
  }

  private List<Draft> drafts(Sentence s, Lexemes x, List<TimeMention> times, boolean isCricket) {
    List<Draft> drafts = new ArrayList<>();
    int i = 0;
    while (i < x.size()) {
      int chain = notFigures.chainEnd(x, i);
      if (chain > i) {
        i = chain;
        continue;
      }
      Draft special = multiples.at(s, x, i);
      special = special == null ? ranks.at(s, x, i) : special;
      special = special == null && isCricket ? innings.at(s, x, i) : special;
      if (special != null) {
        drafts.add(special);
        i = Math.max(i + 1, special.amount.end());
        continue;
      }
      Amount a = read(s, x, i);
      if (a == null) {
        i++;
        continue;
      }
      if (a.shape() == Amount.Shape.RANGE && changes.isStep(s, x, a)) {
        a = reader.readOne(x, i).orElse(a); // "rose from 4 to 10 percent": two values
      }
      Draft d = notFigures.has(s, x, a, times) ? null : classifier.classify(s, x, a);
      if (d != null) {
        drafts.add(d);
      }
      i = Math.max(i + 1, d == null ? a.numberEnd() : Math.max(a.end(), rateEnd(d)));
    }
    lists.share(x, drafts);
    ellipses.fill(s, x, drafts, times);
    drafts.removeIf(Lists::isWaiting);
    return drafts;
  }

  private @Nullable Amount read(Sentence s, Lexemes x, int i) {
    Amount a = reader.read(x, i).orElse(null);
    return a == null ? articles.at(s, x, i) : a;
  }

  /** Where the number inside "per 100,000 people" has been taken in already. */
  private static int rateEnd(Draft d) {
    return d.unit.contains("per ") ? d.end : d.amount.end();
  }

  private Figure figure(Sentence s, Lexemes x, Draft d) {
    Span span = x.span(d.first, d.end);
    TokenRange tokens = new TokenRange(x.at(d.first).token(), x.at(d.end - 1).token() + 1);
    TokenRange number =
        new TokenRange(x.at(d.amount.first()).token(), x.at(d.amount.numberEnd() - 1).token() + 1);
    FigureRules.Rated rule = rules.rule(d);
    BigDecimal value = d.value == null ? null : NumberReader.strip(d.value);
    return new Figure(
        s.index(),
        tokens,
        span,
        number,
        d.kind,
        value,
        value == null ? null : d.max,
        d.unit,
        d.bound,
        d.change,
        d.role,
        d.measure,
        d.subject,
        d.place,
        d.period,
        value == null ? rule.confidence() / 2 : rule.confidence(),
        rule.id());
  }
}
