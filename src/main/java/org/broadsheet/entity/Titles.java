package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.jspecify.annotations.Nullable;

/** Reads titles and words of address before names: "Secretary of State", "Ms.", "coach". */
final class Titles {
  private static final int MAX_WORDS = 5;

  private final EntityWords words;

  Titles(EntityWords words) {
    this.words = words;
  }

  /** Index after the titles and words of address that begin a run of tokens, or its first. */
  int leading(Sentence s, int first, int end) {
    for (int n = Math.min(MAX_WORDS, end - first - 1); n >= 1; n--) {
      String text = Names.text(s, first, first + n);
      EntityWords.Title t = words.title(text);
      if (t != null && t.before() && !words.isPlainGivenName(text) && !isNameToo(s, first, n)) {
        return first + n;
      }
    }
    return words.isHonorific(s.token(first).text()) ? first + 1 : first;
  }

  /** "Judge Reinhold" may be a name, "King" and "Pope" are family names too. */
  private boolean isNameToo(Sentence s, int first, int n) {
    return n == 1
        && first > 0
        && s.token(first - 1).isTag("NNP")
        && words.isPlainGivenName(s.token(first - 1).text());
  }

  /**
   * Fills in the titles and words of address that stand before a sentence's names, and takes away
   * what was taken for a name inside a title ("State" in "Secretary of State").
   */
  void find(Sentence s, List<Name> names) {
    names.forEach(this::find);
    List<Name> people = new ArrayList<>();
    for (Name n : names) {
      if (n.titleFirst < n.first) {
        people.add(n);
      }
    }
    for (Name p : people) {
      for (Name n : names) {
        if (n != p && n.first < p.first && p.titleFirst < n.end) {
          n.end = Math.max(n.first, p.titleFirst);
          n.cut = true;
        }
      }
    }
    names.removeIf(n -> n.end <= n.first || (n.type != EntityType.PERSON && isInTitle(s, n)));
  }

  private boolean isInTitle(Sentence s, Name n) {
    for (int first = Math.max(0, n.end - MAX_WORDS); first <= n.first; first++) {
      int most = Math.min(s.size(), first + MAX_WORDS);
      for (int end = most; end >= n.end && end - first > n.length(); end--) {
        String text = Names.text(s, first, end);
        if (text.indexOf(' ') > 0 && words.title(text) != null && Names.isCapital(s.token(first))) {
          return true;
        }
      }
    }
    return false;
  }

  private void find(Name name) {
    if (name.inner || name.type != EntityType.PERSON) {
      return;
    }
    Sentence s = name.sentence;
    int at = name.first;
    while (at > 0 && words.isHonorific(s.token(at - 1).text())) {
      at--;
      name.honorific = s.token(at).text();
    }
    int start = before(s, at);
    if (start < at) {
      name.title = Names.text(s, start, at);
      at = widen(s, start);
      name.title = Names.text(s, at, name.honorific == null ? name.first : titleEnd(s, name));
    }
    name.titleFirst = at;
  }

  private int titleEnd(Sentence s, Name name) {
    int end = name.first;
    while (end > 0 && words.isHonorific(s.token(end - 1).text())) {
      end--;
    }
    return end;
  }

  /** Where the title begins that ends at a token, or that token. */
  int before(Sentence s, int end) {
    int stop = end;
    if (stop > 1 && Names.isQuote(s.token(stop - 1))) {
      return end;
    }
    for (int n = Math.min(MAX_WORDS, stop); n >= 1; n--) {
      EntityWords.Title t = words.title(Names.text(s, stop - n, stop));
      if (t != null && t.before() && !t.plural()) {
        return stop - n;
      }
    }
    return end;
  }

  /** "finance minister" takes in its "deputy", "Minister" its capitalised "Foreign Affairs". */
  private int widen(Sentence s, int start) {
    int at = start;
    while (at > 0) {
      Token t = s.token(at - 1);
      boolean quiet = words.isCue("title-modifier", t.text());
      boolean capital = Names.isCapital(t) && Names.isCapital(s.token(at)) && isPlain(t);
      if ((!quiet && !capital) || (Names.opensSentence(s, at - 1) && !quiet)) {
        return at;
      }
      at--;
    }
    return at;
  }

  private boolean isPlain(Token t) {
    return t.isTag("NN") && !t.isNamed() && !words.isNoName(t.text());
  }

  /** The title of a noun phrase's head with its compound: "security minister"; or {@code null}. */
  EntityWords.@Nullable Title of(Sentence s, int head) {
    for (int n = Math.min(MAX_WORDS, head + 1); n >= 1; n--) {
      EntityWords.Title t = words.title(Names.text(s, head + 1 - n, head + 1));
      if (t != null) {
        return t;
      }
    }
    for (int n = 2; n <= 3 && head + n <= s.size(); n++) {
      EntityWords.Title t = words.title(Names.text(s, head, head + n));
      if (t != null) {
        return t;
      }
    }
    return null;
  }
}
