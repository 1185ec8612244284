package org.broadsheet.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/** Joins quotations to the verbs that attribute them: before, after or in between. */
final class DirectFinder {
  private final Document document;
  private final Quotations quotations;
  private final ClaimFacts facts;
  private final ClaimRule after;
  private final ClaimRule before;
  private final SentenceLookup sentences;
  private final int reach;

  DirectFinder(
      Document document,
      Quotations quotations,
      ClaimFacts facts,
      ClaimWords words,
      ClaimRule after,
      ClaimRule before) {
    this.document = document;
    this.quotations = quotations;
    this.facts = facts;
    this.after = after;
    this.before = before;
    sentences = new SentenceLookup(document);
    reach = words.reach();
  }

  /** A verb that may attribute a quotation. */
  private record Verb(Sentence sentence, int token, ClaimRule rule) {}

  /** The claims whose content is quoted speech, in the order of their first quotation. */
  List<Draft> find() {
    Map<Long, Draft> byCue = new LinkedHashMap<>();
    for (Quotation q : quotations.all()) {
      Verb verb = q.speech() ? verb(q) : null;
      if (verb != null) {
        long key = key(verb.sentence(), verb.token());
        Draft known = byCue.get(key);
        Span content = content(q, verb);
        byCue.put(key, known == null ? draft(verb, content) : known.with(content));
      }
    }
    return List.copyOf(byCue.values());
  }

  private static long key(Sentence s, int token) {
    return ((long) s.index() << 32) | token;
  }

  private Draft draft(Verb v, Span content) {
    Sentence s = v.sentence();
    TokenRange cue = facts.cue(s, v.token(), v.token());
    Phrase source = null;
    for (int head : SourceFinder.candidates(s, v.token(), facts)) {
      if (!quotations.isQuoted(s.token(head))) {
        source = NounPhrase.of(s, head, cue, facts);
        break;
      }
    }
    if (source == null) {
      source = beside(s, cue);
    }
    return new Draft(
        v.rule(),
        s,
        v.token(),
        cue,
        facts.word(s, v.token(), "quote"),
        source,
        List.of(content),
        -1);
  }

  /** The name or pronoun right beside the verb, where the parse has lost the subject. */
  private @Nullable Phrase beside(Sentence s, TokenRange cue) {
    for (int t : new int[] {cue.first() - 1, cue.end()}) {
      if (t >= 0
          && t < s.size()
          && (s.token(t).isTag("NN") || s.token(t).tag().equals("PRP"))
          && !quotations.isQuoted(s.token(t))) {
        int head = t;
        while (head + 1 < s.size()
            && t >= cue.end()
            && s.token(head + 1).isTag("NNP")
            && s.token(head).isTag("NNP")) {
          head++;
        }
        return NounPhrase.of(s, head, cue, facts);
      }
    }
    return null;
  }

  /**
   * The quotation with what was said without marks before it: "that", and the words between the
   * verb and a quotation that only ends the statement.
   */
  private Span content(Quotation q, Verb v) {
    Sentence s = v.sentence();
    int end = SentenceLookup.firstTokenFrom(s, q.span().start());
    int from = v.rule().equals(before) ? Stretch.start(s, v.token(), addressee(s, v.token())) : 0;
    if (v.rule().equals(after)) {
      Sentence host = sentences.ofFirstWord(q);
      if (host == null || !host.equals(s) || holdsSpeech(s, end)) {
        return q.span();
      }
      from = lead(s, end);
    }
    while (from < end && !Character.isLetterOrDigit(s.token(from).text().codePointAt(0))) {
      from++;
    }
    return from < end ? new Span(s.token(from).span().start(), q.span().end()) : q.span();
  }

  /** Whether another quotation or a verb of speech stands among the first tokens of a sentence. */
  private boolean holdsSpeech(Sentence s, int end) {
    for (int t = 0; t < end; t++) {
      if (speechAt(s.token(t))
          || (isQuoteVerb(s, t) && "verb".equals(facts.value(s, t, "clause")))) {
        return true;
      }
    }
    return false;
  }

  /** "But", "And", "However,": not yet what was said. */
  private static int lead(Sentence s, int end) {
    int at = 0;
    while (at < end && (s.token(at).tag().equals("CC") || s.token(at).text().equals(","))) {
      at++;
    }
    return at;
  }

  private int addressee(Sentence s, int verb) {
    CueWord w = facts.word(s, verb);
    if (w == null || !w.takes("person-clause")) {
      return -1;
    }
    int indirect = s.tree().dependent(verb, "iobj");
    return indirect >= 0 ? indirect : s.tree().dependent(verb, "obj");
  }

  private @Nullable Verb verb(Quotation q) {
    Verb found = verbAfter(q);
    return found != null ? found : verbBefore(q);
  }

  private @Nullable Verb verbAfter(Quotation q) {
    Sentence host = sentences.at(q.block(), q.span().end() - 1);
    if (host == null || !q.closed()) {
      return null;
    }
    int start = SentenceLookup.firstTokenFrom(host, q.span().end());
    char end = document.text().charAt(Math.max(q.span().start(), lastInner(q)));
    if (start >= host.size() || (isStop(host.token(start)) && start + 1 >= host.size())) {
      if (end != '?' && end != '!') {
        return null;
      }
      Sentence next = next(host);
      if (next == null || next.block() != q.block() || !isTag(next)) {
        return null;
      }
      host = next;
      start = 0;
    }
    if (isPartOfClause(q, host)) {
      return null;
    }
    boolean comma = host.token(start).text().equals(",");
    if (!comma && ",?!—-…".indexOf(end) < 0 && !isQuoteVerb(host, start)) {
      return null;
    }
    for (int t = start; t < Math.min(host.size(), start + reach); t++) {
      Token token = host.token(t);
      if (speechAt(token)) {
        return null;
      }
      if (token.text().equals(";") || (token.tag().equals(":") && t > start)) {
        return null;
      }
      if (isQuoteVerb(host, t) && !host.token(t).tag().equals("VBG") && isOpenTo(host, t, start)) {
        return new Verb(host, t, after);
      }
    }
    return null;
  }

  private boolean speechAt(Token t) {
    Quotation q = quotations.at(t.span().start());
    return q != null && q.speech();
  }

  /** "described it as “cordial,”": the words before lead into the quotation and have a cue. */
  private boolean isPartOfClause(Quotation q, Sentence host) {
    int end = SentenceLookup.firstTokenFrom(host, q.span().start());
    if (end == 0 || end >= host.size() || ",:;—".contains(host.token(end - 1).text())) {
      return false;
    }
    for (int t = end - 1; t >= 0 && !speechAt(host.token(t)); t--) {
      CueWord w = facts.word(host, t);
      if (w != null && w.part().equals("verb") && host.token(t).isTag("VB")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the verb's own clause, and not one inside the source, follows the quotation. */
  private static boolean isOpenTo(Sentence s, int verb, int start) {
    DependencyTree tree = s.tree();
    int subject = tree.dependent(verb, "nsubj");
    if (subject >= 0 && SourceFinder.isRelative(s.token(subject))) {
      return false;
    }
    if (verb - start <= 2 || subject >= start) {
      return true;
    }
    return tree.is(verb, "conj") || tree.is(verb, "root") || tree.is(verb, "parataxis");
  }

  private int lastInner(Quotation q) {
    int i = q.span().end() - 1;
    while (i > q.span().start() && "”\"'’»".indexOf(document.text().charAt(i)) >= 0) {
      i--;
    }
    return i;
  }

  /** "he asked." after a question: a sentence that only attributes. */
  private boolean isTag(Sentence s) {
    return s.size() <= 8 || Character.isLowerCase(s.token(0).text().codePointAt(0));
  }

  private @Nullable Verb verbBefore(Quotation q) {
    Sentence host = sentences.ofFirstWord(q);
    if (host == null) {
      return null;
    }
    int end = SentenceLookup.firstTokenFrom(host, q.span().start());
    if (end == 0) {
      Sentence previous = previous(host);
      if (previous == null || !previous.token(previous.size() - 1).text().equals(":")) {
        return null;
      }
      host = previous;
      end = previous.size();
    }
    Token left = host.token(end - 1);
    boolean joined =
        ",:".contains(left.text())
            || left.text().equalsIgnoreCase("that")
            || isQuoteVerb(host, end - 1);
    if (!joined && !isAfterAddressee(host, end)) {
      return null;
    }
    for (int t = end - 1; t >= Math.max(0, end - reach); t--) {
      Token token = host.token(t);
      if (speechAt(token)
          || token.text().equals(";")
          || (token.text().equals(":") && t < end - 1)) {
        return null;
      }
      if (isQuoteVerb(host, t)) {
        return new Verb(host, t, before);
      }
    }
    return null;
  }

  /** "told the paper “…”": the words before the quotation hang on a quoting verb. */
  private boolean isAfterAddressee(Sentence s, int end) {
    int g = s.tree().governor(end - 1);
    for (int steps = 0; g >= 0 && steps < 3; steps++) {
      if (isQuoteVerb(s, g) && g < end) {
        CueWord w = facts.word(s, g);
        return w != null && w.takes("person-clause");
      }
      g = s.tree().governor(g);
    }
    return false;
  }

  private boolean isQuoteVerb(Sentence s, int t) {
    return "verb".equals(facts.value(s, t, "quote")) && !quotations.isQuoted(s.token(t));
  }

  private static boolean isStop(Token t) {
    return List.of(".", "?", "!").contains(t.text());
  }

  private @Nullable Sentence next(Sentence s) {
    int i = s.index() + 1;
    return i < document.sentences().size() ? document.sentence(i) : null;
  }

  private @Nullable Sentence previous(Sentence s) {
    int i = s.index() - 1;
    return i >= 0 && document.sentence(i).isBody() ? document.sentence(i) : null;
  }
}
