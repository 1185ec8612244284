package org.broadsheet.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TimeMention;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.entity.Entities;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads to whom, where and when something was said from what hangs on the cue. */
final class Circumstances {
  /** The object of such an act is what it is about, not to whom it is said. */
  private static final Set<Act> ABOUT_OBJECT =
      EnumSet.of(
          Act.ACCUSE, Act.PRAISE, Act.CRITICISE, Act.DENY, Act.AGREE, Act.BELIEVE, Act.DECLINE);

  private static final Set<String> THINGS = Set.of("which", "that", "what");

  private final Lexicon media;
  private final Lexicon mediaPrepositions;
  private final Lexicon unsaid;
  private final Speakers speakers;

  Circumstances(RuleBook book, Speakers speakers) {
    this.speakers = speakers;
    media = book.lexicon("media-nouns");
    mediaPrepositions = book.lexicon("media-prepositions");
    unsaid = book.lexicon("unsaid-verbs");
  }

  /** "told reporters", "said to the committee", "urged the president to …". */
  @Nullable String addressee(
      Draft d, @Nullable CueWord word, Act act, Document document, Entities entities) {
    int head = addresseeHead(d, word, act, entities);
    boolean isNobody =
        head >= 0
            && (isEvent(d.sentence(), head, entities)
                || THINGS.contains(d.sentence().token(head).text().toLowerCase(Locale.ROOT)));
    return head < 0 || isNobody ? null : words(d, head, document);
  }

  /** The head of the addressee, or -1; for "told a news conference" that of the conference. */
  private int addresseeHead(Draft d, @Nullable CueWord word, Act act, Entities entities) {
    Sentence s = d.sentence();
    if (unsaid.has(s.token(d.head()).lemma())) {
      return -1;
    }
    if (d.addressee() >= 0) {
      return d.addressee();
    }
    DependencyTree tree = s.tree();
    if (word == null || !word.part().equals("verb") || !s.token(d.head()).isTag("VB")) {
      return -1;
    }
    boolean isToldTo = word.takes("person-clause") || word.takes("person-to");
    int told = tree.dependent(d.head(), "nsubj:pass");
    if (told < 0 && isBeforeClause(s, d.head())) {
      told = tree.dependent(tree.governor(d.head()), "nsubj"); // "Asked if …, she said"
    }
    if (told >= 0 && isToldTo && isOutside(d, s, told)) {
      return told; // "Workers were told that …"
    }
    boolean isNamed = word.takes("small") && !isToldTo; // "branded the firm a cheat"
    for (String rel : List.of("iobj", "obj")) {
      int o = tree.dependent(d.head(), rel);
      if (o >= 0
          && !isNamed
          && isOutside(d, s, o)
          && (isToldTo || rel.equals("iobj") || !ABOUT_OBJECT.contains(act))
          && (isToldTo || speakers.canSay(s, o, entities))) {
        return o;
      }
    }
    return ABOUT_OBJECT.contains(act) ? -1 : saidTo(d, word, entities);
  }

  /** Whether a participle opens a sentence, before the subject of the verb that it hangs on. */
  private static boolean isBeforeClause(Sentence s, int verb) {
    int above = s.tree().governor(verb);
    boolean isOpening = verb == 0 || (verb == 1 && s.token(0).isTag("W"));
    return isOpening
        && above > verb
        && s.token(verb).tag().equals("VBN")
        && s.tree().dependent(above, "nsubj") > verb;
  }

  /** "said to his sister", "admitted to police"; not "referred to the payments", "likened to". */
  private int saidTo(Draft d, CueWord word, Entities entities) {
    if (!word.takes("clause") && !word.takes("quote")) {
      return -1;
    }
    Sentence s = d.sentence();
    for (int o : s.tree().dependents(d.head(), "obl")) {
      int c = s.tree().dependent(o, "case");
      if (c >= 0
          && s.token(c).text().equalsIgnoreCase("to")
          && isOutside(d, s, o)
          && (!word.prepositions().contains("to") || speakers.canSay(s, o, entities))) {
        return o;
      }
    }
    return -1;
  }

  /** "in a statement", "on X", "by phone"; a newspaper or station that was told. */
  @Nullable String medium(
      Draft d, @Nullable CueWord word, Act act, Document document, Entities entities) {
    Sentence s = d.sentence();
    int head = mediumUnder(d, d.head(), document);
    for (int a : s.tree().dependents(d.head(), "advcl")) {
      if (head < 0 && a < d.head() && s.token(a).tag().equals("VBG")) {
        head = mediumUnder(d, a, document); // "Speaking on television, she said …"
      }
    }
    if (head < 0) {
      int told = addresseeHead(d, word, act, entities);
      head = told >= 0 && (isEvent(s, told, entities) || isOutlet(d, told, document)) ? told : -1;
    }
    String words = head < 0 ? null : words(d, head, document);
    String bare = words == null ? "" : withoutStop(words);
    return media.has(bare) || speakers.isOutletName(bare) ? bare : words;
  }

  /** The head of a medium that hangs on a word by one of its prepositions, or -1. */
  private int mediumUnder(Draft d, int governor, Document document) {
    Sentence s = d.sentence();
    for (int o : s.tree().dependents(governor, "obl")) {
      int c = s.tree().dependent(o, "case");
      boolean isAgent = s.tree().relation(o).equals("obl:agent");
      if (c >= 0 && !isAgent && leadsToMedium(d, c, o, document) && isOutside(d, s, o)) {
        return o;
      }
    }
    return -1;
  }

  private boolean leadsToMedium(Draft d, int preposition, int head, Document document) {
    Lexicon.Entry e = mediaPrepositions.find(d.sentence().token(preposition).text());
    return e != null
        && (isOutlet(d, head, document)
            || (e.get("before").equals("any") && isMedium(d.sentence(), head)));
  }

  private boolean isOutlet(Draft d, int head, Document document) {
    Sentence s = d.sentence();
    return s.token(head).isTag("NNP")
        && speakers.isOutlet(document, s, NounPhrase.of(s, head, verb(d), null));
  }

  /** "told a news conference"; but "told parliament" is to somebody. */
  private boolean isEvent(Sentence s, int head, Entities entities) {
    return isMedium(s, head) && !speakers.canSay(s, head, entities);
  }

  private boolean isMedium(Sentence s, int head) {
    return media.has(s.token(head).lemma()) || media.has(withoutStop(s.token(head).text()));
  }

  /** Tokenisers take the stop behind a single letter, as in "on X.", for a part of it. */
  private static String withoutStop(String words) {
    return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
  }

  /** The date that hangs on the cue; "declined to comment on Thursday" was on Thursday, too. */
  @Nullable String saidOn(Draft d, Act act, Document document) {
    Sentence s = d.sentence();
    for (TimeMention t : document.timesIn(s.index())) {
      if (!t.type().equals("DATE") && !t.type().equals("TIME")) {
        continue;
      }
      int head = headOf(s, t.tokens());
      int clause = s.tree().governor(head);
      boolean isOfCue = clause == d.head() && isOutside(d, s, head);
      boolean isOfRefusal =
          act == Act.DECLINE && clause >= 0 && s.tree().governor(clause) == d.head();
      if (isOfCue || isOfRefusal) {
        String words = fold(t.tokens().span(s).in(document.text()));
        boolean isVague =
            words.endsWith("time") || t.tokens().in(s).stream().allMatch(Circumstances::isAdverb);
        return t.iso() != null ? t.iso() : isVague ? null : words; // "at the time", "previously"
      }
    }
    return null;
  }

  private static boolean isAdverb(Token t) {
    return t.isTag("RB");
  }

  private static int headOf(Sentence s, TokenRange range) {
    for (int t = range.first(); t < range.end(); t++) {
      int g = s.tree().governor(t);
      if (g < 0 || !range.contains(g)) {
        return t;
      }
    }
    return range.first();
  }

  /** Whether a token stands neither in the content nor in the source. */
  private static boolean isOutside(Draft d, Sentence s, int token) {
    return !d.touches(s.token(token).span())
        && (d.source() == null || !d.source().tokens().contains(token));
  }

  /** The phrase of a head: up to the content, a date or a relative clause that stands after it. */
  private static @Nullable String words(Draft d, int head, Document document) {
    Sentence s = d.sentence();
    // The cue may hold the phrase ("said in a statement"), and so may the content ("ordered the
    // firm to stop").
    TokenRange range = NounPhrase.of(s, head, verb(d), null).tokens();
    boolean isApart = isOutside(d, s, head);
    int end = range.end();
    for (TimeMention t : document.timesIn(s.index())) {
      int first = t.tokens().first();
      end = head < first && first < end ? first : end;
    }
    for (int t = head + 1; t < end; t++) {
      boolean isRelative = s.token(t).isTag("W") && s.token(t - 1).text().equals(",");
      end = isRelative || (isApart && !isOutside(d, s, t)) ? t : end;
    }
    while (end > head + 1 && (s.token(end - 1).tag().equals("IN") || isComma(s, end - 1))) {
      end--;
    }
    int first = range.first();
    while (first < head && isApart && !isOutside(d, s, first)) {
      first++;
    }
    Span span = new TokenRange(first, end).span(s);
    String words = fold(span.in(document.text())).replaceAll("[,:;—–\\-]+$", "").strip();
    return words.isEmpty() ? null : words;
  }

  private static TokenRange verb(Draft d) {
    return new TokenRange(d.head(), d.head() + 1);
  }

  private static boolean isComma(Sentence s, int token) {
    return s.token(token).text().equals(",");
  }

  private static String fold(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }
}
