package org.broadsheet.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.text.Span;

/**
 * Finds the ends of sentences in the tokens of one paragraph.
 *
 * <p>The tokeniser has decided already which full stops belong to an abbreviation. What closes a
 * sentence's quotation or bracket belongs to it; a quotation that ends in a question or exclamation
 * mark does not end the sentence that goes on after it.
 */
final class SentenceSplitter {
  /** After an ellipsis, these begin a sentence rather than go on with the one before. */
  private static final Set<String> OPENERS =
      Set.of(
          "He", "She", "It", "We", "They", "You", "The", "This", "That", "These", "There", "But",
          "And", "So", "Then", "In", "On", "At", "What", "When", "Why", "How");

  private SentenceSplitter() {}

  /** The sentences as spans of the token list: every token in one, none empty. */
  static List<Span> split(String text, List<CoreLabel> tokens) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < tokens.size()) {
      int end = sentenceEnd(text, tokens, i);
      if (end > 0) {
        sentences.add(new Span(start, end));
        start = end;
        i = end;
      } else {
        i++;
      }
    }
    if (start < tokens.size()) {
      sentences.add(new Span(start, tokens.size()));
    }
    return sentences;
  }

  /** The index after the sentence that token {@code i} ends, or -1 where it ends none. */
  private static int sentenceEnd(String text, List<CoreLabel> tokens, int i) {
    String word = tokens.get(i).word();
    if (i + 1 < tokens.size() && isParagraphBreak(text, tokens, i)) {
      return i + 1;
    }
    boolean stop = isStop(word);
    boolean ellipsis = word.startsWith("..");
    boolean abbreviation = word.length() > 1 && word.endsWith(".") && !ellipsis;
    if (!stop && !ellipsis && !abbreviation) {
      return -1;
    }
    int next = i + 1;
    while (next < tokens.size()
        && isFollower(tokens, next)
        && !isParagraphBreak(text, tokens, next - 1)) {
      next++;
    }
    if (next == tokens.size() || isParagraphBreak(text, tokens, next - 1)) {
      return next;
    }
    boolean closed = next > i + 1 && !isStop(tokens.get(next - 1).word());
    if (abbreviation && !closed) {
      return -1;
    }
    if (goesOn(text, tokens.get(next))) {
      return -1;
    }
    if (ellipsis && !closed) {
      boolean attached = i > 0 && tokens.get(i - 1).endPosition() == tokens.get(i).beginPosition();
      return attached && OPENERS.contains(tokens.get(next).word()) ? next : -1;
    }
    return next;
  }

  /** Whether the sentence goes on with this token: a comma, a small letter. */
  private static boolean goesOn(String text, CoreLabel next) {
    String word = next.word();
    if (word.equals(",") || word.equals(";") || word.equals(":") || word.equals("/")) {
      return true;
    }
    int first = text.codePointAt(next.beginPosition());
    if (!Character.isLowerCase(first)) {
      return false;
    }
    int after = next.beginPosition() + Character.charCount(first);
    boolean brand = after < next.endPosition() && Character.isUpperCase(text.codePointAt(after));
    return !brand;
  }

  private static boolean isStop(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (".!?。！？".indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return word.length() == 1 || !word.startsWith("..");
  }

  private static boolean isFollower(List<CoreLabel> tokens, int i) {
    String word = tokens.get(i).word();
    return switch (word) {
      case "''", "'", ")", "]", "}" -> true;
      default -> isStop(word) || word.startsWith("..");
    };
  }

  /** An empty line, or the line's end after a colon. */
  private static boolean isParagraphBreak(String text, List<CoreLabel> tokens, int i) {
    int lines = 0;
    for (int c = tokens.get(i).endPosition(); c < tokens.get(i + 1).beginPosition(); c++) {
      lines += text.charAt(c) == '\n' ? 1 : 0;
    }
    return lines > 1 || (lines == 1 && tokens.get(i).word().equals(":"));
  }
}
