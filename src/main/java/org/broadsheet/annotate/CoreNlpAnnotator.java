package org.broadsheet.annotate;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.broadsheet.article.ArticleException;
import org.broadsheet.article.CleanArticle;
import org.broadsheet.prepared.PreparedModels;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Annotates with the parts of Stanford CoreNLP (Manning et al. 2014), called one by one rather than
 * through its pipeline, and turns their labels into our records.
 *
 * <p>Opening it loads about half a gigabyte of models and takes seconds: a program opens one and
 * shares it between its threads. What it says of an article depends on that article alone.
 */
public final class CoreNlpAnnotator implements Annotator {
  private final Limits limits;
  private final ModelLoader.Models models;

  private CoreNlpAnnotator(Limits limits, ModelLoader.Models models) {
    this.limits = limits;
    this.models = models;
  }

  /**
   * Loads the models, with the default limits.
   *
   * @param book the lexicons {@code sentence-words} and {@code cue-verbs} say where sentences end,
   *     {@code time-words} which of them may hold a date
   * @throws ModelException where they are missing, or do not pass the check on a sentence of ours
   */
  public static CoreNlpAnnotator open(RuleBook book) throws ModelException {
    return open(book, Limits.DEFAULT);
  }

  /**
   * Loads the models.
   *
   * @throws ModelException where they are missing, or do not pass the check on a sentence of ours
   */
  public static CoreNlpAnnotator open(RuleBook book, Limits limits) throws ModelException {
    return open(book, limits, PreparedModels.NONE);
  }

  /**
   * Loads the models.
   *
   * @param prepared where they may be taken up faster
   * @throws ModelException where they are missing, or do not pass the check on a sentence of ours
   */
  public static CoreNlpAnnotator open(RuleBook book, Limits limits, PreparedModels prepared)
      throws ModelException {
    CoreNlpAnnotator annotator = new CoreNlpAnnotator(limits, ModelLoader.load(book, prepared));
    SelfCheck.run(annotator);
    return annotator;
  }

  /** The same models with other limits, without loading anything again. */
  CoreNlpAnnotator with(Limits otherLimits) {
    return new CoreNlpAnnotator(otherLimits, models);
  }

  /** The same models, but dates are sought in every sentence: slower, and it finds no more. */
  CoreNlpAnnotator seekingTimesEverywhere() {
    return new CoreNlpAnnotator(limits, models.with(models.times().ofAllSentences()));
  }

  @Override
  public Document annotate(CleanArticle article) throws ArticleException {
    return new ArticleAnnotation(article, published(article), limits, models).run();
  }

  /**
   * The day of publication, or {@code null} where it is not known to the day: half a date would let
   * "last week" resolve to nothing sensible.
   */
  private static @Nullable LocalDate published(CleanArticle article) {
    String published = article.metadata().published();
    if (published == null || published.length() < 10) {
      return null;
    }
    try {
      return LocalDate.parse(published.substring(0, 10));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
