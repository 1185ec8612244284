package org.broadsheet.entity;

import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.rules.RuleId;

/**
 * Joins the halves of names with a hyphen, which the tokeniser takes apart: "Ada Oro-Vance", "Kim
 * Min-seo", "The Evening Star-Post".
 */
final class HyphenNames {
  private final EntityWords words;
  private final Gazetteer gazetteer;

  HyphenNames(EntityWords words, Gazetteer gazetteer) {
    this.words = words;
    this.gazetteer = gazetteer;
  }

  /** Joins the halves among a sentence's names, and those that the recogniser marked in part. */
  void join(List<Name> names) {
    for (int i = 0; i < names.size(); i++) {
      Name n = names.get(i);
      if (beginsBefore(n, names)) {
        n.first -= 2;
        n.titleFirst = n.first;
      }
      while (goesOn(n, names)) {
        int end = n.end + 2;
        names.removeIf(o -> o != n && n.end <= o.first && o.end <= end);
        n.end = end;
      }
    }
  }

  /** "Oro-Vance" of which the recogniser knew "Vance" only. */
  private boolean beginsBefore(Name n, List<Name> names) {
    int half = n.first - 2;
    return isPerson(n)
        && half >= 0
        && isHyphen(n.sentence, n.first - 1)
        && Fold.isCapital(n.sentence.token(half).text())
        && n.sentence.token(half).isTag("NNP")
        && names.stream().noneMatch(o -> o.covers(half))
        && gazetteer.find(n.sentence.token(half).text()).isEmpty();
  }

  private boolean goesOn(Name n, List<Name> names) {
    Sentence s = n.sentence;
    int half = n.end + 1;
    if (half >= s.size() || !isHyphen(s, n.end)) {
      return false;
    }
    boolean isFamilyFirst = n.length() == 2 && words.isFamilyNameFirst(s.token(n.first).text());
    if (n.type == EntityType.PERSON && isFamilyFirst) {
      return true; // the second half of a given name is small
    }
    Token t = s.token(half);
    boolean isWhole = n.length() > 1 || (isPerson(n) && words.isGivenName(n.text()));
    return isWhole
        && n.type != EntityType.PLACE
        && n.type != EntityType.NATIONALITY
        && Fold.isCapital(t.text())
        && gazetteer.find(t.text()).stream().noneMatch(HyphenNames::isOther)
        && names.stream().noneMatch(o -> o.first == half && o.length() > 1);
  }

  private static boolean isPerson(Name n) {
    return n.type == EntityType.PERSON;
  }

  /** "the World Bank-UN mission", "a Jane Roe-Germany affair": somebody else after the hyphen. */
  private static boolean isOther(Known k) {
    return !k.ambiguous() && !k.kind().equals("city");
  }

  /**
   * Whether a token is a hyphen with a word right on either side, not that of "(R-Ohio)", where a
   * party's letter stands before a place.
   */
  static boolean isHyphen(Sentence s, int at) {
    return at > 0
        && at + 1 < s.size()
        && s.token(at).text().equals("-")
        && !isPartyLetter(s, at - 1)
        && s.token(at - 1).span().end() == s.token(at).span().start()
        && s.token(at).span().end() == s.token(at + 1).span().start();
  }

  /** "(R-Ohio)", "D-Port Elms,": what follows a party's letter is the place of the seat. */
  void seats(List<Name> names, RuleId why) {
    for (Name n : names) {
      Sentence s = n.sentence;
      int hyphen = n.length() > 2 && isPartyLetter(s, n.first) ? n.first + 1 : n.first - 1;
      if (hyphen > 0 && s.token(hyphen).text().equals("-") && isPartyLetter(s, hyphen - 1)) {
        n.first = hyphen + 1;
        n.titleFirst = n.first;
        n.type = EntityType.PLACE;
        n.why = why;
        n.known = gazetteer.as(n.text(), EntityType.PLACE);
        n.known = n.known == null ? gazetteer.as(n.text() + ".", EntityType.PLACE) : n.known;
        n.weight = 3;
      }
    }
  }

  private static boolean isPartyLetter(Sentence s, int at) {
    String before = at > 0 ? s.token(at - 1).text() : "";
    return s.token(at).text().length() == 1
        && Fold.isCapital(s.token(at).text())
        && (before.equals("(") || before.equals(","));
  }
}
