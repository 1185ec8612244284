package org.broadsheet.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.rules.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * A pattern over a sentence's dependency tree, in the notation of Semgrex (Chambers et al. 2007;
 * Bauer et al. 2023), of which it is a part:
 *
 * <pre>
 * {lemma:@speech-verbs; tag:VB*}=cue >nsubj {}=source >ccomp|xcomp ({}=content !>mark {word:whether}) ?>obl {}=where
 * </pre>
 *
 * <ul>
 *   <li>{@code {…}} is a token, tested as {@link TokenTestParser} says; {@code {$}} is the root;
 *       {@code =name} captures it.
 *   <li>{@code A >rel B}: B depends on A; {@code A <rel B}: A depends on B; {@code >>} and {@code
 *       <<}: over any number of steps, {@code rel} being the last step's (of {@code >>}) or the
 *       first's (of {@code <<}). {@code rel} may be left out, have alternatives ({@code
 *       nsubj|obj}), and covers its subtypes ({@code nsubj} finds {@code nsubj:pass}).
 *   <li>{@code A . B}: A stands right before B; {@code A .. B}: somewhere before; {@code A , B}:
 *       right after; {@code A ,, B}: somewhere after; {@code A $ B}: they have one governor.
 *   <li>Relations in a row are all the first token's; brackets make a node with relations of its
 *       own.
 *   <li>{@code !>rel B}: there is no such B. {@code ?>rel B}: B is captured where there is one.
 *       {@code [>a {} | >b {}]}: one of them; the first that fits is taken.
 * </ul>
 */
public final class DependencyPattern {
  private final String source;
  private final Node root;

  private DependencyPattern(String source, Node root) {
    this.source = source;
    this.root = root;
  }

  /**
   * Compiles a pattern.
   *
   * @param lexicons gives the lexicon that {@code @name} means; throws RuleException where there is
   *     none
   * @param factNames the attributes that the {@link Facts} of later calls know
   * @throws PatternException where the pattern is not of the notation
   */
  public static DependencyPattern compile(
      String source, Function<String, Lexicon> lexicons, Set<String> factNames) {
    Scanner in = new Scanner(source);
    Node root = new Parser(in, new TokenTestParser(lexicons, factNames)).node();
    if (!in.isAtEnd()) {
      throw in.error("the end expected, found '" + in.peek() + "'");
    }
    return new DependencyPattern(source, root);
  }

  /** The pattern as written. */
  public String source() {
    return source;
  }

  /**
   * The lower-case lemmas of which a sentence must hold at least one for the pattern to fit; {@code
   * null} where the pattern asks for none.
   */
  public @Nullable Set<String> triggers() {
    return root.triggers();
  }

  /**
   * Every fit, by the first node's token and then by the captures' order; no two with the same
   * captures.
   */
  public List<Match> find(Sentence sentence, Facts facts) {
    if (!sentence.tree().isParsed()) {
      return List.of();
    }
    Set<Match> found = new LinkedHashSet<>();
    for (int t = 0; t < sentence.size(); t++) {
      int anchor = t;
      root.fit(
          sentence,
          t,
          facts,
          new HashMap<>(),
          captures -> {
            found.add(new Match(sentence, new TokenRange(anchor, anchor + 1), captures));
            return true;
          });
    }
    return List.copyOf(found);
  }

  /** What to do with the captures of a fit; the answer says whether that was a success. */
  private interface Then {
    boolean go(Map<String, TokenRange> captures);
  }

  /** A token test with the relations that the token must have. */
  private record Node(TokenTest test, @Nullable String name, List<Link> links) {
    boolean fit(Sentence s, int token, Facts facts, Map<String, TokenRange> captures, Then then) {
      if (!test.holds(s, token, facts)) {
        return false;
      }
      Map<String, TokenRange> own = captures;
      if (name != null) {
        TokenRange here = new TokenRange(token, token + 1);
        TokenRange before = captures.get(name);
        if (before != null && !before.equals(here)) {
          return false;
        }
        own = new HashMap<>(captures);
        own.put(name, here);
      }
      return links(s, token, 0, facts, own, then);
    }

    private boolean links(
        Sentence s, int token, int i, Facts facts, Map<String, TokenRange> captures, Then then) {
      if (i == links.size()) {
        return then.go(captures);
      }
      return links
          .get(i)
          .fit(s, token, facts, captures, c -> links(s, token, i + 1, facts, c, then));
    }

    @Nullable Set<String> triggers() {
      Set<String> own = test.lemmas();
      if (own != null) {
        return own;
      }
      for (Link l : links) {
        Set<String> t = l.triggers();
        if (t != null) {
          return t;
        }
      }
      return null;
    }
  }

  /** What a node asks of its surroundings. */
  private interface Link {
    boolean fit(Sentence s, int token, Facts facts, Map<String, TokenRange> captures, Then then);

    @Nullable Set<String> triggers();
  }

  /** Whether a relation is asked for, forbidden, or welcome. */
  private enum Mode {
    WANTED,
    FORBIDDEN,
    WELCOME
  }

  private record Edge(Step step, Mode mode, Node other) implements Link {
    @Override
    public boolean fit(
        Sentence s, int token, Facts facts, Map<String, TokenRange> captures, Then then) {
      boolean any = false;
      for (int candidate : step.from(s, token)) {
        if (mode == Mode.FORBIDDEN) {
          if (other.fit(s, candidate, facts, captures, c -> true)) {
            return false;
          }
        } else {
          any |= other.fit(s, candidate, facts, captures, then);
        }
      }
      return switch (mode) {
        case WANTED -> any;
        case FORBIDDEN -> then.go(captures);
        case WELCOME -> any || then.go(captures);
      };
    }

    @Override
    public @Nullable Set<String> triggers() {
      return mode == Mode.WANTED ? other.triggers() : null;
    }
  }

  private record Either(List<List<Link>> branches) implements Link {
    @Override
    public boolean fit(
        Sentence s, int token, Facts facts, Map<String, TokenRange> captures, Then then) {
      for (List<Link> branch : branches) {
        if (new Node(TokenTest.ANY, null, branch).fit(s, token, facts, captures, then)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public @Nullable Set<String> triggers() {
      return null;
    }
  }

  /** The tokens that stand to a token in some relation. */
  private interface Step {
    List<Integer> from(Sentence s, int token);
  }

  private record Parser(Scanner in, TokenTestParser tests) {
    Node node() {
      if (in.take("(")) {
        Node inner = node();
        in.expect(")");
        return inner;
      }
      Node bare = bare();
      return new Node(bare.test(), bare.name(), links());
    }

    /** A token in brackets with its name; a node in round brackets brings its own relations. */
    private Node bare() {
      if (in.take("(")) {
        Node inner = node();
        in.expect(")");
        return inner;
      }
      in.expect("{");
      TokenTest test;
      if (in.take("$")) {
        in.expect("}");
        test = (s, t, f) -> s.tree().governor(t) < 0;
      } else {
        test = tests.parse(in, "}");
      }
      return new Node(test, in.take("=") ? in.name("a capture's name") : null, List.of());
    }

    private List<Link> links() {
      List<Link> links = new ArrayList<>();
      while (!in.isAtEnd() && ")|]".indexOf(in.peek()) < 0) {
        if (in.take("[")) {
          List<List<Link>> branches = new ArrayList<>();
          do {
            branches.add(links());
          } while (in.take("|"));
          in.expect("]");
          links.add(new Either(List.copyOf(branches)));
        } else {
          Mode mode = in.take("!") ? Mode.FORBIDDEN : in.take("?") ? Mode.WELCOME : Mode.WANTED;
          links.add(new Edge(step(), mode, bare()));
        }
      }
      return List.copyOf(links);
    }

    private Step step() {
      if (in.take("..")) {
        return (s, t) -> range(t + 1, s.size());
      }
      if (in.take(".")) {
        return (s, t) -> range(t + 1, Math.min(t + 2, s.size()));
      }
      if (in.take(",,")) {
        return (s, t) -> range(0, t);
      }
      if (in.take(",")) {
        return (s, t) -> range(Math.max(0, t - 1), t);
      }
      if (in.take("$")) {
        return DependencyPattern::siblings;
      }
      if (in.take(">>")) {
        List<String> rel = relations();
        return (s, t) ->
            s.tree().subtree(t).stream().filter(d -> d != t && isOne(s, d, rel)).toList();
      }
      if (in.take(">")) {
        List<String> rel = relations();
        return (s, t) -> s.tree().dependents(t).stream().filter(d -> isOne(s, d, rel)).toList();
      }
      if (in.take("<<")) {
        List<String> rel = relations();
        return (s, t) -> isOne(s, t, rel) ? ancestors(s, t) : List.of();
      }
      if (in.take("<")) {
        List<String> rel = relations();
        return (s, t) ->
            s.tree().governor(t) >= 0 && isOne(s, t, rel)
                ? List.of(s.tree().governor(t))
                : List.of();
      }
      throw in.error("a relation (>, <, >>, <<, ., .., ',', ',,', $) or '[' expected");
    }

    private List<String> relations() {
      List<String> names = new ArrayList<>();
      while (true) {
        String name = in.run(c -> Character.isLetter(c) || c == ':' || c == '_');
        if (name.isEmpty()) {
          if (!names.isEmpty()) {
            throw in.error("a relation's name expected");
          }
          return List.of();
        }
        names.add(name);
        if (!in.take("|")) {
          return List.copyOf(names);
        }
      }
    }
  }

  private static boolean isOne(Sentence s, int token, List<String> relations) {
    if (relations.isEmpty()) {
      return true;
    }
    for (String r : relations) {
      if (s.tree().is(token, r)) {
        return true;
      }
    }
    return false;
  }

  private static List<Integer> ancestors(Sentence s, int token) {
    List<Integer> all = new ArrayList<>();
    for (int g = s.tree().governor(token);
        g >= 0 && all.size() < s.size();
        g = s.tree().governor(g)) {
      all.add(g);
    }
    return all;
  }

  private static List<Integer> siblings(Sentence s, int token) {
    int g = s.tree().governor(token);
    return g < 0 ? List.of() : s.tree().dependents(g).stream().filter(d -> d != token).toList();
  }

  private static List<Integer> range(int from, int to) {
    List<Integer> all = new ArrayList<>();
    for (int i = from; i < to; i++) {
      all.add(i);
    }
    return all;
  }
}
