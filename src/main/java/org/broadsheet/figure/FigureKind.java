package org.broadsheet.figure;

/** What sort of quantity a figure is; the dataset writes the lower-case name. */
public enum FigureKind {
  MONEY,
  PERCENT,
  COUNT,
  MEASURE,
  DURATION,
  AGE,
  RATIO,
  RANK,
  SCORE
}
