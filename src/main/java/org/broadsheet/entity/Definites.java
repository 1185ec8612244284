package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.entity.References.Board;
import org.jspecify.annotations.Nullable;

/**
 * Says whom "the president" and what "the agency" stand for: who holds that title, which body of
 * that kind was named last.
 */
final class Definites {
  private static final String TITLE = "entity.nominal.title";
  private static final String KIND = "entity.nominal.kind";

  private final EntityWords words;
  private final EntityRules rules;
  private final Titles titles;
  private final NounPhrases phrases;
  private final Kinds kinds;

  Definites(EntityWords words, EntityRules rules) {
    this.words = words;
    this.rules = rules;
    titles = new Titles(words);
    phrases = new NounPhrases(words);
    kinds = new Kinds(words);
  }

  /** Adds the definite noun phrases of a sentence to the board. */
  void find(Board board, Sentence s, Offices offices, Salience salience) {
    for (int i = 1; s.tree().isParsed() && s.isBody() && i < s.size(); i++) {
      Reference r =
          isDefinite(board, s, i)
              ? read(board, s, i, offices, salience)
              : predecessor(board, s, i, offices);
      if (r != null) {
        board.add(r);
      }
    }
  }

  /** "her predecessor": the only one who held an office that somebody else holds. */
  private @Nullable Reference predecessor(Board board, Sentence s, int noun, Offices offices) {
    boolean asked =
        s.token(noun).lemma().equals("predecessor")
            && s.tree().dependent(noun, "nmod:poss") >= 0
            && s.tree().dependent(noun, "appos") < 0
            && board.at(s, noun) == null;
    Cluster found = asked ? offices.predecessor() : null;
    return found == null ? null : reference(s, noun, EntityType.PERSON, found, TITLE);
  }

  /** Whether the token heads a phrase with "the" or "this" that is not named right after it. */
  private static boolean isDefinite(Board board, Sentence s, int noun) {
    Token t = s.token(noun);
    if (!t.isTag("NN") || t.isTag("NNS") || t.isTag("NNPS") || board.at(s, noun) != null) {
      return false;
    }
    int det = s.tree().dependent(noun, "det");
    if (det < 0 || s.tree().is(noun, "compound")) {
      return false;
    }
    String article = s.token(det).text();
    Reference next = noun + 1 < s.size() ? board.at(s, noun + 1) : null;
    boolean isNamed = // "the lender Acme"
        next != null && next.form() == MentionForm.NAME && next.tokens().first() == noun + 1;
    return !isNamed && (article.equalsIgnoreCase("the") || article.equalsIgnoreCase("this"));
  }

  private @Nullable Reference read(
      Board board, Sentence s, int noun, Offices offices, Salience salience) {
    EntityWords.Title title = titles.of(s, noun);
    if (title != null && !title.plural() && !words.isCue("vague-title", title.word())) {
      Cluster found = beside(board, s, noun, title, offices);
      if (found == null) {
        found = holder(board, s, noun, title, offices, salience);
      }
      return found == null && !title.unique()
          ? null
          : reference(s, noun, EntityType.PERSON, found, TITLE);
    }
    EntityWords.Nominal n = words.nominal(compound(s, noun));
    n = n == null ? words.nominal(s.token(noun).lemma()) : n;
    if (n == null) {
      return null;
    }
    Cluster found = null;
    if (!NounPhrases.isExplained(s, noun)) {
      found = ofKind(board, s, noun, n, salience);
    } else if (NounPhrases.isOfPeople(s, noun)) {
      found = onlySoFar(board, s, noun, n);
    }
    return found == null ? null : reference(s, noun, n.type(), found, KIND);
  }

  private Reference reference(
      Sentence s, int noun, EntityType type, @Nullable Cluster found, String why) {
    return new Reference(
        s, NounPhrases.range(s, noun), noun, type, MentionForm.NOMINAL, found, rules.id(why));
  }

  private static String compound(Sentence s, int noun) {
    return noun == 0 ? "" : Fold.key(s.token(noun - 1).text() + " " + s.token(noun).text());
  }

  /** "the leader of the strike, Jane Roe," where the parse does not see the apposition. */
  private @Nullable Cluster beside(
      Board board, Sentence s, int noun, EntityWords.Title title, Offices offices) {
    int end = NounPhrases.range(s, noun).end();
    if (end + 1 >= s.size() || !s.token(end).text().equals(",")) {
      return null;
    }
    Reference r = board.at(s, end + 1);
    if (r == null
        || r.form() != MentionForm.NAME
        || r.type() != EntityType.PERSON
        || r.tokens().first() > end + 1) {
      return null;
    }
    int after = r.tokens().end();
    boolean closed =
        after < s.size()
            && (s.token(after).text().equals(",") || s.token(after).text().equals("."));
    Cluster c = r.cluster();
    if (!closed || c == null) {
      return null;
    }
    String shown = phrases.title(s, noun, title);
    c.title(shown);
    offices.add(c, shown, NounPhrases.bodies(s, noun));
    return c;
  }

  /** The person who holds an office, where the article leaves no doubt. */
  private @Nullable Cluster holder(
      Board board,
      Sentence s,
      int noun,
      EntityWords.Title title,
      Offices offices,
      Salience salience) {
    List<Cluster> fitting = offices.holders(s, noun, title);
    Cluster c = salience.nearest(fitting, s, noun, rules.number(TITLE, "sentences"), true);
    boolean isOpen = NounPhrases.bodies(s, noun).isEmpty();
    return c != null && isOpen && isOvershadowed(board, s, c, offices, salience) ? null : c;
  }

  /** Another person leads the sentences since the holder was last spoken of. */
  private boolean isOvershadowed(
      Board board, Sentence s, Cluster c, Offices offices, Salience salience) {
    if (salience.isNamedHere(c)) {
      return false;
    }
    int seen = salience.lastSeen(c, s.index());
    double reach = rules.number(TITLE, "overshadowed-within");
    for (int i = s.index() - 1; i > seen && s.index() - i <= reach; i--) {
      for (Reference r : board.in(i)) {
        if (r.type() == EntityType.PERSON
            && r.cluster() != null
            && !offices.isHolder(r.cluster())
            && r.cluster() != c
            && r.sentence().tree().isParsed()
            && Clauses.isSubject(r.sentence(), r.head())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The organisation, place, law or event of that kind that was named last. */
  private @Nullable Cluster ofKind(
      Board board, Sentence s, int noun, EntityWords.Nominal n, Salience salience) {
    List<Cluster> sure = new ArrayList<>();
    List<Cluster> possible = new ArrayList<>();
    for (Cluster c : board.clusters) {
      if (c.type == n.type() && kinds.isOf(c, n)) {
        sure.add(c);
      } else if (c.type == n.type() && n.any() && c.known == null) {
        possible.add(c);
      }
    }
    double reach = rules.number(KIND, "sentences");
    boolean isHere = sure.stream().noneMatch(salience::isNamedHere);
    List<Cluster> here = possible.stream().filter(c -> salience.isNamedBefore(c, noun)).toList();
    if (isHere && here.size() == 1 && !isSubjectHere(board, s, here.get(0))) {
      return here.get(0); // "Ashford Rovers' chairman, who bought the club"
    }
    return salience.nearest(sure.isEmpty() ? possible : sure, s, noun, reach, false);
  }

  /** "Acme bought the company": Acme is another one. */
  private static boolean isSubjectHere(Board board, Sentence s, Cluster c) {
    return board.in(s.index()).stream()
        .anyMatch(r -> r.cluster() == c && Clauses.isSubject(s, r.head()));
  }

  /** "The German company": the one of that type that was named so far, where there is one only. */
  private static @Nullable Cluster onlySoFar(
      Board board, Sentence s, int noun, EntityWords.Nominal n) {
    Cluster only = null;
    for (Cluster c : board.clusters) {
      boolean isNamed =
          c.type == n.type() && c.names.stream().anyMatch(name -> isBefore(name, s, noun));
      if (isNamed && only != null) {
        return null;
      }
      only = isNamed ? c : only;
    }
    return only != null && only.known == null && n.any() ? only : null;
  }

  private static boolean isBefore(Name name, Sentence s, int noun) {
    int at = name.sentence.index();
    return name.sentence.isBody() && (at < s.index() || (at == s.index() && name.head() < noun));
  }
}
