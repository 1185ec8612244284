package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain verbs of speech ("said", "added") by the order of the words where the parser has not
 * hung what was said on the verb: what follows the verb, else what stands before it and its subject
 * and a comma.
 */
final class PlainFinder {
  private static final int FEW_WORDS = 2;

  private final ClaimFacts facts;
  private final Quotations quotations;
  private final ContentFinder contents;
  private final ClaimRule rule;

  PlainFinder(ClaimFacts facts, Quotations quotations, ContentFinder contents, ClaimRule rule) {
    this.facts = facts;
    this.quotations = quotations;
    this.contents = contents;
    this.rule = rule;
  }

  /** The drafts of one sentence, for verbs that are not in {@code used}. */
  List<Draft> find(Sentence s, Set<Integer> used) {
    List<Draft> found = new ArrayList<>();
    for (int t = 0; t < s.size(); t++) {
      CueWord w = facts.word(s, t, "plain");
      if (w != null
          && w.takes("plain")
          && s.token(t).isTag("VB")
          && !used.contains(t)
          && !quotations.isQuoted(s.token(t))
          && !VerbGroup.isPassive(s, t)) {
        Draft d = draft(s, t, w);
        if (d != null) {
          found.add(d);
        }
      }
    }
    return found;
  }

  /**
   * Claims that their cue interrupts: "The bridge, engineers said, was never inspected." Parsers
   * take the source for an apposition, so the order of the words decides.
   */
  List<Draft> findInterrupted(Sentence s, Set<Integer> used) {
    List<Draft> found = new ArrayList<>();
    for (int t = 3; t + 2 < s.size(); t++) {
      CueWord w = facts.word(s, t, "plain");
      if (w != null
          && w.takes("plain")
          && SourceFinder.isFinite(s.token(t))
          && s.token(t + 1).text().equals(",")
          && !used.contains(t)
          && !quotations.isQuoted(s.token(t))
          && !quotations.isQuoted(s.token(t + 2))) {
        Draft d = interrupted(s, t, w);
        if (d != null) {
          found.add(d);
        }
      }
    }
    return found;
  }

  private @Nullable Draft interrupted(Sentence s, int verb, CueWord w) {
    TokenRange cue = facts.cue(s, verb, verb);
    int first = NounPhrase.runBefore(s, cue.first());
    int comma = first - 1;
    boolean divided = comma >= 1 && first < cue.first() && s.token(comma).text().equals(",");
    if (!divided || !isOpenAgain(s, verb + 2) || quotations.isQuoted(s.token(comma))) {
      return null;
    }
    int head = cue.first() - 1;
    while (s.token(head).tag().equals("POS") || s.token(head).isTag("RB")) {
      head--;
    }
    int from = 0;
    while (from < comma && (s.token(from).tag().equals("CC") || s.token(from).tag().equals(","))) {
      from++;
    }
    Set<Integer> not = new HashSet<>();
    add(not, new TokenRange(first, cue.end()));
    if (words(s, from, comma, not) == 0 || head < first) {
      return null;
    }
    Phrase source = new Phrase(s.index(), new TokenRange(first, head + 1), head);
    return new Draft(rule, s, verb, cue, w, source, contents.stretch(s, from, s.size(), not), -1);
  }

  /** Whether what follows the second comma goes on with the statement, not with a new verb. */
  private static boolean isOpenAgain(Sentence s, int token) {
    String tag = s.token(token).tag();
    return !tag.equals("VBG") && !tag.startsWith("W") && !tag.equals("CC");
  }

  private @Nullable Draft draft(Sentence s, int verb, CueWord w) {
    TokenRange cue = facts.cue(s, verb, verb);
    Phrase source = source(s, verb, cue);
    if (source == null) {
      return null;
    }
    Set<Integer> not = new HashSet<>();
    add(not, cue);
    add(not, source.tokens());
    int addressee = w.takes("person-clause") ? s.tree().dependent(verb, "obj") : -1;
    List<Span> content = behind(s, verb, source, addressee, not);
    if (content.isEmpty()) {
      content = before(s, cue, source, not);
      addressee = -1;
    }
    return content.isEmpty() ? null : new Draft(rule, s, verb, cue, w, source, content, addressee);
  }

  private static void add(Set<Integer> set, TokenRange range) {
    for (int t = range.first(); t < range.end(); t++) {
      set.add(t);
    }
  }

  private @Nullable Phrase source(Sentence s, int verb, TokenRange cue) {
    for (int head : SourceFinder.candidates(s, verb, facts)) {
      if (SourceFinder.canSpeak(s, head) && !quotations.isQuoted(s.token(head))) {
        Phrase p = NounPhrase.of(s, head, cue, facts);
        if (p.tokens().end() <= cue.first() || p.tokens().first() >= cue.end()) {
          return p;
        }
      }
    }
    return null;
  }

  /** What follows the verb, where that is more than a time or place. */
  private List<Span> behind(Sentence s, int verb, Phrase source, int addressee, Set<Integer> not) {
    int start = Stretch.start(s, verb, addressee);
    if (start >= s.size()
        || (source.tokens().first() >= start && isLast(s, source.tokens().end()))) {
      return List.of();
    }
    if (s.token(start).text().equals(",") || isEnd(s, start)) {
      return List.of();
    }
    int end = Stretch.participle(s, start, s.size(), facts);
    return words(s, start, end, not) < FEW_WORDS ? List.of() : contents.stretch(s, start, end, not);
  }

  /** What stands before verb and subject, where a comma divides them from it. */
  private List<Span> before(Sentence s, TokenRange cue, Phrase source, Set<Integer> not) {
    int first = Math.min(cue.first(), source.tokens().first());
    int end = Math.max(cue.end(), source.tokens().end());
    if (first < FEW_WORDS || !s.token(first - 1).text().equals(",") || !isLast(s, end)) {
      return List.of();
    }
    int from = 0;
    while (from < first && (s.token(from).tag().equals("CC") || s.token(from).tag().equals(","))) {
      from++;
    }
    return words(s, from, first, not) < FEW_WORDS
        ? List.of()
        : contents.stretch(s, from, first, not);
  }

  /** Whether only a time or place and the full stop follow. */
  private static boolean isLast(Sentence s, int end) {
    DependencyTree tree = s.tree();
    for (int t = end; t < s.size(); t++) {
      if (s.token(t).isTag("VB") && !tree.is(t, "amod")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEnd(Sentence s, int t) {
    return ".;:?!)".contains(s.token(t).text());
  }

  private static int words(Sentence s, int from, int end, Set<Integer> not) {
    int n = 0;
    for (int t = from; t < end; t++) {
      if (!not.contains(t) && Character.isLetterOrDigit(s.token(t).text().codePointAt(0))) {
        n++;
      }
    }
    return n;
  }
}
