package org.broadsheet.relation;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.entity.Entities;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.MentionForm;

/** Pairs the names of a sentence that may be related. */
final class Pairs {
  /** Names farther apart are hardly ever related by what stands between them. */
  private static final int FARTHEST = 30;

  /** In a list of names, one is not related to all the others. */
  private static final int MOST_BETWEEN = 6;

  private final List<PairRule> rules;
  private final Places places;

  Pairs(List<PairRule> rules, Places places) {
    this.places = places;
    this.rules = List.copyOf(rules);
  }

  /** The pairs of a sentence, in the order of their subjects, then of their objects. */
  List<Pair> in(Sentence s, Entities entities) {
    List<Mention> names = names(s, entities);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int last = Math.min(names.size() - 1, i + MOST_BETWEEN + 1);
      for (int j = Math.max(0, i - MOST_BETWEEN - 1); j <= last; j++) {
        Mention subject = names.get(i);
        Mention object = names.get(j);
        for (PairRule rule : rules) {
          if (rule.fits(subject.type(), object.type()) && subject.entity() != object.entity()) {
            Pair pair = new Pair(s, subject, object, rule);
            if (pair.gap() <= FARTHEST && isPossible(pair)) {
              pairs.add(pair);
            }
          }
        }
      }
    }
    return pairs;
  }

  /**
   * Whether the lists leave it open: no country lies in another, nor does its government, and the
   * United Nations are no country's.
   */
  private boolean isPossible(Pair pair) {
    String larger = pair.words(pair.object());
    if (pair.object().type() != EntityType.PLACE || pair.subject().type() == EntityType.PERSON) {
      return true;
    }
    if (pair.subject().type() == EntityType.PLACE) {
      return !places.isContinent(pair.words(pair.subject()))
          && !isNear(pair)
          && !places.isIn(pair.words(pair.subject()), larger).equals("no")
          && !"country".equals(places.kind(pair.words(pair.subject())));
    }
    if ("country".equals(places.kind(larger))
        && places.isInternational(pair.words(pair.subject()))) {
      return false;
    }
    TokenRange name = pair.subject().tokens();
    for (int i = name.first(); i < name.end(); i++) { // "South Korean government"
      String word = pair.sentence().token(i).text();
      String two = i == name.first() ? word : pair.sentence().token(i - 1).text() + " " + word;
      if (places.isIn(word, larger).equals("no") || places.isIn(two, larger).equals("no")) {
        return false;
      }
    }
    return true;
  }

  /** "Opa-Locka, near Miami": beside it, not in it. */
  private static boolean isNear(Pair pair) {
    int before = pair.object().tokens().first() - 1;
    return before >= pair.subject().tokens().end()
        && pair.sentence().token(before).text().equals("near");
  }

  /** The names of a sentence that stand in no longer name. */
  private static List<Mention> names(Sentence s, Entities entities) {
    List<Mention> names = new ArrayList<>();
    for (Mention m : entities.in(s.index())) {
      if (m.form() == MentionForm.NAME && m.entity() >= 0) {
        boolean isInside =
            entities.in(s.index()).stream()
                .anyMatch(
                    o ->
                        o.form() == MentionForm.NAME
                            && o.tokens().contains(m.tokens())
                            && o.tokens().length() > m.tokens().length());
        if (!isInside) {
          names.add(m);
        }
      }
    }
    return names;
  }
}
