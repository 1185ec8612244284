package org.broadsheet.entity;

import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the recogniser's guess at the kind of a name by the lists of known names and by the
 * name's own words: a "ministry" is an organisation, an "act" a law.
 */
final class NameTypes {
  private final EntityWords words;
  private final Gazetteer gazetteer;
  private final EntityRules rules;

  NameTypes(EntityWords words, Gazetteer gazetteer, EntityRules rules) {
    this.words = words;
    this.gazetteer = gazetteer;
    this.rules = rules;
  }

  /** Sets the type of a name that was recognised. */
  void settle(Name n) {
    String text = n.text();
    Known k = meaning(n, text);
    if (k != null) {
      n.known = k;
      n.type = k.type();
      n.weight = k.ambiguous() ? 1 : 2;
      return;
    }
    mendByPart(n);
    EntityType built = byWords(n.sentence, n.first, n.end);
    if (built == EntityType.EVENT
        && words.nameWord(n.sentence.token(n.first).text(), "first") == EntityType.EVENT) {
      n.type = built;
      n.weight = 2;
      n.why = rules.id(reason(built));
      return;
    }
    if (built != null && n.type != EntityType.PERSON) {
      n.type = built;
      n.weight = 2;
      n.why = rules.id(reason(built));
    } else if (built != null && (n.length() > 2 || isNoPerson(n, built))) {
      n.type = built;
      n.weight = 1.5;
      n.why = rules.id(reason(built));
    }
  }

  /** "Halden Philharmonic": a body's word behind what is no given name and has no title. */
  private boolean isNoPerson(Name n, EntityType built) {
    Sentence s = n.sentence;
    String before = n.first > 0 ? s.token(n.first - 1).text() : "";
    return built == EntityType.ORGANIZATION
        && !words.isGivenName(s.token(n.first).text())
        && !words.isHonorific(before)
        && words.title(before) == null;
  }

  /** What a part of an unknown name says of the whole. */
  private void mendByPart(Name n) {
    Sentence s = n.sentence;
    if (n.length() < 2) {
      return;
    }
    String first = s.token(n.first).text();
    Known k = gazetteer.as(first, EntityType.ORGANIZATION);
    if (n.type == EntityType.PERSON && k != null && !k.ambiguous() && !words.isGivenName(first)) {
      n.type = EntityType.ORGANIZATION;
    }
    for (int i = n.first; i < n.end; i++) {
      if (s.token(i).text().equals("&")) {
        n.type = EntityType.ORGANIZATION;
      }
    }
    if (n.type == EntityType.ORGANIZATION && n.length() > 2 && gazetteer.first(first) != null) {
      String rest = Names.text(s, n.first + 1, n.end);
      Known listed = gazetteer.as(rest, EntityType.ORGANIZATION);
      if (listed != null && !listed.ambiguous() && listed.country() == null) {
        n.known = listed; // "U.N. World Food Programme"
      }
    }
    if (n.type == EntityType.ORGANIZATION && isPersonal(n)) {
      n.type = EntityType.PERSON;
    }
    boolean place = n.type == EntityType.PLACE && n.length() > 1;
    if (place && gazetteer.as(first, EntityType.PLACE) != null) {
      for (int i = n.first + 1; i < n.end; i++) {
        boolean whole = gazetteer.as(Names.text(s, i, n.end), EntityType.PLACE) != null;
        boolean named = gazetteer.as(s.token(i).text(), EntityType.PLACE) != null;
        if (whole || (named && words.isPlaceWord(s.token(n.end - 1).text(), "last"))) {
          n.first = i;
          n.known = gazetteer.as(n.text(), EntityType.PLACE);
          return;
        }
      }
    }
  }

  /** "Desmond Roe": a plain given name and a word that no organisation's name ends with. */
  private boolean isPersonal(Name n) {
    Sentence s = n.sentence;
    String last = s.token(n.end - 1).text();
    String given = s.token(n.first).text();
    boolean isTitled = n.title != null || n.honorific != null;
    return (n.length() == 2 || (n.length() == 3 && isInitial(s.token(n.first + 1).text())))
        && (isTitled ? words.isGivenName(given) : words.isPlainGivenName(given))
        && !Names.isHeadline(s)
        && !Fold.isUpper(last)
        && s.token(n.end - 1).isTag("NNP")
        && !s.token(n.end - 1).isTag("NNPS")
        && words.nameWord(last, "last") == null
        && !words.isOrganizationHead(last)
        && !words.isCompanyForm(last)
        && gazetteer.first(last) == null;
  }

  private static boolean isInitial(String word) {
    return word.length() == 2 && word.charAt(1) == '.' && Character.isUpperCase(word.charAt(0));
  }

  static String reason(EntityType type) {
    return switch (type) {
      case ORGANIZATION -> "entity.name.organization-word";
      case PLACE -> "entity.name.place-word";
      case LAW -> "entity.name.law-word";
      case EVENT -> "entity.name.event-word";
      default -> "entity.name.recognised";
    };
  }

  /** What the lists say of a recognised name, where they are to be believed. */
  private @Nullable Known meaning(Name n, String text) {
    List<Known> found = gazetteer.find(text);
    if (found.isEmpty()) {
      return null;
    }
    for (Known k : found) {
      if (k.type() == n.type) {
        return k;
      }
    }
    Known k = found.get(0);
    if (n.type == EntityType.PERSON) {
      boolean name = n.length() == 1 && words.isGivenName(text);
      return k.ambiguous() || name || k.kind().equals("city") || k.kind().equals("team") ? null : k;
    }
    if (k.type() == EntityType.PLACE && n.type == EntityType.ORGANIZATION) {
      return k; // teams are looked at later
    }
    return k.ambiguous() && k.type() != EntityType.ORGANIZATION ? null : k;
  }

  /** The type that the words of a name give it, or {@code null}. */
  @Nullable EntityType byWords(Sentence s, int first, int end) {
    if (end - first < 2) {
      return null;
    }
    String last = s.token(end - 1).text();
    String head = last;
    int headAt = end - 1;
    for (int i = first + 1; i < end - 1; i++) {
      String t = s.token(i).text();
      if ((t.equals("of") || t.equals("for") || t.equals("on"))
          && Names.isCapital(s.token(i - 1))) {
        head = s.token(i - 1).text();
        headAt = i - 1;
        break;
      }
    }
    if (words.isCompanyForm(last)) {
      return EntityType.ORGANIZATION;
    }
    String two = headAt > first ? Names.text(s, headAt - 1, headAt + 1) : head;
    EntityType byName = words.nameWord(two, "last");
    if (byName == null) {
      byName = words.nameWord(head, "last");
    }
    if (byName != null && Names.isCapital(s.token(headAt))) {
      return byName;
    }
    EntityType byFirst = words.nameWord(s.token(first).text(), "first");
    if (byFirst != null) {
      return byFirst;
    }
    if (end - first == 2 && isNumber(last)) {
      EntityType number = words.nameWord(s.token(first).text(), "number");
      if (number != null) {
        return number;
      }
    }
    if (Names.isCapital(s.token(headAt)) && words.isOrganizationHead(head)) {
      return EntityType.ORGANIZATION;
    }
    if (words.isPlaceWord(last, "last") && Names.isCapital(s.token(end - 1))) {
      return EntityType.PLACE;
    }
    if (end - first == 2 && words.isCue("place-front", s.token(first).text())) {
      return EntityType.PLACE; // "Port Elms"
    }
    return null;
  }

  private static boolean isNumber(String text) {
    return Character.isDigit(text.charAt(0)) || text.matches("[IVXL]+");
  }
}
