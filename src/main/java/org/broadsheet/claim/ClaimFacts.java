package org.broadsheet.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.pattern.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What claim rules may ask of a token beyond the token itself.
 *
 * <p>Every frame of the lexicons is an attribute, whose value is the part of speech of a word that
 * has it: {@code {clause:verb}}. {@code leads:yes} holds of a preposition that leads from a cue
 * word to its content ("of" in "accused him of"); {@code voice} of a verb is {@code active} or
 * {@code passive}; {@code quoted:yes} of what stands in quotation marks.
 */
final class ClaimFacts implements Facts {
  private static final Set<String> OWN = Set.of("leads", "voice", "quoted");

  private final CueLexicon lexicon;
  private final Quotations quotations;
  private final Map<Integer, @Nullable CueWord[]> words = new HashMap<>();

  ClaimFacts(CueLexicon lexicon, Quotations quotations) {
    this.lexicon = lexicon;
    this.quotations = quotations;
  }

  /** The attributes that rules may name. */
  static Set<String> names() {
    Set<String> all = new TreeSet<>(CueLexicon.FRAMES);
    all.addAll(OWN);
    return all;
  }

  /** The cue word at a token, or {@code null}. */
  @Nullable CueWord word(Sentence s, int token) {
    return words.computeIfAbsent(s.index(), k -> look(s))[token];
  }

  private @Nullable CueWord[] look(Sentence s) {
    @Nullable CueWord[] all = new @Nullable CueWord[s.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = lexicon.at(s, i);
    }
    return all;
  }

  @Override
  public @Nullable String value(Sentence s, int token, String attribute) {
    switch (attribute) {
      case "leads" -> {
        int phrase = s.tree().governor(token);
        int cue = phrase < 0 ? -1 : s.tree().governor(phrase);
        if (cue < 0 || !List.of("IN", "TO", "RP").contains(s.token(token).tag())) {
          return "no";
        }
        CueWord w = word(s, cue);
        String p = s.token(token).text().toLowerCase(Locale.ROOT);
        return w != null && w.prepositions().contains(p) ? "yes" : "no";
      }
      case "voice" -> {
        return VerbGroup.isPassive(s, token) ? "passive" : "active";
      }
      case "quoted" -> {
        return quotations.isQuoted(s.token(token)) ? "yes" : "no";
      }
      default -> {
        CueWord w = word(s, token);
        return w != null && w.takes(attribute) ? w.part() : "no";
      }
    }
  }
}
