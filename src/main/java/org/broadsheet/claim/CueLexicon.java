package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.rules.Fault;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleException;

/** The verbs, nouns and adjectives that introduce claims: {@code models/lexicon/cue-*.tsv}. */
final class CueLexicon {
  /** The constructions that a row's {@code frames} may name. */
  static final Set<String> FRAMES =
      Set.of(
          "clause",
          "quote",
          "to",
          "object",
          "person-to",
          "person-clause",
          "as",
          "ing",
          "passive",
          "small",
          "person-of",
          "plain");

  private final Map<String, List<CueWord>> words = new HashMap<>();
  private final Set<String> auxiliaries;
  private final Set<String> makers;
  private final Set<String> unsaid;

  /**
   * Reads the three lists.
   *
   * @throws RuleException where a row names an unknown act, frame or certainty
   */
  CueLexicon(RuleBook book) {
    makers = book.lexicon("claim-makers").terms();
    unsaid = book.lexicon("unsaid-verbs").terms();
    auxiliaries = book.lexicon("cue-auxiliaries").terms();
    List<Fault> faults = new ArrayList<>();
    for (String part : List.of("verb", "noun", "adjective")) {
      Lexicon list = book.lexicon("cue-" + part + "s");
      for (Lexicon.Entry e : list.entries()) {
        CueWord word = word(list, e, part, faults);
        List<CueWord> same =
            words.computeIfAbsent(part + " " + word.term(), k -> new ArrayList<>(1));
        for (CueWord other : same) {
          if (!Collections.disjoint(other.frames(), word.frames())) {
            faults.add(new Fault(list.file(), e.line(), "'" + e.term() + "' has a frame twice"));
          }
        }
        same.add(word);
      }
    }
    if (!faults.isEmpty()) {
      throw new RuleException(faults);
    }
  }

  private static CueWord word(Lexicon list, Lexicon.Entry e, String part, List<Fault> faults) {
    Set<String> frames = new LinkedHashSet<>();
    for (String f : e.list("frames")) {
      if (FRAMES.contains(f)) {
        frames.add(f);
      } else {
        faults.add(new Fault(list.file(), e.line(), "unknown frame '" + f + "'"));
      }
    }
    return new CueWord(
        e.term().toLowerCase(Locale.ROOT),
        part,
        choice(Act.SAY, e.get("act"), list, e, faults),
        frames,
        Set.copyOf(e.list("prepositions")),
        e.get("negated").equals("yes"),
        e.get("certainty").isEmpty()
            ? Certainty.CERTAIN
            : choice(Certainty.CERTAIN, e.get("certainty"), list, e, faults));
  }

  private static <E extends Enum<E>> E choice(
      E otherwise, String value, Lexicon list, Lexicon.Entry entry, List<Fault> faults) {
    for (E e : otherwise.getDeclaringClass().getEnumConstants()) {
      if (e.name().toLowerCase(Locale.ROOT).equals(value)) {
        return e;
      }
    }
    faults.add(
        new Fault(
            list.file(),
            entry.line(),
            "'" + value + "' is no " + otherwise.getDeclaringClass().getSimpleName()));
    return otherwise;
  }

  /**
   * The entries of the cue word that a token is, by lemma, tag and particle; none where it is no.
   */
  List<CueWord> at(Sentence s, int token) {
    Token t = s.token(token);
    String lemma = t.lemma().toLowerCase(Locale.ROOT);
    if (t.isTag("VB")) {
      int particle = particle(s, token);
      String verb = particle < 0 ? lemma : lemma + " " + s.token(particle).lemma();
      return words.getOrDefault("verb " + verb, List.of());
    }
    if (t.tag().equals("NN") || t.tag().equals("NNS")) {
      return words.getOrDefault("noun " + lemma, List.of());
    }
    return t.isTag("JJ") ? words.getOrDefault("adjective " + lemma, List.of()) : List.of();
  }

  /** Whether a verb joins the cue after it: "continued to press", "went on to say". */
  boolean isAuxiliary(Token verb) {
    return auxiliaries.contains(verb.lemma().toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a verb only says that its subject makes the claim of its object: "issued a warning".
   */
  boolean isMaker(Token verb) {
    return makers.contains(verb.lemma().toLowerCase(Locale.ROOT));
  }

  /** Whether a participle is also an adjective of thought: "convinced", "disappointed". */
  boolean isFelt(Token participle) {
    return words.containsKey("adjective " + participle.text().toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a verb says nothing to its object, of which its content speaks: "expects her to win".
   */
  boolean isUnsaid(Token verb) {
    return unsaid.contains(verb.lemma().toLowerCase(Locale.ROOT));
  }

  /** The verb's particle ("point out"), or -1. */
  static int particle(Sentence s, int verb) {
    DependencyTree tree = s.tree();
    return tree.dependent(verb, "compound:prt");
  }
}
