package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;

/** Finds a name that was found once wherever its words stand in the article. */
final class NameSpread {
  private final EntityWords words;
  private final Gazetteer gazetteer;
  private final EntityRules rules;

  NameSpread(EntityWords words, Gazetteer gazetteer, EntityRules rules) {
    this.words = words;
    this.gazetteer = gazetteer;
    this.rules = rules;
  }

  /** Adds the mentions that were missed, with the kind that the article gives their words. */
  void spread(Document document, List<List<Name>> bySentence, Map<String, Ballot> ballots) {
    Map<String, List<String[]>> byFirst = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (List<Name> names : bySentence) {
      for (Name n : names) {
        if (seen.add(n.text()) && isSpreadable(n, ballots)) {
          String[] form = n.range().in(n.sentence).stream().map(Token::text).toArray(String[]::new);
          byFirst.computeIfAbsent(form[0], k -> new ArrayList<>()).add(form);
          if (n.type == EntityType.PERSON && form.length > 1) {
            addFamilyForm(form, seen, byFirst);
          }
          if (n.type == EntityType.ORGANIZATION && isFirm(form) && seen.add(form[0])) {
            byFirst.computeIfAbsent(form[0], k -> new ArrayList<>()).add(new String[] {form[0]});
            ballots.computeIfAbsent(Fold.key(form[0]), k -> new Ballot(n)).add(n.type, n.weight);
          }
        }
      }
    }
    byFirst.values().forEach(l -> l.sort(Comparator.comparingInt(f -> -f.length)));
    for (Sentence s : document.sentences()) {
      spread(s, bySentence.get(s.index()), byFirst, ballots);
    }
  }

  /** "Acme Foods Plc", "Acme & Sons": a firm that is called by its first word too. */
  private boolean isFirm(String[] form) {
    return form.length > 1
        && form[0].length() > 2
        && gazetteer.find(form[0]).isEmpty()
        && !words.isNoName(form[0])
        && !words.isGivenName(form[0])
        && words.title(form[0]) == null
        && (form[1].equals("&") || words.isCompanyForm(form[form.length - 1]));
  }

  /** A person's last name, with both its halves: "Oro-Vance". */
  private void addFamilyForm(String[] form, Set<String> seen, Map<String, List<String[]>> byFirst) {
    int first = form.length - 1;
    while (first > 1 && form[first - 1].equals("-")) {
      first -= 2;
    }
    String last = form[first];
    boolean isDouble = first < form.length - 1;
    if (first > 0
        && last.length() > 2
        && Fold.isCapital(last)
        && words.title(last) == null
        && (isDouble || gazetteer.find(last).isEmpty())
        && seen.add(String.join("", Arrays.asList(form).subList(first, form.length)))) {
      byFirst
          .computeIfAbsent(last, k -> new ArrayList<>())
          .add(Arrays.copyOfRange(form, first, form.length));
    }
  }

  private boolean isSpreadable(Name n, Map<String, Ballot> ballots) {
    if (n.type == EntityType.WORK && n.length() == 1) {
      return false;
    }
    Ballot b = ballots.get(Fold.key(n.text()));
    if (b == null || (Names.isHeadline(n.sentence) && n.known == null && b.mentions == 1)) {
      return false;
    }
    return n.length() > 1 || (Fold.isCapital(n.text()) && n.text().length() > 1);
  }

  private void spread(
      Sentence s,
      List<Name> names,
      Map<String, List<String[]>> byFirst,
      Map<String, Ballot> ballots) {
    for (int i = 0; i < s.size(); i++) {
      for (String[] form : byFirst.getOrDefault(s.token(i).text(), List.of())) {
        int end = i + form.length;
        if (!matches(s, i, form) || !fits(s, names, i, end)) {
          continue;
        }
        String key = Fold.key(Names.text(s, i, end));
        Ballot b = ballots.get(key);
        EntityType type = b == null ? EntityType.PERSON : b.winner();
        Name n = new Name(s, i, end, type, rules.id("entity.name.elsewhere"));
        n.known = gazetteer.as(n.text(), type);
        names.removeIf(o -> o.overlaps(n));
        names.add(n);
        i = end - 1;
        break;
      }
    }
    names.sort(NameFinder.ORDER);
  }

  private static boolean matches(Sentence s, int first, String[] form) {
    if (first + form.length > s.size()) {
      return false;
    }
    for (int i = 0; i < form.length; i++) {
      if (!s.token(first + i).text().equals(form[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing longer stands there, and the words are used as a name there. */
  private boolean fits(Sentence s, List<Name> names, int first, int end) {
    for (Name n : names) {
      boolean touches = n.first < end && first < n.end;
      if (touches && (n.length() >= end - first || n.first < first || end < n.end)) {
        return false;
      }
    }
    if (end - first > 1) {
      return true;
    }
    Token t = s.token(first);
    if (!t.isTag("NNP") || words.isNoName(t.text())) {
      return false;
    }
    boolean besideName =
        (end < s.size() && s.token(end).isTag("NNP"))
            || (first > 0
                && s.token(first - 1).isTag("NNP")
                && !words.isHonorific(s.token(first - 1).text())
                && words.title(s.token(first - 1).text()) == null);
    return !besideName;
  }
}
