package org.broadsheet.quality.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.text.OffsetMap;
import org.broadsheet.text.Span;

/**
 * What a cue is counted under: "has often said in interviews" under "say". That is the lemma of its
 * first verb that is no auxiliary, else of its first noun, else its first word.
 */
final class CueNames {
  /** The name of a cue without words. */
  static final String NONE = "(no cue)";

  /** A token with the place in the original text that it comes from. */
  private record Placed(Span original, Sentence sentence, Token token) {}

  private final List<Placed> tokens = new ArrayList<>();

  CueNames(Document document) {
    OffsetMap map = document.article().toOriginal();
    for (Sentence sentence : document.sentences()) {
      for (Token token : sentence.tokens()) {
        tokens.add(new Placed(map.toOriginal(token.span()), sentence, token));
      }
    }
  }

  /** The name of the cue that stands at these spans of the original text. */
  String of(List<Span> cue) {
    List<Placed> words =
        tokens.stream().filter(t -> cue.stream().anyMatch(t.original()::overlaps)).toList();
    for (String tag : List.of("VB", "NN", "")) {
      for (Placed word : words) {
        if (word.token().isTag(tag) && !isAuxiliary(word)) {
          return name(word);
        }
      }
    }
    return words.isEmpty() ? NONE : name(words.get(0));
  }

  private static boolean isAuxiliary(Placed word) {
    return word.sentence().tree().is(word.token().index(), "aux");
  }

  /** "According to" is no form of a verb any more. */
  private static String name(Placed word) {
    boolean isVerb = !word.sentence().tree().is(word.token().index(), "case");
    String name = isVerb ? word.token().lemma() : word.token().text();
    return name.toLowerCase(Locale.ROOT);
  }
}
