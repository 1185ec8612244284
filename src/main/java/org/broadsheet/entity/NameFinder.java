package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of an article: takes what the recogniser found, mends its ends and types with
 * word lists and with what the rest of the article says, and adds what it missed.
 */
final class NameFinder {
  private final EntityWords words;
  private final Gazetteer gazetteer;
  private final EntityRules rules;
  private final Titles titles;
  private final RecognisedNames recognised;
  private final NameTypes types;
  private final NamePatterns patterns;
  private final LoneNames lone;
  private final LabelNames labels;
  private final NameVotes votes;
  private final TeamNames teams;
  private final HyphenNames hyphens;

  NameFinder(EntityWords words, Gazetteer gazetteer, EntityRules rules) {
    this.words = words;
    this.gazetteer = gazetteer;
    this.rules = rules;
    titles = new Titles(words);
    recognised = new RecognisedNames(words, gazetteer, rules, titles);
    types = new NameTypes(words, gazetteer, rules);
    patterns = new NamePatterns(words, gazetteer, rules, types);
    lone = new LoneNames(words, rules);
    labels = new LabelNames(words, rules);
    votes = new NameVotes(words, gazetteer, rules);
    teams = new TeamNames(words, rules);
    hyphens = new HyphenNames(words, gazetteer);
  }

  /** The names, in the order of the text; where one stands inside another, the longer first. */
  List<Name> find(Document document) {
    List<List<Name>> bySentence = new ArrayList<>();
    for (int i = 0; i < document.sentences().size(); i++) {
      bySentence.add(new ArrayList<>());
    }
    recognised.read(document, bySentence);
    bySentence.forEach(names -> names.forEach(types::settle));
    for (Sentence s : document.sentences()) {
      List<Name> names = bySentence.get(s.index());
      patterns.headed(s, names);
      known(s, names);
      patterns.people(s, names, titles);
      patterns.works(s, names);
      lone.find(s, names);
      labels.find(s, names);
      hyphens.seats(names, rules.id("entity.name.seat"));
      names.sort(ORDER);
    }
    votes.settle(document, bySentence);
    teams.settle(document, bySentence);
    List<Name> all = new ArrayList<>();
    for (Sentence s : document.sentences()) {
      List<Name> names = bySentence.get(s.index());
      titles.find(s, names);
      names.stream().filter(n -> n.cut).forEach(types::settle);
      patterns.governments(s, names);
      names.sort(ORDER);
      all.addAll(names);
    }
    return all;
  }

  static final Comparator<Name> ORDER =
      Comparator.<Name>comparingInt(n -> n.first).thenComparingInt(n -> -n.end);

  /** Adds names from the lists where the recogniser has nothing, and widens its names to theirs. */
  private void known(Sentence s, List<Name> names) {
    boolean headline = Names.isHeadline(s);
    for (int i = 0; i < s.size(); i++) {
      if (!isStart(s.token(i))) {
        continue;
      }
      int end = gazetteer.match(s, i);
      if (end < 0) {
        continue;
      }
      Name over = covering(names, i, end);
      if (over != null) {
        i = over.end - 1;
        continue;
      }
      Known k = choose(s, i, end, overlapping(names, i, end), headline);
      if (k == null) {
        continue;
      }
      Name n = new Name(s, i, end, k.type(), rules.id("entity.name.listed"));
      n.known = k;
      n.weight = k.ambiguous() ? 1 : 2;
      names.removeIf(o -> o.overlaps(n) && o.length() <= n.length());
      if (names.stream().noneMatch(o -> o.overlaps(n))) {
        names.add(n);
      }
      i = end - 1;
    }
  }

  private static boolean isStart(Token t) {
    char c = t.text().charAt(0);
    return Character.isUpperCase(c)
        || Character.isDigit(c)
        || c == '\''
        || c == '‘'
        || (t.isTag("NN") && Character.isLowerCase(c) && t.text().indexOf('-') == 2);
  }

  private static @Nullable Name covering(List<Name> names, int first, int end) {
    for (Name n : names) {
      if (n.first <= first && end <= n.end) {
        return n;
      }
    }
    return null;
  }

  private static boolean overlapping(List<Name> names, int first, int end) {
    return names.stream().anyMatch(n -> n.first < end && first < n.end);
  }

  /** The meaning to take for a listed name that the recogniser did not mark as a whole. */
  private @Nullable Known choose(
      Sentence s, int first, int end, boolean touched, boolean headline) {
    String text = Names.text(s, first, end);
    List<Known> found = gazetteer.find(text);
    Known k = found.get(0);
    Token t = s.token(first);
    for (int i = first; i < end; i++) {
      Token w = s.token(i);
      boolean small = Character.isLowerCase(w.text().codePointAt(0)) && w.text().length() > 3;
      if (small && !text.equals(k.name()) && !Fold.key(text).startsWith("al-")) {
        return null;
      }
    }
    if (end - first > 1) {
      return k;
    }
    if ((!t.isTag("NN") && !t.isTag("JJ")) || words.isNoName(text)) {
      return null;
    }
    boolean opens = Names.opensSentence(s, first);
    boolean proper =
        t.isTag("NNP")
            || k.type() == EntityType.NATIONALITY
            || (!k.ambiguous() && Names.isCapital(t) && (!opens || isShouted(text)));
    if (!proper || (headline && k.ambiguous())) {
      return null;
    }
    if (opens && (k.ambiguous() || !t.isTag("NNP")) && !touched) {
      return Fold.isUpper(text) || k.type() == EntityType.NATIONALITY ? k : null;
    }
    return k.ambiguous() && nextToCapital(s, first) ? null : k;
  }

  private static boolean nextToCapital(Sentence s, int token) {
    return (token + 1 < s.size() && s.token(token + 1).isTag("NNP"))
        || (token > 0 && s.token(token - 1).isTag("NNP"));
  }

  private static boolean isShouted(String text) {
    return text.length() >= 4 && Fold.isUpper(text);
  }
}
