package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.article.Article;
import org.broadsheet.article.BlockKind;
import org.jspecify.annotations.Nullable;

/** Tells the story of one article from what stands around it. */
final class Sorter {
  /** How far down a headline, a byline and a date are looked for. */
  private static final int HEAD_REACH = 12;

  /** A headline and a standfirst at most stand above a byline. */
  private static final int MOST_ABOVE_BYLINE = 2;

  private static final int LONGEST_STANDFIRST_WORDS = 60;
  private static final int TITLE_REACH = 4;
  private static final int MOST_WORDS_OF_LINK = 16;
  private static final int MOST_WORDS_OVER_DATELINE = 20;

  private final LineRules rules;
  private final KnownNames names;
  private final Article article;
  private final Findings findings;
  private final List<Part> parts;
  private final Edges edges;

  Sorter(LineRules rules, KnownNames names, Article article, Findings findings, List<Part> parts) {
    this.rules = rules;
    this.names = names;
    this.article = article;
    this.findings = findings;
    this.parts = new ArrayList<>(parts);
    this.edges = new Edges(rules, names, findings, this.parts);
  }

  /** The parts, each with its kind. */
  List<Part> sort() {
    if (parts.size() > 1) {
      anywhere();
      linksBelow();
      linksWithin();
      knownTitle();
      head();
      title();
      tail();
    }
    edges.lead();
    edges.end();
    if (parts.size() > 1) {
      headings();
    }
    for (Part part : parts) {
      if (part.isOpen()) {
        part.is(BlockKind.BODY, null);
      }
    }
    return parts;
  }

  private void anywhere() {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      Fit fit = part.isOpen() ? Fit.of(part, rules.anywhere()) : null;
      if (fit != null) {
        fit.settle(part, findings);
        captionBelow(i);
      } else if (part.shape == Paragraph.Shape.IMAGE) {
        part.is(BlockKind.CAPTION, "clean.caption.image");
      }
    }
  }

  /** The words under "Image caption," on a line of their own. */
  private void captionBelow(int i) {
    Part label = parts.get(i);
    if (label.kind == BlockKind.CAPTION && label.text().endsWith(",") && i + 1 < parts.size()) {
      Part words = parts.get(i + 1);
      if (words.isOpen() && !Words.endsSentence(words.draft)) {
        words.is(BlockKind.CAPTION, label.rule);
      }
    }
  }

  /** Finds a headline that is known from the record or another line. */
  private void knownTitle() {
    List<String> titles = new ArrayList<>();
    if (article.metadata().title() != null) {
      titles.add(Headline.fold(article.metadata().title()));
    }
    if (findings.title() != null) {
      titles.add(Headline.fold(findings.title()));
    }
    for (Part part : parts.subList(0, Math.min(parts.size(), TITLE_REACH))) {
      if (part.isOpen() && titles.contains(Headline.fold(part.text()))) {
        part.is(BlockKind.TITLE, "clean.title.known");
        return;
      }
    }
  }

  /** Settles what stands above the story: byline, date, and the headline and standfirst there. */
  private void head() {
    int above = 0;
    int last = -1;
    for (int i = 0; i < Math.min(parts.size(), HEAD_REACH); i++) {
      Part part = parts.get(i);
      if (!part.isOpen()) {
        continue;
      }
      Fit fit = headFit(i, above);
      if (fit != null) {
        fit.settle(part, findings);
        last = fit.rule().block() == BlockKind.BOILERPLATE ? last : i;
      } else if (++above > MOST_ABOVE_BYLINE
          || Words.count(part.draft) > LONGEST_STANDFIRST_WORDS
          || part.shape == Paragraph.Shape.ITEM) {
        break;
      }
    }
    List<Part> open = parts.subList(0, Math.max(last, 0)).stream().filter(Part::isOpen).toList();
    if (open.size() == 2
        && Headline.isKicker(open.get(0))
        && Headline.couldBe(open.get(1))
        && !has(BlockKind.TITLE)) {
      open.get(0).is(BlockKind.BOILERPLATE, "clean.title.kicker");
    }
    open.stream().filter(Part::isOpen).forEach(this::aboveByline);
  }

  private @Nullable Fit headFit(int i, int above) {
    if (story(i + 1) == null) {
      return null;
    }
    return Fit.of(parts.get(i), rules.head(), fit -> headHolds(fit, i, above));
  }

  private boolean headHolds(Fit fit, int i, int above) {
    boolean headlineAbove = above > 0 || has(BlockKind.TITLE);
    if (fit.rule().needs() == LineRule.Need.KNOWN_PLACE) {
      return headlineAbove && names.isPlace(fit.match().group("place"));
    }
    if (fit.rule().needs() != LineRule.Need.HEADLINE) {
      return true;
    }
    Fit below = Fit.of(parts.get(i + 1), rules.head());
    boolean dateBelow = below != null && below.rule().block() == BlockKind.DATE;
    return headlineAbove
        && (dateBelow || names.isGivenName(KnownNames.firstWord(parts.get(i).text())));
  }

  private void aboveByline(Part part) {
    if (has(BlockKind.TITLE)) {
      part.is(BlockKind.STANDFIRST, "clean.title.standfirst");
    } else if (Headline.couldBeAboveByline(part) && edges.dateline(part) == null) {
      part.is(BlockKind.TITLE, "clean.title.above-byline");
      findings.title(part.text());
    }
  }

  private boolean has(BlockKind kind) {
    return parts.stream().anyMatch(p -> p.kind == kind);
  }

  /** Finds a headline by its look alone. */
  private void title() {
    Part first = story(0);
    if (first == null || has(BlockKind.TITLE) || isUnderHead(first)) {
      return;
    }
    Part next = story(parts.indexOf(first) + 1);
    if (next == null || Fit.of(first, rules.title()) != null || edges.dateline(first) != null) {
      return;
    }
    if (first.shape == Paragraph.Shape.HEADING && Headline.couldBeAboveByline(first)) {
      first.is(BlockKind.TITLE, "clean.title.marked");
    } else if (Headline.standsOver(first, next)) {
      first.is(BlockKind.TITLE, "clean.title.by-look");
    } else if (Headline.couldBeAboveByline(first)
        && Words.count(first.draft) <= MOST_WORDS_OVER_DATELINE
        && edges.dateline(next) != null) {
      first.is(BlockKind.TITLE, "clean.title.above-dateline");
    } else {
      return;
    }
    findings.title(first.text());
  }

  /**
   * Whether a byline stands above: no headline stands below a writer's name, as it may below a date
   * or the agency.
   */
  private boolean isUnderHead(Part part) {
    for (Part p : parts) {
      if (p == part) {
        return false;
      }
      if (p.kind == BlockKind.BYLINE && !findings.authors().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Lines without a stop under "More on this story" are headlines of other stories. */
  private void linksBelow() {
    int label = -1;
    for (int i = parts.size() - 1; i > 0; i--) {
      Part part = parts.get(i);
      if (part.isOpen() && (!isShort(part) || Words.endsSentence(part.draft))) {
        break;
      }
      label = rules.isLinkLabel(part.rule) ? i : label;
    }
    for (int i = label + 1; label > 0 && i < parts.size(); i++) {
      if (parts.get(i).isOpen()) {
        parts.get(i).is(BlockKind.BOILERPLATE, parts.get(label).rule);
      }
    }
  }

  /** Lines without a full stop right below "Recommended stories" in the middle of a story. */
  private void linksWithin() {
    String label = null;
    for (Part part : parts) {
      if (rules.isLabelInStory(part.rule)) {
        label = part.rule;
      } else if (label != null && part.isOpen() && isLinkInStory(part)) {
        part.is(BlockKind.BOILERPLATE, label);
      } else {
        label = null;
      }
    }
  }

  private static boolean isShort(Part part) {
    return Words.count(part.draft) <= MOST_WORDS_OF_LINK;
  }

  /** A headline may be a question; a heading of the story's own has its sign. */
  private static boolean isLinkInStory(Part part) {
    boolean question = part.text().endsWith("?");
    return isShort(part)
        && part.shape != Paragraph.Shape.HEADING
        && (question || !Words.endsSentence(part.draft));
  }

  private void tail() {
    Part first = story(0);
    for (int i = parts.size() - 1; i > 0 && parts.get(i) != first; i--) {
      Part part = parts.get(i);
      if (part.kind == BlockKind.BODY) {
        return;
      }
      if (!part.isOpen()) {
        continue;
      }
      Fit fit = Fit.of(part, rules.tail(), f -> holds(f, part));
      if (fit == null) {
        return;
      }
      fit.settle(part, findings);
    }
  }

  private boolean holds(Fit fit, Part part) {
    return switch (fit.rule().needs()) {
      case STRANGER -> isStranger(fit, part);
      case LONE_STRANGER -> isStranger(fit, part) && isLone(fit.rule(), part);
      case NOTHING, HEADLINE, ONCE, KNOWN_PLACE -> true;
    };
  }

  private boolean isStranger(Fit fit, Part part) {
    String name = fit.match().group("authors");
    return isAuthor(name) || !isNamedElsewhere(name, part);
  }

  private boolean isLone(LineRule rule, Part here) {
    return parts.stream()
        .noneMatch(p -> p != here && p.isStory() && rule.matches(p.text()).isPresent());
  }

  private boolean isAuthor(String name) {
    List<String> authors = new ArrayList<>(article.metadata().authors());
    authors.addAll(findings.authors());
    return authors.stream().anyMatch(a -> Headline.fold(a).equals(Headline.fold(name)));
  }

  private boolean isNamedElsewhere(String name, Part here) {
    String surname = name.substring(name.lastIndexOf(' ') + 1);
    return parts.stream()
        .anyMatch(p -> p != here && p.isStory() && containsWord(p.text(), surname));
  }

  private static boolean containsWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean begins = at == 0 || !Character.isLetter(text.charAt(at - 1));
      if (begins && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private void headings() {
    for (int i = 0; i + 1 < parts.size(); i++) {
      Part part = parts.get(i);
      Part next = story(i + 1);
      if (part.isOpen()
          && next != null
          && followsWholeText(i)
          && Headline.isHeading(part, next)
          && (part.shape == Paragraph.Shape.HEADING || Fit.of(part, rules.heading()) == null)) {
        part.is(BlockKind.HEADING, "clean.heading." + part.shape.name().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** Whether what stands above is whole: a line of a list stands below lines like itself. */
  private boolean followsWholeText(int i) {
    for (int k = i - 1; k >= 0; k--) {
      Part above = parts.get(k);
      if (above.kind == BlockKind.HEADING || above.shape != Paragraph.Shape.PLAIN) {
        return true;
      }
      if (above.isStory()) {
        return Words.endsSentence(above.draft);
      }
    }
    return true;
  }

  /** The first paragraph from {@code from} on that may be story, or {@code null}. */
  private @Nullable Part story(int from) {
    for (int i = from; i < parts.size(); i++) {
      if (parts.get(i).isStory()) {
        return parts.get(i);
      }
    }
    return null;
  }
}
