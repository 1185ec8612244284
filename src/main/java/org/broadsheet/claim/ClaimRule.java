package org.broadsheet.claim;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.broadsheet.pattern.DependencyPattern;
import org.broadsheet.pattern.PatternException;
import org.broadsheet.rules.Fault;
import org.broadsheet.rules.Fields;
import org.broadsheet.rules.Rule;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * A rule of {@code models/rules/claim}: how a construction shows cue, source and content.
 *
 * <p>Captures: {@code cue} (always), {@code lead} and {@code tail} (a preposition or verb that
 * joins the cue), {@code source}, {@code content} (a phrase or clause, whole), {@code theme} (a
 * piece of content before it), {@code host} (a clause that is the content but for the cue and what
 * hangs on it), {@code addressee}.
 *
 * @param id its name
 * @param pattern the pattern, {@code null} where the construction is of quotation marks and
 *     paragraphs, which code reads
 * @param source where the source is looked for when the pattern captures none
 * @param act the act, where the rule and not the word decides
 * @param negated whether the source rejects the content, whatever the word says
 * @param certainty how sure, where the rule decides
 * @param frame the frame of the lexicon that the rule is about, where a word may have several acts
 * @param stretches whether a content behind the cue goes on to where the cue's own clause ends,
 *     whatever the parser hung elsewhere
 * @param sentence whether a cue phrase at the sentence's edge has all the rest as its content
 * @param stands whether its claims are claims whatever the models think, for it reads what corpora
 *     do not mark or mark otherwise
 * @param leans whether its claims are claims unless the models find them most unlikely, for grammar
 *     shows them and corpora mark only some
 * @param confidence share of its rows that were right when it was measured
 */
record ClaimRule(
    RuleId id,
    @Nullable DependencyPattern pattern,
    SourcePlace source,
    @Nullable Act act,
    boolean negated,
    @Nullable Certainty certainty,
    @Nullable String frame,
    boolean stretches,
    boolean sentence,
    boolean stands,
    boolean leans,
    double confidence) {
  static final RuleId CITING = new RuleId("claim.phrase.citing");

  /** Where the source of a claim is. */
  enum SourcePlace {
    /** The subject of the cue, or of what the cue hangs on. */
    SUBJECT,
    /** The possessor or "by" phrase of a noun. */
    OWNER,
    /** The text names none. */
    NONE
  }

  /** Whether its claims are those of people whom another claim's source cites for the same. */
  boolean cites() {
    return id.equals(CITING);
  }

  static ClaimRule read(Rule rule, RuleBook book, List<Fault> faults) {
    Fields f =
        rule.fields()
            .only(
                faults,
                "pattern",
                "source",
                "act",
                "negated",
                "certainty",
                "frame",
                "stretches",
                "sentence",
                "stands",
                "leans",
                "confidence");
    DependencyPattern pattern = null;
    Optional<String> written = f.optional("pattern", faults);
    if (written.isPresent()) {
      try {
        pattern = DependencyPattern.compile(written.get(), book::lexicon, ClaimFacts.names());
      } catch (PatternException e) {
        faults.add(f.fault("pattern", String.valueOf(e.getMessage())));
      }
    }
    double confidence = f.number("confidence", 0.5, faults);
    if (confidence < 0 || confidence > 1) {
      faults.add(f.fault("confidence", "a number from 0 to 1 is wanted"));
    }
    return new ClaimRule(
        rule.id(),
        pattern,
        f.choice("source", SourcePlace.SUBJECT, faults),
        f.has("act") ? f.choice("act", Act.SAY, faults) : null,
        f.flag("negated", faults),
        f.has("certainty") ? f.choice("certainty", Certainty.CERTAIN, faults) : null,
        frame(f, faults),
        f.flag("stretches", faults),
        f.flag("sentence", faults),
        f.flag("stands", faults),
        f.flag("leans", faults),
        confidence);
  }

  private static @Nullable String frame(Fields f, List<Fault> faults) {
    if (!f.has("frame")) {
      return null;
    }
    String frame = f.string("frame", faults);
    if (!CueLexicon.FRAMES.contains(frame)) {
      faults.add(
          f.fault("frame", "'" + frame + "' is none of " + new TreeSet<>(CueLexicon.FRAMES)));
    }
    return frame;
  }
}
