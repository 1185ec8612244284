package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.BlockKind;
import org.broadsheet.rules.Fault;
import org.broadsheet.rules.Rule;
import org.broadsheet.rules.RuleId;

/**
 * A rule that knows a line by its words: "By Jane Roe" is a byline, "Source: Reuters" a credit.
 *
 * @param id its name
 * @param block what such a line is; {@link BlockKind#BODY} for a line that could be taken for
 *     something else
 * @param at where in an article it may stand
 * @param needs what must hold beside the words
 * @param weak whether what it says of the article counts only where no other line says it
 * @param above whether lines of links to other stories follow, below the story
 * @param directly whether such lines follow in the middle of a story too
 * @param longest the longest paragraph that is looked at, in UTF-16 code units
 * @param has words of which one must stand in the line, in lower case, so that the others need not
 *     be looked at; empty where there are none such
 * @param lines the forms of the line; groups {@code title}, {@code authors}, {@code publisher},
 *     {@code date} and {@code place} are metadata
 */
record LineRule(
    RuleId id,
    BlockKind block,
    Zone at,
    Need needs,
    boolean weak,
    boolean above,
    boolean directly,
    int longest,
    List<String> has,
    List<Pattern> lines) {
  /** Where in an article. */
  enum Zone {
    /** Above the story. */
    HEAD,
    /** Below the story. */
    TAIL,
    /** Wherever it stands. */
    ANYWHERE,
    /** The first words of the story's first paragraph; what follows them is the story. */
    LEAD,
    /** The last words of the story's last paragraph, behind a sentence. */
    END,
    /** Where its look alone would make it the headline. */
    TITLE,
    /** Where its look alone would make it the heading of a section. */
    HEADING
  }

  /** What must hold beside the words. */
  enum Need {
    /** Nothing. */
    NOTHING,
    /** The person is the article's author, or is named nowhere else in it. */
    STRANGER,
    /** As {@link #STRANGER}, and no other paragraph says somebody is something in this form. */
    LONE_STRANGER,
    /** A headline stands above and a date below, or the first name is a common one. */
    HEADLINE,
    /** No other paragraph begins in this form: a place is named once, a speaker again and again. */
    ONCE,
    /** The place is one that the gazetteers know. */
    KNOWN_PLACE
  }

  private static final double USUAL_LONGEST = 300;
  private static final Pattern PIECE = Pattern.compile("(?<!\\\\[pP])\\{([a-z][a-z-]*)}");

  LineRule {
    has = List.copyOf(has);
    lines = List.copyOf(lines);
  }

  /** Reads a rule; what is wrong with it goes to {@code faults}. */
  static LineRule read(Rule rule, Map<String, String> pieces, List<Fault> faults) {
    rule.fields()
        .only(
            faults, "block", "at", "needs", "weak", "above", "directly", "longest", "has", "line");
    List<Pattern> lines = new ArrayList<>();
    for (String line : rule.fields().strings("line", faults)) {
      try {
        lines.add(Pattern.compile(expand(line, pieces)));
      } catch (IllegalArgumentException e) {
        faults.add(rule.fields().fault("line", "not a pattern: " + e.getMessage()));
      }
    }
    if (lines.isEmpty()) {
      faults.add(rule.fault("line is missing: the words of the line, as a regular expression"));
    }
    if (rule.match().isEmpty() || rule.reject().isEmpty()) {
      faults.add(rule.fault("a rule has match and reject examples"));
    }
    return new LineRule(
        rule.id(),
        rule.fields().choice("block", BlockKind.BODY, faults),
        rule.fields().choice("at", Zone.ANYWHERE, faults),
        rule.fields().choice("needs", Need.NOTHING, faults),
        rule.fields().flag("weak", faults),
        rule.fields().flag("above", faults),
        rule.fields().flag("directly", faults),
        (int) rule.fields().number("longest", USUAL_LONGEST, faults),
        rule.fields().strings("has", faults),
        lines);
  }

  /**
   * Puts the pieces in their places: {@code {month}} is the pattern of that name.
   *
   * @throws IllegalArgumentException where there is no such piece
   */
  static String expand(String line, Map<String, String> pieces) {
    Matcher m = PIECE.matcher(line);
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (m.find()) {
      String piece = pieces.get(m.group(1));
      if (piece == null) {
        throw new IllegalArgumentException("no piece " + m.group() + " in lexicon line-pieces");
      }
      out.append(line, at, m.start()).append("(?:").append(piece).append(')');
      at = m.end();
    }
    return out.append(line, at, line.length()).toString();
  }

  /**
   * Whether a paragraph is short enough, and holds a word that the rule asks for.
   *
   * @param folded the paragraph in lower case
   */
  boolean mayMatch(String folded) {
    return folded.length() <= longest && (has.isEmpty() || has.stream().anyMatch(folded::contains));
  }

  /** The match of a whole paragraph. */
  Optional<Matcher> matches(String paragraph) {
    if (paragraph.length() <= longest) {
      for (Pattern line : lines) {
        Matcher m = line.matcher(paragraph);
        if (m.matches()) {
          return Optional.of(m);
        }
      }
    }
    return Optional.empty();
  }

  /** The match of a paragraph's first words. */
  Optional<Matcher> begins(String paragraph) {
    String head = paragraph.substring(0, Math.min(paragraph.length(), longest));
    for (Pattern line : lines) {
      Matcher m = line.matcher(head);
      if (m.lookingAt()) {
        return Optional.of(m);
      }
    }
    return Optional.empty();
  }

  /** The match of a paragraph's last words, behind a space. */
  Optional<Matcher> ends(String paragraph) {
    for (Pattern line : lines) {
      Matcher m = line.matcher(paragraph);
      int from = Math.max(0, paragraph.length() - longest);
      for (int at = paragraph.indexOf(' ', from); at >= 0; at = paragraph.indexOf(' ', at + 1)) {
        if (m.region(at + 1, paragraph.length()).matches()) {
          return Optional.of(m);
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return id + " (" + block.name().toLowerCase(Locale.ROOT) + ")";
  }
}
