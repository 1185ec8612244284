package org.broadsheet.relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.entity.Entities;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.MentionForm;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a title from its head: without determiner, nationality, names, and adjectives
 * that are no part of it.
 */
final class TitlePhrases {
  private final Lexicon titles;
  private final Set<String> adjectives;
  private final Set<String> notTitles;
  private final Set<String> kin;
  private final Set<String> roleWords = new HashSet<>();
  private final Set<String> noRoles = new HashSet<>();
  private final List<String> roleEndings = new ArrayList<>();
  private final List<String> rolePrefixes = new ArrayList<>();

  TitlePhrases(RuleBook book) {
    titles = book.lexicon("titles");
    adjectives = book.lexicon("title-adjectives").terms();
    notTitles = book.lexicon("not-titles").terms();
    kin = book.lexicon("kinship").terms();
    for (Lexicon.Entry e : book.lexicon("role-words").entries()) {
      switch (e.get("part")) {
        case "ending" -> roleEndings.add(e.term());
        case "prefix" -> rolePrefixes.add(e.term());
        case "never" -> noRoles.add(e.term());
        default -> roleWords.add(e.term());
      }
    }
  }

  /**
   * The title that ends with, or is headed by, a token; {@code null} where that noun names no role.
   */
  @Nullable Phrase at(Sentence s, int head, Entities entities) {
    Token noun = s.token(head);
    if (!noun.isTag("NN") && !isTerm(s, head, head + 1)) {
      return null;
    }
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    boolean isRole = !notTitles.contains(lemma) && (isRole(lemma) || isInTerm(s, head));
    if (!isRole || isKinship(noun, lemma) || isName(s, head, entities)) {
      return null;
    }
    int first = !titles.has(lemma) && isJoined(s, head) ? head - 2 : head; // "front-runner"
    while (first > 0 && !isRank(noun) && belongs(s, first - 1, entities)) {
      first--;
    }
    if (first < head && first > 0 && s.token(first - 1).text().equals("-")) {
      first++; // "left-wing senator"
    }
    return new Phrase(s.index(), new TokenRange(first, end(s, head)), head);
  }

  /** Whether a noun names what somebody is: "stoker", "co-founder"; a debate is nobody. */
  private boolean isRole(String lemma) {
    if (notTitles.contains(lemma) || noRoles.contains(lemma)) {
      return false;
    }
    for (String p : rolePrefixes) {
      if (lemma.startsWith(p) && lemma.length() > p.length() + 2) {
        return isRole(lemma.substring(p.length()));
      }
    }
    return titles.has(lemma)
        || roleWords.contains(lemma)
        || roleEndings.stream().anyMatch(e -> lemma.endsWith(e) && lemma.length() > e.length() + 2);
  }

  private static boolean isJoined(Sentence s, int head) {
    return head > 1
        && s.token(head - 1).text().equals("-")
        && s.token(head - 1).span().end() == s.token(head).span().start()
        && s.token(head - 2).span().end() == s.token(head - 1).span().start();
  }

  /** A rank in short form is a title of its own: "police spokesman Sgt. Marsh". */
  private boolean isRank(Token noun) {
    return noun.text().endsWith(".") && titles.has(noun.lemma());
  }

  /** Whether the token before a title's words is one of them. */
  private boolean belongs(Sentence s, int token, Entities entities) {
    Token t = s.token(token);
    String lower = t.text().toLowerCase(Locale.ROOT);
    if (isName(s, token, entities)) {
      return false;
    }
    return (t.isTag("NN") && !notTitles.contains(lower)) || adjectives.contains(lower);
  }

  /** A son is nobody's office: kinship has slots of its own. "Sister Agnes" has a capital. */
  private boolean isKinship(Token noun, String lemma) {
    Lexicon.Entry e = titles.find(lemma);
    return (e != null && e.get("kind").equals("family"))
        || (kin.contains(lemma) && !Character.isUpperCase(noun.text().charAt(0)));
  }

  private static boolean isName(Sentence s, int token, Entities entities) {
    Mention m = entities.at(s.index(), token);
    return m != null && (m.form() == MentionForm.NAME || m.type() == EntityType.NATIONALITY);
  }

  /** The end of a title that goes on after its head: "secretary of state", "attorney general". */
  private int end(Sentence s, int head) {
    int most = Math.min(s.size(), head + 4);
    for (int end = most; end > head + 1; end--) {
      for (int first = Math.max(0, head - 3); first <= head; first++) {
        if (isTerm(s, first, end)) {
          return end;
        }
      }
    }
    return isOfField(s, head) ? head + 3 : head + 1;
  }

  /** "professor of law", "head of sales": one common noun behind the title, and no more. */
  private static boolean isOfField(Sentence s, int head) {
    int field = head + 2;
    return field < s.size()
        && s.token(head + 1).text().equals("of")
        && s.token(field).isTag("NN")
        && !s.token(field).isTag("NNP")
        && !Character.isUpperCase(s.token(field).text().charAt(0))
        && (field + 1 == s.size() || !continues(s.token(field + 1)));
  }

  /** Whether the noun before it is a part of something longer: "state oil", "state-owned". */
  private static boolean continues(Token next) {
    return next.isTag("N") || next.isTag("HYPH") || next.text().equals("-");
  }

  /** Whether the list has words around the head: "police chief", "chief of staff". */
  private boolean isInTerm(Sentence s, int head) {
    for (int first = Math.max(0, head - 3); first <= head; first++) {
      for (int end = head + 1; end <= Math.min(s.size(), head + 4); end++) {
        if (isTerm(s, first, end)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isTerm(Sentence s, int first, int end) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i < end; i++) {
      words.append(i > first ? " " : "").append(s.token(i).text());
    }
    return titles.has(words.toString());
  }
}
