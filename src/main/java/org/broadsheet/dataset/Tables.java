package org.broadsheet.dataset;

import java.util.List;

/**
 * The ten tables of the dataset. This is the one place where they are defined: CSV headers, JSON
 * keys, {@code datapackage.json}, the data dictionary and {@code validate} are made from it.
 */
public final class Tables {
  /**
   * The version of the dataset's form, apart from the program's: a column that is added raises the
   * middle number, one that is renamed, dropped or given another meaning the first.
   */
  public static final String VERSION = "1.0.0";

  public static final Table ARTICLES = ArticleTables.articles();
  public static final Table SENTENCES = ArticleTables.sentences();
  public static final Table ENTITIES = CorpusTables.entities();
  public static final Table MENTIONS = ArticleTables.mentions();
  public static final Table FIGURES = FindingTables.figures();
  public static final Table CLAIMS = FindingTables.claims();
  public static final Table RELATIONS = FindingTables.relations();
  public static final Table EVENTS = FindingTables.events();
  public static final Table LINKS = CorpusTables.links();
  public static final Table PROBLEMS = CorpusTables.problems();

  /** All tables in the order of the documentation. */
  public static final List<Table> ALL =
      List.of(
          ARTICLES, SENTENCES, ENTITIES, MENTIONS, FIGURES, CLAIMS, RELATIONS, EVENTS, LINKS,
          PROBLEMS);

  /** The tables whose rows stand inside one article, and in its document. */
  public static final List<Table> OF_ARTICLE =
      List.of(SENTENCES, MENTIONS, FIGURES, CLAIMS, RELATIONS, EVENTS);

  private Tables() {}

  /**
   * The table of that name.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Table named(String name) {
    return ALL.stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no table '" + name + "'; there are " + ALL));
  }
}
