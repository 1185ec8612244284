package org.broadsheet.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.chain.ChainModel;
import org.broadsheet.chain.ChainText;
import org.broadsheet.chain.Features;
import org.broadsheet.chain.WordClasses;
import org.broadsheet.entity.Entities;
import org.broadsheet.entity.Mention;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Asks the trained model about pairs of names that no rule has related. */
final class PairFinder {
  /** The model, below {@code models/}. */
  static final String FILE = "weights/relations/pairs.tsv";

  private final List<PairRule> rules;
  private final Pairs pairs;
  private final PairFeatures features;
  private final Places places;
  private final StatusWords statusWords;
  private final @Nullable ChainModel model;

  /**
   * Reads the model; without one it finds nothing.
   *
   * @throws org.broadsheet.rules.RuleException where the model or one of its rules is faulty
   */
  PairFinder(RuleBook book, Places places, StatusWords statusWords) {
    this.places = places;
    this.statusWords = statusWords;
    rules = PairRule.read(book);
    pairs = new Pairs(rules, places);
    features = new PairFeatures(new WordClasses(book.text("weights/word-classes.tsv")), places);
    model =
        book.models().has(FILE)
            ? ChainText.read("models/" + FILE, book.models().bytes(FILE))
            : null;
  }

  List<PairRule> rules() {
    return rules;
  }

  /** A pair with its features. */
  record Asked(Pair pair, List<Features> features) {}

  /**
   * The pairs of an article's story with their features.
   *
   * @param ruled what the rules found there
   */
  List<Asked> ask(Document document, Entities entities, List<Relation> ruled) {
    Map<Long, Set<String>> byHeads = new HashMap<>();
    for (Relation r : ruled) {
      long key = key(r.subject().sentence(), r.subject().head(), r.object().head());
      byHeads.computeIfAbsent(key, k -> new TreeSet<>()).add(r.rule().value());
    }
    List<Asked> all = new ArrayList<>();
    for (Sentence s : document.sentences()) {
      List<Pair> here = s.isBody() ? pairs.in(s, entities) : List.of();
      if (here.isEmpty()) {
        continue;
      }
      String[] shown = PairFeatures.shown(s, entities);
      for (Pair p : here) {
        Set<String> said =
            byHeads.getOrDefault(key(s.index(), p.subject().head(), p.object().head()), Set.of());
        all.add(new Asked(p, features.of(p, shown, entities, said)));
      }
    }
    return all;
  }

  private static long key(int sentence, int subject, int object) {
    return ((long) sentence << 40) | ((long) subject << 20) | object;
  }

  /**
   * The relations that the model finds, in the order of the sentences.
   *
   * @param ruled what the rules found: two entities that they relate are left to them
   */
  List<Relation> find(Document document, Entities entities, List<Relation> ruled) {
    if (model == null) {
      return List.of();
    }
    List<Relation> found = new ArrayList<>();
    for (Asked a : open(document, entities, ruled)) {
      double yes = model.lattice(a.features()).marginals()[0][1];
      if (yes >= a.pair().rule().accept()) {
        found.add(relation(a.pair(), yes, document, entities));
      }
    }
    return found;
  }

  /**
   * The pairs whose entities no rule has related anywhere in the article, and whose object no rule
   * has taken into a longer one: "Norway" of "born in Bergen, Norway".
   */
  List<Asked> open(Document document, Entities entities, List<Relation> ruled) {
    Set<Long> related = new HashSet<>();
    for (Relation r : ruled) {
      related.add(key(0, r.subjectEntity() + 1, r.objectEntity() + 1));
      related.add(key(0, r.objectEntity() + 1, r.subjectEntity() + 1));
      for (int t = r.object().tokens().first(); t < r.object().tokens().end(); t++) {
        Mention inside = entities.at(r.object().sentence(), t);
        if (inside != null) {
          related.add(key(0, r.subjectEntity() + 1, inside.entity() + 1));
        }
      }
    }
    List<Asked> open = ask(document, entities, ruled);
    open.removeIf(
        a ->
            related.contains(
                key(0, a.pair().subject().entity() + 1, a.pair().object().entity() + 1)));
    return open;
  }

  private Relation relation(Pair p, double confidence, Document document, Entities entities) {
    Sentence s = p.sentence();
    TreePath path = TreePath.between(s.tree(), p.subject().head(), p.object().head());
    Set<Integer> anchors = p.rule().isLasting() ? Set.of() : new TreeSet<>(path.inner());
    return new Relation(
        phrase(p.subject()),
        p.subject().entity(),
        places.slot(p.rule().relation(), s, p.object().tokens(), entities, p.object().entity()),
        phrase(p.object()),
        p.object().entity(),
        statusWords.status(Status.ASSERTED, s, anchors, null),
        path.top() >= 0 && anchors.contains(path.top()) && s.token(path.top()).isTag("VB"),
        Periods.at(document, s, anchors),
        Math.rint(confidence * 1000) / 1000,
        p.rule().id());
  }

  private static Phrase phrase(Mention m) {
    return new Phrase(m.sentence(), m.tokens(), m.head());
  }
}
