package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TokenRange;
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
  private final Map<Integer, List<List<CueWord>>> words = new HashMap<>();

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

  /** The first entry of the cue word at a token, or {@code null}. */
  @Nullable CueWord word(Sentence s, int token) {
    List<CueWord> all = words(s, token);
    return all.isEmpty() ? null : all.get(0);
  }

  /** The entry of the cue word at a token that has a frame, else its first, or {@code null}. */
  @Nullable CueWord word(Sentence s, int token, @Nullable String frame) {
    for (CueWord w : words(s, token)) {
      if (frame != null && w.takes(frame)) {
        return w;
      }
    }
    return word(s, token);
  }

  private List<CueWord> words(Sentence s, int token) {
    return words.computeIfAbsent(s.index(), k -> look(s)).get(token);
  }

  private List<List<CueWord>> look(Sentence s) {
    List<List<CueWord>> all = new ArrayList<>(s.size());
    for (int i = 0; i < s.size(); i++) {
      all.add(lexicon.at(s, i));
    }
    return all;
  }

  /**
   * The cue around a head word, with the verbs that only say how the act goes on: "have continued
   * to press".
   *
   * @param last index of the last token that the construction adds after the head, or the head
   */
  TokenRange cue(Sentence s, int head, int last) {
    TokenRange own = VerbGroup.around(s, head, last);
    int first = own.first();
    int to = first - 1;
    int governor = s.tree().governor(head);
    boolean joined =
        to > 0
            && s.token(to).text().equalsIgnoreCase("to")
            && s.tree().is(head, "xcomp")
            && governor >= 0
            && governor < to
            && lexicon.isAuxiliary(s.token(governor));
    if (!joined || to - governor > 2) {
      return own;
    }
    return new TokenRange(VerbGroup.around(s, governor, governor).first(), own.end());
  }

  /** Whether a verb says no more than that somebody makes the claim which its object names. */
  boolean isMaker(Sentence s, int verb) {
    return lexicon.isMaker(s.token(verb));
  }

  /** Whether a verb says nothing to its object: that is a part of what is wished or thought. */
  boolean isUnsaid(Sentence s, int verb) {
    return lexicon.isUnsaid(s.token(verb));
  }

  /** Whether a participle says what somebody thinks, as an adjective does: "were convinced". */
  boolean isFelt(Sentence s, int participle) {
    return lexicon.isFelt(s.token(participle));
  }

  /** Whether a token stands in quotation marks. */
  boolean isQuoted(Sentence s, int token) {
    return quotations.isQuoted(s.token(token));
  }

  private boolean takes(Sentence s, int token, Predicate<CueWord> what) {
    for (CueWord w : words(s, token)) {
      if (what.test(w)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a preposition is one that the cue word takes which its phrase hangs on. */
  private boolean leads(Sentence s, int token) {
    if (!List.of("IN", "TO", "RP").contains(s.token(token).tag())) {
      return false;
    }
    DependencyTree tree = s.tree();
    String p = s.token(token).text().toLowerCase(Locale.ROOT);
    int phrase = tree.governor(token);
    int cue = phrase < 0 ? -1 : tree.governor(phrase);
    if (cue >= 0 && takes(s, cue, w -> w.prepositions().contains(p))) {
      return true;
    }
    // "accused the minister of …", "accused by the minister of …": the phrase hangs on the minister
    int verb = cue >= 0 && (tree.is(cue, "obj") || isAgent(s, cue)) ? tree.governor(cue) : -1;
    return verb >= 0 && takes(s, verb, w -> w.takes("person-of") && w.prepositions().contains(p));
  }

  private static boolean isAgent(Sentence s, int token) {
    int verb = s.tree().is(token, "obl") ? s.tree().governor(token) : -1;
    return verb >= 0 && SourceFinder.agent(s, verb) == token;
  }

  @Override
  public @Nullable String value(Sentence s, int token, String attribute) {
    switch (attribute) {
      case "leads" -> {
        return leads(s, token) ? "yes" : "no";
      }
      case "voice" -> {
        return VerbGroup.isPassive(s, token) ? "passive" : "active";
      }
      case "quoted" -> {
        return quotations.isQuoted(s.token(token)) ? "yes" : "no";
      }
      default -> {
        for (CueWord w : words(s, token)) {
          if (w.takes(attribute)) {
            return w.part();
          }
        }
        return "no";
      }
    }
  }
}
