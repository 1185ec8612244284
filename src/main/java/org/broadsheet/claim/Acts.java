package org.broadsheet.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Says what sort of act a claim is: by its rule, by the word of its cue, by who speaks. */
final class Acts {
  private static final Set<String> PASSIVE = Set.of("passive");

  private final CueLexicon lexicon;
  private final Lexicon judgements;
  private final Speakers speakers;

  Acts(RuleBook book, CueLexicon lexicon, Speakers speakers) {
    this.lexicon = lexicon;
    this.speakers = speakers;
    judgements = book.lexicon("judgements");
  }

  /**
   * The entry behind a claim's cue: that of its rule, else of its head in the right voice, else of
   * another word in it ("made clear"), or {@code null}.
   */
  @Nullable CueWord word(Draft d) {
    if (d.word() != null && d.rule().frame() != null) {
      return d.word();
    }
    CueWord found = entry(d, d.head());
    for (int t = d.cue().first(); t < d.cue().end() && found == null; t++) {
      found = entry(d, t);
    }
    return found == null ? d.word() : found;
  }

  /**
   * A word with a preposition or in the passive may have an entry of its own: "called for a truce",
   * "is alleged to have fled".
   */
  private @Nullable CueWord entry(Draft d, int token) {
    Sentence s = d.sentence();
    List<CueWord> entries = lexicon.at(s, token);
    for (CueWord w : entries) {
      if (d.cue().contains(token + 1)
          && w.prepositions().contains(s.token(token + 1).text().toLowerCase(Locale.ROOT))) {
        return w;
      }
    }
    boolean isPassive = s.token(token).isTag("VB") && VerbGroup.isPassive(s, token);
    for (CueWord w : entries) {
      if (isPassive == w.frames().equals(PASSIVE)) {
        return w;
      }
    }
    return entries.isEmpty() ? null : entries.get(0);
  }

  /** What documents and newspapers say or think, they report. */
  Act of(Draft d, @Nullable CueWord word, SourceKind kind, Document document) {
    if (d.rule().act() != null) {
      return d.rule().act();
    }
    Act act = word == null ? Act.SAY : word.act();
    boolean isOutlet = d.source() != null && speakers.isOutlet(document, d.sentence(), d.source());
    if (kind == SourceKind.DOCUMENT && (act == Act.SAY || act == Act.BELIEVE)) {
      return Act.REPORT;
    }
    if (act == Act.SAY && isOutlet) {
      return Act.REPORT;
    }
    return act == Act.SAY && word != null && names(d, word) ? judgement(d) : act;
  }

  /** Whether the cue says what something is called; to "describe" it so is no more than saying. */
  private static boolean names(Draft d, CueWord word) {
    String frame = d.rule().frame();
    return frame == null ? word.takes("small") : frame.equals("small");
  }

  /** "called the plan a betrayal" criticises; the last word that judges decides. */
  private Act judgement(Draft d) {
    Act act = Act.SAY;
    for (Token t : d.sentence().tokens()) {
      Lexicon.Entry e = judgements.find(t.lemma());
      if (e != null && d.holds(t.span())) {
        act = Act.valueOf(e.get("act").toUpperCase(Locale.ROOT));
      }
    }
    return act;
  }
}
