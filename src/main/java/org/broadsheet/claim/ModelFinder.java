package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.chain.Features;
import org.broadsheet.chain.Lattice.Run;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds claims by the trained models: cues first, then source and content of each, then judges. */
final class ModelFinder {
  private final ClaimModels models;
  private final ModelLimits limits;
  private final Proposals proposals;
  private final ClaimRule rule;

  /**
   * @param models the trained models
   * @param limits how sure they must be
   * @param rule the entry of the rule book that stands for them
   */
  ModelFinder(ClaimModels models, ModelLimits limits, ClaimRule rule) {
    this.limits = limits;
    this.models = models;
    this.rule = rule;
    proposals = new Proposals(models.spans(), limits);
  }

  /** Everything that may be a claim, each with how likely it is one and right. */
  List<Draft> find(Setting setting) {
    CueGuesses guesses = new CueGuesses(setting, models.cues(), models.cueNet(), limits);
    List<Proposal> all = proposals.find(setting, guesses);
    List<Features> features = ProposalFeatures.of(setting, all);
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Proposal p = all.get(i);
      if (!p.content().isEmpty()) {
        double yes = models.judge().lattice(List.of(features.get(i))).marginals()[0][1];
        drafts.add(draft(setting, p, limits.sharpened(yes)));
      }
    }
    return drafts;
  }

  private Draft draft(Setting setting, Proposal p, double confidence) {
    Window w = p.window();
    Sentence s = setting.document().sentence(w.sentence());
    Draft known = known(setting, w);
    List<int[]> positions = w.positions(setting.document());
    List<Span> content = new ArrayList<>();
    for (Run piece : p.content()) {
      content.add(span(setting, positions, piece));
    }
    if (known != null
        && (isBroken(s, content, known.content())
            || isHalf(content, known)
            || stopsAtMark(setting, s, content, known.content()))) {
      content = new ArrayList<>(known.content());
    }
    if (content.size() > 1 && isEmptyIt(s, content.get(0), content.get(1))) {
      content.remove(0);
    }
    if (known != null && known.rule().leans()) {
      if (isWithWhat(s, content)) {
        content.remove(0);
      }
      addTheme(s, content, known.content());
    }
    int addressee = known == null ? -1 : known.addressee();
    int told = addressee < 0 && known != null ? told(s, known) : addressee;
    if (told >= 0) {
      leaveOut(s, told, content);
    }
    return new Draft(
        known == null ? rule : known.rule(),
        s,
        known != null && w.cue().contains(known.head()) ? known.head() : w.head(),
        w.cue(),
        known == null ? setting.facts().word(s, w.head()) : known.word(),
        unlessClause(setting, s, w, source(s, positions, p), known),
        content,
        addressee,
        confidence);
  }

  /**
   * Whether the words stop before the verb that their "that" announces, where the rules go on to
   * it: "that so far" of "that so far, the council has refused".
   */
  private static boolean isBroken(Sentence s, List<Span> content, List<Span> known) {
    if (content.size() != 1
        || known.size() != 1
        || content.get(0).start() != known.get(0).start()) {
      return false;
    }
    Token first = s.tokenAt(content.get(0).start());
    if (first == null || !s.tree().is(first.index(), "mark")) {
      return false;
    }
    int verb = s.tree().governor(first.index());
    return verb > first.index()
        && !content.get(0).contains(s.token(verb).span())
        && known.get(0).contains(s.token(verb).span());
  }

  /** "“grave irregularities” in 300 towns": what goes on behind the closing mark. */
  private static boolean stopsAtMark(
      Setting setting, Sentence s, List<Span> content, List<Span> known) {
    if (content.size() != 1
        || known.size() != 1
        || content.get(0).start() != known.get(0).start()
        || content.get(0).end() >= known.get(0).end()) {
      return false;
    }
    int end = content.get(0).end();
    Quotation q = setting.quotations().at(end - 1);
    int next = SentenceLookup.firstTokenFrom(s, end);
    return q != null && q.span().end() == end && s.tree().is(next, "case");
  }

  /** "It is well known that …": an "it" that only stands for the clause. */
  private static boolean isEmptyIt(Sentence s, Span piece, Span next) {
    Token it = s.tokenAt(piece.start());
    Token mark = s.tokenAt(next.start());
    return it != null
        && mark != null
        && it.span().equals(piece)
        && it.text().equalsIgnoreCase("it")
        && s.tree().is(mark.index(), "mark");
  }

  /** "The plan was described by one engineer …": a piece where the rules see what follows, too. */
  private static boolean isHalf(List<Span> content, Draft known) {
    return content.size() < known.content().size() && known.content().containsAll(content);
  }

  /** "over what it called unfair taxes": its "what" only stands for what follows. */
  private static boolean isWithWhat(Sentence s, List<Span> content) {
    Token first = s.tokenAt(content.get(0).start());
    return content.size() > 1
        && first != null
        && first.tag().equals("WP")
        && first.span().equals(content.get(0));
  }

  /** "Tom Marsh, 44, is accused of theft": whom the rules see to be accused. */
  private static void addTheme(Sentence s, List<Span> content, List<Span> known) {
    Span theme = known.get(0);
    if (isBehindNoun(s, theme)) {
      return;
    }
    boolean isRest =
        known.size() == 2 && content.size() == 1 && content.get(0).overlaps(known.get(1));
    if (isRest && !content.get(0).overlaps(theme)) {
      content.add(theme.compareTo(content.get(0)) < 0 ? 0 : 1, theme);
    }
  }

  /**
   * The "Thursday who" of "two men on Thursday who are suspected": the parse gave the day to it.
   */
  private static boolean isBehindNoun(Sentence s, Span theme) {
    Token first = s.tokenAt(theme.start());
    Token last = s.tokenAt(theme.end() - 1);
    return first != null && last != null && first.index() < last.index() && last.isTag("WP");
  }

  /** The object of a verb that takes a person, where the rules do not see it in the content. */
  private static int told(Sentence s, Draft known) {
    CueWord word = known.word();
    boolean takes = word != null && (word.takes("person-clause") || word.takes("person-to"));
    int object = s.tree().dependent(known.head(), "obj");
    boolean outside = object >= 0 && !known.touches(s.token(object).span());
    return takes && outside ? object : -1;
  }

  /**
   * "urged the council to …", "“Stay,” she urged residents": to whom it was said is not what was
   * said.
   */
  private static void leaveOut(Sentence s, int addressee, List<Span> content) {
    TokenRange told = s.tree().range(addressee);
    Span words = told.span(s);
    if (!content.stream().allMatch(words::contains)) {
      content.removeIf(words::contains);
    }
    for (int i = 0; i < content.size() && told.end() < s.size(); i++) {
      Span piece = content.get(i);
      int start = s.token(told.end()).span().start();
      if (piece.start() == words.start() && start < piece.end()) {
        content.set(i, new Span(start, piece.end()));
      }
    }
  }

  /** The rules' draft with that cue, which knows more of the construction, or {@code null}. */
  private static @Nullable Draft known(Setting setting, Window w) {
    Setting.View v = setting.view(w.sentence());
    Lead found = v.cueOf[w.head()];
    for (int t = w.cue().first(); t < w.cue().end() && found == null; t++) {
      found = v.cueOf[t];
    }
    return found == null ? null : found.draft();
  }

  private static Span span(Setting setting, List<int[]> positions, Run piece) {
    int[] first = positions.get(piece.first());
    int[] last = positions.get(piece.end() - 1);
    return new Span(
        setting.document().sentence(first[0]).token(first[1]).span().start(),
        setting.document().sentence(last[0]).token(last[1]).span().end());
  }

  /**
   * The source, but where the model took the whole clause that the cue hangs on ("Ortiz has raised
   * it, calling for …"), or words that begin with a verb: then the rules' source, if it is better.
   * The same where it took what the rules see as content. Without "has" or the like the parse may
   * take a participle for a verb: "the poll released in May shows".
   */
  private static @Nullable Phrase unlessClause(
      Setting setting, Sentence s, Window w, @Nullable Phrase found, @Nullable Draft known) {
    boolean isApart = s.tree().is(w.head(), "obl"); // "The march ended with calls for …"
    if (known != null && known.rule().leans() && (found == null || isApart)) {
      return known.source();
    }
    if (found == null || isAccused(setting, s, w, found)) {
      return null;
    }
    int above = s.tree().governor(w.head());
    boolean clause =
        above >= 0 && found.tokens().contains(above) && s.tree().dependent(above, "aux") >= 0;
    Phrase byRule = known == null ? null : known.source();
    if (byRule == null && known != null && known.rule().leans() && isTold(s, found, known)) {
      return null;
    }
    boolean clash =
        known != null && byRule != null && holdsContent(s, found, byRule, known.content());
    Phrase best = clause || clash || beginsWithVerb(s, found) ? byRule : found;
    return best == null || beginsWithVerb(s, best) ? null : best;
  }

  /**
   * "accused by the opposition of hiding it": the rules' source and, to their mind, content too.
   */
  private static boolean holdsContent(Sentence s, Phrase found, Phrase byRule, List<Span> content) {
    return found.tokens().contains(byRule.head())
        && content.stream().anyMatch(found.tokens().span(s)::overlaps);
  }

  /** "Tom Marsh, accused of theft, …": of whom the rules see that it is said, not who says it. */
  private static boolean isTold(Sentence s, Phrase found, Draft known) {
    return known.content().stream().anyMatch(found.tokens().span(s)::overlaps);
  }

  /** "questioned two clerks accused of theft", where parsers see no participle. */
  private static boolean isAccused(Setting setting, Sentence s, Window w, Phrase found) {
    CueWord word = setting.facts().word(s, w.head());
    int next = w.head() + 1;
    return word != null
        && word.takes("person-of")
        && s.tree().dependent(w.head(), "obj") < 0
        && found.tokens().contains(s.tree().dependent(w.head(), "nsubj"))
        && next < s.size()
        && word.prepositions().contains(s.token(next).text().toLowerCase(Locale.ROOT));
  }

  private static boolean beginsWithVerb(Sentence s, Phrase phrase) {
    Token first = s.token(phrase.tokens().first());
    boolean isVerb = first.tag().equals("VBZ") || first.tag().equals("VBD") || first.isTag("MD");
    return isVerb && phrase.tokens().length() > 1; // a plural alone may be mistaken for a verb
  }

  private static @Nullable Phrase source(Sentence s, List<int[]> positions, Proposal p) {
    Run piece = p.source();
    if (piece == null) {
      return null;
    }
    int[] first = positions.get(piece.first());
    int[] last = positions.get(piece.end() - 1);
    if (first[0] != s.index() || last[0] != s.index()) {
      return null;
    }
    int end = last[1] + 1;
    while (end - 1 > first[1] && s.token(end - 1).text().equals(",")) {
      end--; // annotators often mark the comma behind an apposition; it is no part of a name
    }
    TokenRange range = new TokenRange(first[1], end);
    return new Phrase(s.index(), range, head(s, range));
  }

  /** The first noun or pronoun of a phrase whose governor stands outside; else such a token. */
  private static int head(Sentence s, TokenRange range) {
    DependencyTree tree = s.tree();
    int any = -1;
    for (int t = range.first(); t < range.end(); t++) {
      boolean top = !range.contains(tree.governor(t));
      if (top && (s.token(t).isTag("N") || s.token(t).isTag("PRP") || s.token(t).isTag("W"))) {
        return t;
      }
      if (top && any < 0 && Character.isLetterOrDigit(s.token(t).text().codePointAt(0))) {
        any = t;
      }
    }
    return any < 0 ? range.first() : any;
  }
}
