package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;

/**
 * Finds who says it: the heads that may be the source of a cue, the likeliest first.
 *
 * <p>A verb's own subject comes first, then that of the verb it hangs on. A participle behind a
 * comma ("…, saying that …") goes with the statement before it.
 */
final class SourceFinder {
  private static final int STEPS = 6;
  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");
  private static final Set<String> NOT_SOURCES = Set.of("there", "what", "it");

  private final Sentence s;
  private final DependencyTree tree;
  private final ClaimFacts facts;
  private final List<Integer> found = new ArrayList<>();

  private SourceFinder(Sentence s, ClaimFacts facts) {
    this.s = s;
    this.tree = s.tree();
    this.facts = facts;
  }

  /**
   * The candidates for the source of a verb or adjective.
   *
   * @return token indices of their heads, the likeliest first; empty where the text names nobody
   */
  static List<Integer> candidates(Sentence s, int cue, ClaimFacts facts) {
    SourceFinder finder = new SourceFinder(s, facts);
    boolean quoted = facts.isQuoted(s, cue);
    finder.start(cue);
    finder.found.removeIf(t -> t == cue || (!quoted && facts.isQuoted(s, t)));
    if (finder.found.isEmpty() && !VerbGroup.isPassive(s, cue) && isFinite(s.token(cue))) {
      int noun = finder.nounBefore(cue);
      if (noun >= 0 && (quoted || !facts.isQuoted(s, noun))) {
        finder.found.add(noun);
      }
    }
    return finder.found;
  }

  static boolean isFinite(Token t) {
    return t.tag().equals("VBD") || t.tag().equals("VBZ") || t.tag().equals("VBP");
  }

  private void start(int cue) {
    if (isLooseParticiple(s, cue)) {
      int statement = statementBefore(cue);
      if (statement >= 0) {
        climb(statement, 1);
      }
    }
    if (found.isEmpty()) {
      climb(cue, 0);
    }
  }

  /** "…, saying that …", "…, even claiming that …". */
  static boolean isLooseParticiple(Sentence s, int verb) {
    if (!s.token(verb).tag().equals("VBG") || s.tree().dependent(verb, "nsubj") >= 0) {
      return false;
    }
    int before = verb - 1;
    while (before > 0 && s.token(before).isTag("RB")) {
      before--;
    }
    return before > 0 && s.token(before).text().equals(",");
  }

  /** The finite verb of speech that stands nearest before a participle, above it in the tree. */
  private int statementBefore(int participle) {
    int t = tree.governor(participle);
    int last = -1;
    for (int steps = 0; t >= 0 && steps < 2 * STEPS; steps++) {
      CueWord w = facts.word(s, t);
      if (t < participle && w != null && w.part().equals("verb") && w.act() != Act.BELIEVE) {
        last = t;
      }
      t = tree.governor(t);
    }
    for (int b = participle - 1; b >= 0 && last < 0; b--) {
      CueWord w = isFinite(s.token(b)) && !facts.isQuoted(s, b) ? facts.word(s, b) : null;
      if (w != null && w.part().equals("verb") && w.act() != Act.BELIEVE) {
        last = b;
      }
    }
    return last;
  }

  private void climb(int verb, int depth) {
    if (depth > STEPS || verb < 0) {
      return;
    }
    if (VerbGroup.isPassive(s, verb)) {
      int agent = agent(s, verb);
      if (agent >= 0) {
        found.add(agent);
      }
      return;
    }
    for (int d : tree.dependents(verb, "nsubj")) {
      if (!tree.relation(d).equals("nsubj:pass")) {
        found.add(d);
      }
    }
    int governor = tree.governor(verb);
    if (!found.isEmpty() || governor < 0) {
      return;
    }
    String rel = tree.relation(verb);
    if (rel.startsWith("acl")) {
      modifier(verb, governor, depth);
      return;
    }
    switch (rel) {
      case "xcomp" -> {
        int object = tree.dependent(governor, "obj");
        if (object >= 0 && object < verb) {
          found.add(object);
        } else {
          subjectOf(governor, depth);
        }
      }
      case "conj", "advcl", "parataxis", "dep", "ccomp" -> {
        int quoted = quoted(verb, governor);
        if (quoted >= 0) {
          found.add(quoted);
        } else {
          subjectOf(governor, depth);
        }
      }
      default -> {}
    }
  }

  /** "quoted a spokesman as saying that …": who is quoted, or -1. */
  private int quoted(int verb, int governor) {
    for (int d : tree.dependents(verb)) {
      boolean isAs = s.token(d).text().equalsIgnoreCase("as") && d < verb;
      if (isAs && (tree.is(d, "case") || tree.is(d, "mark"))) {
        return tree.dependent(governor, "obj");
      }
    }
    return -1;
  }

  /**
   * "a report saying …" speaks itself; in "they left the talks, saying …" it is the clause's
   * subject that does.
   */
  private void modifier(int verb, int noun, int depth) {
    if (isLooseParticiple(s, verb)) {
      int clause = tree.governor(noun);
      while (clause >= 0 && !s.token(clause).isTag("VB") && tree.dependent(clause, "nsubj") < 0) {
        clause = tree.governor(clause);
      }
      if (clause >= 0) {
        subjectOf(clause, depth);
      }
    }
    if (found.isEmpty()) {
      found.add(noun);
    }
  }

  /**
   * A governor's subject is the source of what depends on it even where the governor is passive.
   */
  private void subjectOf(int governor, int depth) {
    int subject = tree.dependent(governor, "nsubj");
    if (subject >= 0 && !facts.isQuoted(s, subject)) {
      found.add(subject);
    } else if (subject >= 0 && tree.governor(governor) >= 0) {
      subjectOf(tree.governor(governor), depth + 1);
    } else {
      climb(governor, depth + 1);
    }
  }

  /** The noun right before a verb to which the parser has given no subject, or -1. */
  private int nounBefore(int verb) {
    int t = VerbGroup.around(s, verb, verb).first() - 1;
    while (t >= 0 && s.token(t).isTag("RB")) {
      t--;
    }
    if (t < 0) {
      return -1;
    }
    Token token = s.token(t);
    if (!token.isTag("NN") && !token.tag().equals("PRP") && !isRelative(token)) {
      return -1;
    }
    while (tree.governor(t) >= 0
        && tree.governor(t) < verb
        && s.token(tree.governor(t)).isTag("NN")
        && !tree.is(t, "appos")) {
      t = tree.governor(t);
    }
    return t;
  }

  /** Head of "by the ministry", or -1. */
  static int agent(Sentence s, int verb) {
    DependencyTree tree = s.tree();
    for (int d : tree.dependents(verb, "obl")) {
      for (int c : tree.dependents(d, "case")) {
        if (s.token(c).text().equalsIgnoreCase("by") && !s.token(d).isTag("CD")) {
          return d;
        }
      }
    }
    return -1;
  }

  /** Who owns a noun: "her promise", "they issued a warning", "the warning by doctors"; or -1. */
  static int owner(Sentence s, int noun, ClaimFacts facts) {
    DependencyTree tree = s.tree();
    int poss = tree.dependent(noun, "nmod:poss");
    if (poss >= 0) {
      return poss;
    }
    int verb = tree.is(noun, "obj") ? tree.governor(noun) : -1;
    if (verb >= 0 && facts.isMaker(s, verb)) {
      List<Integer> makers = candidates(s, verb, facts);
      return makers.isEmpty() ? -1 : makers.get(0);
    }
    int raised = tree.is(noun, "nsubj:pass") ? tree.governor(noun) : -1;
    if (raised >= 0 && facts.isMaker(s, raised) && agent(s, raised) >= 0) {
      return agent(s, raised); // "Concerns that … were raised by doctors"
    }
    for (int d : tree.dependents(noun, "nmod")) {
      for (int c : tree.dependents(d, "case")) {
        if (List.of("by", "from", "among").contains(s.token(c).text().toLowerCase(Locale.ROOT))) {
          return d;
        }
      }
    }
    return -1;
  }

  /** Whether a head can be a source at all: "there is", "it is" cannot. */
  static boolean canSpeak(Sentence s, int head) {
    Token t = s.token(head);
    if (s.tree().relation(head).equals("expl")) {
      return false;
    }
    return !NOT_SOURCES.contains(t.text().toLowerCase(Locale.ROOT)) || t.tag().equals("PRP");
  }

  static boolean isRelative(Token t) {
    return t.isTag("W") && RELATIVES.contains(t.text().toLowerCase(Locale.ROOT));
  }

  /** The noun that a relative pronoun stands for; the token itself where it is none. */
  static int antecedent(Sentence s, int head) {
    if (!isRelative(s.token(head))) {
      return head;
    }
    DependencyTree tree = s.tree();
    int verb = tree.governor(head);
    while (verb >= 0 && !tree.relation(verb).startsWith("acl")) {
      verb = tree.governor(verb);
    }
    int noun = verb < 0 ? -1 : tree.governor(verb);
    return noun >= 0 ? noun : head;
  }
}
