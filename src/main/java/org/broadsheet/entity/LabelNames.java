package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.article.BlockKind;

/**
 * Finds names by their place in lines of a fixed form: the town of a dateline ("PORT STANA,
 * Valdoria (Reuters) -"), whoever speaks next in a round of comments ("JANE ROE, ECONOMIST, HALE
 * BANK").
 */
final class LabelNames {
  private static final String DATELINE = "entity.name.dateline";
  private static final String LABEL = "entity.name.label";
  private static final int DATELINE_TOKENS = 16;

  private final EntityWords words;
  private final EntityRules rules;

  LabelNames(EntityWords words, EntityRules rules) {
    this.words = words;
    this.rules = rules;
  }

  /** Adds the names of a sentence, in place of what the recogniser made of their words. */
  void find(Sentence s, List<Name> names) {
    datelines(s, names);
    labels(s, names);
  }

  private void datelines(Sentence s, List<Name> names) {
    int town = shoutedEnd(s, 0);
    if (town == 0 || !isDateline(s, town)) {
      return;
    }
    add(s, 0, town, EntityType.PLACE, DATELINE, names);
    int land = town + 1;
    int end = land;
    while (end < s.size()
        && Names.isCapital(s.token(end))
        && !words.isNoName(s.token(end).text())) {
      end++;
    }
    boolean closed =
        end < s.size() && (s.token(end).opensBracket() || s.token(end).text().equals(","));
    if (s.token(town).text().equals(",") && end > land && closed) {
      add(s, land, end, EntityType.PLACE, DATELINE, names);
    }
  }

  /** The end of a run of words in capitals alone. */
  private int shoutedEnd(Sentence s, int first) {
    int end = first;
    while (end < s.size()
        && Fold.isUpper(s.token(end).text())
        && s.token(end).text().length() > 2
        && s.token(end).text().chars().allMatch(c -> Character.isLetter(c) || c == '.')) {
      end++;
    }
    return end - first <= 4 ? end : first;
  }

  /** Whether an agency in brackets or a date stands between the town and a dash. */
  private boolean isDateline(Sentence s, int town) {
    if (town >= s.size()) {
      return false;
    }
    if (s.kind() == BlockKind.DATELINE) {
      return true;
    }
    String next = s.token(town).text();
    if (!next.equals(",") && !s.token(town).opensBracket()) {
      return false;
    }
    boolean agency = false;
    for (int i = town; i < Math.min(s.size(), DATELINE_TOKENS); i++) {
      agency |= s.token(i).opensBracket() && i + 1 < s.size() && Names.isCapital(s.token(i + 1));
      if (agency && i > 0 && isDash(s.token(i).text())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDash(String text) {
    return text.equals("-") || text.equals("–") || text.equals("—") || text.equals("--");
  }

  /** Name, title and body between commas, all in capitals. */
  private void labels(Sentence s, List<Name> names) {
    if (s.size() < 5 || s.size() > 16 || !isShouted(s)) {
      return;
    }
    List<TokenRange> parts = parts(s);
    if (parts.size() < 2 || parts.size() > 3 || !isTitle(s, parts.get(1))) {
      return;
    }
    TokenRange person = parts.get(0);
    if (person.length() < 2 || isTitle(s, person)) {
      return;
    }
    add(s, person.first(), person.end(), EntityType.PERSON, LABEL, names);
    if (parts.size() == 3) {
      TokenRange body = parts.get(2);
      add(s, body.first(), body.end(), EntityType.ORGANIZATION, LABEL, names);
    }
  }

  private static boolean isShouted(Sentence s) {
    return s.tokens().stream()
        .allMatch(t -> t.text().codePoints().noneMatch(Character::isLowerCase));
  }

  private static List<TokenRange> parts(Sentence s) {
    List<TokenRange> parts = new ArrayList<>();
    int first = 0;
    for (int i = 0; i <= s.size(); i++) {
      if (i == s.size() || s.token(i).text().equals(",")) {
        if (i > first) {
          parts.add(new TokenRange(first, i));
        }
        first = i + 1;
      }
    }
    return parts;
  }

  private boolean isTitle(Sentence s, TokenRange part) {
    for (int first = part.first(); first < part.end(); first++) {
      if (words.title(Names.text(s, first, part.end())) != null) {
        return true;
      }
    }
    return false;
  }

  private void add(Sentence s, int first, int end, EntityType type, String why, List<Name> names) {
    Name n = new Name(s, first, end, type, rules.id(why));
    n.weight = 3;
    n.isShouted = Fold.isUpper(n.text());
    for (Name o : names) {
      if (o.first == first && o.end == end && o.type == type) {
        o.weight = 3;
        o.why = n.why;
        o.isShouted = n.isShouted;
        return;
      }
    }
    names.removeIf(o -> o.overlaps(n));
    names.add(n);
  }
}
