package org.broadsheet.entity;

import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;

/** Reads what the words around a name say of its kind: "Acme shares", "Roe himself". */
final class NameContext {
  private final EntityWords words;

  NameContext(EntityWords words) {
    this.words = words;
  }

  /** The words around a name speak for its type. */
  void vote(Name n, Ballot b) {
    Sentence s = n.sentence;
    if (n.first > 0) {
      String before = s.token(n.first - 1).text();
      if (words.isHonorific(before)) {
        b.addressed++;
        b.add(EntityType.PERSON, 3);
      } else {
        EntityWords.Title t = words.title(before);
        boolean isBody = words.isCue("organization-noun", before);
        if (t != null && t.before() && !t.plural() && !isBody) {
          b.titled++;
          b.add(EntityType.PERSON, 1);
        }
      }
      if (before.equals("of") && n.first > 1 && isOfCountry(n)) {
        b.add(EntityType.PLACE, 1.5);
      }
      if (isBodyAt(s, n.first)) {
        b.add(EntityType.ORGANIZATION, 3);
      }
      if (before.equals("to") && n.first > 1 && isBareGuess(n) && isMotion(s, n.first - 2)) {
        b.add(EntityType.PLACE, 1.5);
      }
      if (n.first > 1 && isBareGuess(n) && (isDwelling(s, n.first - 1) || isSettlement(n))) {
        b.add(EntityType.PLACE, 1.5);
      }
      if (before.equals("in") && n.type == EntityType.PLACE) {
        b.add(EntityType.PLACE, 0.3);
      }
      if (words.isCue("person-before", before)) {
        b.add(EntityType.PERSON, 2);
      }
      if (before.equalsIgnoreCase("the") && n.type != EntityType.PERSON) {
        b.add(n.type, 0.3);
      }
    }
    after(n, b);
    if (s.tree().isParsed()) {
      int head = n.head();
      beside(n, head, b);
      int verb = s.tree().governor(head);
      if (verb >= 0
          && s.tree().is(head, "nsubj")
          && words.isCue("person-verb", s.token(verb).lemma())) {
        if (n.type == EntityType.PERSON) {
          b.add(EntityType.PERSON, 0.5);
        }
      }
    }
  }

  /**
   * Whether what stands before a token makes an organisation of what it names: "analysts at", "a
   * poll by", "wrote in a post on".
   */
  boolean isBodyAt(Sentence s, int first) {
    if (first < 2) {
      return false;
    }
    String noun = s.token(first - 2).text();
    return switch (s.token(first - 1).text()) {
      case "at" -> words.title(noun) != null || isField(s, first - 2);
      case "by" -> words.isCue("survey", noun);
      case "on" -> words.isCue("post", noun);
      default -> false;
    };
  }

  /** "travel to", "flew back to", "a trip to". */
  private boolean isMotion(Sentence s, int token) {
    int at = s.token(token).isTag("RB") && token > 0 ? token - 1 : token;
    return words.isCue("motion-word", s.token(at).lemma());
  }

  /** "at her home in", "a factory in". */
  private boolean isDwelling(Sentence s, int in) {
    return s.token(in).text().equals("in") && words.isCue("dwelling", s.token(in - 1).lemma());
  }

  /** "the provincial capital, Dera": the name says which; "the mayor of the city, Roe" is a man. */
  private boolean isSettlement(Name n) {
    Sentence s = n.sentence;
    int noun = n.first - 2;
    return s.token(n.first - 1).text().equals(",")
        && s.tree().is(n.head(), "appos")
        && s.tree().governor(n.head()) == noun
        && !isOf(s, s.tree().dependent(noun, "case"))
        && words.isCue("settlement", s.token(noun).lemma());
  }

  private static boolean isOf(Sentence s, int preposition) {
    return preposition >= 0 && s.token(preposition).text().equals("of");
  }

  /** "a professor of neurology at": the noun belongs to somebody's title. */
  private boolean isField(Sentence s, int noun) {
    return noun > 1
        && s.token(noun).isTag("NN")
        && s.token(noun - 1).text().equals("of")
        && words.title(s.token(noun - 2).text()) != null;
  }

  /** "Karelia and Tarkhan": what is listed together is mostly of one kind. */
  private void coordinated(Name n, int head, Ballot b) {
    Sentence s = n.sentence;
    if (n.length() > 1 || n.known != null) {
      return;
    }
    int other = s.tree().is(head, "conj") ? s.tree().governor(head) : -1;
    if (other >= 0 && !n.covers(other) && s.token(other).isTag("NNP")) {
      switch (s.token(other).name()) {
        case "LOCATION" -> b.add(EntityType.PLACE, 0.8);
        case "PERSON" -> b.add(EntityType.PERSON, 0.8);
        case "ORGANIZATION" -> b.add(EntityType.ORGANIZATION, 0.8);
        default -> {}
      }
    }
  }

  /** "the presidents of A and B", "President Jane Roe of B". */
  private boolean isOfCountry(Name n) {
    Token t = n.sentence.token(n.first - 2);
    if (words.isCue("place-ruler", t.text()) && n.known == null) {
      return true;
    }
    if (n.type == EntityType.ORGANIZATION || !isBareGuess(n)) {
      return false;
    }
    return words.isCue("holder-of", t.text()) || (t.isTag("NNP") && t.name().equals("PERSON"));
  }

  /** "Acme shares", "Acme's shareholders", "Roe himself", "Acme, which". */
  private void after(Name n, Ballot b) {
    Sentence s = n.sentence;
    if ((n.type != EntityType.PERSON
            && n.type != EntityType.ORGANIZATION
            && n.type != EntityType.OTHER)
        || n.end >= s.size()) {
      return;
    }
    String next = s.token(n.end).text();
    boolean possessive = Names.isPossessive(s.token(n.end));
    String noun = possessive && n.end + 1 < s.size() ? s.token(n.end + 1).text() : next;
    if (words.isCue("organization-after", noun)) {
      b.add(EntityType.ORGANIZATION, possessive ? 0.6 : 1);
    }
    if (words.isCue("person-after", next)) {
      b.add(EntityType.PERSON, 2);
    }
    if (isAge(s, n.end)) {
      b.add(EntityType.PERSON, 2);
    }
    if (next.equals(",") && n.end + 1 < s.size()) {
      String relative = s.token(n.end + 1).text();
      if (relative.equals("who")) {
        b.add(EntityType.PERSON, 1);
      } else if (relative.equals("which") || relative.equals("whose")) {
        b.add(EntityType.ORGANIZATION, relative.equals("which") ? 1 : 0.3);
      }
    }
  }

  /** "Roe, 52,": an age between commas. */
  private static boolean isAge(Sentence s, int comma) {
    return comma + 2 < s.size()
        && s.token(comma).text().equals(",")
        && s.token(comma + 1).text().matches("[1-9][0-9]")
        && s.token(comma + 2).text().equals(",");
  }

  /** "her party, Acme", "Acme, a maker of bolts", "Jane Roe, the mayor", "Roe and Doe". */
  private void beside(Name n, int head, Ballot b) {
    Sentence s = n.sentence;
    int g = s.tree().governor(head);
    coordinated(n, head, b);
    Set<Integer> nouns = new TreeSet<>(s.tree().dependents(head, "appos"));
    if (g >= 0 && (s.tree().is(head, "appos") || s.tree().is(head, "dep"))) {
      nouns.add(g);
    }
    if (n.first > 0 && !n.covers(n.first - 1)) {
      int before = n.first - 1;
      boolean comma = before > 0 && s.token(before).text().equals(",");
      nouns.add(comma ? before - 1 : before);
    }
    boolean isOfPlace =
        s.tree().dependents(head, "appos").stream()
            .anyMatch(d -> words.isCue("place-kind", s.token(d).lemma()) && !n.covers(d));
    if (isOfPlace || isPlaceBehind(n)) {
      b.add(EntityType.PLACE, 2); // "Karelia, a country of lakes"
    }
    for (int noun : nouns) {
      Token t = s.token(noun);
      if (n.covers(noun) || !t.isTag("NN") || t.isTag("NNP")) {
        continue;
      }
      boolean directly = noun == n.first - 1;
      if (words.isCue("organization-noun", t.lemma())
          || (directly && words.isOrganizationHead(t.lemma()))) {
        b.add(EntityType.ORGANIZATION, isCalledAPerson(n) ? 1 : directly ? 4 : 2);
      } else if (directly && words.isPlaceNominal(t.lemma()) && !t.lemma().equals("country")) {
        b.add(EntityType.PLACE, 1.5);
      } else if (words.title(t.lemma()) != null && n.type == EntityType.PERSON) {
        b.add(EntityType.PERSON, 1);
      }
    }
  }

  /** "In Karelia, the country's second city, thousands …", whatever the parser makes of it. */
  private boolean isPlaceBehind(Name n) {
    Sentence s = n.sentence;
    int at = n.end + 1;
    if (at >= s.size() || !s.token(n.end).text().equals(",") || !s.token(at).isTag("DT")) {
      return false;
    }
    int last = -1;
    while (at < s.size() && !s.token(at).isTag(",") && !s.token(at).isTag("IN")) {
      last = at++;
    }
    return last >= 0 && at < s.size() && words.isCue("place-kind", s.token(last).lemma());
  }

  /** "The developer Jane Roe": a person's name beside a word for firms and people alike. */
  private boolean isCalledAPerson(Name n) {
    return n.type == EntityType.PERSON
        && n.length() > 1
        && words.isGivenName(n.sentence.token(n.first).text());
  }

  /** Whether a word of address stands before the name: "Ms. Roe". */
  boolean isAddressed(Name n) {
    return n.first > 0 && words.isHonorific(n.sentence.token(n.first - 1).text());
  }

  /** A single word that the recogniser takes for a person, and no given name. */
  boolean isBareGuess(Name n) {
    return n.length() == 1 && n.known == null && !words.isGivenName(n.text());
  }
}
