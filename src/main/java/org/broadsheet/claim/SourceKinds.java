package org.broadsheet.claim;

import java.util.List;
import java.util.Locale;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.entity.Entities;
import org.broadsheet.entity.EntityType;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/** Says what sort of source a claim has, by the head of its phrase and the entity behind it. */
final class SourceKinds {
  private final Lexicon nouns;
  private final Lexicon anonymous;

  private final Speakers speakers;

  SourceKinds(RuleBook book, Speakers speakers) {
    this.speakers = speakers;
    nouns = book.lexicon("source-nouns");
    anonymous = book.lexicon("anonymous-sources");
  }

  SourceKind of(Draft d, Document document, Entities entities) {
    Phrase source = d.source();
    if (source == null) {
      return SourceKind.ANONYMOUS;
    }
    Sentence s = d.sentence();
    int head = SourceFinder.antecedent(s, source.head());
    String text = source.tokens().span(s).in(document.text()).toLowerCase(Locale.ROOT);
    if (isAnonymous(d, head, text, document)) {
      return SourceKind.ANONYMOUS;
    }
    int entity = entities.entityOf(new Phrase(s.index(), source.tokens(), source.head()));
    if (entity >= 0 && s.token(head).tag().startsWith("PRP")) {
      return ofEntity(entities.entities().get(entity).type(), s, head);
    }
    if (isPlural(s, source, head)) {
      return pluralKind(s, head, d);
    }
    Token t = s.token(head);
    SourceKind ofName = t.isTag("NNP") ? name(d, t, entity, document, entities) : null;
    if (ofName != null) {
      return ofName;
    }
    if (ClaimDetails.isNobody(s, source.tokens().first())) {
      return SourceKind.GROUP; // "no one", "no minister"
    }
    SourceKind listed = listed(t, d);
    if (listed != null) {
      return listed;
    }
    if (entity >= 0) {
      return ofEntity(entities.entities().get(entity).type(), s, head);
    }
    String w = t.text().toLowerCase(Locale.ROOT);
    return switch (w) {
      case "it", "its" -> SourceKind.ORGANIZATION;
      case "they", "their", "we", "our", "many", "some", "others", "few", "nobody", "none" ->
          SourceKind.GROUP;
      case "who", "whoever", "anyone", "anybody" -> SourceKind.PERSON;
      case "those", "these", "both", "all", "most", "several" -> SourceKind.GROUP;
      default -> other(s, head, t, entities);
    };
  }

  /** A name by whom it means in the article, then by its label: "the Post" is no posting. */
  private @Nullable SourceKind name(
      Draft d, Token t, int entity, Document document, Entities entities) {
    Phrase source = d.source();
    if (source != null && speakers.isOutlet(document, d.sentence(), source)) {
      return SourceKind.ORGANIZATION;
    }
    if (entity >= 0) {
      EntityType type = entities.entities().get(entity).type();
      if (type == EntityType.PERSON || type == EntityType.ORGANIZATION) {
        return ofEntity(type, d.sentence(), t.index());
      }
    }
    return switch (t.name()) {
      case "PERSON" -> SourceKind.PERSON;
      case "ORGANIZATION", "LOCATION" -> SourceKind.ORGANIZATION;
      default -> null;
    };
  }

  /** A noun of which no list knows: a person, but for things, which speak as papers do. */
  private SourceKind other(Sentence s, int head, Token t, Entities entities) {
    if (t.tag().equals("NNPS")) {
      return SourceKind.GROUP;
    }
    boolean isShouted = t.text().length() > 1 && t.text().equals(t.text().toUpperCase(Locale.ROOT));
    boolean isSomebody =
        isShouted // "BRANDT: We never met.", in a transcript
            || speakers.canSay(s, head, entities)
            || isNamedPerson(s, head);
    return isSomebody ? SourceKind.PERSON : SourceKind.DOCUMENT;
  }

  /** "The lead Yusuf Ahlgren", whose noun is strange and whose name is not. */
  private static boolean isNamedPerson(Sentence s, int head) {
    for (String relation : List.of("appos", "compound", "flat")) {
      for (int d : s.tree().dependents(head, relation)) {
        if (s.token(d).name().equals("PERSON")) {
          return true;
        }
      }
    }
    return false;
  }

  private @Nullable SourceKind listed(Token t, Draft d) {
    Lexicon.Entry e = nouns.find(t.lemma());
    if (e == null) {
      e = nouns.find(t.text());
    }
    if (e == null || !suits(e.get("act"), d)) {
      return null;
    }
    return SourceKind.valueOf(e.get("kind").toUpperCase(Locale.ROOT));
  }

  private static boolean suits(String act, Draft d) {
    return act.isEmpty()
        || d.word() == null
        || d.word().act().name().toLowerCase(Locale.ROOT).equals(act);
  }

  private static SourceKind ofEntity(EntityType type, Sentence s, int head) {
    return switch (type) {
      case PERSON -> SourceKind.PERSON;
      case ORGANIZATION, PLACE -> SourceKind.ORGANIZATION;
      case NATIONALITY -> SourceKind.GROUP;
      case WORK, LAW -> SourceKind.DOCUMENT;
      case EVENT, OTHER -> s.token(head).tag().equals("NNS") ? SourceKind.GROUP : SourceKind.PERSON;
    };
  }

  private boolean isAnonymous(Draft d, int head, String text, Document document) {
    String around = outside(d, document).toLowerCase(Locale.ROOT);
    for (Lexicon.Entry e : anonymous.entries()) {
      List<String> places = e.list("place");
      if ((places.contains("phrase") && text.contains(e.term()))
          || (places.contains("sentence") && around.contains(e.term()))) {
        return true;
      }
    }
    return isAnonymous(d.sentence(), head);
  }

  /** "a source", "one of the sources". */
  private boolean isAnonymous(Sentence s, int head) {
    Lexicon.Entry e = anonymous.find(s.token(head).lemma());
    boolean isListed = e != null && e.list("place").contains("head");
    int whole = s.token(head).isTag("CD") ? s.tree().dependent(head, "nmod") : -1;
    return isListed || (whole > head && isAnonymous(s, whole));
  }

  /** The words of the cue's clause that are not said by the source. */
  private static String outside(Draft d, Document document) {
    Span clause = clause(d.sentence(), d.head());
    StringBuilder words = new StringBuilder();
    int at = clause.start();
    for (Span piece : d.content()) {
      if (piece.overlaps(clause)) {
        words.append(document.text(), at, Math.max(at, piece.start())).append('\n');
        at = Math.max(at, piece.end());
      }
    }
    return words.append(document.text(), at, Math.max(at, clause.end())).toString();
  }

  /** The sentence, but for what others do in it: "Ada Quill said …, but an official said …". */
  private static Span clause(Sentence s, int cue) {
    DependencyTree tree = s.tree();
    Span clause = s.span();
    int start = clause.start();
    int end = clause.end();
    if (tree.is(cue, "conj") && tree.dependent(cue, "nsubj") >= 0 && tree.governor(cue) < cue) {
      start = tree.range(cue).span(s).start();
    }
    for (int other : tree.dependents(cue, "conj")) {
      if (other > cue && tree.dependent(other, "nsubj") >= 0) {
        end = Math.min(end, tree.range(other).span(s).start());
      }
    }
    return start < end ? new Span(start, end) : clause;
  }

  private static boolean isPlural(Sentence s, Phrase source, int head) {
    Token t = s.token(head);
    if (t.tag().equals("NNS") || (t.tag().equals("CD") && !t.lemma().equals("one"))) {
      return true; // "three of the authors"
    }
    for (int d : s.tree().dependents(head, "conj")) {
      if (source.tokens().contains(d) && s.token(d).isTag("NN")) {
        return true;
      }
    }
    return false;
  }

  /** Plural documents and governments keep their kind; plural people are a group. */
  private SourceKind pluralKind(Sentence s, int head, Draft d) {
    SourceKind listed = listed(s.token(head), d);
    return listed == null || listed == SourceKind.PERSON ? SourceKind.GROUP : listed;
  }
}
