package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.text.Span;

/** Sets by the order of the words where a source ends, in constructions in which trees mislead. */
final class SourceBounds {
  private SourceBounds() {}

  /** The same claim, with its source as long as it should be. */
  static Draft mend(Draft d) {
    Phrase source = d.source();
    if (source == null) {
      return d;
    }
    return d.sentence().token(d.head()).lemma().equals("accord")
        ? withRelative(d, source)
        : upTo(d, source, end(d, source));
  }

  private static Draft upTo(Draft d, Phrase source, int end) {
    TokenRange words = new TokenRange(source.tokens().first(), end);
    int head = Math.min(source.head(), end - 1);
    return end == source.tokens().end()
        ? d
        : d.withSource(new Phrase(d.sentence().index(), words, head));
  }

  /** Where the source ends at the latest. */
  private static int end(Draft d, Phrase source) {
    Sentence s = d.sentence();
    for (int i = source.tokens().first() + 1; i + 1 < source.tokens().end(); i++) {
      if (isTheme(d, source, i)) {
        return i;
      }
      if (isComma(s, i) && isMeanwhile(s, i + 1)) {
        return i;
      }
    }
    return source.tokens().end();
  }

  /** "said Leyla Orsk, as she carried her son": a clause that is no part of the name. */
  private static boolean isMeanwhile(Sentence s, int token) {
    return s.token(token).tag().matches("IN|WRB")
        && token + 1 < s.size()
        && s.token(token + 1).tag().equals("PRP");
  }

  /** "“He is a friend,” said Quill of Tom Marsh": of whom it is said, is not who says it. */
  private static boolean isTheme(Draft d, Phrase source, int of) {
    Sentence s = d.sentence();
    return s.token(of).text().equals("of")
        && d.cue().end() == source.tokens().first()
        && isPerson(s, of - 1)
        && isPerson(s, of + 1);
  }

  private static boolean isPerson(Sentence s, int token) {
    return s.token(token).name().equals("PERSON");
  }

  /** "According to Tom Marsh, who leads the union, …": parsers take the relative for the story. */
  private static Draft withRelative(Draft d, Phrase source) {
    Sentence s = d.sentence();
    Span first = d.content().get(0);
    Token relative = s.tokenAt(first.start());
    int after = source.tokens().end();
    if (relative == null
        || relative.index() != after + 1
        || !relative.tag().matches("WP\\$?|WDT")) {
      return d;
    }
    int comma = relative.index();
    while (comma < s.size() && !(isComma(s, comma) && hasVerb(s, relative.index(), comma))) {
      comma++;
    }
    if (comma + 1 >= s.size() || !first.contains(s.token(comma + 1).span())) {
      return d;
    }
    List<Span> content = new ArrayList<>(d.content());
    content.set(0, new Span(s.token(comma + 1).span().start(), first.end()));
    TokenRange whole = new TokenRange(source.tokens().first(), comma);
    return d.withContent(content).withSource(new Phrase(s.index(), whole, source.head()));
  }

  private static boolean isComma(Sentence s, int token) {
    return s.token(token).text().equals(",");
  }

  private static boolean hasVerb(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (SourceFinder.isFinite(s.token(i)) || s.token(i).isTag("MD")) {
        return true;
      }
    }
    return false;
  }
}
