package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.entity.References.Board;
import org.jspecify.annotations.Nullable;

/**
 * Says for whom a plural noun stands: as many as it says of those who fit and were spoken of last
 * ("the two presidents", "both firms", "the couple"), or those whom "and" joined ("the senators").
 */
final class GroupNouns {
  private static final String NUMBER = "entity.group.number";
  private static final String JOINED = "entity.group.joined";

  private final EntityWords words;
  private final EntityRules rules;
  private final Titles titles;
  private final Kinds kinds;

  GroupNouns(EntityWords words, EntityRules rules) {
    this.words = words;
    this.rules = rules;
    titles = new Titles(words);
    kinds = new Kinds(words);
  }

  /** The noun phrase at a token as a plural with known members, or {@code null}. */
  @Nullable Reference read(Board board, Sentence s, int noun, Offices offices) {
    int number = number(s, noun);
    if (number < 0 || !isDefinite(s, noun)) {
      return null;
    }
    List<Cluster> members = apposed(board, s, noun);
    String why = JOINED;
    if (members.isEmpty()) {
      members = ofBodies(s, noun, offices);
    }
    if (members.isEmpty() && !isOthers(board, s, noun)) {
      Predicate<Cluster> fits = fitting(s, noun, offices);
      if (fits != null) {
        why = number == 0 ? JOINED : NUMBER;
        members =
            number == 0 || isPair(s, noun)
                ? joined(board, s, noun, number, fits)
                : last(board, s, noun, number, fits);
      }
    }
    if (members.isEmpty() || (number > 0 && members.size() != number)) {
      return null;
    }
    return new Reference(
        s,
        NounPhrases.range(s, noun),
        noun,
        members.get(0).type,
        MentionForm.NOMINAL,
        null,
        members,
        rules.id(why));
  }

  private boolean isPair(Sentence s, int noun) {
    EntityWords.GroupNoun group = words.group(s.token(noun).lemma());
    return group != null && group.isPair();
  }

  /** How many the noun says there are, 0 where it does not say, -1 where it is no plural. */
  private int number(Sentence s, int noun) {
    Token t = s.token(noun);
    if (t.isTag("CD")) { // "the two agreed"
      boolean isAlone = s.tree().is(noun, "nsubj") || s.tree().is(noun, "obj");
      return isAlone && words.number(t.text()) > 1 ? words.number(t.text()) : -1;
    }
    EntityWords.GroupNoun group = words.group(t.lemma());
    if (group != null && group.number() > 0 && t.tag().equals("NN")) {
      return group.number();
    }
    if (!t.tag().equals("NNS") && !(t.tag().equals("NN") && t.lemma().equals("people"))) {
      return -1;
    }
    if (hasDeterminer(s, noun, "both")) {
      return 2;
    }
    int count = s.tree().dependent(noun, "nummod");
    return count < 0 ? 0 : Math.max(-1, words.number(s.token(count).text()));
  }

  /** Whether the noun points at those spoken of before and nothing else says who they are. */
  private static boolean isDefinite(Sentence s, int noun) {
    DependencyTree t = s.tree();
    boolean isPointing =
        hasDeterminer(s, noun, "the")
            || hasDeterminer(s, noun, "both")
            || hasDeterminer(s, noun, "these");
    boolean isPicked =
        t.dependents(noun, "amod").stream()
            .anyMatch(d -> !s.token(d).text().equals("former") && !Names.isCapital(s.token(d)));
    boolean isOfSomething =
        t.dependents(noun, "nmod").stream().anyMatch(d -> !Names.isCapital(s.token(d)));
    return isPointing
        && !isPicked
        && !isOfSomething
        && t.dependents(noun, "acl").isEmpty()
        && t.dependents(noun, "conj").isEmpty()
        && !t.is(noun, "compound");
  }

  private static boolean hasDeterminer(Sentence s, int noun, String word) {
    return s.tree().dependents(noun).stream()
        .anyMatch(d -> d < noun && s.token(d).text().equalsIgnoreCase(word));
  }

  /** "the two ministers, Jane Roe and Tom Marsh". */
  private static List<Cluster> apposed(Board board, Sentence s, int noun) {
    for (int d : s.tree().dependents(noun, "appos")) {
      List<Cluster> members = Coordinations.members(board, s, d);
      if (!members.isEmpty()) {
        return members;
      }
    }
    return List.of();
  }

  /** "the presidents of Norway and Denmark": the only one who holds the office of each. */
  private List<Cluster> ofBodies(Sentence s, int noun, Offices offices) {
    EntityWords.Title title = titles.of(s, noun);
    DependencyTree t = s.tree();
    List<Integer> bodies = new ArrayList<>(t.dependents(noun, "nmod"));
    List.copyOf(bodies).forEach(b -> bodies.addAll(t.dependents(b, "conj")));
    boolean isFormer = NounPhrases.hasModifier(s, noun, "former");
    Set<Cluster> members = new LinkedHashSet<>();
    for (int body : bodies) {
      Set<String> name = Set.of(Fold.letters(s.token(body).text()));
      List<Cluster> holders = title == null ? List.of() : offices.holders(title, isFormer, name);
      if (holders.size() != 1 || !members.add(holders.get(0).root())) {
        return List.of();
      }
    }
    return members.size() > 1 ? List.copyOf(members) : List.of();
  }

  /**
   * Whether the article has spoken of others by that noun without naming them: "two men" were
   * arrested, and it is these whom "the two men" means.
   */
  private static boolean isOthers(Board board, Sentence s, int noun) {
    String lemma = s.token(noun).lemma();
    for (int i = 0; i <= s.index(); i++) {
      Sentence before = board.document.sentence(i);
      int end = i == s.index() ? noun : before.size();
      for (int k = 0; before.isBody() && before.tree().isParsed() && k < end; k++) {
        Token t = before.token(k);
        boolean isUnnamed =
            t.isTag("NN")
                && t.lemma().equals(lemma)
                && board.at(before, k) == null
                && !before.tree().is(k, "compound")
                && !before.tree().is(k, "appos")
                && (before.tree().dependent(k, "nummod") >= 0
                    || (t.tag().equals("NNS") && before.tree().dependent(k, "det") < 0));
        if (isUnnamed) {
          return true;
        }
      }
    }
    return false;
  }

  /** Who can be meant by the noun, or {@code null} where that cannot be told of anybody. */
  private @Nullable Predicate<Cluster> fitting(Sentence s, int noun, Offices offices) {
    String lemma = s.token(noun).lemma();
    EntityWords.GroupNoun group =
        s.token(noun).isTag("CD") ? EntityWords.GroupNoun.ANYBODY : words.group(lemma);
    if (group != null) {
      return NounPhrases.isExplained(s, noun) ? null : c -> isIn(c, group);
    }
    EntityWords.Title title = titles.of(s, noun);
    if (title != null) {
      Set<Cluster> holders = Set.copyOf(offices.holders(s, noun, title));
      return holders::contains;
    }
    EntityWords.Nominal n = words.nominal(lemma);
    if (n == null || NounPhrases.isExplained(s, noun)) {
      return null;
    }
    return c -> c.type == n.type() && (kinds.isOf(c, n) || (n.any() && c.known == null));
  }

  private boolean isIn(Cluster c, EntityWords.GroupNoun group) {
    String gender = c.type == EntityType.PERSON ? c.genderOrPronouns() : null;
    return c.type == EntityType.PERSON
        && (gender == null || group.gender() == null || gender.equals(group.gender()))
        && (group.offices().isEmpty() || c.titles.keySet().stream().anyMatch(t -> leads(t, group)));
  }

  private boolean leads(String held, EntityWords.GroupNoun group) {
    EntityWords.Title title = words.title(held.toLowerCase(Locale.ROOT));
    return title != null && title.unique() && group.offices().contains(title.kind());
  }

  /** Those of a number who fit and were spoken of last, where they are as many and no more. */
  private List<Cluster> last(
      Board board, Sentence s, int noun, int number, Predicate<Cluster> fits) {
    Set<Cluster> found = new LinkedHashSet<>();
    int reach = (int) rules.number(NUMBER, "sentences");
    for (int i = s.index(); i >= Math.max(0, s.index() - reach); i--) {
      int end = i == s.index() ? noun : Integer.MAX_VALUE;
      if (!board.document.sentence(i).isBody()) {
        continue;
      }
      for (Reference r : board.in(i)) {
        Cluster c = r.cluster();
        if (c != null && r.head() < end && fits.test(c.root())) {
          found.add(c.root());
        }
      }
      if (found.size() >= number) {
        return found.size() == number ? List.copyOf(found) : List.of();
      }
    }
    return List.of();
  }

  /** Those whom "and" joined last, where all of them fit. */
  private List<Cluster> joined(
      Board board, Sentence s, int noun, int number, Predicate<Cluster> fits) {
    int reach = (int) rules.number(JOINED, "sentences");
    for (int i = s.index(); i >= Math.max(0, s.index() - reach); i--) {
      int end = i == s.index() ? noun : Integer.MAX_VALUE;
      List<Cluster> members = joinedIn(board, i, end, number, fits);
      if (!members.isEmpty()) {
        return members;
      }
    }
    return List.of();
  }

  /** The members of the only coordination of a sentence that fits, of any number where it is 0. */
  private List<Cluster> joinedIn(
      Board board, int sentence, int end, int number, Predicate<Cluster> fits) {
    List<List<Cluster>> fitting =
        Coordinations.in(board, board.document.sentence(sentence), end, words).stream()
            .filter(m -> m.stream().allMatch(fits) && (number == 0 || m.size() == number))
            .toList();
    boolean isOne = fitting.stream().map(Set::copyOf).distinct().count() == 1;
    return isOne ? fitting.get(0) : List.of();
  }
}
