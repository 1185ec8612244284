package org.broadsheet.claim;

import java.util.List;
import java.util.Locale;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TimeMention;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads to whom, where and when something was said from what hangs on the cue. */
final class Circumstances {
  private static final List<String> PLACE_WORDS =
      List.of("in", "on", "at", "during", "to", "via", "through", "with");

  private final Lexicon media;

  private final Speakers speakers;

  Circumstances(RuleBook book, Speakers speakers) {
    this.speakers = speakers;
    media = book.lexicon("media-nouns");
  }

  /** "told reporters", "said to the committee", "urged the president to …". */
  @Nullable String addressee(Draft d, Document document) {
    int head = d.addressee() >= 0 ? d.addressee() : addresseeHead(d);
    return head < 0 ? null : words(d, head, document);
  }

  private static int addresseeHead(Draft d) {
    if (d.word() == null || !d.word().part().equals("verb")) {
      return -1;
    }
    Sentence s = d.sentence();
    DependencyTree tree = s.tree();
    if (d.word().takes("person-clause")) {
      for (String rel : List.of("iobj", "obj")) {
        int o = tree.dependent(d.head(), rel);
        if (o >= 0 && !isInContent(d, s, o)) {
          return o;
        }
      }
    }
    if (d.word().act() == Act.SAY) {
      for (int o : tree.dependents(d.head(), "obl")) {
        int c = tree.dependent(o, "case");
        if (c >= 0
            && s.token(c).text().equalsIgnoreCase("to")
            && !isInContent(d, s, o)
            && s.token(o).isTag("NN")) {
          return o;
        }
      }
    }
    return -1;
  }

  /** "in a statement", "on X", "at a press conference"; a newspaper or station that was told. */
  @Nullable String medium(Draft d, Document document) {
    Sentence s = d.sentence();
    DependencyTree tree = s.tree();
    for (int o : tree.dependents(d.head(), "obl")) {
      int c = tree.dependent(o, "case");
      if (c >= 0
          && PLACE_WORDS.contains(s.token(c).text().toLowerCase(Locale.ROOT))
          && isMedium(s, o)
          && !isInContent(d, s, o)) {
        return words(d, o, document);
      }
    }
    int told = d.addressee() >= 0 ? d.addressee() : addresseeHead(d);
    if (told < 0) {
      return null;
    }
    Phrase phrase = NounPhrase.of(s, told, d.cue(), null);
    return speakers.isOutlet(document, s, phrase) ? words(d, told, document) : null;
  }

  private boolean isMedium(Sentence s, int head) {
    return media.has(s.token(head).lemma()) || media.has(s.token(head).text());
  }

  /** The date that hangs on the cue, or the one in the cue's clause outside the content. */
  @Nullable String saidOn(Draft d, Document document) {
    Sentence s = d.sentence();
    for (TimeMention t : document.timesIn(s.index())) {
      if (!t.type().equals("DATE") && !t.type().equals("TIME")) {
        continue;
      }
      int head = headOf(s, t.tokens());
      if (s.tree().governor(head) == d.head() && !isInContent(d, s, head)) {
        return t.iso() != null ? t.iso() : fold(t.tokens().span(s).in(document.text()));
      }
    }
    return null;
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

  private static boolean isInContent(Draft d, Sentence s, int token) {
    Span span = s.token(token).span();
    for (Span piece : d.content()) {
      if (piece.overlaps(span)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String words(Draft d, int head, Document document) {
    Phrase p = NounPhrase.of(d.sentence(), head, d.cue(), null);
    TokenRange range = p.tokens();
    Span span = range.span(d.sentence());
    for (Span piece : d.content()) {
      if (piece.overlaps(span)) {
        int end = piece.start() > span.start() ? piece.start() : span.start();
        if (end <= d.sentence().token(head).span().start()) {
          return null;
        }
        span = new Span(span.start(), end);
      }
    }
    String words = fold(span.in(document.text())).replaceAll("[,:;—–\\-]+$", "").strip();
    return words.isEmpty() ? null : words;
  }

  private static String fold(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }
}
