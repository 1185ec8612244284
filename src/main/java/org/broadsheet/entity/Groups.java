package org.broadsheet.entity;

import java.util.List;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.entity.References.Board;
import org.jspecify.annotations.Nullable;

/**
 * Finds the plurals that stand for several entities: "the two presidents", "the couple", and "they"
 * after "Jane Roe and Tom Marsh". Comes last, when it is known whom everything else stands for.
 */
final class Groups {
  private static final String PRONOUN = "entity.group.pronoun";

  private final EntityWords words;
  private final EntityRules rules;
  private final GroupNouns nouns;

  Groups(EntityWords words, EntityRules rules) {
    this.words = words;
    this.rules = rules;
    nouns = new GroupNouns(words, rules);
  }

  /** Adds the plurals of an article whose members are safe to the board. */
  void find(Board board, Offices offices) {
    boolean[][] quoted = Clauses.quoted(board.document);
    for (Sentence s : board.document.sentences()) {
      for (int i = 0; s.isBody() && s.tree().isParsed() && i < s.size(); i++) {
        if (board.at(s, i) == null) {
          Reference r =
              isPronoun(s, i) ? pronoun(board, s, i, quoted) : nouns.read(board, s, i, offices);
          if (r != null) {
            board.add(r);
          }
        }
      }
    }
  }

  /** "they", and "both" where it is no word before a noun. */
  private boolean isPronoun(Sentence s, int i) {
    Token t = s.token(i);
    EntityWords.Pronoun p = words.pronoun(t.text());
    boolean isThey =
        p != null
            && p.person() == 3
            && (t.isTag("WP") || (p.number().equals("pl") && t.isTag("PRP")));
    return isThey || (t.text().equalsIgnoreCase("both") && s.tree().is(i, "nsubj"));
  }

  private @Nullable Reference pronoun(Board board, Sentence s, int i, boolean[][] quoted) {
    boolean isRelative = s.token(i).isTag("WP");
    List<Cluster> members =
        isRelative ? described(board, s, i) : within(board, s, i, quoted[s.index()]);
    if (members == null) {
      members = fromSentenceBefore(board, s, i, quoted);
    }
    if (members.isEmpty()) {
      return null;
    }
    return new Reference(
        s,
        new TokenRange(i, i + 1),
        i,
        members.get(0).type,
        MentionForm.PRONOUN,
        null,
        members,
        rules.id(PRONOUN));
  }

  /** "Jane Roe and Tom Marsh, who are …", where the verb is a plural's. */
  private static List<Cluster> described(Board board, Sentence s, int i) {
    int clause = Clauses.clause(s, i);
    int head = clause >= 0 && s.tree().is(clause, "acl") ? s.tree().governor(clause) : -1;
    boolean isJoined =
        head >= 0
            && s.tree().dependents(head, "conj").stream().anyMatch(d -> d < i)
            && i + 1 < s.size()
            && (s.token(i + 1).isTag("VBP") || s.token(i + 1).text().equals("were"));
    List<Cluster> members = isJoined ? Coordinations.members(board, s, head) : List.of();
    return members.isEmpty() || members.get(0).type == EntityType.PERSON ? members : List.of();
  }

  /**
   * Who is joined as the subject of the clause around, none where that subject is somebody else, or
   * {@code null} where there is no subject before.
   */
  private static @Nullable List<Cluster> within(Board board, Sentence s, int i, boolean[] quoted) {
    int clause = Clauses.clause(s, i);
    boolean isOwn = s.token(i).tag().equals("PRP$");
    int from = isOwn ? clause : clause < 0 ? -1 : Clauses.outer(s, clause);
    for (int steps = 0; from >= 0 && steps < 6; steps++) {
      int subject = Clauses.subject(s, from);
      if (subject >= 0 && subject < i) {
        boolean isSafe = quoted[subject] == quoted[i] && !hasOthersBetween(s, subject, i);
        return isSafe ? Coordinations.members(board, s, subject) : List.of();
      }
      from = Clauses.outer(s, from);
    }
    return null;
  }

  /** "They" that opens a sentence, for those who are joined as the subject of the one before. */
  private static List<Cluster> fromSentenceBefore(
      Board board, Sentence s, int i, boolean[][] quoted) {
    boolean isOwn = s.token(i).tag().equals("PRP$");
    boolean opens =
        isOwn ? i <= 2 : i <= 1 && s.tree().is(i, "nsubj") && s.tree().governor(i) == root(s);
    if (!opens || s.index() == 0) {
      return List.of();
    }
    Sentence before = board.document.sentence(s.index() - 1);
    if (!before.isBody() || !before.tree().isParsed()) {
      return List.of();
    }
    int subject = root(before) < 0 ? -1 : Clauses.subject(before, root(before));
    boolean isSafe =
        subject >= 0
            && quoted[before.index()][subject] == quoted[s.index()][i]
            && !hasPluralObject(before);
    return isSafe ? Coordinations.members(board, before, subject) : List.of();
  }

  /** "Roe and Marsh asked the miners about their pay", "called them by their names". */
  private static boolean hasOthersBetween(Sentence s, int subject, int i) {
    for (int k = subject + 1; k < i; k++) {
      boolean isObject = s.tree().is(k, "obj") || s.tree().is(k, "iobj");
      if (isObject && (s.token(k).isTag("NNS") || s.token(k).text().equals("them"))) {
        return true;
      }
    }
    return false;
  }

  /** "Roe and Marsh met the miners. They …": either may be meant. */
  private static boolean hasPluralObject(Sentence s) {
    DependencyTree t = s.tree();
    return t.dependents(t.root()).stream()
        .anyMatch(d -> t.is(d, "obj") && s.token(d).tag().endsWith("S"));
  }

  private static int root(Sentence s) {
    return s.tree().root();
  }
}
