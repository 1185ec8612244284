package org.broadsheet.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.pattern.DependencyPattern;
import org.broadsheet.pattern.PatternException;
import org.broadsheet.pattern.TokenPattern;
import org.broadsheet.rules.Fault;
import org.broadsheet.rules.Fields;
import org.broadsheet.rules.Rule;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleId;

/**
 * A relation rule, compiled.
 *
 * @param id its name
 * @param relation the TAC KBP slot
 * @param trees patterns over the dependency tree, each with captures {@code subject} and {@code
 *     object}
 * @param runs patterns over the tokens, with the same captures
 * @param subject how the subject's words are found
 * @param object how the object's words are found
 * @param subjectTypes types that the subject's entity may have, in lower case; empty where any will
 *     do
 * @param objectTypes the same for the object
 * @param status the status that the construction itself gives, before words such as "former" are
 *     looked for
 * @param confidence probability that a row of this rule is right
 */
record RelationRule(
    RuleId id,
    String relation,
    List<DependencyPattern> trees,
    List<TokenPattern> runs,
    Argument subject,
    Argument object,
    Set<String> subjectTypes,
    Set<String> objectTypes,
    Status status,
    double confidence) {
  /** Stands for the residence slot that fits the kind of place. */
  static final String RESIDENCE = "per:residence";

  /** Stands for the headquarters slot that fits the kind of place. */
  static final String HEADQUARTERS = "org:headquarters";

  /** Whether the fact has its time in itself: a birth, an age. */
  boolean isDated() {
    return object == Argument.TIME || relation.equals("per:origin") || relation.equals("per:age");
  }

  /** Whether rows may have that relation, or may once the kind of its place is known. */
  static boolean isSlot(String relation) {
    return Slots.NAMES.contains(relation)
        || relation.equals(RESIDENCE)
        || relation.equals(HEADQUARTERS);
  }

  /** Compiles a rule; what is wrong with it goes to {@code faults}. */
  static RelationRule of(Rule rule, RuleBook book, List<Fault> faults) {
    Fields f =
        rule.fields()
            .only(
                faults,
                "relation",
                "tree",
                "tokens",
                "subject",
                "object",
                "subject-types",
                "object-types",
                "status",
                "confidence");
    String relation = f.string("relation", faults);
    if (!isSlot(relation)) {
      faults.add(f.fault("relation", "'" + relation + "' is no slot of the contract"));
    }
    List<DependencyPattern> trees = new ArrayList<>();
    for (String source : f.strings("tree", faults)) {
      try {
        trees.add(DependencyPattern.compile(source, book::lexicon, RelationFacts.NAMES));
      } catch (PatternException e) {
        faults.add(f.fault("tree", String.valueOf(e.getMessage())));
      }
    }
    List<TokenPattern> runs = new ArrayList<>();
    for (String source : f.strings("tokens", faults)) {
      try {
        runs.add(TokenPattern.compile(source, book::lexicon, RelationFacts.NAMES));
      } catch (PatternException e) {
        faults.add(f.fault("tokens", String.valueOf(e.getMessage())));
      }
    }
    if (f.strings("tree", faults).isEmpty() && f.strings("tokens", faults).isEmpty()) {
      faults.add(f.fault("tree", "a rule has patterns, in tree or in tokens"));
    }
    return new RelationRule(
        rule.id(),
        relation,
        trees,
        runs,
        f.choice("subject", Argument.ENTITY, faults),
        f.choice("object", Argument.ENTITY, faults),
        Set.copyOf(f.strings("subject-types", faults)),
        Set.copyOf(f.strings("object-types", faults)),
        f.choice("status", Status.ASSERTED, faults),
        f.number("confidence", 0.8, faults));
  }
}
