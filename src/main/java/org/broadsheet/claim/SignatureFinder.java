package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds words that a mark alone gives to somebody: a quotation or post signed behind a dash ("“…” —
 * Ada Quill"), and the lines of a transcript ("QUILL: …").
 */
final class SignatureFinder {
  private static final int LONGEST_NAME = 7;

  /** A name before a colon in lower case is a speaker's where it stands so more than once. */
  private static final int TURNS = 2;

  private final Document document;
  private final Quotations quotations;
  private final ClaimRule dash;
  private final ClaimRule colon;
  private final ClaimWords words;

  SignatureFinder(
      Document document, Quotations quotations, ClaimWords words, ClaimRule dash, ClaimRule colon) {
    this.words = words;
    this.document = document;
    this.quotations = quotations;
    this.dash = dash;
    this.colon = colon;
  }

  List<Draft> find() {
    List<Draft> found = new ArrayList<>();
    for (Sentence s : document.sentences()) {
      for (int t = 0; s.isBody() && t + 1 < s.size(); t++) {
        Draft d = words.dashes().contains(s.token(t).text()) ? signed(s, t) : null;
        if (d != null) {
          found.add(d);
        }
      }
    }
    found.addAll(turns());
    return found;
  }

  private @Nullable Draft signed(Sentence s, int mark) {
    TokenRange name = name(s, mark + 1);
    if (name == null || !endsSignature(s, name.end())) {
      return null;
    }
    Span content = content(s, s.token(mark).span().start(), isPost(s, name.end()));
    return content == null ? null : draft(dash, s, mark, name, content);
  }

  private Draft draft(ClaimRule rule, Sentence s, int mark, TokenRange name, Span content) {
    int head = name.end() - 1;
    return new Draft(
        rule,
        s,
        mark,
        new TokenRange(mark, mark + 1),
        null,
        new Phrase(s.index(), name, head),
        List.of(content),
        -1);
  }

  /** The quotation right before an offset; of a post that has no marks its whole paragraph. */
  private @Nullable Span content(Sentence s, int offset, boolean post) {
    int before = offset - 1;
    Span block = document.article().blocks().get(s.block()).span();
    while (before > block.start() && Character.isWhitespace(document.text().charAt(before))) {
      before--;
    }
    Quotation q = quotations.at(before);
    if (q != null && q.closed() && q.speech() && q.span().end() == before + 1) {
      return q.span();
    }
    return post && q == null && before > block.start() ? new Span(block.start(), before + 1) : null;
  }

  /** The capitalised words from a token on; {@code null} where there are none, or too many. */
  private static @Nullable TokenRange name(Sentence s, int first) {
    int end = first;
    while (end < s.size() && isNamePart(s.token(end), end > first)) {
      end++;
    }
    return end == first || end - first > LONGEST_NAME ? null : new TokenRange(first, end);
  }

  private static boolean isNamePart(Token t, boolean inside) {
    int c = t.text().codePointAt(0);
    return Character.isUpperCase(c)
        || (inside && (t.text().equals("-") || (t.isTag("NNP") && Character.isLetter(c))));
  }

  /** Nothing follows a signature but a handle, a description behind a comma, or the next words. */
  private boolean endsSignature(Sentence s, int end) {
    if (end >= s.size()) {
      return true;
    }
    Quotation next = quotations.at(s.token(end).span().start());
    String text = s.token(end).text();
    return (next != null && next.span().start() == s.token(end).span().start())
        || isPost(s, end)
        || (end + 1 == s.size() && text.equals("."));
  }

  /** "— Ada Quill (@adaquill)". */
  private static boolean isPost(Sentence s, int end) {
    return end + 1 < s.size()
        && (s.token(end).text().equals("(") || s.token(end).text().equals("-LRB-"))
        && s.token(end + 1).text().startsWith("@");
  }

  /** The turns of a transcript: paragraphs that begin with a speaker's name and a colon. */
  private List<Draft> turns() {
    Map<String, Integer> names = new HashMap<>();
    List<Draft> turns = new ArrayList<>();
    int block = -1;
    for (Sentence s : document.sentences()) {
      if (!s.isBody() || s.block() == block) {
        continue;
      }
      block = s.block();
      Draft d = turn(s);
      if (d != null) {
        turns.add(d);
        names.merge(speaker(d), 1, Integer::sum);
      }
    }
    int all = turns.size();
    turns.removeIf(
        d ->
            isShouted(speaker(d))
                ? names.getOrDefault(speaker(d), 0) < TURNS && !speaks(d.sentence())
                : all <= TURNS || names.getOrDefault(speaker(d), 0) < TURNS);
    return turns;
  }

  /** Whether a sentence was spoken: "FINANCE: Jane Roe (Unity)" is an entry of a list. */
  private boolean speaks(Sentence s) {
    boolean ends = words.stops().contains(s.token(s.size() - 1).text());
    return ends && s.tokens().stream().anyMatch(t -> t.isTag("VB") || t.isTag("MD"));
  }

  private String speaker(Draft d) {
    Phrase source = d.source();
    return source == null ? "" : source.tokens().span(d.sentence()).in(document.text());
  }

  private static boolean isShouted(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  private @Nullable Draft turn(Sentence s) {
    int first = Character.isLetterOrDigit(s.token(0).text().codePointAt(0)) ? 0 : 1;
    TokenRange name = first < s.size() ? name(s, first) : null;
    if (name == null || name.end() + 1 >= s.size() || !s.token(name.end()).text().equals(":")) {
      return null;
    }
    int from = s.token(name.end() + 1).span().start();
    Span block = document.article().blocks().get(s.block()).span();
    return draft(colon, s, name.end(), name, new Span(from, block.end()));
  }
}
