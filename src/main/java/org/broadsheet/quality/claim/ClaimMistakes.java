package org.broadsheet.quality.claim;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.quality.Mistake;
import org.broadsheet.quality.Pairing;
import org.broadsheet.quality.corpus.Attribution;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with each claim that is not right, and with each mark that was not found. */
final class ClaimMistakes {
  private final ScoredArticle article;
  private final List<Mistake.Case> cases = new ArrayList<>();

  private ClaimMistakes(ScoredArticle article) {
    this.article = article;
  }

  /** The mistakes of one article: those at marks, then those at findings. */
  static List<Mistake.Case> of(ScoredArticle article) {
    ClaimMistakes mistakes = new ClaimMistakes(article);
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
        add("not found", mark, null);
      } else {
        add(content(mark, found.get(i)), mark, found.get(i));
      }
    }
    for (int i = 0; i < found.size(); i++) {
      if (pairs.markOf(i) < 0) {
        add("not marked", null, found.get(i));
      }
    }
  }

  private static String source(Mark marked, Mark found) {
    if (marked.source().isEmpty()) {
      return "source where none is marked";
    }
    return found.source().isEmpty() ? "source not found" : "other source";
  }

  private static String content(Mark marked, Mark found) {
    if (marked.words().containsAll(found.words())) {
      return "content too short";
    }
    return found.words().containsAll(marked.words()) ? "content too long" : "other content";
  }

  /** The cue is the marked one, or the found one where nothing is marked. */
  private void add(String kind, @Nullable Mark marked, @Nullable Mark found) {
    Mark shown = marked == null ? found : marked;
    if (shown != null) {
      Mark instead = marked == null ? null : found;
      cases.add(
          new Mistake.Case(
              kind + ": " + shown.cueName(),
              () -> Passage.example(article.article(), shown.parts(), parts(instead))));
    }
  }

  private static @Nullable Attribution parts(@Nullable Mark mark) {
    return mark == null ? null : mark.parts();
  }
}
