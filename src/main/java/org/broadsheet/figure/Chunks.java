package org.broadsheet.figure;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.jspecify.annotations.Nullable;

/**
 * Reads noun phrases off the tags alone, from right to left: what is left where the tree has gone
 * wrong, as it does in headlines and lists.
 */
final class Chunks {
  private final Sentence s;
  private final Set<String> links;
  private final Set<String> relatives;

  Chunks(Sentence s, FigureWords words) {
    this.s = s;
    links = words.of("chunk-link");
    relatives = words.of("relative");
  }

  /** The noun phrase whose last token is right before {@code end}, without its article; or null. */
  @Nullable Phrase before(int end) {
    int last = end - 1;
    if (last < 0 || !s.token(last).isTag("NN")) {
      return null;
    }
    int first = last;
    while (first - 1 >= 0 && isInside(first - 1)) {
      first--;
    }
    boolean isAfterArticle = false;
    while (first < last && isOpening(s.token(first)) && !s.token(first + 1).tag().equals("HYPH")) {
      if (isAfterArticle && s.token(first).tag().equals("VBN")) {
        break; // "the combined output"
      }
      isAfterArticle = s.token(first).tag().matches("DT|PRP\\$");
      first++;
    }
    return new Phrase(s.index(), new TokenRange(first, end), last);
  }

  /** The name before a figure with a sign, which may end in a number: "S&P 500 +0.3%". */
  @Nullable Phrase label(int end) {
    int last = end - 1;
    while (last >= 0 && s.token(last).tag().matches("SYM|CC|[,:]|HYPH|\\+")) {
      last--;
    }
    boolean isNumbered =
        last > 0 && s.token(last).tag().equals("CD") && s.token(last - 1).isTag("NNP");
    Phrase p = before(isNumbered ? last : last + 1);
    return p == null || !isNumbered
        ? p
        : new Phrase(s.index(), new TokenRange(p.tokens().first(), last + 1), p.head());
  }

  /** The same with the phrases before it that it hangs on: "price of a dinner". */
  @Nullable Phrase chain(int end) {
    Phrase p = before(end);
    Phrase wider = p == null ? null : wider(p);
    while (wider != null) {
      p = wider;
      wider = wider(p);
    }
    return p;
  }

  /** A phrase with the one before it that it hangs on, or {@code null}. */
  @Nullable Phrase wider(Phrase p) {
    int link = p.tokens().first() - 1;
    while (link >= 0 && s.token(link).tag().matches("DT|PRP\\$|VBN")) { // "of confirmed cases"
      link--;
    }
    boolean isLinked =
        link > 0 && links.contains(lower(link)) && s.token(link).tag().matches("IN|TO");
    Phrase head = isLinked ? before(link) : null;
    return head == null
        ? null
        : new Phrase(
            s.index(), new TokenRange(head.tokens().first(), p.tokens().end()), head.head());
  }

  /**
   * The phrase that is the subject of the verb before a token, by the order of the words; or null.
   */
  @Nullable Phrase subjectBefore(int token) {
    int i = token - 1;
    while (i >= 0 && !isVerb(i)) {
      if (s.token(i).tag().matches("[:.]") || s.token(i).text().equals(";")) {
        return null;
      }
      i--;
    }
    while (i > 0) {
      boolean isGroup =
          isVerb(i) || s.token(i).tag().matches("MD|RB|TO") || relatives.contains(lower(i));
      if (!isGroup) {
        break;
      }
      i--;
    }
    if (i < 0) {
      return null;
    }
    if (s.token(i).text().equals(",")) {
      i--;
    }
    return s.token(i).tag().equals("PRP")
        ? new Phrase(s.index(), new TokenRange(i, i + 1), i)
        : chain(i + 1);
  }

  private boolean isVerb(int i) {
    return s.token(i).isTag("VB");
  }

  private boolean isInside(int i) {
    Token t = s.token(i);
    boolean isJoin =
        t.tag().equals("CC")
            && i > 0
            && s.token(i - 1).isTag("NN")
            && s.token(i + 1).isTag("NNP")
            && Character.isUpperCase(s.token(i - 1).text().charAt(0));
    return t.isTag("NN")
        || t.isTag("JJ")
        || t.tag().matches("CD|POS|HYPH|DT|PRP\\$|VBN|``|''|\\$")
        || t.text().equals("&")
        || (t.name().equals("ORGANIZATION") && s.token(i + 1).name().equals("ORGANIZATION"))
        || (t.isTag("RB") && s.token(i + 1).tag().equals("HYPH"))
        || isJoin;
  }

  private static boolean isOpening(Token t) {
    return t.tag().matches("DT|PRP\\$|HYPH|POS|CC|VBN|``|''|CD|\\$");
  }

  private String lower(int i) {
    return s.token(i).text().toLowerCase(Locale.ROOT);
  }
}
