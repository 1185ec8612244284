package org.broadsheet.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.entity.Entities;
import org.broadsheet.entity.EntityType;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;

/** Tells those who can say something from things that cannot, and news outlets from others. */
final class Speakers {
  private static final Set<String> PERSONAL =
      Set.of("i", "we", "you", "he", "she", "they", "my", "our", "your", "his", "her", "their");

  /** Pronouns that may stand for things. */
  private static final Set<String> THINGS = Set.of("it", "they", "them", "itself", "themselves");

  private final Lexicon sources;
  private final Lexicon titles;
  private final Set<String> roles;
  private final Lexicon endings;
  private final Lexicon outlets;
  private final Lexicon outletWords;

  Speakers(RuleBook book) {
    sources = book.lexicon("source-nouns");
    titles = book.lexicon("titles");
    roles = Set.copyOf(book.lexicon("role-words").termsWhere("part", "word"));
    endings = book.lexicon("agent-endings");
    outlets = book.lexicon("news-outlets");
    outletWords = book.lexicon("outlet-words");
  }

  /**
   * Whether a noun or pronoun names somebody or a document: a name, a title, a body, a paper, a
   * word for people; for "it", "which" and the like what they stand for.
   */
  boolean canSay(Sentence s, int head, Entities entities) {
    int noun = SourceFinder.antecedent(s, head);
    Token t = s.token(noun);
    String word = t.text().toLowerCase(Locale.ROOT);
    if (t.isNamed() || PERSONAL.contains(word) || word.equals("who")) {
      return true;
    }
    if (t.isTag("PRP") || t.isTag("W") || t.isTag("DT")) {
      return entities.at(s.index(), noun) != null
          && entities.entityOf(new Phrase(s.index(), range(noun), noun)) >= 0;
    }
    String lemma = t.lemma().toLowerCase(Locale.ROOT);
    return t.isTag("NNP")
        || t.isTag("CD")
        || t.isTag("JJ")
        || sources.has(lemma)
        || sources.has(word)
        || titles.has(lemma)
        || isAgent(lemma);
  }

  /** Whether a noun or pronoun names people or a body: it can say something and is no document. */
  boolean isSomebody(Sentence s, int head, Entities entities) {
    Lexicon.Entry listed = sources.find(s.token(head).lemma());
    boolean isDocument = listed != null && listed.get("kind").equals("document");
    return canSay(s, head, entities) && !isDocument;
  }

  /** Whether a noun or pronoun names people, not a body that they make up. */
  boolean isPerson(Sentence s, int head, Entities entities) {
    Token t = s.token(head);
    String lemma = t.lemma().toLowerCase(Locale.ROOT);
    if (t.tag().equals("PRP")) {
      int entity = entities.entityOf(new Phrase(s.index(), range(head), head));
      return entity >= 0
          ? entities.entities().get(entity).type() == EntityType.PERSON
          : !THINGS.contains(t.text().toLowerCase(Locale.ROOT));
    }
    Lexicon.Entry listed = sources.find(lemma);
    return t.name().equals("PERSON")
        || titles.has(lemma)
        || roles.contains(lemma)
        || (listed != null && listed.get("kind").equals("person"));
  }

  private static TokenRange range(int token) {
    return new TokenRange(token, token + 1);
  }

  private boolean isAgent(String lemma) {
    if (lemma.length() < 5) {
      return List.of("man", "men", "aide", "fan", "boy", "girl").contains(lemma);
    }
    return endings.terms().stream().anyMatch(lemma::endsWith);
  }

  /** Whether these words, which are whole, are the name of a newspaper, agency or station. */
  boolean isOutletName(String name) {
    return outlets.has(name) || outlets.has(name.replaceFirst("^[Tt]he ", ""));
  }

  /** Whether a phrase names a newspaper, agency or station. */
  boolean isOutlet(Document document, Sentence s, Phrase phrase) {
    String name = phrase.tokens().span(s).in(document.text()).replaceAll("\\s+", " ");
    if (isOutletName(name)) {
      return true;
    }
    Token head = s.token(phrase.head());
    for (Token t : phrase.tokens().in(s)) {
      if (t.isTag("NNP") && outlets.has(t.text()) && t.index() + 2 >= phrase.head()) {
        return true;
      }
    }
    return head.isTag("NNP") && outletWords.has(head.text());
  }
}
