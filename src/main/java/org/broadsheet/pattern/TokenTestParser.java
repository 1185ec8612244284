package org.broadsheet.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the conditions inside a pattern's brackets: {@code attribute:value} pairs joined by {@code
 * ;}, all of which must hold. A value is one or more alternatives joined by {@code |}, each a word,
 * a word with {@code *} at its end (begins so), a {@code /regular expression/}, or
 * {@code @lexicon}; {@code !:} instead of {@code :} turns the test round.
 *
 * <p>Attributes: {@code word}, {@code lemma} (both whatever the case; expressions see the text as
 * it stands), {@code tag}, {@code name} (the recogniser's label), {@code rel} (relation to the
 * governor; covers its subtypes), and those that the caller's {@link Facts} give.
 */
final class TokenTestParser {
  private final Function<String, Lexicon> lexicons;
  private final Set<String> factNames;

  TokenTestParser(Function<String, Lexicon> lexicons, Set<String> factNames) {
    this.lexicons = lexicons;
    this.factNames = factNames;
  }

  /** Reads up to {@code close}, which is taken too. */
  TokenTest parse(Scanner in, String close) {
    List<TokenTest> all = new ArrayList<>();
    while (!in.take(close)) {
      if (!all.isEmpty()) {
        in.expect(";");
      }
      all.add(condition(in));
    }
    if (all.isEmpty()) {
      return TokenTest.ANY;
    }
    return all.size() == 1 ? all.get(0) : new And(List.copyOf(all));
  }

  private TokenTest condition(Scanner in) {
    String attribute = in.name("an attribute");
    boolean negated = in.take("!:");
    if (!negated) {
      in.expect(":");
    }
    List<Predicate<String>> any = new ArrayList<>();
    Set<String> literals = new LinkedHashSet<>();
    boolean onlyLiterals = true;
    do {
      in.skipSpace();
      if (in.take("/")) {
        any.add(expression(in));
        onlyLiterals = false;
      } else if (in.take("@")) {
        Set<String> terms = lexicon(in).terms();
        literals.addAll(terms);
        any.add(v -> terms.contains(v.toLowerCase(Locale.ROOT)));
      } else {
        String word = in.run(c -> " ;|{}[]/\t\n".indexOf(c) < 0);
        if (word.isEmpty()) {
          throw in.error("a value expected");
        }
        onlyLiterals &= !word.endsWith("*") || word.equals("*");
        literals.add(word.toLowerCase(Locale.ROOT));
        any.add(literal(attribute, word));
      }
    } while (in.take("|"));
    Predicate<String> test = v -> any.stream().anyMatch(p -> p.test(v));
    Set<String> lemmas =
        attribute.equals("lemma") && !negated && onlyLiterals ? Set.copyOf(literals) : null;
    return new Attribute(attribute(attribute, in), negated ? test.negate() : test, lemmas);
  }

  private Reader attribute(String name, Scanner in) {
    return switch (name) {
      case "word" -> (s, t, f) -> s.token(t).text();
      case "lemma" -> (s, t, f) -> s.token(t).lemma();
      case "tag" -> (s, t, f) -> s.token(t).tag();
      case "name" -> (s, t, f) -> s.token(t).name();
      case "rel" -> (s, t, f) -> s.tree().relation(t);
      default -> {
        if (!factNames.contains(name)) {
          throw in.error(
              "unknown attribute '" + name + "'; known are word, lemma, tag, name, rel" + facts());
        }
        yield (s, t, f) -> {
          String v = f.value(s, t, name);
          return v == null ? "" : v;
        };
      }
    };
  }

  private String facts() {
    return factNames.isEmpty()
        ? ""
        : ", " + String.join(", ", factNames.stream().sorted().toList());
  }

  private static Predicate<String> literal(String attribute, String word) {
    if (word.length() > 1 && word.endsWith("*")) {
      String prefix = word.substring(0, word.length() - 1);
      return v -> v.regionMatches(true, 0, prefix, 0, prefix.length());
    }
    if (attribute.equals("rel")) {
      return v -> v.equals(word) || v.startsWith(word + ":");
    }
    return v -> v.equalsIgnoreCase(word);
  }

  private static Predicate<String> expression(Scanner in) {
    String source = in.until('/');
    try {
      Pattern p = Pattern.compile(source);
      return v -> p.matcher(v).matches();
    } catch (PatternSyntaxException e) {
      throw in.error("not a regular expression: /" + source + "/ (" + e.getDescription() + ")");
    }
  }

  Lexicon lexicon(Scanner in) {
    String name = in.name("a lexicon's name");
    try {
      return lexicons.apply(name);
    } catch (RuleException e) {
      throw in.error("no lexicon '" + name + "'");
    }
  }

  /** Gives the value that a condition is about. */
  private interface Reader {
    String read(Sentence sentence, int token, Facts facts);
  }

  private record Attribute(Reader reader, Predicate<String> test, @Nullable Set<String> lemmas)
      implements TokenTest {
    @Override
    public boolean holds(Sentence sentence, int token, Facts facts) {
      return test.test(reader.read(sentence, token, facts));
    }
  }

  private record And(List<TokenTest> all) implements TokenTest {
    @Override
    public boolean holds(Sentence sentence, int token, Facts facts) {
      for (TokenTest t : all) {
        if (!t.holds(sentence, token, facts)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public @Nullable Set<String> lemmas() {
      return all.stream().map(TokenTest::lemmas).filter(l -> l != null).findFirst().orElse(null);
    }
  }

  /** The lower-case lemmas and words of a sentence: what triggers are looked up by. */
  static Set<String> lemmasOf(Sentence sentence) {
    Set<String> lemmas = new LinkedHashSet<>();
    for (Token t : sentence.tokens()) {
      lemmas.add(t.lemma().toLowerCase(Locale.ROOT));
    }
    return lemmas;
  }

  /** The words of a term, as a phrase is matched. */
  static String[] words(String term) {
    return Arrays.stream(term.split(" ", -1)).filter(w -> !w.isEmpty()).toArray(String[]::new);
  }
}
