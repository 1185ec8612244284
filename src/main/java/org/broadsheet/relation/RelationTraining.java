package org.broadsheet.relation;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Token;
import org.broadsheet.chain.Features;
import org.broadsheet.entity.Entities;
import org.broadsheet.entity.Mention;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.text.OffsetMap;
import org.broadsheet.text.Span;

/**
 * What the model of relations learns from: the pairs of names of a text, with the features that a
 * run asks for, and which of them are related.
 */
public final class RelationTraining {
  /** The labels of the model. */
  public static final List<String> LABELS = List.of("no", "yes");

  /**
   * A relation as somebody marked it, in UTF-16 code units of the original text.
   *
   * @param name what the corpus calls it
   */
  public record Marked(String name, Span subject, Span object) {}

  /**
   * A pair of names.
   *
   * @param rule the rule that asks for it, such as {@code relation.model.employer}
   * @param features what is known of it, as a sequence of one
   * @param isRelated whether somebody marked it
   */
  public record Example(String rule, List<Features> features, boolean isRelated) {
    public Example {
      features = List.copyOf(features);
    }
  }

  private final RelationFinder finder;

  public RelationTraining(RuleBook book) {
    finder = new RelationFinder(book);
  }

  /** The relations that the model is asked for, as corpora call them. */
  public List<String> names() {
    return finder.pairs().rules().stream().map(PairRule::marked).toList();
  }

  /** The pairs of a text. A pair is marked where both of its names end in the marked words. */
  public List<Example> examples(Document document, Entities entities, List<Marked> marked) {
    List<Example> examples = new ArrayList<>();
    List<Relation> ruled = finder.ruled(document, entities);
    for (PairFinder.Asked a : finder.pairs().ask(document, entities, ruled)) {
      Pair p = a.pair();
      boolean isRelated =
          marked.stream()
              .anyMatch(
                  m ->
                      m.name().equals(p.rule().marked())
                          && isAt(document, p.subject(), m.subject())
                          && isAt(document, p.object(), m.object()));
      examples.add(new Example(p.rule().id().value(), a.features(), isRelated));
    }
    return examples;
  }

  /**
   * The pairs of a text in which nobody marked anything, but for those that rules relate: hardly
   * any of them is related, and they show the model how names come together by chance.
   */
  public List<Example> background(Document document, Entities entities) {
    List<Example> examples = new ArrayList<>();
    List<Relation> ruled = finder.ruled(document, entities);
    for (PairFinder.Asked a : finder.pairs().open(document, entities, ruled)) {
      examples.add(new Example(a.pair().rule().id().value(), a.features(), false));
    }
    return examples;
  }

  /** Whether a name holds the last character of marked words. */
  private static boolean isAt(Document document, Mention name, Span marked) {
    OffsetMap map = document.article().toOriginal();
    Span last = new Span(marked.end() - 1, marked.end());
    return name.tokens().in(document.sentence(name.sentence())).stream()
        .anyMatch(t -> place(map, t).overlaps(last));
  }

  private static Span place(OffsetMap map, Token t) {
    try {
      return map.toOriginal(t.span());
    } catch (IllegalArgumentException e) { // cleaning has put this token in
      return new Span(0, 0);
    }
  }
}
