package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;

/** Tells the team from the city: in a report on sport "Boston beat Chicago" names two teams. */
final class TeamNames {
  private static final String RULE = "entity.name.team";

  private final EntityWords words;
  private final EntityRules rules;

  TeamNames(EntityWords words, EntityRules rules) {
    this.words = words;
    this.rules = rules;
  }

  /** Makes teams of places that play. */
  void settle(Document document, List<List<Name>> bySentence) {
    if (!rules.isOn(RULE) || !isSport(document)) {
      return;
    }
    Map<String, Integer> playing = new HashMap<>();
    Map<String, List<Name>> open = new HashMap<>();
    for (List<Name> names : bySentence) {
      for (Name n : names) {
        boolean country = n.known != null && n.known.kind().equals("country");
        boolean place = n.type == EntityType.PLACE && !n.inner && !country;
        if (!place && n.type != EntityType.ORGANIZATION) {
          continue;
        }
        String key = Fold.key(n.text());
        if (plays(n)) {
          playing.merge(key, 1, Integer::sum);
          if (place) {
            team(n);
          }
        } else if (place && !isSituated(n)) {
          open.computeIfAbsent(key, k -> new ArrayList<>()).add(n);
        }
      }
    }
    double enough = rules.number(RULE, "mentions-that-play");
    open.forEach(
        (key, names) -> {
          if (playing.getOrDefault(key, 0) >= enough) {
            names.forEach(this::team);
          }
        });
  }

  private void team(Name n) {
    n.type = EntityType.ORGANIZATION;
    n.known = null;
    n.why = rules.id(RULE);
    n.weight = 3;
  }

  /** Whether the article reports on sport: elections too have leads, wins and points. */
  private boolean isSport(Document document) {
    int hits = 0;
    int sure = 0;
    int tokens = 0;
    for (Sentence s : document.sentences()) {
      tokens += s.size();
      for (Token t : s.tokens()) {
        if (words.isCue("sure-sport", t.text())) {
          sure++;
        }
        if (words.isCue("sport", t.text()) || isScore(s, t.index())) {
          hits++;
        }
      }
    }
    return hits >= 4 && sure >= 2 && hits >= rules.number(RULE, "sport-words-share") * tokens;
  }

  /** "3-1", in one token or in three. */
  private static boolean isScore(Sentence s, int i) {
    String text = s.token(i).text();
    if (text.chars().allMatch(Character::isDigit) && text.length() < 4) {
      return i + 2 < s.size()
          && s.token(i + 1).text().equals("-")
          && s.token(i + 2).text().chars().allMatch(Character::isDigit)
          && s.token(i + 2).text().length() < 4;
    }
    int dash = text.indexOf('-');
    return dash > 0
        && dash < text.length() - 1
        && text.length() <= 7
        && text.chars().allMatch(c -> c == '-' || Character.isDigit(c));
  }

  /** "beat Boston", "Boston lost", "No. 3 Boston", "Boston (7-2)", "Boston's striker". */
  private boolean plays(Name n) {
    Sentence s = n.sentence;
    int at = n.first - 1;
    while (at > 0 && words.isCue("sport-rival", s.token(at).text())) {
      at--;
    }
    String before = at >= 0 ? s.token(at).text() : "";
    if (words.isCue("sport-after", before) && !isAtVenue(before)) {
      return true;
    }
    if (before.equals("to") && at > 0 && words.isCue("lose-verb", s.token(at - 1).lemma())) {
      return true;
    }
    if (n.end + 1 < s.size()
        && words.isCue("sport-verb", s.token(n.end).lemma())
        && Names.isCapital(s.token(n.end + 1))) {
      return true;
    }
    if (n.first > 1 && s.token(n.first - 2).text().equals("No.")) {
      return true;
    }
    String after = n.end < s.size() ? s.token(n.end).text() : "";
    if ((after.equals("(") || after.equals("-LRB-"))
        && n.end + 1 < s.size()
        && isScore(s, n.end + 1)) {
      return true;
    }
    if (n.end < s.size() && isScore(s, n.end)) {
      return true;
    }
    int noun = n.end < s.size() && Names.isPossessive(s.token(n.end)) ? n.end + 1 : n.end;
    for (int i = noun; i < Math.min(s.size(), noun + 3); i++) {
      if (words.isCue("sport-noun", s.token(i).text())) {
        return true;
      }
      if (!s.token(i).isTag("JJ") && !s.token(i).isTag("NN")) {
        break;
      }
    }
    if (!s.tree().isParsed()) {
      return false;
    }
    int head = n.head();
    int verb = s.tree().governor(head);
    return verb >= 0
        && ((s.tree().is(head, "nsubj") && s.token(verb).isTag("VB"))
            || (s.tree().is(head, "obj") && words.isCue("sport-verb", s.token(verb).lemma())));
  }

  private static boolean isAtVenue(String word) {
    return word.equals("at") || word.equals("past");
  }

  /** "in Boston" is the city. */
  private boolean isSituated(Name n) {
    Sentence s = n.sentence;
    return (n.first > 0 && words.isCue("place-before", s.token(n.first - 1).text()))
        || (n.end + 1 < s.size()
            && s.token(n.end).text().equals(",")
            && Names.isCapital(s.token(n.end + 1)));
  }
}
