package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.entity.Entities;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/** Says of claims what sort of act they are, how sure, quoted or not, where, when and to whom. */
final class ClaimDetails {
  private static final Set<String> NOBODY = Set.of("nobody", "none", "no", "neither");

  /** How a name hangs on the noun before it that says what it is the name of. */
  private static final Set<String> NAMING = Set.of("appos", "dep", "flat");

  private static final Set<EntityType> ACTORS =
      EnumSet.of(EntityType.PERSON, EntityType.ORGANIZATION);

  private final SourceKinds kinds;
  private final Circumstances circumstances;
  private final Certainties certainties;
  private final Acts acts;

  ClaimDetails(RuleBook book, CueLexicon lexicon, Speakers speakers) {
    acts = new Acts(book, lexicon, speakers);
    kinds = new SourceKinds(book, speakers);
    circumstances = new Circumstances(book, speakers);
    certainties = new Certainties(book);
  }

  /** The finished claims, in the order of the drafts. */
  List<Claim> complete(
      List<Draft> drafts, Document document, Entities entities, Quotations quotations) {
    List<Claim> claims = new ArrayList<>();
    int[] parents = Nesting.parents(drafts);
    for (int i = 0; i < drafts.size(); i++) {
      claims.add(claim(drafts.get(i), parents[i], document, entities, quotations));
    }
    return List.copyOf(claims);
  }

  private Claim claim(
      Draft d, int parent, Document document, Entities entities, Quotations quotations) {
    Sentence s = d.sentence();
    SourceKind sourceKind = kinds.of(d, document, entities);
    CueWord word = acts.word(d);
    Act act = acts.of(d, word, sourceKind, document);
    int speaker = d.source() == null ? -1 : speaker(d.source(), s, sourceKind, entities);
    return new Claim(
        kind(d, document, quotations),
        act,
        new Phrase(s.index(), d.cue(), d.head()),
        d.source(),
        speaker,
        d.source() == null || speaker >= 0 ? List.of() : speakers(d.source(), s, entities),
        sourceKind,
        d.content(),
        circumstances.addressee(d, word, act, document, entities),
        circumstances.medium(d, word, act, document, entities),
        circumstances.saidOn(d, act, document),
        isNegated(d, word, act),
        certainties.of(d, word),
        parent,
        d.confidence(),
        d.rule().id(),
        s.index());
  }

  /** "does not believe", "nobody expects"; "did not deny" turns the denial round. */
  private static boolean isNegated(Draft d, @Nullable CueWord word, Act act) {
    boolean ofWord = d.rule().negated() || (word != null && word.negated());
    boolean not = VerbGroup.isNegated(d.sentence(), d.head()) || isNobody(d);
    return ofWord != (act != Act.DECLINE && not);
  }

  /** "Nobody", "none of them", "no analyst" are sources that do not think so. */
  static boolean isNobody(Draft d) {
    Phrase source = d.source();
    Sentence s = d.sentence();
    int told = s.tree().dependent(d.head(), "nsubj:pass"); // "Neither of them has been charged"
    return (source != null && isNobody(s, source.tokens().first()))
        || (told >= 0 && isNobody(s, s.tree().range(told).first()));
  }

  /** Whether a phrase that begins with a token is one of nobody: "no analyst". */
  static boolean isNobody(Sentence s, int token) {
    return NOBODY.contains(s.token(token).lemma().toLowerCase(Locale.ROOT));
  }

  /**
   * The speaker's entity: for "who" that of the noun it stands for; none for "Ada Quill and Otto
   * Brandt" or "Harrow Bank and Stonebank", who are two.
   */
  private static int speaker(Phrase source, Sentence s, SourceKind kind, Entities entities) {
    int noun = SourceFinder.antecedent(s, source.head());
    int found = noun == source.head() ? entities.entityOf(source) : entity(s, noun, entities);
    found = found < 0 ? named(source, s, noun, entities) : found;
    boolean isOneOfMany =
        found >= 0
            && kind == SourceKind.GROUP
            && entities.entities().get(found).type() == EntityType.PERSON;
    return isOneOfMany || isJoined(source, s, noun, entities) ? -1 : found;
  }

  /** "Harrow Bank and Stonebank", but not the two halves of "the Bakers' and Millers' Union". */
  private static boolean isJoined(Phrase source, Sentence s, int noun, Entities entities) {
    Mention named = entities.at(s.index(), noun);
    return s.tree().dependents(noun, "conj").stream()
        .filter(source.tokens()::contains)
        .anyMatch(other -> named == null || !named.tokens().contains(other));
  }

  /** Whom an apposition names: "the actress Nell Obuya", "the owner, Harrow Bank"; or -1. */
  private static int named(Phrase source, Sentence s, int noun, Entities entities) {
    for (int d : s.tree().dependents(noun)) {
      boolean isBeside = d > noun && NAMING.contains(s.tree().relation(d));
      if (isBeside && source.tokens().contains(d)) {
        int own = entity(s, d, entities);
        int found = own < 0 ? named(source, s, d, entities) : own;
        if (found >= 0 && ACTORS.contains(entities.entities().get(found).type())) {
          return found;
        }
      }
    }
    return -1;
  }

  /** Those who speak together: "the two ministers", "Ada Quill and Otto Brandt"; or none. */
  private static List<Integer> speakers(Phrase source, Sentence s, Entities entities) {
    int noun = SourceFinder.antecedent(s, source.head());
    Mention plural = entities.at(s.index(), noun);
    if (plural != null && !plural.members().isEmpty()) {
      return plural.members();
    }
    Set<Integer> joined = new LinkedHashSet<>();
    joined.add(entity(s, noun, entities));
    for (int other : s.tree().dependents(noun, "conj")) {
      boolean isOwn = source.tokens().contains(other) && !isOr(s, other);
      joined.add(isOwn ? entity(s, other, entities) : -1);
    }
    return joined.size() > 1 && !joined.contains(-1) ? List.copyOf(joined) : List.of();
  }

  /** "Ada Quill or Otto Brandt": one of them, nobody knows which. */
  private static boolean isOr(Sentence s, int noun) {
    return s.tree().dependents(noun, "cc").stream().anyMatch(c -> s.token(c).lemma().equals("or"));
  }

  private static int entity(Sentence s, int noun, Entities entities) {
    return entities.entityOf(new Phrase(s.index(), new TokenRange(noun, noun + 1), noun));
  }

  private static ClaimKind kind(Draft d, Document document, Quotations quotations) {
    int words = 0;
    int quoted = 0;
    String text = document.text();
    for (Span piece : d.content()) {
      boolean first = true;
      int i = piece.start();
      while (i < piece.end()) {
        if (!Character.isLetterOrDigit(text.charAt(i))) {
          i++;
          continue;
        }
        int start = i;
        while (i < piece.end() && Character.isLetterOrDigit(text.charAt(i))) {
          i++;
        }
        boolean that = first && text.substring(start, i).equalsIgnoreCase("that");
        first = false;
        boolean inside = quotations.at(start) != null;
        if (that && !inside) {
          continue;
        }
        words++;
        quoted += inside ? 1 : 0;
      }
    }
    return quoted == 0 ? ClaimKind.INDIRECT : quoted == words ? ClaimKind.DIRECT : ClaimKind.MIXED;
  }
}
