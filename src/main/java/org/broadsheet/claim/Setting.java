package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.chain.WordClasses;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An article as the models see it: its sentences with their quotations, and what the rules propose.
 */
final class Setting {
  private final Document document;
  private final Quotations quotations;
  private final ClaimFacts facts;
  private final List<Lead> leads = new ArrayList<>();
  private final WordClasses classes;
  private final List<@Nullable View> views = new ArrayList<>();

  Setting(
      Document document,
      Quotations quotations,
      ClaimFacts facts,
      List<Draft> drafts,
      List<Draft> kept,
      WordClasses classes) {
    this.classes = classes;
    this.document = document;
    this.quotations = quotations;
    this.facts = facts;
    Set<Draft> stays = new HashSet<>(kept);
    drafts.forEach(d -> leads.add(new Lead(d, stays.contains(d))));
    for (int i = 0; i < document.sentences().size(); i++) {
      views.add(null);
    }
  }

  Document document() {
    return document;
  }

  Quotations quotations() {
    return quotations;
  }

  ClaimFacts facts() {
    return facts;
  }

  /** The rules' claims that their filter keeps. */
  List<Draft> kept() {
    return leads.stream().filter(Lead::isKept).map(Lead::draft).toList();
  }

  View view(int sentence) {
    View v = views.get(sentence);
    if (v == null) {
      v = new View(document.sentence(sentence));
      views.set(sentence, v);
    }
    return v;
  }

  /** One sentence with what holds of its tokens, by their index. */
  final class View {
    final Sentence sentence;
    final int size;
    final String[] lower;
    final String[] lemma;
    final String[] tag;

    /** The distributional class of each word. */
    final String[] cls;

    /** The quotation that a token stands in, or {@code null}. */
    final @Nullable Quotation[] quotation;

    /** The lead of whose cue a token is part, or {@code null}. */
    final @Nullable Lead[] cueOf;

    /** The kept lead with the smallest content that holds the token, or {@code null}. */
    final @Nullable Lead[] contentOf;

    /** The kept lead of whose source the token is part, or {@code null}. */
    final @Nullable Lead[] sourceOf;

    View(Sentence s) {
      sentence = s;
      size = s.size();
      lower = new String[size];
      lemma = new String[size];
      tag = new String[size];
      cls = new String[size];
      quotation = new Quotation[size];
      cueOf = new Lead[size];
      contentOf = new Lead[size];
      sourceOf = new Lead[size];
      for (Token t : s.tokens()) {
        int i = t.index();
        lower[i] = t.text().toLowerCase(Locale.ROOT);
        lemma[i] = t.lemma().toLowerCase(Locale.ROOT);
        tag[i] = t.tag();
        cls[i] = classes.of(lower[i]);
        quotation[i] = quotations.at(t.span().start());
      }
      leads.forEach(this::mark);
    }

    private void mark(Lead lead) {
      Draft d = lead.draft();
      if (d.sentence().index() == sentence.index()) {
        for (int t = d.cue().first(); t < d.cue().end(); t++) {
          if (cueOf[t] == null || lead.isKept()) {
            cueOf[t] = lead;
          }
        }
        Phrase source = d.source();
        for (int t = 0; t < size && lead.isKept() && source != null; t++) {
          if (source.tokens().contains(t)) {
            sourceOf[t] = lead;
          }
        }
      }
      for (Span piece : lead.isKept() ? d.content() : List.<Span>of()) {
        for (int t = 0; t < size && piece.overlaps(sentence.span()); t++) {
          Lead o = contentOf[t];
          if (sentence.token(t).span().overlaps(piece)
              && (o == null || d.extent().length() < o.draft().extent().length())) {
            contentOf[t] = lead;
          }
        }
      }
    }

    boolean isQuoted(int t) {
      return quotation[t] != null;
    }

    /** Whether a token is a double quotation mark. */
    boolean isMark(int t) {
      return lower[t].length() <= 2 && "\"“”``''".contains(lower[t]) && !lower[t].equals("'");
    }
  }
}
