package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.rules.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a figure measures and whose it is: the noun that its words hang on, the object or
 * subject of its verb, the noun before it where nothing else is left.
 */
final class MeasureFinder {
  private static final Set<String> PARTS =
      Set.of("of", "in", "at", "among", "between", "on", "for", "with", "across");
  private static final Set<String> TIMES =
      Set.of("quarter", "year", "month", "week", "period", "day", "season");
  private static final Set<String> FOR = Set.of("for", "on", "into", "toward", "towards");

  private final Document document;
  private final Sentence s;
  private final Lexemes x;
  private final DependencyTree tree;
  private final Clauses clauses;
  private final Chunks chunks;
  private final Lexicon casualties;
  private final List<TokenRange> taken = new ArrayList<>();
  private final List<TokenRange> numbers = new ArrayList<>();

  MeasureFinder(Document document, Sentence s, Lexemes x, Clauses clauses, Lexicon casualties) {
    this.casualties = casualties;
    this.document = document;
    this.s = s;
    this.x = x;
    tree = s.tree();
    this.clauses = clauses;
    chunks = new Chunks(s, 0);
  }

  /** Fills in measure and subject of all figures of the sentence. */
  void fill(List<Draft> drafts) {
    for (Draft d : drafts) {
      taken.add(own(d));
      if (d.kind != FigureKind.COUNT || Lists.isBare(d) || d.unit.equals("point")) {
        numbers.add(own(d));
      }
    }
    for (int k = 0; k < drafts.size(); k++) {
      Draft d = drafts.get(k);
      Draft before = k > 0 ? drafts.get(k - 1) : null;
      if (before != null && isAside(before, d)) {
        d.measure = before.measure;
        d.subject = before.subject;
      } else {
        One one = new One(d, own(d));
        one.find();
      }
    }
    for (int k = 1; k < drafts.size(); k++) {
      share(drafts.get(k - 1), drafts.get(k));
    }
  }

  /** "seven miles (11 km)": the same in another unit. */
  private boolean isAside(Draft before, Draft d) {
    boolean isListed =
        d.first == before.end + 1
            && x.at(before.end).isMark(",")
            && x.at(before.first - 1).isMark("(")
            && d.kind == before.kind;
    if (isListed) {
      return true;
    }
    return d.first == before.end + 1 && x.at(before.end).isMark("(") && d.kind == before.kind;
  }

  /** Old, new and difference are of one thing. */
  private static void share(Draft a, Draft b) {
    boolean isFrame = a.role != Role.NONE && b.role != Role.NONE && a.role != b.role;
    if (!isFrame) {
      return;
    }
    if (a.measure != null) {
      b.measure = a.measure;
      b.subject = a.subject;
    } else {
      a.measure = b.measure;
      a.subject = b.subject;
    }
  }

  private TokenRange own(Draft d) {
    return new TokenRange(x.at(d.first).token(), x.at(d.end - 1).token() + 1);
  }

  private String words(Phrase p) {
    return p.tokens().span(s).in(document.text()).replaceAll("\\s+", " ");
  }

  private String lower(int i) {
    return i < 0 || i >= s.size() ? "" : s.token(i).text().toLowerCase(Locale.ROOT);
  }

  /** The search for one figure. */
  private final class One {
    private final Draft d;
    private final TokenRange own;
    private final int top;

    One(Draft d, TokenRange own) {
      this.d = d;
      this.own = own;
      this.top = top();
    }

    void find() {
      boolean isFound =
          byLabel()
              || byChangeNoun()
              || byCountedNoun()
              || byOf()
              || byNounAround()
              || byPredicate()
              || byNeighbour();
      if (!isFound) {
        d.measure = null;
        d.subject = null;
      }
    }

    /** The highest token of the figure's own words in the tree. */
    private int top() {
      int t = d.head;
      for (int steps = 0; steps < own.length(); steps++) {
        int g = tree.governor(t);
        if (g < 0 || !own.contains(g)) {
          break;
        }
        t = g;
      }
      return t;
    }

    private void set(@Nullable Phrase found, @Nullable Phrase owner) {
      boolean isPronoun = found != null && isPronoun(found);
      Phrase measure = isPronoun || found == null ? null : trimmed(found, true);
      Phrase whose = isPronoun && owner == null ? found : owner;
      Phrase subject = whose == null ? null : trimmed(whose, false);
      d.measure = measure == null ? null : words(measure);
      boolean isSame =
          measure != null && subject != null && measure.tokens().overlaps(subject.tokens());
      d.subject = isSame ? null : subject;
    }

    /**
     * The subject of the clause that the figure stands in, by the tree, else by the order of words.
     */
    private @Nullable Phrase subject() {
      int p = tree.isParsed() ? clauses.predicate(top) : -1;
      for (int steps = 0; steps < 3 && p >= 0; steps++) {
        int subject = clauses.subject(p);
        boolean isOther = subject >= 0 && !own.contains(subject);
        if (isOther && isRelative(subject)) {
          Phrase antecedent = chunks.chain(subject);
          return antecedent == null ? chunks.chain(subject - 1) : antecedent;
        }
        if (isOther && !s.token(subject).tag().equals("EX") && !isNumber(subject)) {
          Phrase phrase = whole(clauses.phrase(subject, own));
          return phrase.tokens().overlaps(own) ? null : phrase;
        }
        int g = tree.governor(p);
        p = g < 0 ? -1 : clauses.predicate(g);
      }
      Phrase left = chunks.subjectBefore(own.first());
      return left == null || left.tokens().overlaps(own) || isFigure(left.head()) ? null : left;
    }

    /**
     * "Rovers (15.3 points", "Dow +0.2%", "Burl by 2.6%": a name and its figure, without a verb.
     */
    private boolean byLabel() {
      int before = own.first() - 1;
      boolean isSign = x.at(d.first - 1).isMark("+") || x.at(d.first).isMark("+");
      boolean isGap =
          lower(before).equals("by")
              && before > 1
              && s.token(before - 1).isTag("NNP")
              && s.token(before - 2).tag().matches(",|CC");
      boolean isBracket = before > 0 && s.token(before).tag().equals("-LRB-");
      if (!isSign && !isGap && !isBracket) {
        return false;
      }
      Phrase label = isGap || isBracket ? chunks.before(before) : chunks.label(own.first());
      if (label == null || isFigure(label.head())) {
        return false;
      }
      set(label, null);
      return true;
    }

    /** Without other figures, and without the day on which it happened. */
    private Phrase trimmed(Phrase p, boolean isMeasure) {
      int first = p.tokens().first();
      int end = p.tokens().end();
      for (TokenRange t : taken) {
        if (p.head() < t.first() && t.first() < end) {
          end = t.first();
        } else if (isMeasure && first <= t.first() && t.end() <= p.head()) {
          first = t.end();
        }
      }
      for (int i = p.head() + 1; i < end; i++) {
        boolean isDay = Set.of("on", "in", "during", "for").contains(lower(i)) && isWhen(i + 1);
        if (isDay || isClauseBreak(i)) {
          end = i;
        }
      }
      while (first < p.head() && s.token(first).tag().matches("DT|PRP\\$|HYPH|IN|[,:]|CC")) {
        first++;
      }
      while (end - 1 > p.head()
          && s.token(end - 1).tag().matches("DT|PRP\\$|HYPH|IN|TO|CC|RB|[,:.]|-LRB-")) {
        end--;
      }
      return new Phrase(s.index(), new TokenRange(first, end), p.head());
    }

    /** "Monday", "the quarter": when something was, not what it is. */
    private boolean isWhen(int i) {
      int noun = lower(i).equals("the") ? i + 1 : i;
      return TIMES.contains(lower(noun)) || (noun == i && isTime(i) && s.token(i).isTag("NNP"));
    }

    private boolean isClauseBreak(int i) {
      String tag = s.token(i).tag();
      return tag.equals("RB")
          || (tag.matches("VBG|VBN|VB") && !tree.relation(i).matches("amod|compound"));
    }

    private boolean isPronoun(Phrase p) {
      return p.tokens().length() == 1 && s.token(p.head()).tag().matches("PRP|DT|WP|WDT|EX");
    }

    private boolean byChangeNoun() {
      if (d.cue < 0 || !s.token(d.cue).isTag("NN")) {
        return false;
      }
      int noun = d.cue;
      int what = -1;
      for (String preposition : List.of("in", "of", "to", "for", "on")) {
        int n = what < 0 ? nmod(noun, preposition) : what;
        what = n >= 0 && !isFigure(n) && !isTime(n) ? n : what;
      }
      if (what >= 0 && !own.contains(what)) {
        set(extended(clauses.phrase(what, own)), subject());
        return true;
      }
      Phrase compound = compoundOf(noun);
      if (compound != null) {
        set(compound, subject());
        return true;
      }
      Phrase subject = subject();
      set(subject, null);
      return subject != null;
    }

    /** "share price" of "a 7% share price increase"; null where nothing stands before the noun. */
    private @Nullable Phrase compoundOf(int noun) {
      int first = noun;
      while (first - 1 > d.head && s.token(first - 1).tag().matches("NN.*|JJ.*|HYPH|VBG")) {
        first--;
      }
      if (first == noun) {
        return null;
      }
      return new Phrase(s.index(), new TokenRange(first, noun), noun - 1);
    }

    /** A count measures its noun with what describes it; whose it is, its verb's subject tells. */
    private boolean byCountedNoun() {
      if (d.kind != FigureKind.COUNT || d.form.equals("count.bare")) {
        return false;
      }
      int before = own.first() - 1;
      Phrase holder = lower(before).equals("of") ? chunks.before(before) : null;
      if (holder != null && !isFigure(holder.head())) { // "sales of 5,835 units"
        set(holder, subject());
        return true;
      }
      Phrase np = clauses.phrase(d.head, own);
      boolean isDescribed =
          tree.isParsed() && np.tokens().end() > own.end() && isDescription(own.end());
      Phrase measure = null;
      if (isDescribed) {
        measure = new Phrase(s.index(), new TokenRange(nounStart(), np.tokens().end()), d.head);
      }
      boolean isSubject = tree.isParsed() && tree.is(top, "nsubj");
      set(measure, isSubject ? null : subject());
      String fate = measure == null ? fate(isSubject) : null;
      if (fate != null) {
        d.measure = words(nounPhrase()) + " " + fate;
      }
      return true;
    }

    private Phrase nounPhrase() {
      return new Phrase(s.index(), new TokenRange(nounStart(), d.head + 1), d.head);
    }

    /** "killed" for "gunmen killed six soldiers" and "six soldiers were killed"; or null. */
    private @Nullable String fate(boolean isSubject) {
      boolean isArgument = tree.isParsed() && tree.relation(top).matches("nsubj.*|obj");
      int verb = isArgument ? tree.governor(top) : -1;
      for (int c : tree.dependents(top)) {
        verb = tree.is(c, "acl") && s.token(c).tag().equals("VBN") ? c : verb;
      }
      if (verb < 0) {
        return null;
      }
      Lexicon.Entry e = casualties.find(s.token(verb).lemma());
      boolean isActive =
          isSubject && !tree.is(top, "nsubj:pass") && !s.token(verb).lemma().equals("die");
      return e == null || e.get("participle").isEmpty() || isActive ? null : e.get("participle");
    }

    /** A phrase with the phrases right behind it that belong to it: "arrests at the border". */
    private Phrase extended(Phrase p) {
      int end = p.tokens().end();
      while (PARTS.contains(lower(end))) {
        int noun = nounAfter(end + 1);
        boolean isOwn = noun >= 0 && !isFigure(noun) && !isTime(noun) && !own.contains(noun);
        if (!isOwn) {
          break;
        }
        end = noun + 1;
      }
      return end == p.tokens().end()
          ? p
          : new Phrase(s.index(), new TokenRange(p.tokens().first(), end), p.head());
    }

    /** Whether a phrase with a preposition follows that belongs to the noun. */
    private boolean isDescription(int i) {
      return Set.of("of", "from", "with", "between", "against").contains(lower(i));
    }

    private int nounStart() {
      int first = d.head;
      while (first - 1 > d.token && s.token(first - 1).tag().matches("NN.*|JJ.*|VBN|VBG|HYPH")) {
        first--;
      }
      return first;
    }

    /** "5% of its workforce", "two-thirds of the voters". */
    private boolean byOf() {
      int of = lower(own.end()).equals("of") ? nounAfter(own.end() + 1) : -1;
      if (of < 0 && (d.kind == FigureKind.RATIO && d.form.equals("ratio.fraction"))) {
        of = nounAfter(own.end());
      }
      if (of < 0) {
        return false;
      }
      Phrase measure = extended(clauses.phrase(of, own));
      boolean isSubject = tree.isParsed() && tree.is(top, "nsubj");
      set(measure, isSubject ? null : subject());
      return true;
    }

    /** "a $150,000 contract with the club", "incentives of $6.8 million", "a target of 200p". */
    private boolean byNounAround() {
      int g = tree.isParsed() ? tree.governor(top) : -1;
      boolean isNoun = g >= 0 && s.token(g).isTag("NN") && !own.contains(g);
      if (isNoun
          && top < g
          && tree.relation(top).matches("nummod|compound|amod|dep|nmod.*|obl:npmod")) {
        int head = compoundHead(g);
        set(extended(clauses.phrase(head, own)), tree.is(head, "nsubj") ? null : subject());
        return true;
      }
      int before = own.first() - 1;
      if (lower(before).equals("of")
          || (lower(before).equals("with") && d.kind == FigureKind.MEASURE)
          || lower(before).equals("worth")
          || (lower(before).equals("at") && isNoun)) {
        Phrase holder = chunks.before(before);
        if (holder != null && !isFigure(holder.head())) {
          set(holder, isOverlapping(holder, subject()) ? null : subject());
          return true;
        }
      }
      if (isNoun && tree.relation(top).matches("appos") && g < top) {
        set(clauses.phrase(g, own), null);
        return true;
      }
      return false;
    }

    private boolean isRelative(int t) {
      return t > 1 && s.token(t).tag().matches("WDT|WP");
    }

    private boolean isFigure(int t) {
      return taken.stream().anyMatch(r -> r.contains(t));
    }

    /**
     * Whether a token belongs to a figure that counts no things: "64 points" is nobody's subject.
     */
    private boolean isNumber(int t) {
      return numbers.stream().anyMatch(r -> r.contains(t));
    }

    /**
     * A phrase with all the words of a figure in it: "at least 14 people", not "least 14 people".
     */
    private Phrase whole(Phrase p) {
      TokenRange r = p.tokens();
      for (TokenRange t : taken) {
        if (t.overlaps(r)) {
          r = new TokenRange(Math.min(t.first(), r.first()), Math.max(t.end(), r.end()));
        }
      }
      return new Phrase(s.index(), r, p.head());
    }

    private boolean isOverlapping(Phrase a, @Nullable Phrase b) {
      return b != null && a.tokens().overlaps(b.tokens());
    }

    private int compoundHead(int noun) {
      int g = tree.governor(noun);
      return g > noun
              && tree.relation(noun).equals("compound")
              && s.token(g).isTag("NN")
              && !own.contains(g)
          ? g
          : noun;
    }

    private boolean byPredicate() {
      int p = tree.isParsed() ? clauses.predicate(top) : -1;
      Phrase subject = subject();
      int object = p < 0 || own.contains(p) ? -1 : tree.dependent(p, "obj");
      boolean isObject =
          object >= 0
              && !own.contains(object)
              && object < own.first()
              && s.token(object).isTag("NN")
              && !isFigure(object)
              && !isTime(object);
      boolean isObjectMeasured =
          isObject
              && (d.role != Role.NONE
                  || d.kind == FigureKind.MONEY
                  || d.kind == FigureKind.PERCENT);
      if (isObjectMeasured) {
        set(clauses.phrase(object, own), subject);
        return true;
      }
      int after = afterBrackets(own.end());
      if (d.kind == FigureKind.MONEY && FOR.contains(lower(after))) {
        int noun = nounAfter(after + 1);
        if (noun >= 0) {
          set(clauses.phrase(noun, own), subject);
          return true;
        }
      }
      if (d.kind == FigureKind.MONEY && lower(own.end()).equals("in")) {
        int noun = nounAfter(own.end() + 1);
        if (noun >= 0 && !s.token(noun).isNamed() && !isTime(noun)) {
          set(clauses.phrase(noun, own), subject);
          return true;
        }
      }
      set(subject, null);
      return subject != null;
    }

    private int afterBrackets(int i) {
      if (i >= s.size() || !s.token(i).tag().equals("-LRB-")) {
        return i;
      }
      int k = i;
      while (k < s.size() && !s.token(k).tag().equals("-RRB-")) {
        k++;
      }
      return k + 1;
    }

    private boolean isTime(int token) {
      return document.timesIn(s.index()).stream().anyMatch(t -> t.tokens().contains(token));
    }

    /** The noun phrase right before the figure: "profits 2.2 billion shekels". */
    private boolean byNeighbour() {
      int i = own.first() - 1;
      while (i > 0 && s.token(i).tag().matches("[,:(]|-LRB-|IN|RB|HYPH|SYM|JJ|TO")) {
        i--;
      }
      Phrase left = chunks.chain(i + 1);
      set(left, null);
      return left != null;
    }

    private int nmod(int head, String preposition) {
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
    private int nounAfter(int i) {
      for (int k = i; k < s.size(); k++) {
        Token t = s.token(k);
        if (t.isTag("NN")) {
          while (k + 1 < s.size() && s.token(k + 1).isTag("NN")) {
            k++;
          }
          boolean isOwner = k + 1 < s.size() && s.token(k + 1).tag().equals("POS");
          int owned = isOwner ? nounAfter(k + 2) : -1;
          return owned < 0 ? k : owned;
        }
        if (!t.tag().matches("DT|PDT|JJ.*|PRP\\$|CD|VBG|VBN|POS|HYPH|RBS|RBR|\\$")) {
          return -1;
        }
      }
      return -1;
    }
  }
}
