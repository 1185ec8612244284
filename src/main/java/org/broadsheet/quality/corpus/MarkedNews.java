package org.broadsheet.quality.corpus;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.Article;
import org.broadsheet.dataset.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * An article with all that a careful reader finds in it, marked in the words of the dataset. What
 * is optional is borderline: not asked for, and no mistake where it is found.
 *
 * @param article the article
 * @param metadata by name, such as {@code title}: the right values, none where the text has none
 * @param alternatives by name: values that are right, too
 * @param boilerplate lines that are not the story
 * @param entities whom and what the article names
 * @param figures its figures
 * @param claims its claims
 * @param relations its relations
 */
public record MarkedNews(
    Article article,
    Map<String, List<String>> metadata,
    Map<String, List<String>> alternatives,
    List<String> boilerplate,
    List<Entity> entities,
    List<Figure> figures,
    List<Claim> claims,
    List<Relation> relations) {
  public MarkedNews {
    metadata = Map.copyOf(metadata);
    alternatives = Map.copyOf(alternatives);
    boilerplate = List.copyOf(boilerplate);
    entities = List.copyOf(entities);
    figures = List.copyOf(figures);
    claims = List.copyOf(claims);
    relations = List.copyOf(relations);
  }

  /** A marked finding. */
  public sealed interface Finding permits Figure, Claim, Relation {
    /** Whether good readers disagree about it. */
    boolean isOptional();
  }

  /**
   * An entity.
   *
   * @param name its name
   * @param type as in {@code entities.type}
   * @param aliases its other names
   */
  public record Entity(String name, String type, List<String> aliases) {
    public Entity {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * A figure, with the columns of {@code figures}.
   *
   * @param range where it stands, in code points
   */
  public record Figure(
      TextRange range,
      @Nullable BigDecimal value,
      @Nullable BigDecimal valueMax,
      String unit,
      String bound,
      String kind,
      String change,
      boolean isOptional)
      implements Finding {}

  /**
   * A claim.
   *
   * @param parts its source, cue and content
   * @param speaker the name of whoever speaks; empty where nobody is named
   * @param details by column of {@code claims}: {@code kind}, {@code act}, {@code negated}, {@code
   *     source_kind}, {@code certainty}
   */
  public record Claim(
      Attribution parts, String speaker, Map<String, String> details, boolean isOptional)
      implements Finding {
    public Claim {
      details = Map.copyOf(details);
    }
  }

  /** A relation; subject and object are names. */
  public record Relation(
      String subject, String relation, String object, String status, boolean isOptional)
      implements Finding {}
}
