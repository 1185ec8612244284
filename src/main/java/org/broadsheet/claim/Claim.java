package org.broadsheet.claim;

import java.util.List;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.rules.RuleId;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An attribution: somebody's statement, thought or intention, said by the text to be theirs.
 * Source, cue and content are meant as in the PARC 3.0 (Pareti 2016) and PolNeAR (Newell et al.
 * 2018) corpora.
 *
 * @param kind quoted or not
 * @param act what sort of act
 * @param cue the words that attribute; {@code null} where punctuation alone does
 * @param source the words that name the source, or {@code null} where none is expressed
 * @param sourceEntity index of the speaker in the article's entities, or -1
 * @param sourceMembers those of several speakers ("the two ministers"), at least two; else empty
 * @param sourceKind what sort of source
 * @param content its pieces in order, as spans of the clean text (a content may run over
 *     sentences); never empty
 * @param addressee to whom it was said, or {@code null}
 * @param medium where it was said, or {@code null}
 * @param saidOn ISO 8601 date where it resolves, else the text's words, or {@code null}
 * @param negated whether the source rejects the content
 * @param certainty how sure the source is
 * @param parent index of the claim inside which this one is reported, in the list that the finder
 *     returned, or -1
 * @param confidence probability from 0 to 1 that the row is right
 * @param rule the rule or model that found it
 * @param sentence index of the sentence of the cue (of the content's first piece where there is no
 *     cue)
 */
public record Claim(
    ClaimKind kind,
    Act act,
    @Nullable Phrase cue,
    @Nullable Phrase source,
    int sourceEntity,
    List<Integer> sourceMembers,
    SourceKind sourceKind,
    List<Span> content,
    @Nullable String addressee,
    @Nullable String medium,
    @Nullable String saidOn,
    boolean negated,
    Certainty certainty,
    int parent,
    double confidence,
    RuleId rule,
    int sentence) {
  public Claim {
    sourceMembers = List.copyOf(sourceMembers);
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("a claim without content");
    }
  }
}
