package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.entity.Entities;

/**
 * Decides which drafts are claims: not what stands in quotation marks, not acts that did not take
 * place, not what things "say", not what somebody only means to say.
 */
final class ClaimFilter {
  /** Acts that are thoughts: "does not believe" is a claim, "has not been accused" is none. */
  private static final Set<Act> INNER =
      EnumSet.of(Act.BELIEVE, Act.INTEND, Act.AGREE, Act.DECLINE, Act.DENY);

  private static final Set<String> VAGUE = Set.of("it", "that", "this");

  private final Speakers speakers;
  private final Set<String> appointing;

  ClaimFilter(Speakers speakers, Set<String> appointing) {
    this.speakers = speakers;
    this.appointing = Set.copyOf(appointing);
  }

  /** Those of the drafts that are claims, in their order. */
  List<Draft> keep(List<Draft> drafts, Quotations quotations, Entities entities) {
    List<Draft> kept = new ArrayList<>();
    for (Draft d : drafts) {
      if ((quotations.at(d.cueSpan().end() - 1) == null || isMark(d))
          && tookPlace(d)
          && (isSaid(d) || canSay(d, entities))
          && !isOnlyMeant(d)
          && !isAside(d)
          && !isMereNoun(d, drafts)) {
        kept.add(d);
      }
    }
    return kept;
  }

  /**
   * Whether a mark and not a word is the cue: a transcript's turns may stand in quotation marks.
   */
  private static boolean isMark(Draft d) {
    return !Character.isLetterOrDigit(d.sentence().token(d.head()).text().codePointAt(0));
  }

  private static boolean isVerb(Draft d) {
    return d.sentence().token(d.head()).isTag("VB");
  }

  /**
   * Whether the act took place: "did not say", "nobody warned" are none; thoughts may be denied.
   */
  static boolean tookPlace(Draft d) {
    Act act = d.rule().act() != null ? d.rule().act() : d.word() == null ? Act.SAY : d.word().act();
    return (INNER.contains(act) && act != Act.DENY)
        || !(VerbGroup.isNegated(d.sentence(), d.head())
            || VerbGroup.hasNegation(d.sentence(), d.cue())
            || ClaimDetails.isNobody(d));
  }

  /** Whether a clause or quotation is reported: then even a thing is a source ("the sign says"). */
  private static boolean isSaid(Draft d) {
    String frame = d.rule().frame();
    return frame == null
        ? !isVerb(d) || !d.rule().id().value().endsWith(".preposition")
        : !Set.of("object", "to").contains(frame);
  }

  private boolean canSay(Draft d, Entities entities) {
    return d.source() == null || speakers.canSay(d.sentence(), d.source().head(), entities);
  }

  /** Whether nothing says what "it" or "that" stands for, so that nobody is known to speak. */
  boolean isVague(Draft d, Entities entities) {
    Phrase source = d.source();
    boolean isReported = d.rule().frame() != null && !d.rule().stands();
    if (!isReported || source == null || source.tokens().length() > 1) {
      return false;
    }
    String word = d.sentence().token(source.head()).text().toLowerCase(Locale.ROOT);
    return VAGUE.contains(word) && !canSay(d, entities);
  }

  /** "called the harbour charge a joke": a noun that parsers take for a verb. */
  boolean isCalled(Draft d, ClaimFacts facts) {
    Sentence s = d.sentence();
    int above = s.tree().governor(d.head());
    CueWord word = above < 0 || !isVerb(d) ? null : facts.word(s, above, "small");
    boolean isBelow = s.tree().is(d.head(), "xcomp") || s.tree().is(d.head(), "ccomp");
    return word != null
        && word.takes("small")
        && !word.takes("clause")
        && isBelow
        && s.tree().dependent(d.head(), "mark") < 0;
  }

  /** "was named director general": nobody says so, it came about. */
  boolean isAppointment(Draft d) {
    Sentence s = d.sentence();
    return d.source() == null
        && appointing.contains(s.token(d.head()).lemma())
        && s.tree().dependent(d.head(), "nsubj:pass") >= 0
        && s.tree().dependent(d.head(), "mark") < 0;
  }

  /** "It is unrealistic to think …": nobody does; "All are convinced": nothing says of what. */
  boolean isEmpty(Draft d, ClaimFacts facts, Entities entities) {
    Sentence s = d.sentence();
    Phrase source = d.source();
    if (source != null) {
      int above = s.tree().governor(d.head());
      boolean isOfAdjective = above >= 0 && s.token(above).isTag("JJ");
      boolean isIt = s.token(source.head()).text().equalsIgnoreCase("it");
      return isIt
          && isOfAdjective
          && s.token(d.head()).tag().equals("VB")
          && entities.entityOf(source) < 0;
    }
    int subject = s.tree().dependent(d.head(), "nsubj:pass");
    return subject >= 0
        && facts.isFelt(s, d.head())
        && d.content().size() == 1
        && s.tree().range(subject).span(s).contains(d.content().get(0));
  }

  /** "hopes to announce a plan": what is inside an infinitive that is itself what is wanted. */
  private static boolean isOnlyMeant(Draft d) {
    Sentence s = d.sentence();
    DependencyTree tree = s.tree();
    boolean infinitive = false;
    for (int m : tree.dependents(d.head(), "mark")) {
      infinitive |= s.token(m).text().equalsIgnoreCase("to");
    }
    return infinitive && isVerb(d) && !isSaid(d) && d.cue().first() >= d.head() - 1;
  }

  /** "when discussing the plan", "by praising him": a participle that tells a circumstance. */
  private static boolean isAside(Draft d) {
    Sentence s = d.sentence();
    if (isSaid(d) || !s.token(d.head()).tag().equals("VBG") || d.cue().first() < d.head()) {
      return false;
    }
    int before = d.head() - 1;
    return before >= 0 && (s.token(before).tag().equals("IN") || s.token(before).isTag("W"));
  }

  /** "mention of", "notion that" inside another claim, with nobody named whose it is. */
  private static boolean isMereNoun(Draft d, List<Draft> drafts) {
    if (d.source() != null || !d.sentence().token(d.head()).isTag("NN")) {
      return false;
    }
    Act act = d.word() == null ? Act.SAY : d.word().act();
    if (act == Act.ACCUSE) {
      return false;
    }
    for (Draft o : drafts) {
      if (o.head() != d.head() && o.holds(d.cueSpan())) {
        return true;
      }
    }
    return false;
  }
}
