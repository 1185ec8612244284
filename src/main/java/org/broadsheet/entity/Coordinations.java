package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.entity.References.Board;
import org.jspecify.annotations.Nullable;

/** Reads which entities "and" joins: "Jane Roe, the mayor, and her brother". */
final class Coordinations {
  private Coordinations() {}

  /**
   * The entities of one type that are joined at a head, or for which the plural there stands; none
   * where one of those joined is not known.
   */
  static List<Cluster> members(Board board, Sentence s, int head) {
    Reference first = board.at(s, head);
    if (first == null || !first.members().isEmpty()) {
      return first == null ? List.of() : first.members();
    }
    List<Integer> parts = new ArrayList<>(List.of(first.head()));
    parts.addAll(s.tree().dependents(first.head(), "conj"));
    Set<Cluster> members = new LinkedHashSet<>();
    for (int part : parts) {
      Cluster c = entity(board, s, part);
      boolean isAnd = s.tree().dependents(part, "cc").stream().allMatch(cc -> isAnd(s, cc));
      if (!isAnd || c == null || c.root().type != first.type() || !members.add(c.root())) {
        return List.of();
      }
    }
    return members.size() > 1 && mayAct(first.type()) ? List.copyOf(members) : List.of();
  }

  private static boolean mayAct(EntityType type) {
    return type == EntityType.PERSON || type == EntityType.ORGANIZATION || type == EntityType.PLACE;
  }

  /** Whom a noun stands for, or what is set beside it: "her husband, the playwright Tom Marsh". */
  private static @Nullable Cluster entity(Board board, Sentence s, int noun) {
    Reference r = board.at(s, noun);
    for (int d : s.tree().dependents(noun, "appos")) {
      r = r == null ? board.at(s, d) : r;
    }
    return r == null ? null : r.cluster();
  }

  /** The members of each coordination of a sentence, and of each "his wife", up to a token. */
  static List<List<Cluster>> in(Board board, Sentence s, int end, EntityWords words) {
    List<List<Cluster>> found = new ArrayList<>();
    for (Reference r : board.in(s.index())) {
      boolean isBefore = r.head() < end && s.tree().isParsed();
      List<Cluster> members = isBefore ? members(board, s, r.head()) : List.of();
      if (!members.isEmpty()) {
        found.add(members);
      }
      members = isBefore ? kin(board, s, r, words) : List.of();
      if (!members.isEmpty()) {
        found.add(members);
      }
    }
    return found;
  }

  /** "His wife, Jane Roe": she and whose wife she is. */
  private static List<Cluster> kin(Board board, Sentence s, Reference r, EntityWords words) {
    boolean isKin =
        words.isKin(s.token(r.head())) || words.isCue("partner-noun", s.token(r.head()).lemma());
    int owner = isKin ? s.tree().dependent(r.head(), "nmod:poss") : -1;
    Reference other = owner < 0 ? null : board.at(s, owner);
    Cluster a = other == null ? null : other.cluster();
    Cluster b = r.cluster();
    return a == null || b == null || a.root() == b.root() ? List.of() : List.of(a.root(), b.root());
  }

  private static boolean isAnd(Sentence s, int token) {
    String word = s.token(token).text();
    return word.equals("and") || word.equals("&") || word.equals("both");
  }
}
