package org.broadsheet.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.text.Span;

/**
 * Cuts a text into words and punctuation marks, by CoreNLP's rules for the Penn Treebank.
 *
 * <p>A label's offsets are those of the clean text. Its word is what the models know the token by
 * (quotation marks as in the Treebank, for example); what stands in the text is found at the
 * offsets.
 */
final class Tokenizer {
  /**
   * Untokenizable characters are kept, without a log line each; nothing is rewritten but American
   * spelling, which the models do themselves.
   */
  private static final String OPTIONS =
      "untokenizable=noneKeep,quotes=original,ellipses=original,dashes=original";

  /**
   * The lexer looks ahead for the end of a tag or an address, so its time is quadratic at worst: a
   * long text is given to it in pieces of at most this many code units.
   */
  private static final int WINDOW = 4_000;

  private final int maxWordChars;

  Tokenizer(int maxWordChars) {
    this.maxWordChars = maxWordChars;
  }

  /** The tokens of a stretch of the text. */
  List<CoreLabel> tokenize(String text, Span span) {
    List<CoreLabel> tokens = new ArrayList<>(span.length() / 5 + 1);
    int start = span.start();
    while (start < span.end()) {
      int end = windowEnd(text, start, span.end());
      addTokens(text, start, end, tokens);
      start = end;
    }
    return tokens;
  }

  private void addTokens(String text, int start, int end, List<CoreLabel> tokens) {
    StringReader reader = new StringReader(text.substring(start, end));
    PTBTokenizer<CoreLabel> lexer =
        new PTBTokenizer<>(reader, new CoreLabelTokenFactory(), OPTIONS);
    while (lexer.hasNext()) {
      CoreLabel token = lexer.next();
      token.setBeginPosition(start + token.beginPosition());
      token.setEndPosition(start + token.endPosition());
      token.setWord(modelForm(text, token));
      token.setValue(token.word());
      tokens.add(token);
    }
  }

  /** Where the window ends: after a sentence or a word where it can, and never inside a pair. */
  private int windowEnd(String text, int start, int limit) {
    int end = Math.min(limit, start + WINDOW);
    int afterSpace = -1;
    int afterStop = -1;
    int word = start;
    for (int i = start; i < end; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        afterSpace = i + 1;
        if (i > start && ".!?”\"’".indexOf(text.charAt(i - 1)) >= 0) {
          afterStop = i + 1;
        }
        word = i + 1;
      } else if (i - word == maxWordChars) {
        return notInsidePair(text, i);
      }
    }
    if (end == limit) {
      return limit;
    }
    if (afterStop > start + WINDOW / 2) {
      return afterStop;
    }
    return afterSpace > start ? afterSpace : notInsidePair(text, end);
  }

  private static int notInsidePair(String text, int offset) {
    return Character.isLowSurrogate(text.charAt(offset))
            && Character.isHighSurrogate(text.charAt(offset - 1))
        ? offset - 1
        : offset;
  }

  /** The spelling that the models were trained on. */
  private static String modelForm(String text, CoreLabel token) {
    String word = token.word();
    return switch (word) {
      case "\"", "“", "”", "„", "«", "»" -> opens(text, token) ? "``" : "''";
      case "'", "‘", "’", "‛" -> opens(text, token) ? "`" : "'";
      case "…", ". . ." -> "...";
      case "—", "―", "–" -> "--";
      default -> word.indexOf('’') < 0 ? word : word.replace('’', '\'');
    };
  }

  /** Whether a quotation mark opens: by its shape, a straight one by the space around it. */
  static boolean opens(String text, CoreLabel token) {
    int begin = token.beginPosition();
    int end = token.endPosition();
    char mark = text.charAt(begin);
    if (mark == '“' || mark == '‘' || mark == '„' || mark == '«') {
      return true;
    }
    if (mark == '”' || mark == '’' || mark == '»') {
      return false;
    }
    char before = begin == 0 ? ' ' : text.charAt(begin - 1);
    char after = end == text.length() ? ' ' : text.charAt(end);
    boolean spaceBefore = Character.isWhitespace(before) || "([{—–-“‘\"'".indexOf(before) >= 0;
    return spaceBefore && !Character.isWhitespace(after);
  }
}
