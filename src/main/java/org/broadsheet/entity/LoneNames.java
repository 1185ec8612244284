package org.broadsheet.entity;

import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds capitalised words that the recogniser left out where what stands around them says what they
 * name: "its Dunmore factory", "a poll by Veritas".
 */
final class LoneNames {
  private static final String RULE = "entity.name.surroundings";

  private final EntityWords words;
  private final EntityRules rules;
  private final NameContext context;

  LoneNames(EntityWords words, EntityRules rules) {
    this.words = words;
    this.rules = rules;
    context = new NameContext(words);
  }

  /** Adds the names of a sentence. */
  void find(Sentence s, List<Name> names) {
    if (!s.isBody() || !s.tree().isParsed() || Names.isHeadline(s)) {
      return;
    }
    for (int i = 1; i < s.size(); i++) {
      if (!isFree(s, i, names) || Names.opensSentence(s, i)) {
        continue;
      }
      int end = i + 1;
      while (end < s.size() && isFree(s, end, names)) {
        end++;
      }
      EntityType type = end - i > 3 || touches(names, i, end) ? null : kind(s, i, end);
      if (type != null) {
        names.add(new Name(s, i, end, type, rules.id(RULE)));
      }
      i = end;
    }
  }

  private boolean isFree(Sentence s, int token, List<Name> names) {
    Token t = s.token(token);
    return Names.isCapital(t)
        && t.isTag("NN")
        && !words.isNoName(t.text())
        && !words.isHonorific(t.text())
        && words.title(t.text()) == null
        && names.stream().noneMatch(n -> n.covers(token));
  }

  private static boolean touches(List<Name> names, int first, int end) {
    return names.stream().anyMatch(n -> n.end == first || n.first == end);
  }

  private @Nullable EntityType kind(Sentence s, int first, int end) {
    if (context.isBodyAt(s, first) || words.isCue("organization-noun", s.token(first - 1).text())) {
      return EntityType.ORGANIZATION;
    }
    boolean isSite = end < s.size() && words.isCue("site", s.token(end).text());
    boolean owned =
        s.token(first - 1).tag().equals("PRP$") || Names.isPossessive(s.token(first - 1));
    if (isSite && owned) {
      return EntityType.PLACE;
    }
    return null;
  }
}
