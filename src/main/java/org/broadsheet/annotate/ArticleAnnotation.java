package org.broadsheet.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.broadsheet.article.Block;
import org.broadsheet.article.BlockKind;
import org.broadsheet.article.CleanArticle;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Problem.Severity;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/** The annotation of one article as it grows; used once, by one thread. */
final class ArticleAnnotation {
  private final CleanArticle article;
  private final String text;
  private final @Nullable LocalDate published;
  private final Limits limits;
  private final ModelLoader.Models models;
  private final Tokenizer tokenizer;
  private final Morphology morphology = new Morphology();

  private final List<Sentence> sentences = new ArrayList<>();
  private final List<NameMention> names = new ArrayList<>();
  private final List<TimeMention> times = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int unparsed;
  private int firstUnparsed;
  private int undated;
  private int foreign;

  ArticleAnnotation(
      CleanArticle article,
      @Nullable LocalDate published,
      Limits limits,
      ModelLoader.Models models) {
    this.article = article;
    this.text = article.text();
    this.published = published;
    this.limits = limits;
    this.models = models;
    this.tokenizer = new Tokenizer(limits.maxWordChars());
  }

  Document run() {
    for (int b = 0; b < article.blocks().size(); b++) {
      Block block = article.blocks().get(b);
      if (block.kind() != BlockKind.BOILERPLATE && block.kind() != BlockKind.DATE) {
        Span within = withinLimit(block.span());
        if (!within.isEmpty()) {
          annotate(b, block.kind(), within);
        }
      }
    }
    reportProblems();
    return new Document(article, sentences, names, times, problems);
  }

  /** The part of a block that lies before the limit of an article. */
  private Span withinLimit(Span block) {
    int end = Math.min(block.end(), limits.maxArticleChars());
    return end <= block.start()
        ? new Span(block.start(), block.start())
        : new Span(block.start(), end);
  }

  private void annotate(int block, BlockKind kind, Span span) {
    List<CoreLabel> labels = tokenizer.tokenize(text, span);
    boolean cut = span.end() < article.blocks().get(block).span().end();
    List<Span> found = models.splitter().split(text, labels);
    // The sentence that the limit cuts goes too, unless it is all there is.
    int count = cut && found.size() > 1 ? found.size() - 1 : found.size();
    for (Span sentence : found.subList(0, count)) {
      for (int i = sentence.start(); i < sentence.end(); i += limits.maxSentenceTokens()) {
        int end = Math.min(sentence.end(), i + limits.maxSentenceTokens());
        annotate(block, kind, labels.subList(i, end));
      }
    }
  }

  private void annotate(int block, BlockKind kind, List<CoreLabel> labels) {
    boolean latin = isLatin(labels);
    String[] named = latin ? tagAndLabel(labels) : withoutModels(labels);
    int[] kept = withoutDoubleStops(labels);
    List<Token> tokens = new ArrayList<>(kept.length);
    for (int i : kept) {
      tokens.add(token(tokens.size(), labels.get(i), named[i]));
    }
    boolean parse = latin && kind == BlockKind.BODY && kept.length <= limits.maxParsedTokens();
    DependencyTree tree = parse ? models.parser().parse(labels, kept) : DependencyTree.NONE;
    Span span = new TokenRange(0, tokens.size()).span(tokens);
    Sentence sentence = new Sentence(sentences.size(), block, kind, span, tokens, tree);
    sentences.add(sentence);
    addNames(sentence);
    if (parse) {
      addTimes(sentence, IntStream.of(kept).mapToObj(labels::get).toList());
    } else if (latin && kind == BlockKind.BODY) {
      firstUnparsed = unparsed == 0 ? sentence.index() : firstUnparsed;
      unparsed++;
    }
  }

  private String[] tagAndLabel(List<CoreLabel> labels) {
    models.tagger().tagCoreLabels(labels);
    return models.names().label(labels);
  }

  /** Every word is a foreign one. */
  private String[] withoutModels(List<CoreLabel> labels) {
    foreign++;
    labels.forEach(label -> label.setTag("FW"));
    String[] none = new String[labels.size()];
    Arrays.fill(none, "O");
    return none;
  }

  /**
   * Whether at least half of the tokens are what English is written with. The models know nothing
   * of other scripts, and the tagger is hundreds of times slower over unknown words.
   */
  private boolean isLatin(List<CoreLabel> labels) {
    int latin = 0;
    for (CoreLabel label : labels) {
      int first = text.codePointAt(label.beginPosition());
      boolean known =
          Character.isLetter(first)
              ? Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN
              : first < 128 || Character.getType(first) != Character.OTHER_SYMBOL;
      latin += known ? 1 : 0;
    }
    return labels.size() <= 2 * latin;
  }

  /**
   * Indexes of the tokens to keep. Where an abbreviation ends a sentence, the tokeniser makes a
   * full stop of its own out of the abbreviation's: the models want it so, the text has one.
   */
  private int[] withoutDoubleStops(List<CoreLabel> labels) {
    int[] kept = new int[labels.size()];
    int size = 0;
    for (int i = 0; i < labels.size(); i++) {
      CoreLabel label = labels.get(i);
      CoreLabel before = i == 0 ? null : labels.get(i - 1);
      if (before != null
          && label.word().equals(".")
          && before.word().length() > 1
          && before.word().endsWith(".")
          && before.endPosition() == label.beginPosition()
          && text.charAt(before.endPosition() - 1) != '.') {
        before.setEndPosition(label.endPosition());
      } else {
        kept[size++] = i;
      }
    }
    return Arrays.copyOf(kept, size);
  }

  private Token token(int index, CoreLabel label, String name) {
    Span span = new Span(label.beginPosition(), label.endPosition());
    String words = span.in(text);
    boolean mark = !Character.isLetterOrDigit(label.word().codePointAt(0)) && words.length() == 1;
    String lemma = mark ? words : morphology.lemma(label.word(), label.tag());
    return new Token(index, span, words, lemma, label.tag(), name);
  }

  private void addNames(Sentence sentence) {
    for (int i = 0; i < sentence.size(); ) {
      String label = sentence.token(i).name();
      int end = i + 1;
      while (end < sentence.size() && sentence.token(end).name().equals(label)) {
        end++;
      }
      if (sentence.token(i).isNamed()) {
        names.add(new NameMention(sentence.index(), new TokenRange(i, end), label));
      }
      i = end;
    }
  }

  private void addTimes(Sentence sentence, List<CoreLabel> labels) {
    try {
      times.addAll(models.times().read(text, labels, sentence, published));
    } catch (RuntimeException e) {
      undated++; // SUTime stumbles over some impossible dates; the sentence has none then
    }
  }

  private void reportProblems() {
    if (limits.maxArticleChars() < text.length()) {
      problem(
          Severity.ERROR,
          String.format(
              Locale.ROOT,
              "only the first %d of %d characters were read: an article may have no more",
              limits.maxArticleChars(),
              text.length()));
    }
    if (unparsed > 0) {
      problem(
          Severity.WARNING,
          String.format(
              Locale.ROOT,
              "%d sentences of more than %d tokens were not parsed and give names only; the first"
                  + " is the article's sentence %d",
              unparsed,
              limits.maxParsedTokens(),
              firstUnparsed + 1));
    }
    if (foreign > 0) {
      problem(
          Severity.WARNING,
          foreign + " sentences are not in Latin letters: their words are kept, nothing is read");
    }
    if (undated > 0) {
      problem(Severity.WARNING, "the dates of " + undated + " sentences could not be read");
    }
  }

  private void problem(Severity severity, String message) {
    problems.add(new Problem(article.article().id(), "annotate", severity, message));
  }
}
