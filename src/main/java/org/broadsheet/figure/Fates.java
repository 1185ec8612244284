package org.broadsheet.figure;

import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.rules.Lexicon;
import org.jspecify.annotations.Nullable;

/** Tells what befell those who are counted: "soldiers killed". */
final class Fates {
  private final Sentence s;
  private final DependencyTree tree;
  private final Lexicon casualties;

  Fates(Sentence s, Lexicon casualties) {
    this.s = s;
    this.casualties = casualties;
    tree = s.tree();
  }

  /**
   * "killed" for "gunmen killed six soldiers", "six soldiers were killed" and "nine soldiers and
   * two guards killed"; {@code null} where nothing befell them.
   *
   * @param noun the counted noun, or the number where it stands alone
   */
  @Nullable String of(int noun) {
    int first = noun;
    while (tree.is(first, "conj") && s.token(tree.governor(first)).isTag("NN")) {
      first = tree.governor(first);
    }
    boolean isArgument = tree.isParsed() && tree.relation(first).matches("nsubj.*|obj");
    int verb = isArgument ? tree.governor(first) : -1;
    for (int c : tree.dependents(noun)) {
      boolean isTaken = // "accused of killing nine people"
          tree.is(c, "amod") && s.token(c).tag().equals("VBG") && s.token(c + 1).isTag("CD");
      boolean isSaid = tree.is(c, "acl") && s.token(c).tag().equals("VBN");
      verb = isSaid || (isTaken && c < noun) ? c : verb;
    }
    if (verb < 0) {
      return null;
    }
    Lexicon.Entry e = casualties.find(s.token(verb).lemma());
    e = e == null ? casualties.find(s.token(verb).text()) : e;
    if (e == null || e.get("participle").isEmpty()) {
      return null;
    }
    boolean isActive =
        tree.is(first, "nsubj")
            && !tree.is(first, "nsubj:pass")
            && s.token(verb).isTag("VB")
            && !casualties.has(s.token(verb).text());
    boolean isAlone = e.get("alone").equals("yes") && tree.dependent(verb, "obj") < 0;
    boolean isParticiple = s.token(verb).text().equals(e.get("participle"));
    boolean isSaidOf = // "11 others wounded"
        verb == noun + 1 && isParticiple && tree.dependent(verb, "obj") < 0;
    return isActive && !isAlone && !isSaidOf ? null : e.get("participle");
  }
}
