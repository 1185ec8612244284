package org.broadsheet.relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.entity.Entities;
import org.broadsheet.entity.Mention;
import org.broadsheet.pattern.Match;
import org.broadsheet.pattern.PatternIndex;
import org.broadsheet.rules.Fault;
import org.broadsheet.rules.Rule;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleException;
import org.jspecify.annotations.Nullable;

/**
 * Finds relations by the rules in {@code models/rules/relation}. A fact that an article states
 * several times is given once, where it stands first.
 *
 * <p>Stateless after construction; safe to share between threads.
 */
public final class RelationFinder {
  private final PatternIndex<RelationRule> rules;
  private final TitlePhrases titles;
  private final StatusWords statusWords;
  private final Places places;

  /**
   * Compiles the rules.
   *
   * @throws RuleException listing every fault of a relation rule
   */
  public RelationFinder(RuleBook book) {
    List<Fault> faults = new ArrayList<>();
    PatternIndex.Builder<RelationRule> index = new PatternIndex.Builder<>();
    for (Rule r : book.rules("relation")) {
      RelationRule rule = RelationRule.of(r, book, faults);
      rule.trees().forEach(p -> index.add(rule, p));
      rule.runs().forEach(p -> index.add(rule, p));
    }
    if (!faults.isEmpty()) {
      throw new RuleException(faults);
    }
    rules = index.build();
    titles = new TitlePhrases(book);
    statusWords = new StatusWords(book);
    places = new Places(book);
  }

  /** The relations of an article's story, in the order of the text. */
  public List<Relation> find(Document document, Entities entities) {
    RelationFacts facts = new RelationFacts(entities);
    Map<String, Relation> found = new LinkedHashMap<>();
    for (Sentence s : document.sentences()) {
      if (!s.isBody()) {
        continue;
      }
      Set<String> here = new HashSet<>();
      for (PatternIndex.Found<RelationRule> f : rules.find(s, facts)) {
        Relation r = relation(f.rule(), f.match(), s, entities);
        // One pair of arguments has one title, from the rule that stands first.
        if (r != null && here.add(r.subject().head() + r.name() + r.object().head())) {
          found.merge(key(document, r), r, (a, b) -> a);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private @Nullable Relation relation(
      RelationRule rule, Match match, Sentence s, Entities entities) {
    Phrase subject = argument(rule.subject(), match, "subject", s, entities);
    Phrase object = argument(rule.object(), match, "object", s, entities);
    if (subject == null || object == null || subject.tokens().overlaps(object.tokens())) {
      return null;
    }
    if (!isOf(rule.subjectTypes(), subject, entities)
        || !isOf(rule.objectTypes(), object, entities)) {
      return null;
    }
    int subjectEntity = entities.entityOf(subject);
    int objectEntity =
        rule.object() == Argument.TITLE || rule.object() == Argument.TOKENS
            ? -1
            : entities.entityOf(object);
    if (subjectEntity >= 0 && subjectEntity == objectEntity) {
      return null;
    }
    String name = places.slot(rule.relation(), s, object, entities, objectEntity);
    return new Relation(
        subject,
        subjectEntity,
        name,
        object,
        objectEntity,
        statusWords.status(rule.status(), s, match, object, rule.object() == Argument.TITLE),
        rule.confidence(),
        rule.id());
  }

  private @Nullable Phrase argument(
      Argument how, Match match, String name, Sentence s, Entities entities) {
    TokenRange captured = match.tokens(name);
    if (captured == null) {
      return null;
    }
    int head = how == Argument.TOKENS ? headOf(s, captured) : lastOf(s, captured);
    return switch (how) {
      case TITLE -> titles.at(s, head, entities);
      case TOKENS -> new Phrase(s.index(), captured, head);
      case PHRASE -> phrase(s, head);
      case ENTITY, MENTION -> {
        Mention m = entities.at(s.index(), head);
        yield m == null || (how == Argument.ENTITY && m.entity() < 0)
            ? null
            : new Phrase(s.index(), m.tokens(), m.head());
      }
    };
  }

  /** The token of a run on which the others depend; the last one where the tree does not tell. */
  private static int headOf(Sentence s, TokenRange range) {
    for (int i = range.first(); i < range.end(); i++) {
      if (s.tree().isParsed() && !range.contains(Math.max(0, s.tree().governor(i)))) {
        return i;
      }
    }
    return range.end() - 1;
  }

  private static int lastOf(Sentence s, TokenRange range) {
    return range.length() == 1 ? range.first() : headOf(s, range);
  }

  private static Phrase phrase(Sentence s, int head) {
    TokenRange range = s.tree().isParsed() ? s.tree().range(head) : new TokenRange(head, head + 1);
    int first = range.first();
    int end = range.end();
    while (first < head && isLeader(s, first)) {
      first++;
    }
    while (end > head + 1 && s.token(end - 1).text().matches("\\p{Punct}")) {
      end--;
    }
    return new Phrase(s.index(), new TokenRange(first, end), head);
  }

  /** Whether a token only leads up to a phrase: "with a", ",". */
  private static boolean isLeader(Sentence s, int token) {
    return s.token(token).isTag("DT")
        || s.token(token).isTag(",")
        || s.tree().is(token, "case")
        || s.tree().is(token, "mark");
  }

  private static boolean isOf(Set<String> types, Phrase phrase, Entities entities) {
    if (types.isEmpty()) {
      return true;
    }
    Mention m = entities.at(phrase.sentence(), phrase.head());
    return m != null && types.contains(m.type().name().toLowerCase(Locale.ROOT));
  }

  /** What makes two statements one fact: the same arguments, whoever words them. */
  private static String key(Document document, Relation r) {
    return argument(document, r.subject(), r.subjectEntity())
        + '\t'
        + r.name()
        + '\t'
        + argument(document, r.object(), r.objectEntity());
  }

  private static String argument(Document document, Phrase phrase, int entity) {
    if (entity >= 0) {
      return "#" + entity;
    }
    Sentence s = document.sentence(phrase.sentence());
    return s.token(phrase.head()).lemma().toLowerCase(Locale.ROOT);
  }
}
