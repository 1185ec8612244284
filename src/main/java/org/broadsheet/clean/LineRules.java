package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.article.BlockKind;
import org.broadsheet.rules.Fault;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleException;
import org.jspecify.annotations.Nullable;

/** The rules of {@code models/rules/clean}, by the place in an article in which they look. */
record LineRules(
    List<LineRule> head,
    List<LineRule> tail,
    List<LineRule> anywhere,
    List<LineRule> lead,
    List<LineRule> end,
    List<LineRule> title,
    List<LineRule> heading) {
  private static final String PIECES = "line-pieces";

  LineRules {
    head = List.copyOf(head);
    tail = List.copyOf(tail);
    anywhere = List.copyOf(anywhere);
    lead = List.copyOf(lead);
    end = List.copyOf(end);
    title = List.copyOf(title);
    heading = List.copyOf(heading);
  }

  /**
   * Reads the rules and the pieces that their patterns are made of.
   *
   * @throws RuleException listing every fault
   */
  static LineRules read(RuleBook book) {
    List<Fault> faults = new ArrayList<>();
    Map<String, String> pieces = pieces(book, faults);
    List<LineRule> rules =
        book.rules("clean").stream().map(r -> LineRule.read(r, pieces, faults)).toList();
    if (!faults.isEmpty()) {
      throw new RuleException(faults);
    }
    Map<LineRule.Zone, List<LineRule>> by =
        rules.stream().collect(Collectors.groupingBy(LineRule::at));
    return new LineRules(
        by.getOrDefault(LineRule.Zone.HEAD, List.of()),
        by.getOrDefault(LineRule.Zone.TAIL, List.of()),
        by.getOrDefault(LineRule.Zone.ANYWHERE, List.of()),
        by.getOrDefault(LineRule.Zone.LEAD, List.of()),
        by.getOrDefault(LineRule.Zone.END, List.of()),
        by.getOrDefault(LineRule.Zone.TITLE, List.of()),
        by.getOrDefault(LineRule.Zone.HEADING, List.of()));
  }

  /** Whether a rule's line stands above links to other stories, below the story at least. */
  boolean isLinkLabel(@Nullable String rule) {
    return isAnywhere(LineRule::above, rule);
  }

  /** Whether the lines right below a rule's line are links, wherever it stands. */
  boolean isLabelInStory(@Nullable String rule) {
    return isAnywhere(LineRule::directly, rule);
  }

  private boolean isAnywhere(Predicate<LineRule> kind, @Nullable String rule) {
    return anywhere.stream().filter(kind).anyMatch(r -> r.id().value().equals(rule));
  }

  /**
   * What a rule would say that a paragraph is, by its words alone; {@code null} where none knows
   * it.
   */
  @Nullable BlockKind kindOf(Part part) {
    for (List<LineRule> zone : List.of(anywhere, head, tail)) {
      Fit fit = Fit.of(part, zone, f -> f.rule().needs() == LineRule.Need.NOTHING);
      if (fit != null) {
        return fit.rule().block();
      }
    }
    return null;
  }

  /**
   * Patterns by name; one that begins with {@code @} is any term of the lexicon named behind it.
   */
  private static Map<String, String> pieces(RuleBook book, List<Fault> faults) {
    Map<String, String> pieces = new LinkedHashMap<>();
    Lexicon lexicon = book.lexicon(PIECES);
    for (Lexicon.Entry e : lexicon.entries()) {
      String pattern = e.get("pattern");
      try {
        String expanded =
            pattern.startsWith("@")
                ? anyOf(book.lexicon(pattern.substring(1)))
                : LineRule.expand(pattern, pieces);
        Pattern.compile(expanded);
        pieces.put(e.term(), expanded);
      } catch (IllegalArgumentException x) {
        faults.add(new Fault(lexicon.file(), e.line(), e.term() + ": " + x.getMessage()));
      }
    }
    return pieces;
  }

  /** The longest terms first, so that none hides a longer one. */
  private static String anyOf(Lexicon lexicon) {
    return lexicon.entries().stream()
        .map(Lexicon.Entry::term)
        .distinct()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(t -> t))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
