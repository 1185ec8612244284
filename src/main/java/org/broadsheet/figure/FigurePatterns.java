package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.pattern.PatternException;
import org.broadsheet.pattern.TokenPattern;
import org.broadsheet.rules.Fault;
import org.broadsheet.rules.Fields;
import org.broadsheet.rules.RuleBook;

/** Compiles the patterns of the room's rules, which may ask for {@link FigureFacts}. */
final class FigurePatterns {
  private FigurePatterns() {}

  /** The patterns of a rule's field {@code tokens}; what is wrong with them goes to the faults. */
  static List<TokenPattern> of(Fields f, RuleBook book, List<Fault> faults) {
    List<TokenPattern> runs = new ArrayList<>();
    for (String source : f.strings("tokens", faults)) {
      try {
        runs.add(TokenPattern.compile(source, book::lexicon, FigureFacts.NAMES));
      } catch (PatternException e) {
        faults.add(f.fault("tokens", String.valueOf(e.getMessage())));
      }
    }
    return List.copyOf(runs);
  }
}
