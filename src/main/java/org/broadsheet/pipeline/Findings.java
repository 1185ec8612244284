package org.broadsheet.pipeline;

import java.util.List;
import org.broadsheet.annotate.Document;
import org.broadsheet.article.Problem;
import org.broadsheet.claim.Claim;
import org.broadsheet.entity.Entities;
import org.broadsheet.figure.Figure;
import org.broadsheet.relation.Relation;

/**
 * What the rooms found in one article, before it is joined and tabulated.
 *
 * @param document the annotated article
 * @param entities its entities and mentions
 * @param figures its figures
 * @param claims its claims, in the order in which their parents count
 * @param relations its relations
 * @param problems what cleaning, annotation and the finders had to repair or leave out
 */
public record Findings(
    Document document,
    Entities entities,
    List<Figure> figures,
    List<Claim> claims,
    List<Relation> relations,
    List<Problem> problems) {
  public Findings {
    figures = List.copyOf(figures);
    claims = List.copyOf(claims);
    relations = List.copyOf(relations);
    problems = List.copyOf(problems);
  }
}
