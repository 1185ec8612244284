package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds what speakers say whose names are kept back, by the order of the words: "An official who
 * asked not to be named said …", "Two people briefed on the plan said …". Parsers lose their way
 * there between two verbs.
 */
final class WithheldFinder {
  /** How many words may stand between the phrase that shows it and the verb: "on the matter". */
  private static final int FAR = 8;

  private final ClaimFacts facts;
  private final ContentFinder contents;
  private final WithheldNames names;
  private final ClaimRule rule;

  /** With the phrases that show it, and the entry of the rule book that stands for these claims. */
  WithheldFinder(ClaimFacts facts, ContentFinder contents, WithheldNames names, ClaimRule rule) {
    this.facts = facts;
    this.contents = contents;
    this.names = names;
    this.rule = rule;
  }

  /** The drafts of one sentence, one a verb. */
  List<Draft> find(Sentence s) {
    List<Draft> found = new ArrayList<>();
    for (int t = 1; t < s.size(); t++) {
      int end = names.endAt(s, t);
      Draft d = end < 0 ? null : draft(s, t, end);
      if (d != null && found.stream().noneMatch(o -> o.head() == d.head())) {
        found.add(d);
      }
    }
    return found;
  }

  private @Nullable Draft draft(Sentence s, int phrase, int end) {
    int noun = nounBefore(s, phrase);
    int verb = verbAfter(s, end);
    if (noun < 0
        || verb < 0
        || facts.isQuoted(s, phrase)
        || s.tree().dependents(verb, "nsubj").contains(noun)) {
      return null; // the parse is right: other rules see more than the order of the words
    }
    int last = verb;
    while (s.token(last - 1).isTag("RB") || s.token(last - 1).text().equals(",")) {
      last--;
    }
    TokenRange source = new TokenRange(NounPhrase.runBefore(s, noun), last);
    TokenRange cue = new TokenRange(verb, verb + 1);
    Set<Integer> none = new HashSet<>();
    List<Span> content = contents.stretch(s, verb + 1, s.size(), none);
    return content.isEmpty()
        ? null
        : new Draft(
            rule,
            s,
            verb,
            cue,
            facts.word(s, verb, "plain"),
            new Phrase(s.index(), source, noun),
            content,
            -1);
  }

  /** The noun that is spoken of: before "who", a comma, or a verb before the phrase; or -1. */
  private static int nounBefore(Sentence s, int phrase) {
    int t = phrase - 1;
    while (t > 0 && isBetween(s.token(t))) {
      t--;
    }
    return s.token(t).isTag("NN") ? t : -1;
  }

  private static boolean isBetween(Token t) {
    return t.isTag("VB") || t.isTag("RB") || t.isTag("W") || t.text().equals(",");
  }

  /** A plain verb of speech, to which only nouns and what belongs to them leads; or -1. */
  private int verbAfter(Sentence s, int from) {
    for (int t = from; t < Math.min(s.size() - 2, from + FAR); t++) {
      CueWord w = facts.word(s, t, "plain");
      boolean isCue = w != null && w.takes("plain") && SourceFinder.isFinite(s.token(t));
      if (isCue && !facts.isQuoted(s, t + 1)) {
        return s.token(t + 1).text().equals(",") ? -1 : t;
      }
      boolean isOfPhrase = NounPhrase.isNominal(s.token(t)) || s.token(t).tag().equals("IN");
      if (!isOfPhrase && !s.token(t).text().equals(",")) {
        return -1;
      }
    }
    return -1;
  }
}
