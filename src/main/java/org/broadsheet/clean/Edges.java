package org.broadsheet.clean;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.broadsheet.article.BlockKind;
import org.jspecify.annotations.Nullable;

/** Cuts what is no story off the first and the last words of the story. */
final class Edges {
  private static final int LEAD_REACH = 2;

  private final LineRules rules;
  private final KnownNames names;
  private final Findings findings;
  private final List<Part> parts;

  /** Works on {@code parts} in place. */
  Edges(LineRules rules, KnownNames names, Findings findings, List<Part> parts) {
    this.rules = rules;
    this.names = names;
    this.findings = findings;
    this.parts = parts;
  }

  /** Cuts dateline and byline off the first words of the story. */
  void lead() {
    int seen = 0;
    for (int i = 0; i < parts.size() && seen < LEAD_REACH; i++) {
      Part part = parts.get(i);
      if (!part.isStory()) {
        continue;
      }
      seen++;
      Fit fit = dateline(part);
      while (fit != null && part != null) {
        findings.take(fit.rule(), fit.match());
        part = cut(i++, part, fit);
        fit = part == null ? null : dateline(part);
        seen = LEAD_REACH;
      }
    }
  }

  /** The dateline, label or byline with which a paragraph begins, or {@code null}. */
  @Nullable Fit dateline(Part part) {
    for (LineRule rule : rules.lead()) {
      Optional<Matcher> m = rule.begins(part.text());
      if (m.isPresent()) {
        if (leadHolds(rule, m.get(), part)) {
          return new Fit(rule, m.get());
        }
      }
    }
    return null;
  }

  private boolean leadHolds(LineRule rule, Matcher m, Part part) {
    return switch (rule.needs()) {
      case ONCE ->
          isAlone(rule, part) && !names.isGivenName(KnownNames.firstWord(m.group("place")));
      case KNOWN_PLACE -> isAlone(rule, part) && names.isPlace(m.group("place"));
      case NOTHING, HEADLINE, STRANGER, LONE_STRANGER -> true;
    };
  }

  private boolean isAlone(LineRule rule, Part here) {
    return parts.stream()
        .noneMatch(p -> p != here && p.isStory() && rule.begins(p.text()).isPresent());
  }

  /** Divides a part behind what a rule found; gives what is left of it. */
  private @Nullable Part cut(int i, Part part, Fit fit) {
    Part first = slice(part, 0, fit.match().end(), part.gap);
    first.is(fit.rule().block(), fit.rule().id().value());
    parts.set(i, first);
    if (!Words.hasContent(part.draft, fit.match().end(), part.draft.length())) {
      return null;
    }
    Part rest = slice(part, fit.match().end(), part.draft.length(), false);
    rest.is(BlockKind.BODY, null);
    parts.add(i + 1, rest);
    return rest;
  }

  /** Cuts the agency and the sign of the end off the last words of the story. */
  void end() {
    int last = parts.size() - 1;
    while (last >= 0 && !parts.get(last).isStory()) {
      last--;
    }
    Part part = last < 0 ? null : parts.get(last);
    for (int i = 0; part != null && i < rules.end().size(); i++) {
      LineRule rule = rules.end().get(i);
      Matcher m = rule.ends(part.text()).orElse(null);
      if (m != null && isWhole(part.draft, m.start() - 1)) {
        findings.take(rule, m);
        Part story = slice(part, 0, m.start(), part.gap);
        story.is(part.kind == null ? BlockKind.BODY : part.kind, part.rule);
        Part sign = slice(part, m.start(), part.draft.length(), false);
        sign.is(rule.block(), rule.id().value());
        parts.set(last, story);
        parts.add(last + 1, sign);
        return;
      }
    }
  }

  /** Whether a sentence ends before the space at {@code end}: a colon announces what follows. */
  private static boolean isWhole(Draft draft, int end) {
    return Words.endsSentence(draft, 0, end) && draft.at(end - 1) != ':';
  }

  /** A stretch of a part without the spaces at its ends. */
  private static Part slice(Part part, int begin, int end, boolean gap) {
    int from = begin;
    int to = end;
    while (from < to && part.draft.charAt(from) == ' ') {
      from++;
    }
    while (to > from && part.draft.charAt(to - 1) == ' ') {
      to--;
    }
    return new Part(part.draft.slice(from, to), part.shape, gap, part.page);
  }
}
