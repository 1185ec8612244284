package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.entity.Entities;
import org.broadsheet.rules.Fault;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleException;
import org.broadsheet.text.Span;

/**
 * Tells what is done from what is said, where one verb serves for both: who dismisses a report says
 * something, who dismisses a clerk does. By {@code models/lexicon/claim-deeds.tsv}.
 */
final class Deeds {
  private final Set<String> toPersons;
  private final Set<String> toward;
  private final Set<String> ofObjects;
  private final Set<String> idioms;
  private final Set<String> debaters;
  private final Speakers speakers;

  /**
   * Reads the list.
   *
   * @throws RuleException where a kind is unknown
   */
  Deeds(RuleBook book, Speakers speakers) {
    this.speakers = speakers;
    Lexicon words = book.lexicon("claim-deeds");
    List<Fault> faults = new ArrayList<>();
    for (Lexicon.Entry e : words.entries()) {
      if (!Set.of("person", "toward", "object", "idiom", "debater").contains(e.get("kind"))) {
        faults.add(new Fault(words.file(), e.line(), "unknown kind '" + e.get("kind") + "'"));
      }
    }
    if (!faults.isEmpty()) {
      throw new RuleException(faults);
    }
    toPersons = Set.copyOf(words.termsWhere("kind", "person"));
    toward = Set.copyOf(words.termsWhere("kind", "toward"));
    ofObjects = Set.copyOf(words.termsWhere("kind", "object"));
    idioms = Set.copyOf(words.termsWhere("kind", "idiom"));
    debaters = Set.copyOf(words.termsWhere("kind", "debater"));
  }

  /** "dismissed her deputy", "testified against him", "in order to": nothing is said. */
  boolean isDeed(Draft d, Entities entities) {
    Sentence s = d.sentence();
    String lemma = lemma(s, d.head());
    boolean isToward = toward.contains(lemma + " " + lemma(s, d.cue().end() - 1));
    return isToward || isIdiom(s, d.head()) || (isOfPersons(d, lemma) && isPerson(d, entities));
  }

  /** Whether the object of a rule's verb does not show that anything was said. */
  boolean isDoubtful(Draft d) {
    return "object".equals(d.rule().frame()) && ofObjects.contains(lemma(d.sentence(), d.head()));
  }

  private boolean isOfPersons(Draft d, String lemma) {
    return toPersons.contains(lemma)
        && d.sentence().token(d.head()).isTag("VB")
        && !"as".equals(d.rule().frame()); // "dismissed him as a clown"
  }

  private boolean isIdiom(Sentence s, int noun) {
    return noun > 0
        && s.token(noun).isTag("NN")
        && idioms.contains(lemma(s, noun - 1) + " " + lemma(s, noun));
  }

  /** Whether the content is a person and nothing else. */
  private boolean isPerson(Draft d, Entities entities) {
    Sentence s = d.sentence();
    Span piece = d.content().get(0);
    for (Token t : s.tokens()) {
      int above = s.tree().governor(t.index());
      boolean isTop = above < 0 || !piece.contains(s.token(above).span());
      if (isTop && piece.contains(t.span()) && (t.isTag("NN") || t.tag().equals("PRP"))) {
        return !debaters.contains(lemma(s, t.index())) && speakers.isPerson(s, t.index(), entities);
      }
    }
    return false;
  }

  private static String lemma(Sentence s, int token) {
    return s.token(token).lemma().toLowerCase(Locale.ROOT);
  }
}
