package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.rules.RuleBook;

/**
 * Finds who and what an article speaks of: its names, and the titles and pronouns that stand for
 * them. Stateless after construction; safe to share between threads.
 */
public final class EntityResolver {
  private final EntityWords words;
  private final Gazetteer gazetteer;
  private final EntityRules rules;
  private final NameFinder finder;
  private final PersonJoiner people;
  private final NameJoiner others;
  private final Aliases aliases;
  private final References references;

  /**
   * Reads this room's rules and lexicons.
   *
   * @throws org.broadsheet.rules.RuleException where one is missing or wrong
   */
  public EntityResolver(RuleBook book) {
    words = new EntityWords(book);
    gazetteer = new Gazetteer(book);
    rules = new EntityRules(book);
    finder = new NameFinder(words, gazetteer, rules);
    people = new PersonJoiner(words, rules);
    others = new NameJoiner(words, gazetteer, rules);
    aliases = new Aliases(words, rules);
    references = new References(words, rules);
  }

  /** The entities and mentions of an article. */
  public Entities resolve(Document document) {
    List<Name> names = finder.find(document);
    List<Aliases.Pair> pairs = aliases.find(document, names);
    names.sort(TEXT_ORDER);
    List<Cluster> clusters = clusters(names);
    aliases.join(pairs, clusters);
    clusters.removeIf(c -> c.merged != null);
    clusters.sort(Comparator.<Cluster, Name>comparing(c -> c.names.get(0), TEXT_ORDER));
    for (int i = 0; i < clusters.size(); i++) {
      clusters.get(i).index = i;
    }
    List<Mention> mentions = new ArrayList<>();
    for (Cluster c : clusters) {
      for (Name n : c.names) {
        mentions.add(
            new Mention(
                n.sentence.index(), n.range(), n.head(), c.type, MentionForm.NAME, c.index, n.why));
      }
    }
    for (Cluster c : clusters) {
      for (Name n : c.inside) {
        mentions.add(
            new Mention(
                n.sentence.index(), n.range(), n.head(), c.type, MentionForm.NAME, c.index, n.why));
      }
    }
    mentions.addAll(references.find(document, clusters));
    mentions.sort(MENTION_ORDER);
    return new Entities(clusters.stream().map(EntityResolver::entity).toList(), mentions);
  }

  static final Comparator<Name> TEXT_ORDER =
      Comparator.<Name>comparingInt(n -> n.sentence.index()).thenComparing(NameFinder.ORDER);

  private static final Comparator<Mention> MENTION_ORDER =
      Comparator.comparingInt(Mention::sentence)
          .thenComparing(Mention::tokens, Comparator.comparingInt(TokenRange::first))
          .thenComparing(Mention::tokens, Comparator.comparingInt(TokenRange::end))
          .thenComparing(Mention::form);

  private List<Cluster> clusters(List<Name> names) {
    List<Name> persons = new ArrayList<>();
    List<Name> rest = new ArrayList<>();
    for (Name n : names) {
      (n.type == EntityType.PERSON ? persons : rest).add(n);
    }
    List<Cluster> clusters = new ArrayList<>(people.join(persons));
    clusters.addAll(others.join(rest));
    return clusters;
  }

  private static LocalEntity entity(Cluster c) {
    String name = NameJoiner.display(c);
    String shown = NameJoiner.withoutBrackets(name);
    Set<String> aliases = new LinkedHashSet<>(c.forms.keySet());
    String bracket = NameJoiner.inBrackets(name);
    if (bracket != null) {
      aliases.add(bracket);
    }
    aliases.addAll(c.nicknames);
    aliases.remove(shown);
    List<String> titles =
        c.titles.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    String gender = c.type == EntityType.PERSON ? c.genderOrPronouns() : null;
    return new LocalEntity(c.index, c.type, shown, List.copyOf(aliases), titles, gender);
  }
}
