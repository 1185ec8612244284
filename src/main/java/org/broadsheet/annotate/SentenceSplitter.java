package org.broadsheet.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.text.Span;

/**
 * Finds the ends of sentences in the tokens of one paragraph.
 *
 * <p>The tokeniser has decided already which full stops belong to an abbreviation. What closes a
 * sentence's quotation or bracket belongs to it; a quotation that ends in a question or exclamation
 * mark does not end the sentence that goes on after it.
 */
final class SentenceSplitter {
  private static final int MAX_WORDS_BEFORE_VERB = 6;
  private static final Pattern ACRONYM = Pattern.compile("(?:\\p{L}\\.){2,}");

  private final Set<String> openers;
  private final Set<String> afterSpeech;
  private final Set<String> speechVerbs;

  /**
   * @param words the lexicon {@code sentence-words}
   * @param speechVerbs lemmas of the verbs that a quotation goes with
   */
  SentenceSplitter(Lexicon words, Set<String> speechVerbs) {
    this.openers = Set.copyOf(words.termsWhere("role", "opener"));
    this.afterSpeech = Set.copyOf(words.termsWhere("role", "after-speech"));
    this.speechVerbs = Set.copyOf(speechVerbs);
  }

  /** The sentences as spans of the token list: every token in one, none empty. */
  List<Span> split(String text, List<CoreLabel> tokens) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < tokens.size()) {
      int end = sentenceEnd(text, tokens, start, i);
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
  private int sentenceEnd(String text, List<CoreLabel> tokens, int start, int i) {
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
    if (abbreviation && !closed && !isBeforeQuotation(tokens, i)) {
      return -1;
    }
    if (goesOn(text, tokens.get(next)) || isInBracket(text, tokens, start, next)) {
      return -1;
    }
    if (ellipsis && !closed) {
      boolean attached = i > 0 && tokens.get(i - 1).endPosition() == tokens.get(i).beginPosition();
      return attached && openers.contains(lower(tokens.get(next))) ? next : -1;
    }
    boolean quotationEnds = closed && tokens.get(next - 1).word().endsWith("'");
    return quotationEnds && !word.equals(".") && isSpeaker(tokens, next) ? -1 : next;
  }

  /** "… the U.S. “It is over,” she said": an acronym before a quotation ends its sentence. */
  private static boolean isBeforeQuotation(List<CoreLabel> tokens, int i) {
    return i + 2 < tokens.size()
        && tokens.get(i + 1).word().equals("``")
        && Character.isUpperCase(tokens.get(i + 2).word().codePointAt(0))
        && ACRONYM.matcher(tokens.get(i).word()).matches();
  }

  /** "(pop. 5,000)": a number inside an open bracket begins no sentence. */
  private static boolean isInBracket(String text, List<CoreLabel> tokens, int start, int next) {
    if (!Character.isDigit(text.charAt(tokens.get(next).beginPosition()))) {
      return false;
    }
    int open = 0;
    for (CoreLabel token : tokens.subList(start, next)) {
      open += token.word().equals("(") ? 1 : token.word().equals(")") ? -1 : 0;
    }
    return open > 0;
  }

  /**
   * Whether a few words and a verb of speech follow: "“Stop!” the mayor of Oro said." The verb has
   * to be near, and nothing that it could say may come after it.
   */
  private boolean isSpeaker(List<CoreLabel> tokens, int from) {
    int end = Math.min(tokens.size() - 1, from + MAX_WORDS_BEFORE_VERB);
    for (int i = from; i < end; i++) {
      String word = lower(tokens.get(i));
      if (!Character.isLetter(word.codePointAt(0))) {
        return false;
      }
      if (i > from && speechVerbs.contains(Morphology.lemmaStatic(word, "VBD"))) {
        String after = lower(tokens.get(i + 1));
        return !Character.isLetterOrDigit(after.codePointAt(0)) || afterSpeech.contains(after);
      }
    }
    return false;
  }

  private static String lower(CoreLabel token) {
    return token.word().toLowerCase(Locale.ROOT);
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
