package org.broadsheet.entity;

import java.util.Set;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.entity.References.Board;
import org.jspecify.annotations.Nullable;

/**
 * Finds the noun phrases that are set beside names: "Jane Roe, the mayor of X". What they say of
 * title and gender goes to the bearer.
 */
final class Appositions {
  private static final String RULE = "entity.nominal.apposition";

  private final EntityWords words;
  private final EntityRules rules;
  private final Titles titles;
  private final NounPhrases phrases;

  Appositions(EntityWords words, EntityRules rules) {
    this.words = words;
    this.rules = rules;
    titles = new Titles(words);
    phrases = new NounPhrases(words);
  }

  /** Adds the appositions of a sentence to the board, and the titles in it to the offices. */
  void find(Board board, Sentence s, Offices offices) {
    label(board, s, offices);
    for (int i = 0; s.tree().isParsed() && i < s.size(); i++) {
      if (s.token(i).isTag("NN") && !s.token(i).isTag("NNS") && !isInName(board, s, i)) {
        find(board, s, i, offices);
      }
    }
  }

  /** "FINANCE MINISTER: Jane Roe". */
  private void label(Board board, Sentence s, Offices offices) {
    for (int i = 1; i + 1 < Math.min(s.size(), 8); i++) {
      Reference r = s.token(i).text().equals(":") ? board.at(s, i + 1) : null;
      r = r == null && s.token(i).text().equals(":") && i + 2 < s.size() ? board.at(s, i + 2) : r;
      Cluster c = r == null ? null : r.cluster();
      EntityWords.Title title = words.title(Names.text(s, 0, i));
      if (c != null && c.type == EntityType.PERSON && title != null && !title.plural()) {
        c.title(title.word());
        offices.add(c, title.word(), Set.of());
        if (title.gender() != null) {
          c.gender(title.gender(), 3);
        }
      }
    }
  }

  /** "Jane Roe, the mayor of X", "the mayor of X, Jane Roe" and "Jane Roe is the mayor of X". */
  private void find(Board board, Sentence s, int noun, Offices offices) {
    Reference name = named(board, s, noun);
    boolean isPredicate = name == null;
    if (isPredicate && s.tree().dependent(noun, "cop") >= 0) {
      int subject = s.tree().dependent(noun, "nsubj");
      name = subject < 0 ? null : nameAt(board, s, subject);
    }
    Cluster c = name == null ? null : name.cluster();
    if (c == null || !fits(s, noun, c.type) || (!isPredicate && speaks(s, noun))) {
      return;
    }
    EntityWords.Title title = titles.of(s, noun);
    if (c.type == EntityType.PERSON && title != null && !title.plural()) {
      String shown = phrases.title(s, noun, title);
      c.title(shown);
      offices.add(c, shown, NounPhrases.bodies(s, noun));
      if (title.gender() != null) {
        c.gender(title.gender(), 3);
      }
    }
    if (!isPredicate) {
      board.add(
          new Reference(
              s, NounPhrases.range(s, noun), noun, c.type, MentionForm.NOMINAL, c, rules.id(RULE)));
    }
  }

  /** "a shed of Acme, the mayor's office said": the noun is a subject, whatever the parse says. */
  private boolean speaks(Sentence s, int noun) {
    int next = noun + 1;
    return next < s.size()
        && (s.token(next).isTag("VBD") || s.token(next).isTag("VBZ"))
        && words.isCue("person-verb", s.token(next).lemma())
        && s.token(
                NounPhrases.range(s, noun).first() - 1 < 0
                    ? 0
                    : NounPhrases.range(s, noun).first() - 1)
            .text()
            .equals(",");
  }

  /** The name that the noun explains, or that explains it. */
  private static @Nullable Reference named(Board board, Sentence s, int noun) {
    DependencyTree t = s.tree();
    int governor = t.governor(noun);
    Reference name = t.is(noun, "appos") && governor >= 0 ? nameAt(board, s, governor) : null;
    name = name == null ? null : nearer(board, s, noun, name);
    for (int d : t.dependents(noun, "appos")) {
      name = name == null ? nameAt(board, s, d) : name;
    }
    if (name == null && t.is(noun, "conj") && governor >= 0) {
      int above = t.is(governor, "appos") ? t.governor(governor) : -1;
      name = above < 0 ? null : nameAt(board, s, above);
    }
    return name;
  }

  /** "Jane Roe, a nurse, and Tom Marsh, a cook": the cook is who stands before the comma. */
  private static Reference nearer(Board board, Sentence s, int noun, Reference name) {
    int comma = NounPhrases.range(s, noun).first() - 1;
    Reference before =
        comma > name.tokens().end() && s.token(comma).text().equals(",")
            ? nameAt(board, s, comma - 1)
            : null;
    boolean isJoined =
        before != null
            && before.type() == name.type()
            && before.tokens().end() == comma
            && s.tree().dependents(name.head(), "conj").contains(before.head());
    return before != null && isJoined ? before : name;
  }

  private static @Nullable Reference nameAt(Board board, Sentence s, int token) {
    Reference r = board.at(s, token);
    return r != null && r.form() == MentionForm.NAME ? r : null;
  }

  private static boolean isInName(Board board, Sentence s, int token) {
    for (Reference r : board.in(s.index())) {
      if (r.form() == MentionForm.NAME && r.tokens().contains(token)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a noun can describe something of that kind: a "lender" is no person. */
  private boolean fits(Sentence s, int noun, EntityType type) {
    String lemma = s.token(noun).lemma();
    return switch (type) {
      case PERSON ->
          titles.of(s, noun) != null
              || words.isCue("person-noun", lemma)
              || lemma.endsWith("ist")
              || (lemma.endsWith("er") && lemma.length() > 5);
      case ORGANIZATION ->
          words.isOrganizationHead(lemma)
              || (words.nominal(lemma) != null && words.title(lemma) == null);
      case PLACE -> words.isPlaceNominal(lemma);
      case LAW, EVENT -> words.nominal(lemma) != null || words.nameWord(lemma, "last") != null;
      default -> false;
    };
  }
}
