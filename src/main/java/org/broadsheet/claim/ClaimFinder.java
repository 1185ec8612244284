package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.chain.WordClasses;
import org.broadsheet.entity.Entities;
import org.broadsheet.rules.Fault;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleException;
import org.broadsheet.rules.RuleId;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds who says, writes, thinks or intends what in an article's story. Stateless after
 * construction; safe to share between threads.
 */
public final class ClaimFinder {
  private static final RuleId AFTER = new RuleId("claim.quotation.then-cue");
  private static final RuleId BEFORE = new RuleId("claim.quotation.after-cue");
  private static final RuleId DASH = new RuleId("claim.signature.dash");
  private static final RuleId TURN = new RuleId("claim.signature.turn");
  private static final RuleId MODEL = new RuleId("claim.model.attribution");
  private static final RuleId WITHHELD = new RuleId("claim.verb.withheld");
  private static final RuleId PLAIN = new RuleId("claim.verb.plain");

  private final CueLexicon lexicon;
  private final WordClasses classes;
  private final List<ClaimRule> rules;
  private final CueFinder cues;
  private final ClaimDetails details;
  private final ClaimFilter filter;
  private final @Nullable ModelFinder models;
  private final ClaimWords words;
  private final Deeds deeds;
  private final Choice choice;
  private final Citations citations;
  private final WithheldNames withheldNames;

  /**
   * Reads the claim rules and their lexicons.
   *
   * @throws RuleException where one of them is faulty
   */
  public ClaimFinder(RuleBook book) {
    lexicon = new CueLexicon(book);
    words = ClaimWords.read(book);
    classes = new WordClasses(book.text("weights/word-classes.tsv"));
    List<Fault> faults = new ArrayList<>();
    rules = book.rules("claim").stream().map(r -> ClaimRule.read(r, book, faults)).toList();
    for (RuleId id : List.of(AFTER, BEFORE, PLAIN, WITHHELD, DASH, TURN, MODEL, ClaimRule.CITING)) {
      if (book.find(id).isEmpty()) {
        faults.add(new Fault("models/rules/claim", 0, "no rule " + id));
      }
    }
    if (!faults.isEmpty()) {
      throw new RuleException(faults);
    }
    cues = new CueFinder(rules);
    Speakers speakers = new Speakers(book);
    withheldNames = new WithheldNames(book.lexicon("anonymous-sources"));
    citations = new Citations(speakers, rule(ClaimRule.CITING));
    filter = new ClaimFilter(speakers, words.appointing());
    details = new ClaimDetails(book, lexicon, speakers);
    ModelLimits limits = ModelLimits.read(book);
    deeds = new Deeds(book, speakers);
    choice = new Choice(limits, deeds);
    ClaimModels trained = ClaimModels.read(book);
    models = trained == null ? null : new ModelFinder(trained, limits, rule(MODEL));
  }

  private ClaimRule rule(RuleId id) {
    return rules.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  /**
   * The claims of an article.
   *
   * @return in the order of their first character, then of their last
   */
  public List<Claim> find(Document document, Entities entities) {
    Setting setting = setting(document, entities);
    Quotations quotations = setting.quotations();
    Continuations continuations = new Continuations(document, quotations);
    List<Draft> drafts = continuations.join(setting.kept());
    if (models != null) {
      // but for what the models believe
      drafts.removeIf(d -> filter.isVague(d, entities) || filter.isCalled(d, setting.facts()));
      drafts = continuations.join(choice.of(models.find(setting), drafts));
    }
    drafts.replaceAll(SourceBounds::mend);
    drafts = citations.add(drafts, setting.facts(), entities);
    drafts.removeIf(
        d ->
            withheldNames.isRequest(d)
                || filter.isAppointment(d)
                || filter.isEmpty(d, setting.facts(), entities)
                || deeds.isDeed(d, entities));
    drafts.sort(ORDER);
    return details.complete(drafts, document, entities, quotations);
  }

  /** What the models may look at in an article. */
  Setting setting(Document document, Entities entities) {
    Quotations quotations = new Quotations(new QuotationFinder(words.speech()).find(document));
    ClaimFacts facts = new ClaimFacts(lexicon, quotations);
    List<Draft> drafts = proposals(document, quotations, facts);
    List<Draft> kept = filter.keep(drafts, quotations, entities);
    return new Setting(document, quotations, facts, drafts, kept, classes);
  }

  /** The claims that rules propose, also such as the filter will not keep. */
  private List<Draft> proposals(Document document, Quotations quotations, ClaimFacts facts) {
    List<Draft> drafts =
        new ArrayList<>(
            new DirectFinder(document, quotations, facts, words, rule(AFTER), rule(BEFORE)).find());
    for (Draft d :
        new SignatureFinder(document, quotations, words, rule(DASH), rule(TURN)).find()) {
      drafts.removeIf(o -> o.extent().overlaps(d.extent()) && !o.cueSpan().overlaps(d.extent()));
      drafts.add(d);
    }
    Set<Long> used = new HashSet<>();
    drafts.forEach(d -> used.add(key(d.sentence(), d.head())));
    ContentFinder contents = new ContentFinder(quotations, facts, words);
    PlainFinder plain = new PlainFinder(facts, quotations, contents, rule(PLAIN));
    WithheldFinder withheld = new WithheldFinder(facts, contents, withheldNames, rule(WITHHELD));
    for (Sentence s : document.sentences()) {
      if (s.isBody()) {
        List<Draft> unnamed = withheld.find(s);
        for (Draft d : reported(s, facts, contents, plain, used)) {
          if (unnamed.stream().noneMatch(o -> o.claims(d))) {
            drafts.add(d);
          }
        }
        drafts.addAll(unnamed);
      }
    }
    return drafts;
  }

  /** The claims of one sentence that are not quotations. */
  private List<Draft> reported(
      Sentence s, ClaimFacts facts, ContentFinder contents, PlainFinder plain, Set<Long> used) {
    List<Draft> drafts = new ArrayList<>();
    Set<Integer> heads = new HashSet<>();
    for (int t = 0; t < s.size(); t++) {
      if (used.contains(key(s, t))) {
        heads.add(t);
      }
    }
    add(plain.findInterrupted(s, heads), drafts, heads);
    List<Candidate> found = cues.find(s, facts);
    for (Candidate c : found) {
      Draft d =
          heads.contains(c.head()) ? null : draft(c, contents, facts, parentheticals(s, found, c));
      if (d != null) {
        add(List.of(d), drafts, heads);
      }
    }
    add(plain.find(s, heads), drafts, heads);
    return drafts;
  }

  /** Adds drafts whose cue is not part of another's: "say" in "declined to say" is not. */
  private static void add(List<Draft> more, List<Draft> drafts, Set<Integer> heads) {
    for (Draft d : more) {
      if (!isHearsay(d, drafts) && drafts.stream().noneMatch(o -> o.cue().contains(d.head()))) {
        drafts.removeIf(o -> d.cue().contains(o.head()));
        drafts.add(d);
        heads.add(d.head());
      }
    }
  }

  /** Whom somebody "allegedly attacked": a deed, and the claim that of nobody in particular. */
  private static boolean isHearsay(Draft d, List<Draft> drafts) {
    return "object".equals(d.rule().frame())
        && drafts.stream()
            .anyMatch(
                o ->
                    o.rule().stands()
                        && o.sentence().token(o.head()).isTag("RB")
                        && d.cue().contains(o.head()));
  }

  private static final Comparator<Draft> ORDER =
      Comparator.comparingInt((Draft d) -> Math.min(d.extent().start(), d.cueSpan().start()))
          .thenComparingInt(d -> Math.max(d.extent().end(), d.cueSpan().end()))
          .thenComparingInt(d -> d.cueSpan().start());

  private static long key(Sentence s, int token) {
    return ((long) s.index() << 32) | token;
  }

  /** Tokens of other cues that stand beside their content: they end what comes before them. */
  private static Set<Integer> parentheticals(Sentence s, List<Candidate> all, Candidate own) {
    Set<Integer> tokens = new HashSet<>();
    for (Candidate c : all) {
      if (c.head() != own.head() && c.host() >= 0 && c.source() >= 0) {
        tokens.addAll(s.tree().subtree(c.source()));
        tokens.addAll(s.tree().subtree(c.head()));
      }
    }
    for (int t = 0; t < s.size(); t++) {
      if (s.token(t).text().equals(",") && tokens.contains(t + 1)) {
        tokens.add(t);
      }
    }
    return tokens;
  }

  private @Nullable Draft draft(
      Candidate c, ContentFinder contents, ClaimFacts facts, Set<Integer> outside) {
    Phrase source = source(c, facts);
    List<Span> content = contents.find(c, source, outside);
    if (content.isEmpty()) {
      return null;
    }
    return new Draft(
        c.rule(), c.sentence(), c.head(), c.cue(), c.word(), source, content, c.addressee());
  }

  private @Nullable Phrase source(Candidate c, ClaimFacts facts) {
    Sentence s = c.sentence();
    List<Integer> heads = new ArrayList<>();
    if (c.source() >= 0) {
      heads.add(c.source());
    } else {
      switch (c.rule().source()) {
        case SUBJECT -> heads.addAll(SourceFinder.candidates(s, c.head(), facts));
        case OWNER -> {
          int owner = SourceFinder.owner(s, c.head(), facts);
          if (owner >= 0) {
            heads.add(owner);
          }
        }
        case NONE -> {}
      }
    }
    for (int head : heads) {
      if (SourceFinder.canSpeak(s, head) && !c.cue().contains(head)) {
        return NounPhrase.of(s, head, c.cue(), facts, c.contents());
      }
    }
    return null;
  }
}
