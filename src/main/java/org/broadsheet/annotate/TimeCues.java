package org.broadsheet.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.rules.Lexicon;

/**
 * Tells by a look at its words whether a sentence can hold a temporal expression. SUTime takes
 * longer over a sentence than everything else together, and finds nothing in most of them.
 *
 * <p>The answer may be yes in vain, never no in vain.
 */
final class TimeCues {
  /** A number that is no year, no time of day and no date by itself. */
  private static final Pattern PLAIN_NUMBER =
      Pattern.compile("[$£€#+-]?[0-9]{1,3}(,[0-9]{3})*(\\.[0-9]+)?%?(st|nd|rd|th)?");

  /** SUTime's rules look at a few words beside a cue: at a verb's tense, an adjective, a number. */
  private static final int AROUND = 5;

  private final Set<String> words;
  private final List<String> endings;
  private final Set<String> between;
  private final Set<String> phraseEnds;

  /**
   * @param lexicon {@code time-words}
   */
  TimeCues(Lexicon lexicon) {
    words = Set.copyOf(lexicon.termsWhere("role", "word"));
    endings = List.copyOf(lexicon.termsWhere("role", "ending"));
    between = Set.copyOf(lexicon.termsWhere("role", "between"));
    phraseEnds = Set.copyOf(lexicon.termsWhere("role", "phrase"));
  }

  /**
   * The parts of the sentence that SUTime has to see: around each cue, as one where they touch;
   * none where it would find nothing.
   */
  List<TokenRange> partsOf(List<CoreLabel> sentence) {
    List<TokenRange> parts = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (isCue(sentence, i)) {
        int last = parts.size() - 1;
        int first = Math.max(0, i - AROUND);
        int end = Math.min(sentence.size(), i + 1 + AROUND);
        if (last >= 0 && first <= parts.get(last).end()) {
          parts.set(last, new TokenRange(parts.get(last).first(), end));
        } else {
          parts.add(new TokenRange(first, end));
        }
      }
    }
    return parts;
  }

  private boolean isCue(List<CoreLabel> sentence, int i) {
    String word = word(sentence, i);
    return isCue(word) || isCueHere(word, sentence, i);
  }

  private boolean isCue(String word) {
    if (words.contains(word) || isUnusualNumber(word)) {
      return true;
    }
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    if (word.indexOf('-') > 0) {
      for (String part : word.split("-", -1)) {
        if (isCue(part)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isUnusualNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return !PLAIN_NUMBER.matcher(word).matches();
      }
    }
    return false;
  }

  /** Cues by what stands around them: "at the time", "ten after five", "'90". */
  private boolean isCueHere(String word, List<CoreLabel> sentence, int i) {
    if (i == 0) {
      return false;
    }
    if (phraseEnds.contains(word)) {
      return i > 1 && word(sentence, i - 1).equals("the") && word(sentence, i - 2).equals("at");
    }
    if (between.contains(word)) {
      return isNumber(sentence, i - 1) && isNumber(sentence, i + 1);
    }
    boolean twoDigits = word.length() == 2 && Character.isDigit(word.charAt(0));
    return twoDigits && "'`’‘".indexOf(word(sentence, i - 1).charAt(0)) >= 0;
  }

  private static boolean isNumber(List<CoreLabel> sentence, int i) {
    if (i >= sentence.size()) {
      return false;
    }
    String word = word(sentence, i);
    return sentence.get(i).tag().equals("CD")
        || Character.isDigit(word.charAt(0))
        || word.equals("half");
  }

  private static String word(List<CoreLabel> sentence, int i) {
    return sentence.get(i).word().toLowerCase(Locale.ROOT);
  }
}
