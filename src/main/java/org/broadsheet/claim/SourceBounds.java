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
        : withoutTheme(d, source);
  }

  /** "“He is a friend,” said Quill of Tom Marsh": of whom it is said, is not who says it. */
  private static Draft withoutTheme(Draft d, Phrase source) {
    Sentence s = d.sentence();
    TokenRange words = source.tokens();
    for (int of = words.first() + 1; of + 1 < words.end(); of++) {
      if (s.token(of).text().equals("of")
          && d.cue().end() == words.first()
          && isPerson(s, of - 1)
          && isPerson(s, of + 1)) {
        int head = Math.min(source.head(), of - 1);
        return d.withSource(new Phrase(s.index(), new TokenRange(words.first(), of), head));
      }
    }
    return d;
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
