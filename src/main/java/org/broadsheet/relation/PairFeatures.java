package org.broadsheet.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.chain.Features;
import org.broadsheet.chain.WordClasses;
import org.broadsheet.entity.Entities;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.MentionForm;

/**
 * What the model asks of a pair of names: what stands between and around them, how the tree joins
 * them, what lists know of them, and what the rules say.
 *
 * <p>Every feature counts twice: by itself, and together with the slot and with which of the two
 * stands first (Daumé 2007), so that relations share what they have in common.
 */
final class PairFeatures {
  private static final int LONGEST_WORDS = 5;
  private static final int LONGEST_PATH = 6;

  private final WordClasses classes;
  private final Places places;

  PairFeatures(WordClasses classes, Places places) {
    this.classes = classes;
    this.places = places;
  }

  /**
   * The features of a pair, as a sequence of one.
   *
   * @param shown for each token of the sentence how it is shown: see {@link #shown}
   * @param ruled the rules that relate the two
   */
  List<Features> of(Pair pair, String[] shown, Entities entities, Set<String> ruled) {
    Collector c = new Collector(pair, shown, ruled);
    c.collect(entities);
    Features out = new Features();
    String mark = pair.rule().name() + (pair.isForward() ? ">" : "<");
    for (String f : c.found) {
      out.node().add(f);
      out.node().add(mark + f);
    }
    return List.of(out);
  }

  /**
   * A sentence's tokens as features show them: lemmas in lower case, and for a token in a name its
   * type.
   */
  static String[] shown(Sentence s, Entities entities) {
    String[] shown = new String[s.size()];
    for (int i = 0; i < shown.length; i++) {
      String lemma = s.token(i).lemma().toLowerCase(Locale.ROOT);
      shown[i] = s.token(i).isTag("CD") ? "#" : lemma;
    }
    for (Mention m : entities.in(s.index())) {
      if (m.form() == MentionForm.NAME) {
        for (int i = m.tokens().first(); i < m.tokens().end(); i++) {
          shown[i] = m.type().name();
        }
      }
    }
    return shown;
  }

  private final class Collector {
    private final Pair pair;
    private final Sentence s;
    private final DependencyTree tree;
    private final String[] shown;
    private final Set<String> ruled;
    private final TokenRange left;
    private final TokenRange right;
    private final List<String> found = new ArrayList<>(80);

    Collector(Pair pair, String[] shown, Set<String> ruled) {
      this.pair = pair;
      this.s = pair.sentence();
      this.tree = s.tree();
      this.shown = shown;
      this.ruled = ruled;
      left = pair.left().tokens();
      right = pair.right().tokens();
    }

    void collect(Entities entities) {
      add("b");
      ruled.forEach(r -> add("rule=" + r));
      if (ruled.isEmpty()) {
        add("rule=-");
      }
      distance(entities);
      between();
      around();
      names();
      path();
    }

    private void add(String feature) {
      found.add(feature);
    }

    private String word(int token) {
      return token < 0 ? "^" : token >= s.size() ? "$" : shown[token];
    }

    private String wordClass(int token) {
      String word = word(token);
      String own = classes.of(word);
      return own.equals("-") ? word.length() == 1 ? word : s.token(token).tag() : own;
    }

    private void distance(Entities entities) {
      int gap = pair.gap();
      add("d=" + (gap < 4 ? gap : gap < 6 ? 4 : gap < 9 ? 6 : gap < 14 ? 9 : 14));
      List<String> types = new ArrayList<>();
      int commas = 0;
      boolean verb = false;
      boolean quote = false;
      boolean bracket = false;
      for (int i = left.end(); i < right.first(); i++) {
        String text = s.token(i).text();
        commas += text.equals(",") ? 1 : 0;
        verb |= s.token(i).isTag("VB");
        quote |= "\"“”''``".contains(text);
        bracket |= s.token(i).opensBracket() || s.token(i).closesBracket();
      }
      for (Mention m : entities.in(s.index())) {
        if (m.form() == MentionForm.NAME
            && left.end() <= m.tokens().first()
            && m.tokens().end() <= right.first()) {
          types.add(m.type().name().substring(0, 2));
        }
      }
      add("n=" + (types.size() > 2 ? "many" : String.join(".", types)));
      add("same=" + types.contains(pair.object().type().name().substring(0, 2)));
      add("punct=" + Math.min(commas, 3) + verb + quote + bracket);
    }

    private void between() {
      int first = left.end();
      int last = right.first() - 1;
      if (pair.gap() <= LONGEST_WORDS) {
        StringBuilder words = new StringBuilder("g=");
        StringBuilder tags = new StringBuilder("gt=");
        StringBuilder kinds = new StringBuilder("gk=");
        for (int i = first; i <= last; i++) {
          words.append(shown[i]).append(' ');
          tags.append(s.token(i).tag()).append(' ');
          kinds.append(wordClass(i)).append(' ');
        }
        add(words.toString());
        add(tags.toString());
        add(kinds.toString());
      }
      for (int i = first; i <= last && pair.gap() <= 12; i++) {
        add("w=" + shown[i]);
        add("k=" + wordClass(i));
        if (i < last) {
          add("ww=" + shown[i] + " " + shown[i + 1]);
        }
      }
      if (first <= last) {
        add("gf=" + shown[first]);
        add("gl=" + shown[last]);
        add("gfl=" + shown[first] + " " + shown[last]);
      }
    }

    private void around() {
      int before = left.first() - 1;
      int after = right.end();
      add("l=" + word(before));
      add("ll=" + word(before - 1) + " " + word(before));
      add("r=" + word(after));
      add("rr=" + word(after) + " " + word(after + 1));
      if (before >= 0) {
        add("lk=" + wordClass(before));
      } else {
        add("start");
      }
      if (after < s.size()) {
        add("rk=" + wordClass(after));
      }
    }

    private void names() {
      String kind = kind(pair.object());
      add("ok=" + kind);
      add("sk=" + kind(pair.subject()) + " ok=" + kind);
      add("od=" + kind + Math.min(pair.gap(), 4));
      add("in=" + places.isIn(pair.words(pair.subject()), pair.words(pair.object())));
      lastWord("sh=", pair.subject());
      lastWord("oh=", pair.object());
      add("sn=" + Math.min(3, pair.subject().tokens().length()));
      add(
          "sc="
              + pair.words(pair.subject())
                  .equals(pair.words(pair.subject()).toUpperCase(Locale.ROOT)));
    }

    /** "University", "County": what sort of thing it is. Names of people say nothing of that. */
    private void lastWord(String mark, Mention m) {
      if (m.type() == EntityType.ORGANIZATION || kind(m).equals(EntityType.PLACE.name())) {
        add(mark + s.token(m.tokens().end() - 1).lemma().toLowerCase(Locale.ROOT));
      }
    }

    private String kind(Mention m) {
      String kind = places.kind(pair.words(m));
      return kind == null ? m.type().name() : kind;
    }

    private void path() {
      int from = pair.subject().head();
      int to = pair.object().head();
      add("sr=" + tree.relation(from));
      add("or=" + tree.relation(to));
      TreePath way = TreePath.between(tree, from, to);
      int top = way.top();
      if (top < 0) {
        add("path=none");
        return;
      }
      StringBuilder labels = new StringBuilder();
      StringBuilder lexical = new StringBuilder();
      climb(way.up(), from, labels, lexical, "↑");
      StringBuilder backLabels = new StringBuilder();
      StringBuilder backLexical = new StringBuilder();
      climb(way.down(), to, backLabels, backLexical, "↓");
      int steps = way.steps();
      add("len=" + Math.min(steps, 8));
      String whole = labels + "|" + backLabels;
      if (steps <= LONGEST_PATH) {
        add("path=" + whole);
        add("pathtop=" + whole + word(top));
        add("pathkind=" + whole + wordClass(top));
        add("pathlex=" + lexical + "|" + (top == from || top == to ? "" : word(top)) + backLexical);
        add("pathok=" + whole + kind(pair.object()));
      }
      add("top=" + word(top));
      add("topk=" + wordClass(top));
    }

    private void climb(
        List<Integer> line, int own, StringBuilder labels, StringBuilder words, String arrow) {
      for (int t : line) {
        labels.append(tree.relation(t)).append(arrow);
        int preposition = tree.dependent(t, "case");
        if (preposition >= 0) {
          labels.append(word(preposition));
        }
        if (t != own) {
          words.append(word(t)).append(' ');
          add("pw=" + word(t));
          add("pk=" + wordClass(t));
        }
        words.append(tree.relation(t)).append(arrow);
      }
    }
  }
}
