package org.broadsheet.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.time.SUTime;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeExpressionExtractorImpl;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads temporal expressions with SUTime (Chang and Manning 2012). */
final class TimeReader {
  /** Ours stand between SUTime's, whose names for things they change. */
  private static final String RULES =
      "edu/stanford/nlp/models/sutime/defs.sutime.txt,"
          + "org/broadsheet/annotate/without-memory.sutime.txt,"
          + "edu/stanford/nlp/models/sutime/english.sutime.txt";

  private final TimeExpressionExtractorImpl sutime;
  private final @Nullable TimeCues cues;

  private TimeReader(TimeExpressionExtractorImpl sutime, @Nullable TimeCues cues) {
    this.sutime = sutime;
    this.cues = cues;
  }

  static TimeReader load(TimeCues cues) {
    Properties properties = new Properties();
    properties.setProperty("sutime.binders", "0"); // holidays would ask for one more library
    properties.setProperty("sutime.rules", RULES);
    return new TimeReader(new TimeExpressionExtractorImpl("sutime", properties), cues);
  }

  /** The same, but every sentence is read, also where no word tells of a time. */
  TimeReader ofAllSentences() {
    return new TimeReader(sutime, null);
  }

  /**
   * The sentence's temporal expressions, in order.
   *
   * @param text the clean text
   * @param labels the sentence's tagged tokens
   * @param sentence the same as our record, with its tree
   * @param published day that relative expressions are relative to, or {@code null} where they
   *     shall stay unresolved
   * @throws RuntimeException where SUTime stumbles, as it does over some impossible dates
   */
  List<TimeMention> read(
      String text, List<CoreLabel> labels, Sentence sentence, @Nullable LocalDate published) {
    List<TimeMention> times = new ArrayList<>();
    List<TokenRange> parts =
        cues == null ? List.of(new TokenRange(0, labels.size())) : cues.partsOf(labels);
    for (TokenRange part : parts) {
      read(text, labels, part, sentence, published, times);
    }
    return times;
  }

  private void read(
      String text,
      List<CoreLabel> labels,
      TokenRange part,
      Sentence sentence,
      @Nullable LocalDate published,
      List<TimeMention> times) {
    String reference = published == null ? null : published.toString();
    for (CoreMap found :
        sutime.extractTimeExpressionCoreMaps(
            coreMap(text, labels.subList(part.first(), part.end())),
            reference,
            new SUTime.TimeIndex())) {
      Timex timex = found.get(TimeAnnotations.TimexAnnotation.class);
      TokenRange tokens =
          new TokenRange(
              part.first() + found.get(CoreAnnotations.TokenBeginAnnotation.class),
              Math.min(
                  sentence.size(),
                  part.first() + found.get(CoreAnnotations.TokenEndAnnotation.class)));
      if (isPartOfName(sentence, tokens)) {
        continue; // "April Moreau", "the Sunday Courier"
      }
      String value = anchored(timex.value(), sentence, tokens, published);
      boolean dayless = timex.timexType().equals("TIME") && !Anchor.namesADay(tokens.in(sentence));
      String iso = dayless ? null : IsoDates.of(value, tokens.span(sentence).in(text), published);
      times.add(new TimeMention(sentence.index(), tokens, timex.timexType(), value, iso));
    }
  }

  private static CoreMap coreMap(String text, List<CoreLabel> labels) {
    Span span =
        new Span(labels.get(0).beginPosition(), labels.get(labels.size() - 1).endPosition());
    CoreMap map = new ArrayCoreMap(8);
    map.set(CoreAnnotations.TextAnnotation.class, span.in(text));
    map.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, span.start());
    map.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, span.end());
    map.set(CoreAnnotations.TokenBeginAnnotation.class, 0);
    map.set(CoreAnnotations.TokenEndAnnotation.class, labels.size());
    map.set(CoreAnnotations.TokensAnnotation.class, labels);
    return map;
  }

  private static boolean isPartOfName(Sentence sentence, TokenRange time) {
    for (Token token : time.in(sentence)) {
      int governor = sentence.tree().governor(token.index());
      boolean first = sentence.tree().is(token.index(), "compound") && isPerson(sentence, governor);
      if (first || isPerson(sentence, token.index())) {
        return true;
      }
    }
    String name = sentence.token(time.first()).name();
    boolean oneName =
        !name.equals("O") && time.in(sentence).stream().allMatch(t -> t.name().equals(name));
    boolean longer =
        (time.first() > 0 && sentence.token(time.first() - 1).name().equals(name))
            || (time.end() < sentence.size() && sentence.token(time.end()).name().equals(name));
    return oneName && longer && !name.equals("MISC"); // an event may well hold its year
  }

  private static boolean isPerson(Sentence sentence, int token) {
    return token >= 0 && sentence.token(token).name().equals("PERSON");
  }

  private static @Nullable String anchored(
      @Nullable String value, Sentence sentence, TokenRange time, @Nullable LocalDate published) {
    List<Token> words = time.in(sentence);
    if (value == null || published == null || !Anchor.isBare(words)) {
      return value;
    }
    int head = time.first();
    while (time.contains(sentence.tree().governor(head))) {
      head = sentence.tree().governor(head);
    }
    return Anchor.move(value, Anchor.isWeekly(words), Tense.at(sentence, head), published);
  }
}
