package org.broadsheet.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.rules.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression over a sentence's tokens, in the manner of TokensRegex (Chang and Manning
 * 2014):
 *
 * <pre>
 * (?= [name:PERSON]) ([name:PERSON]+)=subject [word:/,/] [word:a|an|the]? &lt;titles>=object
 * </pre>
 *
 * <ul>
 *   <li>{@code [attribute:value; …]} is a token, tested as {@link TokenTestParser} says; {@code []}
 *       is any token.
 *   <li>{@code <lexicon>} is a term of the lexicon, of one word or more; the longest is tried
 *       first. Its words are compared with the tokens' words, and with the last token's lemma,
 *       whatever the case.
 *   <li>{@code ( … )} groups, {@code |} divides alternatives, {@code =name} after a token, term or
 *       group captures its run.
 *   <li>{@code ?}, {@code *}, {@code +}, {@code {n,m}} repeat what stands before, as often as they
 *       can; a further {@code ?} makes that as seldom as they can.
 *   <li>{@code (?= … )} and {@code (?! … )} look ahead, {@code ^} and {@code $} are the sentence's
 *       ends.
 * </ul>
 */
public final class TokenPattern {
  private static final int MANY = Integer.MAX_VALUE;

  private final String source;
  private final Part part;

  private TokenPattern(String source, Part part) {
    this.source = source;
    this.part = part;
  }

  /**
   * Compiles a pattern.
   *
   * @param lexicons gives the lexicon that a name means; throws RuleException where there is none
   * @param factNames the attributes that the {@link Facts} of later calls know
   * @throws PatternException where the pattern is not of the notation
   */
  public static TokenPattern compile(
      String source, Function<String, Lexicon> lexicons, Set<String> factNames) {
    Scanner in = new Scanner(source);
    Part part = new Parser(in, new TokenTestParser(lexicons, factNames)).alternatives();
    if (!in.isAtEnd()) {
      throw in.error("the end expected, found '" + in.peek() + "'");
    }
    return new TokenPattern(source, part);
  }

  /** The pattern as written. */
  public String source() {
    return source;
  }

  /**
   * The lower-case lemmas of which a sentence must hold one; {@code null} where the pattern asks
   * for none.
   */
  public @Nullable Set<String> triggers() {
    return part.triggers();
  }

  /**
   * The fits from left to right, none overlapping the one before; at each place the first way to
   * fit.
   */
  public List<Match> find(Sentence sentence, Facts facts) {
    List<Match> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); ) {
      Match m = matchAt(sentence, i, facts);
      if (m == null) {
        i++;
      } else {
        found.add(m);
        i = m.whole().end();
      }
    }
    return found;
  }

  /** The fit that begins at a token, or {@code null}; an empty fit is none. */
  public @Nullable Match matchAt(Sentence sentence, int start, Facts facts) {
    List<Match> first = new ArrayList<>(1);
    part.fit(
        new Cursor(sentence, facts),
        start,
        Map.of(),
        (end, captures) -> {
          if (end == start) {
            return false;
          }
          first.add(new Match(sentence, new TokenRange(start, end), captures));
          return true;
        });
    return first.isEmpty() ? null : first.get(0);
  }

  private record Cursor(Sentence sentence, Facts facts) {}

  /** What follows: given where a part ended and what it captured, says whether the rest fits. */
  private interface Rest {
    boolean fit(int at, Map<String, TokenRange> captures);
  }

  private interface Part {
    boolean fit(Cursor c, int at, Map<String, TokenRange> captures, Rest rest);

    default @Nullable Set<String> triggers() {
      return null;
    }
  }

  private record One(TokenTest test) implements Part {
    @Override
    public boolean fit(Cursor c, int at, Map<String, TokenRange> captures, Rest rest) {
      return at < c.sentence().size()
          && test.holds(c.sentence(), at, c.facts())
          && rest.fit(at + 1, captures);
    }

    @Override
    public @Nullable Set<String> triggers() {
      return test.lemmas();
    }
  }

  private record Term(Lexicon lexicon) implements Part {
    @Override
    public boolean fit(Cursor c, int at, Map<String, TokenRange> captures, Rest rest) {
      int most = Math.min(lexicon.maxWords(), c.sentence().size() - at);
      for (int n = most; n >= 1; n--) {
        if (isTerm(c.sentence(), at, n) && rest.fit(at + n, captures)) {
          return true;
        }
      }
      return false;
    }

    private boolean isTerm(Sentence s, int at, int n) {
      StringBuilder words = new StringBuilder();
      for (int i = 0; i < n - 1; i++) {
        words.append(s.token(at + i).text()).append(' ');
      }
      Token last = s.token(at + n - 1);
      return lexicon.has(words + last.text()) || lexicon.has(words + last.lemma());
    }
  }

  private record Sequence(List<Part> parts) implements Part {
    @Override
    public boolean fit(Cursor c, int at, Map<String, TokenRange> captures, Rest rest) {
      return from(0, c, at, captures, rest);
    }

    private boolean from(int i, Cursor c, int at, Map<String, TokenRange> captures, Rest rest) {
      return i == parts.size()
          ? rest.fit(at, captures)
          : parts.get(i).fit(c, at, captures, (next, seen) -> from(i + 1, c, next, seen, rest));
    }

    @Override
    public @Nullable Set<String> triggers() {
      return parts.stream().map(Part::triggers).filter(t -> t != null).findFirst().orElse(null);
    }
  }

  private record Choice(List<Part> parts) implements Part {
    @Override
    public boolean fit(Cursor c, int at, Map<String, TokenRange> captures, Rest rest) {
      for (Part p : parts) {
        if (p.fit(c, at, captures, rest)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public @Nullable Set<String> triggers() {
      Set<String> all = new LinkedHashSet<>();
      for (Part p : parts) {
        Set<String> t = p.triggers();
        if (t == null) {
          return null;
        }
        all.addAll(t);
      }
      return all;
    }
  }

  private record Repeat(Part part, int min, int max, boolean greedy) implements Part {
    @Override
    public boolean fit(Cursor c, int at, Map<String, TokenRange> captures, Rest rest) {
      return more(0, c, at, captures, rest);
    }

    private boolean more(int done, Cursor c, int at, Map<String, TokenRange> captures, Rest rest) {
      if (!greedy && done >= min && rest.fit(at, captures)) {
        return true;
      }
      if (done < max
          && part.fit(
              c, at, captures, (next, seen) -> next > at && more(done + 1, c, next, seen, rest))) {
        return true;
      }
      return greedy && done >= min && rest.fit(at, captures);
    }

    @Override
    public @Nullable Set<String> triggers() {
      return min > 0 ? part.triggers() : null;
    }
  }

  private record Named(Part part, String name) implements Part {
    @Override
    public boolean fit(Cursor c, int at, Map<String, TokenRange> captures, Rest rest) {
      return part.fit(
          c,
          at,
          captures,
          (end, seen) -> {
            if (end == at) {
              return rest.fit(end, seen);
            }
            Map<String, TokenRange> with = new HashMap<>(seen);
            with.put(name, new TokenRange(at, end));
            return rest.fit(end, with);
          });
    }

    @Override
    public @Nullable Set<String> triggers() {
      return part.triggers();
    }
  }

  private record Look(Part part, boolean wanted) implements Part {
    @Override
    public boolean fit(Cursor c, int at, Map<String, TokenRange> captures, Rest rest) {
      return part.fit(c, at, captures, (end, seen) -> true) == wanted && rest.fit(at, captures);
    }
  }

  private record Parser(Scanner in, TokenTestParser tests) {
    Part alternatives() {
      List<Part> parts = new ArrayList<>();
      do {
        parts.add(sequence());
      } while (in.take("|"));
      return parts.size() == 1 ? parts.get(0) : new Choice(List.copyOf(parts));
    }

    private Part sequence() {
      List<Part> parts = new ArrayList<>();
      while (!in.isAtEnd() && in.peek() != '|' && in.peek() != ')') {
        parts.add(repeated());
      }
      if (parts.isEmpty()) {
        throw in.error("a token '[…]', a term '<…>' or a group '(…)' expected");
      }
      return parts.size() == 1 ? parts.get(0) : new Sequence(List.copyOf(parts));
    }

    private Part repeated() {
      Part part = named(single());
      int min = 1;
      int max = 1;
      if (in.take("?")) {
        min = 0;
      } else if (in.take("*")) {
        min = 0;
        max = MANY;
      } else if (in.take("+")) {
        max = MANY;
      } else if (in.take("{")) {
        min = number();
        max = min;
        if (in.take(",")) {
          max = in.peek() == '}' ? MANY : number();
        }
        in.expect("}");
      } else {
        return part;
      }
      boolean greedy = !in.take("?");
      return named(new Repeat(part, min, max, greedy));
    }

    private Part named(Part part) {
      return in.take("=") ? new Named(part, in.name("a capture's name")) : part;
    }

    private int number() {
      String n = in.name("a number");
      try {
        return Integer.parseInt(n);
      } catch (NumberFormatException e) {
        throw in.error("a number expected, found '" + n.toLowerCase(Locale.ROOT) + "'");
      }
    }

    private Part single() {
      if (in.take("[")) {
        return new One(tests.parse(in, "]"));
      }
      if (in.take("<")) {
        Term term = new Term(tests.lexicon(in));
        in.expect(">");
        return term;
      }
      if (in.take("^")) {
        return (c, at, captures, rest) -> at == 0 && rest.fit(at, captures);
      }
      if (in.take("$")) {
        return (c, at, captures, rest) -> at == c.sentence().size() && rest.fit(at, captures);
      }
      boolean wanted = in.take("(?=");
      if (wanted || in.take("(?!")) {
        Part part = alternatives();
        in.expect(")");
        return new Look(part, wanted);
      }
      in.expect("(");
      Part part = alternatives();
      in.expect(")");
      return part;
    }
  }
}
