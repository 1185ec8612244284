package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the nominals and pronouns that stand for the entities whose names were found. */
final class References {
  private final Nominals nominals;
  private final EntityWords words;
  private final Pronouns pronouns;
  private final Groups groups;

  References(EntityWords words, EntityRules rules) {
    this.words = words;
    nominals = new Nominals(words, rules);
    pronouns = new Pronouns(words, rules);
    groups = new Groups(words, rules);
  }

  /** Mentions that are no names; what they tell of titles and gender goes to the clusters. */
  List<Mention> find(Document document, List<Cluster> clusters) {
    Board board = new Board(document, clusters);
    Offices offices = new Offices(words);
    nominals.find(board, offices);
    pronouns.find(board);
    groups.find(board, offices);
    List<Mention> mentions = new ArrayList<>();
    for (List<Reference> sentence : board.references) {
      for (Reference r : sentence) {
        if (r.form() != MentionForm.NAME) {
          mentions.add(r.mention());
        }
      }
    }
    return mentions;
  }

  /** What is known of an article so far: its references by sentence. */
  static final class Board {
    final Document document;
    final List<Cluster> clusters;
    final List<List<Reference>> references = new ArrayList<>();
    private final List<Map<Integer, Reference>> byHead = new ArrayList<>();
    private Map<Cluster, Double> shares = Map.of();

    Board(Document document, List<Cluster> clusters) {
      this.document = document;
      this.clusters = clusters;
      for (int i = 0; i < document.sentences().size(); i++) {
        references.add(new ArrayList<>());
        byHead.add(new HashMap<>());
      }
      for (Cluster c : clusters) {
        for (Name n : c.names) {
          if (!n.inner) {
            add(new Reference(n.sentence, n.range(), n.head(), c.type, MentionForm.NAME, c, n.why));
          }
        }
      }
    }

    /** How much of what the article says of people is of this one, from 0 to 1. */
    double share(Cluster c) {
      return shares.getOrDefault(c.root(), 0.0);
    }

    /** Counts anew, with the pronouns that are on the board. */
    void weighPeople() {
      Map<Cluster, Double> counts = new HashMap<>();
      double all = 0;
      for (List<Reference> sentence : references) {
        for (Reference r : sentence) {
          Cluster c = r.cluster();
          if (c != null && c.type == EntityType.PERSON) {
            counts.merge(c.root(), 1.0, Double::sum);
            all++;
          }
        }
      }
      double sum = all;
      counts.replaceAll((c, n) -> n / sum);
      shares = counts;
    }

    void add(Reference r) {
      List<Reference> list = references.get(r.sentence().index());
      int at = list.size();
      while (at > 0 && list.get(at - 1).head() > r.head()) {
        at--;
      }
      list.add(at, r);
      byHead.get(r.sentence().index()).putIfAbsent(r.head(), r);
    }

    /** Takes away what {@code form} has found so far. */
    void clear(MentionForm form) {
      for (int i = 0; i < references.size(); i++) {
        references.get(i).removeIf(r -> r.form() == form);
        byHead.get(i).values().removeIf(r -> r.form() == form);
      }
    }

    /** References of a sentence, by their heads in the order of the text. */
    List<Reference> in(int sentence) {
      return references.get(sentence);
    }

    /** What has this token as its head, or covers it as a name. */
    @Nullable Reference at(Sentence s, int token) {
      Reference r = byHead.get(s.index()).get(token);
      if (r != null) {
        return r;
      }
      for (Reference x : references.get(s.index())) {
        if (x.form() == MentionForm.NAME && x.tokens().contains(token)) {
          return x;
        }
      }
      return null;
    }
  }
}
