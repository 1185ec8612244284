package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.article.Block;
import org.broadsheet.article.BlockKind;
import org.broadsheet.article.Byline;
import org.broadsheet.article.CleanArticle;
import org.broadsheet.article.Mark;
import org.broadsheet.article.Metadata;
import org.broadsheet.article.Problem;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.text.OffsetMap;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Takes an article as it came in and gives its story in clean paragraphs, what stood around the
 * story as blocks of their kinds, and what these say of the article as metadata. {@code
 * docs/cleaning.md} tells what is changed and how each kind is known.
 *
 * <p>No text is refused and none makes it slow: time grows with the length of the text alone.
 * Immutable and safe to share between threads.
 */
public final class Cleaner {
  private static final String STAGE = "clean";

  private final LineRules rules;
  private final Byline bylines;
  private final LanguageGuess languages;
  private final Map<String, Markup.Effect> tags;
  private final Set<String> hyphenPrefixes;
  private final Set<String> joiningWords;
  private final KnownNames names;

  /**
   * @param book the rules {@code clean.*} and the lexicons that they and the cleaner use
   * @throws org.broadsheet.rules.RuleException where one of them is faulty or missing
   */
  public Cleaner(RuleBook book) {
    rules = LineRules.read(book);
    bylines = new Byline(book.lexicon("byline-roles").terms());
    languages = new LanguageGuess(book.lexicon("small-words"));
    tags = tags(book.lexicon("markup-tags"));
    hyphenPrefixes = book.lexicon("hyphen-prefixes").terms();
    joiningWords = book.lexicon("joining-words").terms();
    names = KnownNames.read(book);
  }

  private static Map<String, Markup.Effect> tags(Lexicon lexicon) {
    Map<String, Markup.Effect> tags = new LinkedHashMap<>();
    for (Lexicon.Entry e : lexicon.entries()) {
      tags.put(e.term(), Markup.Effect.valueOf(e.get("effect").toUpperCase(Locale.ROOT)));
    }
    return tags;
  }

  /**
   * Cleans one article. The result has no blocks where the text has no words, and no block of kind
   * {@link BlockKind#BODY} where all of its lines are something else than story; both are told
   * among its problems.
   */
  public CleanArticle clean(Article article) {
    List<Problem> problems = new ArrayList<>();
    Draft original = Draft.of(article.text());
    Draft mended = Mojibake.mend(original);
    if (mended != original) {
      problems.add(
          warning(article, "characters were UTF-8 read as windows-1252 (â€œ for “); mended"));
    }
    Draft text = Markup.unwrap(mended, tags);
    Hyphens hyphens = new Hyphens(text, hyphenPrefixes);
    List<Part> parts = new ArrayList<>();
    Layout.paragraphs(text, hyphens).forEach(p -> parts.add(new Part(p)));
    mark(article, parts);
    Bridge bridge = new Bridge(hyphens, joiningWords, rules);
    Findings findings = new Findings(bylines, names);
    List<Part> sorted = new Sorter(rules, names, article, findings, bridge.over(parts)).sort();
    return assemble(article, sorted, findings.metadata(), problems);
  }

  /** Gives the parts the kinds that the input itself told. */
  private static void mark(Article article, List<Part> parts) {
    if (article.marks().isEmpty()) {
      return;
    }
    int m = 0;
    for (Part part : parts) {
      int at = part.draft.origin();
      while (m < article.marks().size() && article.marks().get(m).span().end() <= at) {
        m++;
      }
      if (m < article.marks().size()) {
        Mark mark = article.marks().get(m);
        if (mark.span().contains(at)) {
          part.is(mark.kind(), "clean.marked-by-input");
        }
      }
    }
  }

  private CleanArticle assemble(
      Article article, List<Part> parts, Metadata found, List<Problem> problems) {
    int length = parts.stream().mapToInt(p -> p.draft.length() + 2).sum();
    Draft text = new Draft(length);
    List<Block> blocks = new ArrayList<>();
    String section = null;
    boolean story = false;
    for (Part part : parts) {
      BlockKind kind = part.kind == null ? BlockKind.BODY : part.kind;
      if (text.length() > 0) {
        text.insert('\n');
        text.insert('\n');
      }
      int begin = text.length();
      text.copy(part.draft, 0, part.draft.length());
      section = kind == BlockKind.HEADING ? heading(part.text()) : section;
      boolean inside =
          kind == BlockKind.BODY || kind == BlockKind.HEADING || kind == BlockKind.CAPTION;
      Span span = new Span(begin, text.length());
      blocks.add(new Block(kind, span, inside ? section : null, part.rule));
      story |= kind == BlockKind.BODY;
    }
    if (!story) {
      problems.add(
          warning(
              article,
              blocks.isEmpty()
                  ? "the text has no words"
                  : "nothing is left of the text but headline, credits and the like"));
    }
    Metadata metadata = language(article, text, article.metadata().or(found), problems);
    OffsetMap map = text.toOriginal();
    return new CleanArticle(article, text.toString(), map, blocks, metadata, problems);
  }

  private static String heading(String text) {
    return text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
  }

  private Metadata language(
      Article article, Draft text, Metadata metadata, List<Problem> problems) {
    LanguageGuess.Guess guess = languages.of(text);
    if (guess.foreign()) {
      String tag = guess.language() == null ? "" : " but '" + guess.language() + "'";
      problems.add(warning(article, "the text is plainly not English" + tag + "; expect few rows"));
    }
    @Nullable String language = guess.language();
    return metadata.or(new Metadata(null, List.of(), null, null, null, null, language));
  }

  private static Problem warning(Article article, String message) {
    return new Problem(article.id(), STAGE, Problem.Severity.WARNING, message);
  }
}
