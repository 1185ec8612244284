package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.entity.Entities;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.text.Span;

/** Says of claims what sort of act they are, how sure, quoted or not, where, when and to whom. */
final class ClaimDetails {
  private final SourceKinds kinds;
  private final Circumstances circumstances;
  private final Certainties certainties;

  private final Speakers speakers;

  ClaimDetails(RuleBook book, Speakers speakers) {
    this.speakers = speakers;
    kinds = new SourceKinds(book, speakers);
    circumstances = new Circumstances(book, speakers);
    certainties = new Certainties(book);
  }

  /** The finished claims, in the order of the drafts. */
  List<Claim> complete(
      List<Draft> drafts, Document document, Entities entities, Quotations quotations) {
    List<Claim> claims = new ArrayList<>();
    int[] parents = Nesting.parents(drafts);
    for (int i = 0; i < drafts.size(); i++) {
      claims.add(claim(drafts.get(i), parents[i], document, entities, quotations));
    }
    return List.copyOf(claims);
  }

  private Claim claim(
      Draft d, int parent, Document document, Entities entities, Quotations quotations) {
    Sentence s = d.sentence();
    SourceKind sourceKind = kinds.of(d, document, entities);
    Act act = act(d, sourceKind, document);
    boolean negated = isNegated(d, act);
    return new Claim(
        kind(d, document, quotations),
        act,
        new Phrase(s.index(), d.cue(), d.head()),
        d.source(),
        d.source() == null ? -1 : speaker(d.source(), s, entities),
        sourceKind,
        d.content(),
        circumstances.addressee(d, document),
        circumstances.medium(d, document),
        circumstances.saidOn(d, document),
        negated,
        certainties.of(d, document),
        parent,
        d.rule().confidence(),
        d.rule().id(),
        s.index());
  }

  /** What documents and newspapers say, they report. */
  private Act act(Draft d, SourceKind kind, Document document) {
    if (d.rule().act() != null) {
      return d.rule().act();
    }
    Act act = d.word() == null ? Act.SAY : d.word().act();
    boolean reports =
        kind == SourceKind.DOCUMENT
            || (d.source() != null && speakers.isOutlet(document, d.sentence(), d.source()));
    return act == Act.SAY && reports ? Act.REPORT : act;
  }

  /** "does not believe", "is not expected to"; "did not deny" turns the denial round. */
  private static boolean isNegated(Draft d, Act act) {
    boolean word = d.rule().negated() || (d.word() != null && d.word().negated());
    boolean not = act != Act.DECLINE && VerbGroup.isNegated(d.sentence(), d.head());
    return word != not;
  }

  /** The speaker's entity: for "who" that of the noun it stands for. */
  private static int speaker(Phrase source, Sentence s, Entities entities) {
    int noun = SourceFinder.antecedent(s, source.head());
    if (noun != source.head()) {
      return entities.entityOf(new Phrase(s.index(), new TokenRange(noun, noun + 1), noun));
    }
    return entities.entityOf(source);
  }

  private static ClaimKind kind(Draft d, Document document, Quotations quotations) {
    int words = 0;
    int quoted = 0;
    String text = document.text();
    for (Span piece : d.content()) {
      boolean first = true;
      int i = piece.start();
      while (i < piece.end()) {
        if (!Character.isLetterOrDigit(text.charAt(i))) {
          i++;
          continue;
        }
        int start = i;
        while (i < piece.end() && Character.isLetterOrDigit(text.charAt(i))) {
          i++;
        }
        boolean that = first && text.substring(start, i).equalsIgnoreCase("that");
        first = false;
        boolean inside = quotations.at(start) != null;
        if (that && !inside) {
          continue;
        }
        words++;
        quoted += inside ? 1 : 0;
      }
    }
    return quoted == 0 ? ClaimKind.INDIRECT : quoted == words ? ClaimKind.DIRECT : ClaimKind.MIXED;
  }
}
