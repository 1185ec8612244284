package org.broadsheet.figure;

import java.util.List;
import org.broadsheet.article.Problem;

/**
 * What the figure room found in an article.
 *
 * @param figures in the order of the text
 * @param problems numbers that could not be read safely
 */
public record Figures(List<Figure> figures, List<Problem> problems) {
  /** None found. */
  public static final Figures NONE = new Figures(List.of(), List.of());

  public Figures {
    figures = List.copyOf(figures);
    problems = List.copyOf(problems);
  }
}
