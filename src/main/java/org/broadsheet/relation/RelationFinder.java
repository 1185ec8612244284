package org.broadsheet.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TimeMention;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.entity.Entities;
import org.broadsheet.entity.LocalEntity;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.MentionForm;
import org.broadsheet.pattern.Match;
import org.broadsheet.pattern.PatternIndex;
import org.broadsheet.rules.Fault;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.Rule;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleException;
import org.broadsheet.text.WhiteSpace;
import org.jspecify.annotations.Nullable;

/**
 * Finds relations by the rules in {@code models/rules/relation}, and where no rule relates two
 * names, by the model in {@code models/weights/relations}. A fact that an article states several
 * times is given once, where it stands first.
 *
 * <p>Stateless after construction; safe to share between threads.
 */
public final class RelationFinder {
  private static final Set<String> UNTIL = Set.of("until", "till");

  private final PatternIndex<RelationRule> rules;
  private final TitlePhrases titles;
  private final Lexicon titleWords;
  private final StatusWords statusWords;
  private final Places places;
  private final PairFinder pairs;

  /**
   * Compiles the rules.
   *
   * @throws RuleException listing every fault of a relation rule
   */
  public RelationFinder(RuleBook book) {
    List<Fault> faults = new ArrayList<>();
    PatternIndex.Builder<RelationRule> index = new PatternIndex.Builder<>();
    for (Rule r : book.rules("relation")) {
      if (PairRule.isOne(r)) {
        continue;
      }
      RelationRule rule = RelationRule.of(r, book, faults);
      rule.trees().forEach(p -> index.add(rule, p));
      rule.runs().forEach(p -> index.add(rule, p));
    }
    if (!faults.isEmpty()) {
      throw new RuleException(faults);
    }
    rules = index.build();
    titles = new TitlePhrases(book);
    titleWords = book.lexicon("titles");
    statusWords = new StatusWords(book);
    places = new Places(book);
    pairs = new PairFinder(book, places, statusWords);
  }

  /** The relations of an article's story, in the order of the text. */
  public List<Relation> find(Document document, Entities entities) {
    Map<String, Relation> found = new LinkedHashMap<>();
    List<Relation> ruled = ruled(document, entities);
    ruled.forEach(r -> found.putIfAbsent(key(document, r), r));
    for (Relation r : pairs.find(document, entities, ruled)) {
      found.putIfAbsent(key(document, r), r);
    }
    return List.copyOf(found.values());
  }

  /** What the rules find, in the order of the sentences, each fact as often as it is stated. */
  List<Relation> ruled(Document document, Entities entities) {
    RelationFacts facts = new RelationFacts(document, entities, places, titleWords);
    List<Relation> found = new ArrayList<>();
    for (Sentence s : document.sentences()) {
      if (!s.isBody()) {
        continue;
      }
      Set<String> here = new HashSet<>();
      for (PatternIndex.Found<RelationRule> f : rules.find(s, facts)) {
        Relation r = relation(f.rule(), f.match(), s, document, entities);
        // One pair of arguments has one title, from the rule that stands first.
        if (r != null && here.add(r.subject().head() + r.name() + r.object().head())) {
          found.add(r);
        }
      }
    }
    return found;
  }

  /** What the model learns from: see {@link RelationTraining}. */
  PairFinder pairs() {
    return pairs;
  }

  private @Nullable Relation relation(
      RelationRule rule, Match match, Sentence s, Document document, Entities entities) {
    Phrase subject = argument(rule.subject(), match, "subject", s, document, entities);
    Phrase object = argument(rule.object(), match, "object", s, document, entities);
    if (subject == null || object == null) {
      return null;
    }
    boolean isOtherName = rule.relation().endsWith("alternate_names");
    if (subject.tokens().overlaps(object.tokens()) && !isOtherName) {
      return null;
    }
    if (!isOf(rule.subjectTypes(), subject, entities)
        || !isOf(rule.objectTypes(), object, entities)) {
      return null;
    }
    int subjectEntity = entity(rule.subject(), subject, document, entities);
    int objectEntity = entity(rule.object(), object, document, entities);
    boolean isSame = subjectEntity == objectEntity;
    if (subjectEntity >= 0 && objectEntity >= 0 && isSame != isOtherName) {
      return null; // two names of one bearer, or two bearers
    }
    Set<Integer> anchors = anchors(rule, match, object);
    Status status =
        statusWords.status(
            rule.status(), s, anchors, rule.object() == Argument.TITLE ? object : null);
    String period = rule.isDated() ? null : Periods.at(document, s, anchors);
    return new Relation(
        subject,
        subjectEntity,
        places.slot(rule.relation(), s, object.tokens(), entities, objectEntity),
        object,
        objectEntity,
        status == Status.ASSERTED && (isOver(s, match, period) || hasEnded(document, period))
            ? Status.FORMER
            : status,
        match.has("verb"),
        period,
        rule.confidence(),
        rule.id());
  }

  /** The tokens that state the relation, on which words of status and time hang. */
  private static Set<Integer> anchors(RelationRule rule, Match match, Phrase object) {
    Set<Integer> anchors = new HashSet<>();
    if (rule.object() == Argument.TITLE || rule.object() == Argument.PHRASE) {
      anchors.add(object.head());
    }
    for (String name : List.of("role", "verb", "status")) {
      if (match.has(name)) {
        anchors.add(match.token(name));
      }
    }
    return anchors;
  }

  /**
   * "was head of strings from 1980 to 1999", "worked there until he was fired": past, with an end.
   */
  private static boolean isOver(Sentence s, Match match, @Nullable String period) {
    int verb = match.has("verb") ? match.token("verb") : -1;
    if (verb < 0 || !s.token(verb).isTag("VBD")) {
      return false;
    }
    boolean isUntil =
        s.tree().dependents(verb, "advcl").stream()
            .map(clause -> s.tree().dependent(clause, "mark"))
            .anyMatch(mark -> mark >= 0 && UNTIL.contains(s.token(mark).lemma()));
    return isUntil || (period != null && period.contains("/") && !period.endsWith("/.."));
  }

  /** "minister from 2021 to 2024" in an article of 2026: past, whatever the verb. */
  private static boolean hasEnded(Document document, @Nullable String period) {
    String published = document.article().metadata().published();
    int slash = period == null ? -1 : period.indexOf('/');
    if (period == null || published == null || slash < 0) {
      return false;
    }
    String end = period.substring(slash + 1);
    int length = Math.min(end.length(), published.length());
    return Character.isDigit(end.charAt(0))
        && end.substring(0, length).compareTo(published.substring(0, length)) < 0;
  }

  private int entity(Argument how, Phrase phrase, Document document, Entities entities) {
    return switch (how) {
      case TITLE, TOKENS, TIME -> -1;
      case NAME -> named(phrase, document, entities);
      case ENTITY, MENTION, ADDRESS, PHRASE -> entities.entityOf(phrase);
    };
  }

  /** The entity whose name or alias the words are, or -1. */
  private static int named(Phrase phrase, Document document, Entities entities) {
    String words =
        WhiteSpace.fold(
            phrase.tokens().span(document.sentence(phrase.sentence())).in(document.text()));
    for (LocalEntity e : entities.entities()) {
      if (e.name().equalsIgnoreCase(words)
          || e.aliases().stream().anyMatch(words::equalsIgnoreCase)) {
        return e.index();
      }
    }
    return -1;
  }

  private @Nullable Phrase argument(
      Argument how, Match match, String name, Sentence s, Document document, Entities entities) {
    TokenRange captured = match.tokens(name);
    if (captured == null) {
      return null;
    }
    int head = antecedent(s, headOf(s, captured));
    return switch (how) {
      case TITLE -> titles.at(s, head, entities);
      case TOKENS, NAME -> new Phrase(s.index(), captured, head);
      case TIME -> time(s, head, document);
      case PHRASE -> phrase(s, head);
      case ADDRESS -> {
        Mention m = entities.at(s.index(), head);
        yield m == null || m.entity() < 0 ? null : Places.address(s, m, entities);
      }
      case ENTITY, MENTION -> {
        Mention m = entities.at(s.index(), head);
        if (m == null || (how == Argument.ENTITY && m.entity() < 0)) {
          yield null;
        }
        Mention shown =
            bestNamed(m, name.equals("subject") ? match.tokens("object") : null, entities);
        yield new Phrase(s.index(), shown.tokens(), shown.head());
      }
    };
  }

  /**
   * The name that the same sentence has for what a pronoun or a description stands for: the nearest
   * one, else the mention itself. A row that says "Rosa Linde" is easier to read than one of "her".
   *
   * @param other the other argument's tokens, which are not to be named twice, or {@code null}
   */
  private static Mention bestNamed(Mention m, @Nullable TokenRange other, Entities entities) {
    if (m.entity() < 0) {
      return m;
    }
    if (m.form() == MentionForm.NAME) { // the whole name, not the nickname inside
      return entities.in(m.sentence()).stream()
          .filter(o -> o.form() == MentionForm.NAME && o.entity() == m.entity())
          .filter(o -> o.tokens().contains(m.head()))
          .max(Comparator.comparingInt(o -> o.tokens().length()))
          .orElse(m);
    }
    return entities.in(m.sentence()).stream()
        .filter(o -> o.form() == MentionForm.NAME && o.entity() == m.entity())
        .filter(o -> other == null || !o.tokens().overlaps(other))
        .min(Comparator.comparingInt(o -> Math.abs(o.head() - m.head())))
        .orElse(m);
  }

  /** The token of a run on which the others depend; the last one where the tree does not tell. */
  private static int headOf(Sentence s, TokenRange range) {
    for (int i = range.first(); range.length() > 1 && i < range.end(); i++) {
      if (s.tree().isParsed() && !range.contains(Math.max(0, s.tree().governor(i)))) {
        return i;
      }
    }
    return range.end() - 1;
  }

  /** What "who" stands for: the noun that its clause describes. */
  private static int antecedent(Sentence s, int head) {
    if (!s.token(head).isTag("WP")) {
      return head;
    }
    for (int t = head, steps = 0; t >= 0 && steps < s.size(); t = s.tree().governor(t), steps++) {
      if (s.tree().relation(t).equals("acl:relcl")) {
        return s.tree().governor(t);
      }
    }
    return head;
  }

  private static @Nullable Phrase time(Sentence s, int head, Document document) {
    for (TimeMention t : document.timesIn(s.index())) {
      if (t.tokens().contains(head)) {
        return new Phrase(s.index(), t.tokens(), head);
      }
    }
    return null;
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
