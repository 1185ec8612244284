package org.broadsheet.quality.news;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.broadsheet.dataset.Row;
import org.broadsheet.dataset.Tables;
import org.broadsheet.dataset.TextRange;
import org.broadsheet.quality.Pairing;
import org.broadsheet.quality.Score;
import org.broadsheet.quality.claim.ClaimPairs;
import org.broadsheet.quality.corpus.MarkedNews;
import org.broadsheet.text.CodePoints;
import org.broadsheet.text.Span;
import org.broadsheet.text.WhiteSpace;
import org.jspecify.annotations.Nullable;

/** Adds up how rows compare with marks, kind of finding by kind. */
final class NewsScorer {
  private static final List<String> DETAILS =
      List.of("kind", "act", "negated", "source_kind", "certainty");
  private static final String FOUND = "claims-found-";
  private static final List<String> METADATA =
      List.of("title", "authors", "publisher", "published", "place");

  private final Set<String> headEnds;
  private final Map<String, Score> scores = new LinkedHashMap<>();
  private final Map<String, Score> details = new LinkedHashMap<>();
  private final List<ClaimPairs> claims = new ArrayList<>();
  private final NameClusters names = new NameClusters();
  private Score boilerplate = Score.NONE;

  private NewsScorer(Set<String> headEnds) {
    this.headEnds = headEnds;
    details.put(FOUND + "speaker", Score.NONE);
    DETAILS.forEach(column -> details.put(FOUND + column, Score.NONE));
  }

  static NewsScores score(List<NewsArticle> articles, Set<String> headEnds) {
    NewsScorer scorer = new NewsScorer(headEnds);
    for (NewsArticle a : articles) {
      scorer.figures(a);
      scorer.claims(a);
      scorer.relations(a);
      scorer.entities(a);
      scorer.metadata(a);
    }
    Map<String, Score> all = new LinkedHashMap<>(scorer.scores);
    ClaimPairs.scores(scorer.claims, headEnds)
        .scores()
        .forEach((name, score) -> all.put("claims-" + name, score));
    all.putAll(scorer.details);
    return new NewsScores(
        articles.size(), all, scorer.names.precision(), scorer.names.recall(), scorer.boilerplate);
  }

  private void add(String name, Score score) {
    scores.merge(name, score, Score::plus);
  }

  private <M> void pair(String name, List<Row> rows, List<M> marks, BiPredicate<Row, M> right) {
    int pairs = Pairing.of(rows, marks, right).size();
    add(name, Score.ofPairs(pairs, rows.size(), marks.size()));
  }

  private void figures(NewsArticle a) {
    BiPredicate<Row, MarkedNews.Figure> span = (r, m) -> overlap(r, m.range());
    Demanded<MarkedNews.Figure> d =
        Demanded.of(a.rows(Tables.FIGURES), a.marks().figures(), (r, m) -> span.test(r, m) ? 1 : 0);
    BiPredicate<Row, MarkedNews.Figure> value =
        (r, m) -> same(r, "value", m.value()) && same(r, "value_max", m.valueMax());
    BiPredicate<Row, MarkedNews.Figure> unit = (r, m) -> unit(r.csv("unit")).equals(unit(m.unit()));
    BiPredicate<Row, MarkedNews.Figure> unitHead =
        (r, m) -> lastWord(unit(r.csv("unit"))).equals(lastWord(unit(m.unit())));
    BiPredicate<Row, MarkedNews.Figure> bound = (r, m) -> r.csv("bound").equals(m.bound());
    BiPredicate<Row, MarkedNews.Figure> kind = (r, m) -> r.csv("kind").equals(m.kind());
    BiPredicate<Row, MarkedNews.Figure> change = (r, m) -> r.csv("change").equals(m.change());
    pair("figures-span", d.rows(), d.marks(), span);
    pair("figures-value", d.rows(), d.marks(), span.and(value));
    pair("figures-unit", d.rows(), d.marks(), span.and(unit));
    pair("figures-unit-head", d.rows(), d.marks(), span.and(unitHead));
    pair("figures-bound", d.rows(), d.marks(), span.and(bound));
    pair("figures-kind", d.rows(), d.marks(), span.and(kind));
    pair("figures-change", d.rows(), d.marks(), span.and(change));
    pair("figures-all", d.rows(), d.marks(), span.and(value).and(unitHead).and(bound).and(kind));
  }

  private static boolean overlap(Row row, TextRange range) {
    return row.integer("begin").orElseThrow() < range.end()
        && range.begin() < row.integer("end").orElseThrow();
  }

  private static boolean same(Row row, String column, @Nullable BigDecimal marked) {
    BigDecimal found = row.number(column).orElse(null);
    if (found == null || marked == null) {
      return found == null && marked == null;
    }
    return found.compareTo(marked) == 0;
  }

  private static String unit(String unit) {
    String plain = unit.replace('_', ' ').toLowerCase(Locale.ROOT);
    return plain.equals("times") || plain.equals("fold") ? "time" : plain;
  }

  private static String lastWord(String words) {
    String stripped = words.strip();
    return stripped.substring(stripped.lastIndexOf(' ') + 1);
  }

  private void claims(NewsArticle a) {
    CodePoints codePoints = CodePoints.of(a.marks().article().text());
    Demanded<MarkedNews.Claim> d =
        Demanded.of(
            a.rows(Tables.CLAIMS),
            a.marks().claims(),
            (r, m) -> likeness(content(r, codePoints), characters(m.parts().content())));
    List<Row> rows = d.rows();
    List<MarkedNews.Claim> marks = d.marks();
    ClaimPairs pairs =
        new ClaimPairs(
            a.marks().article(),
            rows,
            marks.stream().map(MarkedNews.Claim::parts).toList(),
            headEnds);
    claims.add(pairs);
    BiPredicate<Integer, Integer> sameSpeaker =
        (i, j) -> a.nameIn(rows.get(i), "source").equals(a.names().of(marks.get(j).speaker()));
    add("claims-speaker", pairs.score(sameSpeaker));
    Pairing contents = pairs.contents();
    for (int i = 0; i < rows.size(); i++) {
      int j = contents.markOf(i);
      if (j < 0) {
        continue;
      }
      if (!marks.get(j).speaker().isEmpty()) {
        detail("speaker", sameSpeaker.test(i, j));
      }
      for (String column : DETAILS) {
        detail(column, rows.get(i).csv(column).equals(marks.get(j).details().get(column)));
      }
    }
  }

  /** Of claims whose content was found: both shares are the same. */
  private void detail(String column, boolean isRight) {
    details.merge(FOUND + column, Score.ofPairs(isRight ? 1 : 0, 1, 1), Score::plus);
  }

  private static BitSet content(Row row, CodePoints codePoints) {
    return characters(
        row.ranges("content_spans").stream()
            .map(r -> new Span(codePoints.utf16(r.begin()), codePoints.utf16(r.end())))
            .toList());
  }

  private static BitSet characters(List<Span> spans) {
    BitSet characters = new BitSet();
    spans.forEach(s -> characters.set(s.start(), s.end()));
    return characters;
  }

  private static double likeness(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    BitSet all = (BitSet) a.clone();
    all.or(b);
    return all.isEmpty() ? 0 : (double) both.cardinality() / all.cardinality();
  }

  private void relations(NewsArticle a) {
    BiPredicate<Row, MarkedNews.Relation> subject =
        (r, m) ->
            r.csv("relation").equals(m.relation())
                && a.nameIn(r, "subject").equals(a.names().of(m.subject()));
    BiPredicate<Row, MarkedNews.Relation> exact =
        subject.and((r, m) -> a.nameIn(r, "object").equals(a.names().of(m.object())));
    BiPredicate<Row, MarkedNews.Relation> loose =
        exact.or(
            subject.and(
                (r, m) -> a.names().head(r.csv("object")).equals(a.names().head(m.object()))));
    Demanded<MarkedNews.Relation> d =
        Demanded.of(
            a.rows(Tables.RELATIONS), a.marks().relations(), (r, m) -> loose.test(r, m) ? 1 : 0);
    pair("relations", d.rows(), d.marks(), exact);
    pair("relations-loose", d.rows(), d.marks(), loose);
    pair(
        "relations-status",
        d.rows(),
        d.marks(),
        loose.and((r, m) -> r.csv("status").equals(m.status())));
  }

  private void entities(NewsArticle a) {
    List<String> found = List.copyOf(a.named().keySet());
    List<MarkedNews.Entity> marked = a.marks().entities();
    Pairing pairs =
        Pairing.of(
            found,
            marked,
            (id, m) ->
                a.nameOf(id).equals(a.names().plain(m.name())) && a.typeOf(id).equals(m.type()));
    add("entities", Score.ofPairs(pairs.size(), found.size(), marked.size()));
    names.add(a);
  }

  private void metadata(NewsArticle a) {
    List<Row> rows = a.rows(Tables.ARTICLES);
    for (String column : METADATA) {
      List<String> found = new ArrayList<>();
      for (Row row : rows) {
        found.addAll(
            column.equals("authors") ? row.list(column) : row.text(column).stream().toList());
      }
      List<String> marked = a.marks().metadata().getOrDefault(column, List.of());
      List<String> also =
          a.marks().alternatives().getOrDefault(column, List.of()).stream()
              .map(NewsScorer::fold)
              .toList();
      Pairing pairs =
          Pairing.of(found, marked, (f, m) -> fold(f).equals(fold(m)) || also.contains(fold(f)));
      add("metadata-" + column, Score.ofPairs(pairs.size(), found.size(), marked.size()));
    }
    StringBuilder body = new StringBuilder();
    a.rows(Tables.SENTENCES).forEach(s -> body.append(' ').append(s.csv("text")));
    for (String line : a.marks().boilerplate()) {
      boolean cameThrough = body.indexOf(WhiteSpace.fold(line)) >= 0;
      boilerplate = boilerplate.plus(new Score(0, cameThrough ? 1 : 0, 0, 1));
    }
  }

  private static String fold(String cell) {
    return WhiteSpace.fold(cell).toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
  }
}
