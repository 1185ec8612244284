package org.broadsheet.quality.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.quality.Pairing;
import org.broadsheet.quality.corpus.Attribution;
import org.broadsheet.text.CodePoints;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with each claim that is not right, and what is common among it. */
final class Mistakes {
  private static final int EXAMPLES = 2;

  private final ScoredArticle article;
  private final List<Mistake.Case> cases = new ArrayList<>();

  private Mistakes(ScoredArticle article) {
    this.article = article;
  }

  /** The mistakes of one article: those at marks, then those at findings. */
  static List<Mistake.Case> of(ScoredArticle article) {
    Mistakes mistakes = new Mistakes(article);
    mistakes.find();
    return mistakes.cases;
  }

  private void find() {
    List<Mark> found = article.found();
    List<Mark> marked = article.marked();
    boolean[] isDone = new boolean[found.size()];
    List<Integer> open = new ArrayList<>();
    for (int j = 0; j < marked.size(); j++) {
      int right = article.attributions().findingOf(j);
      int alike = article.contents().findingOf(j);
      if (right >= 0) {
        isDone[right] = true;
      } else if (alike >= 0 && article.attributions().markOf(alike) < 0) {
        isDone[alike] = true;
        add(source(marked.get(j), found.get(alike)), marked.get(j), found.get(alike));
      } else {
        open.add(j);
      }
    }
    List<Mark> left = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (!isDone[i]) {
        left.add(found.get(i));
      }
    }
    boundaries(open.stream().map(marked::get).toList(), left);
  }

  /** What is left is paired where it has words of the content or the cue in common. */
  private void boundaries(List<Mark> marked, List<Mark> found) {
    Pairing pairs =
        Pairing.of(
            found,
            marked,
            (f, m) -> f.words().overlaps(m.words()) || f.cue().overlaps(m.cue()),
            Mark::likeness);
    for (int j = 0; j < marked.size(); j++) {
      int i = pairs.findingOf(j);
      Mark mark = marked.get(j);
      if (i < 0) {
        add(Mistake.Kind.MISSED, mark, null);
      } else {
        add(content(mark, found.get(i)), mark, found.get(i));
      }
    }
    for (int i = 0; i < found.size(); i++) {
      if (pairs.markOf(i) < 0) {
        add(Mistake.Kind.EXTRA, null, found.get(i));
      }
    }
  }

  private static Mistake.Kind source(Mark marked, Mark found) {
    if (marked.source().isEmpty()) {
      return Mistake.Kind.SOURCE_EXTRA;
    }
    return found.source().isEmpty() ? Mistake.Kind.SOURCE_MISSED : Mistake.Kind.SOURCE_OTHER;
  }

  private static Mistake.Kind content(Mark marked, Mark found) {
    if (marked.words().containsAll(found.words())) {
      return Mistake.Kind.CONTENT_SHORT;
    }
    return found.words().containsAll(marked.words())
        ? Mistake.Kind.CONTENT_LONG
        : Mistake.Kind.CONTENT_OTHER;
  }

  private void add(Mistake.Kind kind, @Nullable Mark marked, @Nullable Mark found) {
    Mark named = marked == null ? found : marked;
    if (named != null) {
      cases.add(
          new Mistake.Case(kind, named.cueName(), article.article(), parts(marked), parts(found)));
    }
  }

  private static @Nullable Attribution parts(@Nullable Mark mark) {
    return mark == null ? null : mark.parts();
  }

  private record Key(Mistake.Kind kind, String cue) {}

  /** Mistakes of one kind with one cue together, the commonest first, then by kind and cue. */
  static List<Mistake> counted(List<Mistake.Case> cases) {
    Map<Key, List<Mistake.Case>> groups = new LinkedHashMap<>();
    for (Mistake.Case c : cases) {
      groups.computeIfAbsent(new Key(c.kind(), c.cue()), k -> new ArrayList<>()).add(c);
    }
    return groups.entrySet().stream()
        .map(
            e ->
                new Mistake(
                    e.getKey().kind(),
                    e.getKey().cue(),
                    e.getValue().size(),
                    e.getValue().stream().limit(EXAMPLES).map(Passage::example).toList()))
        .sorted(
            Comparator.comparingInt((Mistake m) -> -m.count())
                .thenComparing(Mistake::kind)
                .thenComparing(Mistake::cue, CodePoints::compare))
        .toList();
  }
}
