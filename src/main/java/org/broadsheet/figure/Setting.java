package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TimeMention;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.entity.Entities;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.MentionForm;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with the figures that were found in it, and what can be asked about the words around
 * them.
 */
final class Setting {
  /** What may stand in a noun phrase before its noun. */
  private static final String NOUN_PHRASE = "DT|PDT|JJ.*|PRP\\$|CD|VBG|VBN|POS|HYPH|RBS|RBR|\\$";

  final Document document;
  final Sentence s;
  final Lexemes x;
  final DependencyTree tree;
  final Clauses clauses;
  final Chunks chunks;
  final Entities entities;
  private final Set<String> parts;
  private final List<TimeMention> times;
  private final List<TokenRange> figures = new ArrayList<>();
  private final List<TokenRange> numbers = new ArrayList<>();
  private final List<TokenRange> shares = new ArrayList<>();
  private final List<Integer> nounStarts = new ArrayList<>();
  private final List<TokenRange> ages = new ArrayList<>();

  Setting(
      Document document,
      Sentence s,
      Lexemes x,
      List<Draft> drafts,
      Entities entities,
      Clauses clauses,
      FigureWords words) {
    this.document = document;
    this.s = s;
    this.x = x;
    this.clauses = clauses;
    this.entities = entities;
    tree = s.tree();
    chunks = new Chunks(s, words);
    parts = words.of("part-preposition");
    times = document.timesIn(s.index());
    for (Draft d : drafts) {
      figures.add(own(d));
      nounStarts.add(x.at(d.amount.numberEnd() - 1).token() + 1);
      if (d.kind == FigureKind.AGE) {
        ages.add(own(d));
      }
      if (d.kind == FigureKind.PERCENT || d.isRatio() || d.kind == FigureKind.MONEY) {
        shares.add(own(d));
      }
      boolean isOfThings = d.kind == FigureKind.COUNT && !Lists.isBare(d) && !d.isPoints();
      if (!isOfThings && d.kind != FigureKind.AGE) {
        numbers.add(own(d));
      }
    }
  }

  /** The tokens of a figure with its modifiers and unit. */
  TokenRange own(Draft d) {
    return new TokenRange(x.at(d.first).token(), x.at(d.end - 1).token() + 1);
  }

  List<TokenRange> figures() {
    return figures;
  }

  /** Where the counted noun of the figure at a token begins; the token itself outside figures. */
  int nounStart(int token) {
    for (int i = 0; i < figures.size(); i++) {
      if (figures.get(i).contains(token)) {
        return Math.min(token, nounStarts.get(i));
      }
    }
    return token;
  }

  /** The noun that a figure counts, with what stands between it and the number. */
  Phrase countedNoun(Draft d) {
    int first = d.head;
    while (first - 1 > d.token && isTag(first - 1, "NN.*|JJS?|VBN|VBG|HYPH")) {
      first--;
    }
    return phrase(first, d.head + 1, d.head);
  }

  /** A phrase without the number that counts its noun: "children" of "5 million children". */
  Phrase withoutNumber(Phrase p) {
    if (p.sentence() != s.index() || !isFigure(p.head()) || isAge(p.head())) {
      return p;
    }
    int first = Math.max(p.tokens().first(), nounStart(p.head()));
    return phrase(first, Math.max(p.tokens().end(), p.head() + 1), p.head());
  }

  /** Whether a token is one of an age's words, which stand for somebody: "the 19-year-old". */
  boolean isAge(int t) {
    return ages.stream().anyMatch(a -> a.contains(t));
  }

  /** Whether a token is one of a figure's words. */
  boolean isFigure(int t) {
    return figures.stream().anyMatch(r -> r.contains(t));
  }

  /** Whether a figure begins at a token, or behind a preposition that does. */
  boolean isFigureAt(int token) {
    int first = lower(token).matches("at|between") ? token + 1 : token;
    return figures.stream().anyMatch(r -> r.first() == token || r.first() == first);
  }

  /** Whether a token belongs to a figure that counts nobody: "64 points" is no one's subject. */
  boolean isNumber(int t) {
    return numbers.stream().anyMatch(r -> r.contains(t));
  }

  /** Whether a token belongs to a sum, a share or a multiple. */
  boolean isShare(int t) {
    return shares.stream().anyMatch(r -> r.contains(t));
  }

  /** Whether a phrase says of whom a share is told: "Among the voters". */
  boolean isAmong(Phrase p) {
    int i = p.tokens().first() - 1;
    while (isTag(i, "DT|PRP\\$|JJ.*")) {
      i--;
    }
    return lower(i).matches("among|of");
  }

  /** Whether a figure stands between two tokens. */
  boolean isFigureBetween(int from, int to) {
    return figures.stream().anyMatch(r -> from <= r.first() && r.first() < to);
  }

  /** Where the figures end that stand in a row from a token on. */
  int figuresEnd(int from) {
    int end = from;
    for (TokenRange r : figures) {
      end = r.first() == end ? r.end() : end;
    }
    return end;
  }

  /** The "and" of "the rate between the dollar and the yen". */
  boolean isBetween(int and) {
    for (int i = and - 1; isTag(i, "DT|JJ.*|NN.*|POS|PRP\\$|IN"); i--) {
      if (lower(i).equals("between")) {
        return true;
      }
    }
    return false;
  }

  boolean isTime(int token) {
    return times.stream().anyMatch(t -> t.tokens().contains(token));
  }

  boolean isTag(int i, String expression) {
    return 0 <= i && i < s.size() && s.token(i).tag().matches(expression);
  }

  boolean isNoun(int i) {
    return 0 <= i && i < s.size() && s.token(i).isTag("NN");
  }

  String lower(int i) {
    return i < 0 || i >= s.size() ? "" : s.token(i).text().toLowerCase(Locale.ROOT);
  }

  String words(Phrase p) {
    Sentence of = document.sentence(p.sentence());
    return p.tokens().span(of).in(document.text()).replaceAll("\\s+", " ");
  }

  String lemma(int i) {
    return i < 0 || i >= s.size() ? "" : s.token(i).lemma();
  }

  Phrase phrase(int first, int end, int head) {
    return new Phrase(s.index(), new TokenRange(first, end), head);
  }

  /** The mention of an entity whose head the phrase has, or {@code null}. */
  @Nullable Mention mention(Phrase p) {
    Mention m = entities.at(p.sentence(), p.head());
    return m == null || m.entity() < 0 ? null : m;
  }

  /** Whether a phrase is the name of a place. */
  boolean isPlace(Phrase p) {
    Mention m = entities.at(p.sentence(), p.head());
    return m != null && m.type() == EntityType.PLACE && m.form() == MentionForm.NAME;
  }

  /** Whether a phrase is nothing but a name, or somebody's age: "the 19-year-old". */
  boolean isName(Phrase p) {
    if (p.sentence() == s.index() && isAge(p.head())) {
      return true;
    }
    Mention m = mention(p);
    return m != null && m.form() == MentionForm.NAME && p.tokens().end() <= m.tokens().end();
  }

  /**
   * The name that somebody was called by last before a pronoun; {@code null} where none is known.
   */
  @Nullable Phrase nameBefore(Mention pronoun) {
    Mention best = null;
    for (Mention m : entities.mentions()) {
      boolean isBefore =
          m.sentence() < pronoun.sentence()
              || (m.sentence() == pronoun.sentence()
                  && m.tokens().first() < pronoun.tokens().first());
      if (m.entity() == pronoun.entity() && m.form() == MentionForm.NAME && isBefore) {
        best = m;
      }
    }
    return best == null ? null : new Phrase(best.sentence(), best.tokens(), best.head());
  }

  /** A phrase with all the words of a figure in it: "at least 14 people", not "least 14 people". */
  Phrase whole(Phrase p) {
    TokenRange r = p.tokens();
    for (TokenRange f : figures) {
      if (f.overlaps(r)) {
        r = new TokenRange(Math.min(f.first(), r.first()), Math.max(f.end(), r.end()));
      }
    }
    return new Phrase(p.sentence(), r, p.head());
  }

  /** The phrase around a token with all the words of the name that it is in. */
  Phrase phraseOf(int head, TokenRange hole) {
    Phrase p = clauses.phrase(head, hole);
    Mention m = mention(p);
    if (m == null || m.form() != MentionForm.NAME || m.tokens().overlaps(hole)) {
      return p;
    }
    int first = Math.min(p.tokens().first(), m.tokens().first());
    int end = Math.max(p.tokens().end(), m.tokens().end());
    return first < hole.end() && hole.first() < end ? p : phrase(first, end, head);
  }

  /** A phrase with the phrases right behind it that belong to it: "arrests at the border". */
  Phrase extended(Phrase p, TokenRange own) {
    int end = p.tokens().end();
    while (parts.contains(lower(end))) {
      int noun = nounAfter(end + 1);
      boolean isOwn = noun >= 0 && !isFigure(noun) && !isTime(noun) && !own.contains(noun);
      if (!isOwn) {
        break;
      }
      end = noun + 1;
    }
    return end == p.tokens().end() ? p : phrase(p.tokens().first(), end, p.head());
  }

  /** The noun that hangs on a noun with a preposition, by the tree or right behind it; or -1. */
  int nounWith(int head, String preposition) {
    for (int m : tree.dependents(head)) {
      if (tree.relation(m).matches("nmod|obl") && m > head) {
        int c = tree.dependent(m, "case");
        if (c >= 0 && lower(c).equals(preposition)) {
          return m;
        }
      }
    }
    return lower(head + 1).equals(preposition) ? nounAfter(head + 2) : -1;
  }

  /** The head of the noun phrase that begins at a token, or -1. */
  int nounAfter(int i) {
    for (int k = i; k < s.size(); k++) {
      if (isNoun(k)) {
        while (isNoun(k + 1)
            || (isTag(k + 1, "HYPH") && isNoun(k + 2))
            || (isTag(k, "NNP") && isTag(k + 1, "JJ") && isNoun(k + 2))) { // "GOP primary voters"
          k += isNoun(k + 1) ? 1 : 2; // "take-home pay"
        }
        int owned = isTag(k + 1, "POS") ? nounAfter(k + 2) : -1;
        return owned < 0 ? k : owned;
      }
      if (!isTag(k, NOUN_PHRASE)) {
        return -1;
      }
    }
    return -1;
  }

  /** The noun that a noun is the first part of: "growth" for the "export" of "export growth". */
  int compoundHead(int noun, TokenRange own) {
    int g = tree.governor(noun);
    boolean isPart = g > noun && tree.relation(noun).equals("compound") && isNoun(g);
    return isPart && !own.contains(g) ? g : noun;
  }
}
