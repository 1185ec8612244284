package org.broadsheet.quality.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.quality.Pairing;
import org.broadsheet.quality.corpus.Attribution;

/** One article's claims and marks, brought together. */
final class ScoredArticle {
  private record Parts(TokenSet source, TokenSet cue, TokenSet content) {}

  private final ReadClaims article;
  private final ScoredText text;
  private final List<Mark> marked = new ArrayList<>();
  private final List<Mark> found = new ArrayList<>();
  private final List<FoundClaim> rows = new ArrayList<>();
  private final Pairing attributions;
  private final Pairing contents;

  ScoredArticle(ReadClaims article, Set<String> headEnds) {
    this.article = article;
    text = new ScoredText(article.article().article().text());
    List<Attribution> marks = article.article().attributions();
    for (int i = 0; i < marks.size(); i++) {
      marked.add(Mark.of(marks.get(i), article.cues().get(i), text, headEnds));
    }
    Map<Parts, Integer> distinct = new LinkedHashMap<>();
    List<Mark> all = new ArrayList<>();
    for (int i = 0; i < article.found().size(); i++) {
      Mark mark =
          Mark.of(article.found().get(i).parts(), article.foundCues().get(i), text, headEnds);
      all.add(mark);
      distinct.put(new Parts(mark.source(), mark.cue(), mark.content()), i);
    }
    for (int i : distinct.values()) {
      found.add(all.get(i));
      rows.add(article.found().get(i));
    }
    attributions = Pairing.of(found, marked, Mark::isSameAs, Mark::likeness);
    contents = Pairing.of(found, marked, Mark::hasContentOf, Mark::likeness);
  }

  ReadClaims article() {
    return article;
  }

  ScoredText text() {
    return text;
  }

  List<Mark> marked() {
    return marked;
  }

  /** What was found, each set of parts once: a repetition is no second finding. */
  List<Mark> found() {
    return found;
  }

  /** The row behind each of {@link #found}. */
  List<FoundClaim> rows() {
    return rows;
  }

  /** Pairs whose contents and sources agree. */
  Pairing attributions() {
    return attributions;
  }

  /** Pairs whose contents agree. */
  Pairing contents() {
    return contents;
  }
}
