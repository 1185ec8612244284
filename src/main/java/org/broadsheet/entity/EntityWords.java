package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.Token;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** The word lists that this room works with, ready to be asked. */
final class EntityWords {
  /**
   * A title: "president", "senator", "coach".
   *
   * @param word in the singular, folded
   * @param plural whether the form asked for is the plural
   * @param kind political, royal, military …
   * @param gender {@code male}, {@code female} or {@code null}
   * @param before whether it may stand directly before a name
   * @param unique whether "the X" is one person at a time
   */
  record Title(
      String word,
      boolean plural,
      String kind,
      @Nullable String gender,
      boolean before,
      boolean unique) {}

  /** A pronoun; {@code null} or empty where the list leaves it open. */
  record Pronoun(String word, @Nullable String gender, String number, int person, String role) {}

  /** A common noun that stands for something named before; see the lexicon {@code nominals}. */
  record Nominal(EntityType type, Set<String> kinds, Set<String> nameWords, boolean any) {}

  /**
   * A noun for several people: "couple", "men".
   *
   * @param number how many they are, 0 where the noun does not say
   * @param gender theirs, or {@code null}
   * @param offices the kinds of office that they hold, empty for any people
   * @param isPair whether they are a man and a woman, or joined by the text
   */
  record GroupNoun(int number, @Nullable String gender, Set<String> offices, boolean isPair) {
    /** Any people: "the two". */
    static final GroupNoun ANYBODY = new GroupNoun(0, null, Set.of(), false);
  }

  private final Map<String, GroupNoun> groups = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Nominal> nominals = new HashMap<>();
  private final Map<String, Title> titles = new HashMap<>();
  private final Map<String, String> honorifics = new HashMap<>();
  private final Map<String, String> givenNames = new HashMap<>();
  private final Set<String> doubtfulGivenNames = new HashSet<>();
  private final Map<String, Set<String>> longNames = new HashMap<>();
  private final Set<String> organizationHeads = new HashSet<>();
  private final Set<String> organizationNominals = new HashSet<>();
  private final Set<String> companyForms = new HashSet<>();
  private final Map<String, String> placeWords = new HashMap<>();
  private final Set<String> placeNominals = new HashSet<>();
  private final Map<String, Map<String, EntityType>> nameWords = new HashMap<>();
  private final Set<String> notNames = new HashSet<>();
  private final Map<String, Pronoun> pronouns = new HashMap<>();
  private final Set<String> familyNamesFirst = new HashSet<>();
  private final Set<String> particles = new HashSet<>();
  private final Set<String> kin = new HashSet<>();
  private final Map<String, Set<String>> lists = new HashMap<>();

  EntityWords(RuleBook book) {
    for (Lexicon.Entry e : book.lexicon("titles").entries()) {
      String gender = orNull(e.get("gender"));
      boolean before = e.get("before").equals("yes");
      boolean unique = e.get("unique").equals("yes");
      String word = Fold.key(e.term());
      titles.putIfAbsent(word, new Title(word, false, e.get("kind"), gender, before, unique));
      for (String p : e.list("plural")) {
        titles.putIfAbsent(
            Fold.key(p), new Title(word, true, e.get("kind"), gender, before, false));
      }
    }
    for (Lexicon.Entry e : book.lexicon("honorifics").entries()) {
      honorifics.put(e.term(), e.get("gender"));
    }
    for (Lexicon.Entry e : book.lexicon("given-names").entries()) {
      givenNames.put(Fold.key(e.term()), e.get("gender"));
      if (!e.get("ambiguous").isEmpty()) {
        doubtfulGivenNames.add(Fold.key(e.term()));
      }
    }
    for (Lexicon.Entry e : book.lexicon("nicknames").entries()) {
      for (String s : e.list("short")) {
        longNames.computeIfAbsent(Fold.key(s), k -> new HashSet<>()).add(Fold.key(e.term()));
      }
    }
    for (Lexicon.Entry e : book.lexicon("organization-words").entries()) {
      String word = Fold.key(e.term());
      (e.get("role").equals("suffix") ? companyForms : organizationHeads).add(word);
      if (!e.get("nominal").isEmpty()) {
        organizationNominals.add(word);
      }
    }
    for (Lexicon.Entry e : book.lexicon("place-words").entries()) {
      placeWords.put(Fold.key(e.term()), e.get("position"));
      if (!e.get("nominal").isEmpty()) {
        placeNominals.add(Fold.key(e.term()));
      }
    }
    for (Lexicon.Entry e : book.lexicon("name-words").entries()) {
      nameWords
          .computeIfAbsent(e.get("position"), k -> new HashMap<>())
          .putIfAbsent(
              Fold.key(e.term()), EntityType.valueOf(e.get("type").toUpperCase(Locale.ROOT)));
    }
    book.lexicon("not-names").entries().forEach(e -> notNames.add(e.term()));
    for (Lexicon.Entry e : book.lexicon("pronouns").entries()) {
      pronouns.put(
          e.term(),
          new Pronoun(
              e.term(),
              orNull(e.get("gender")),
              e.get("number"),
              Integer.parseInt(e.get("person")),
              e.get("role")));
    }
    for (Lexicon.Entry e : book.lexicon("nominals").entries()) {
      nominals.put(
          Fold.key(e.term()),
          new Nominal(
              EntityType.valueOf(e.get("type").toUpperCase(Locale.ROOT)),
              Set.copyOf(e.list("kinds")),
              Set.copyOf(e.list("name-words")),
              e.get("any").equals("yes")));
    }
    for (Lexicon.Entry e : book.lexicon("group-nouns").entries()) {
      int number = e.get("number").isEmpty() ? 0 : Integer.parseInt(e.get("number"));
      groups.put(
          e.term(),
          new GroupNoun(
              number,
              orNull(e.get("gender")),
              Set.copyOf(e.list("offices")),
              e.get("pair").equals("yes")));
    }
    for (Lexicon.Entry e : book.lexicon("number-words").entries()) {
      if (e.get("type").equals("unit")) {
        numbers.put(e.term(), Integer.parseInt(e.get("value")));
        numbers.put(e.get("value"), Integer.parseInt(e.get("value")));
      }
    }
    kin.addAll(book.lexicon("kinship").terms());
    for (Lexicon.Entry e : book.lexicon("name-parts").entries()) {
      (e.get("role").equals("family-first") ? familyNamesFirst : particles).add(Fold.key(e.term()));
    }
    for (Lexicon.Entry e : book.lexicon("entity-cues").entries()) {
      lists.computeIfAbsent(e.get("list"), k -> new HashSet<>()).add(Fold.key(e.term()));
    }
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  @Nullable Title title(String words) {
    return titles.get(Fold.key(words));
  }

  boolean isHonorific(String word) {
    return honorifics.containsKey(word);
  }

  /** The gender that a word of address tells, or {@code null}. */
  @Nullable String honorificGender(String word) {
    String gender = honorifics.get(word);
    return gender == null || gender.isEmpty() ? null : gender;
  }

  boolean isGivenName(String word) {
    String key = Fold.key(word);
    int dash = key.indexOf('-'); // "Jean-Luc"
    return givenNames.containsKey(key)
        || (dash > 0 && givenNames.containsKey(key.substring(0, dash)));
  }

  /** Whether the word is a given name and hardly anything else. */
  boolean isPlainGivenName(String word) {
    String key = Fold.key(word);
    return givenNames.containsKey(key) && !doubtfulGivenNames.contains(key);
  }

  /**
   * The gender of those who bear the given name, or {@code null} where both do or it is unknown.
   */
  @Nullable String givenGender(String word) {
    String key = Fold.key(word);
    int dash = key.indexOf('-');
    String gender = givenNames.get(key);
    if (gender == null && dash > 0) {
      gender = givenNames.get(key.substring(0, dash));
    }
    return gender == null || gender.equals("either") ? null : gender;
  }

  /** Whether one given name is a short form of the other, or both of the same. */
  boolean sameGivenName(String a, String b) {
    String x = Fold.key(a);
    String y = Fold.key(b);
    if (x.equals(y)) {
      return true;
    }
    return longNames.getOrDefault(x, Set.of()).contains(y)
        || longNames.getOrDefault(y, Set.of()).contains(x);
  }

  boolean isOrganizationHead(String word) {
    return organizationHeads.contains(Fold.key(word));
  }

  boolean isOrganizationNominal(String word) {
    return organizationNominals.contains(Fold.key(word));
  }

  boolean isCompanyForm(String word) {
    return companyForms.contains(Fold.key(word));
  }

  /** Whether the word ends ({@code last}) or begins ({@code first}) names of places. */
  boolean isPlaceWord(String word, String position) {
    String p = placeWords.get(Fold.key(word));
    return p != null && (p.equals(position) || p.equals("both"));
  }

  boolean isPlaceNominal(String word) {
    return placeNominals.contains(Fold.key(word));
  }

  /** The type that a word gives to a name at that position, or {@code null}. */
  @Nullable EntityType nameWord(String word, String position) {
    return nameWords.getOrDefault(position, Map.of()).get(Fold.key(word));
  }

  /** Whether the capitalised word is no name when it stands alone. */
  boolean isNoName(String word) {
    return notNames.contains(word);
  }

  /** What the common noun may stand for, or {@code null}. */
  @Nullable Nominal nominal(String noun) {
    return nominals.get(Fold.key(noun));
  }

  /** What the noun says of the people that its plural stands for, or {@code null}. */
  @Nullable GroupNoun group(String noun) {
    return groups.get(noun);
  }

  /** The number below ten that a word or a digit says, or -1. */
  int number(String word) {
    return numbers.getOrDefault(word.toLowerCase(Locale.ROOT), -1);
  }

  /** Whether the noun names a kinsman: "sister". */
  boolean isKin(Token noun) {
    return kin.contains(noun.lemma());
  }

  @Nullable Pronoun pronoun(String word) {
    return pronouns.get(Fold.key(word));
  }

  /** Whether people with this family name mostly write it first: "Xi", "Kim". */
  boolean isFamilyNameFirst(String word) {
    return familyNamesFirst.contains(Fold.key(word));
  }

  /** Whether the word belongs to the name after it: "de", "van", "bin". */
  boolean isParticle(String word) {
    return particles.contains(Fold.key(word));
  }

  /** Whether the cue list has the word. */
  boolean isCue(String list, String word) {
    return lists.getOrDefault(list, Set.of()).contains(Fold.key(word));
  }

  /** The words of a cue list, for tests of rules. */
  List<String> cues(String list) {
    List<String> words = new ArrayList<>(lists.getOrDefault(list, Set.of()));
    words.sort(null);
    return words;
  }
}
