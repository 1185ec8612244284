package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.rules.Fault;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleException;

/**
 * How sure the models must be, from {@code models/lexicon/claim-limits.tsv}; probabilities all but
 * the first two and the last.
 *
 * @param chain how much the scores of the chain count that looks for cues
 * @param net and those of the network
 * @param look cues less likely are not looked at
 * @param named a source is named where it is at least so likely
 * @param piece a content has a further piece where that is at least so likely
 * @param accept what models propose is a claim where it is at least so likely
 * @param lean or, where a rule proposes it too whose construction grammar decides, at least so
 *     likely
 * @param alone what only a rule proposes is a claim where the models find it so likely
 * @param sure or where the rule's own confidence is so high
 * @param sharpen the power to which the judge's odds are raised
 */
record ModelLimits(
    double chain,
    double net,
    double look,
    double named,
    double piece,
    double accept,
    double lean,
    double alone,
    double sure,
    double sharpen) {

  /**
   * Reads the limits.
   *
   * @throws RuleException where one is missing or is no probability
   */
  static ModelLimits read(RuleBook book) {
    Lexicon lexicon = book.lexicon("claim-limits");
    List<Fault> faults = new ArrayList<>();
    ModelLimits limits =
        new ModelLimits(
            limit(lexicon, "chain", faults),
            limit(lexicon, "net", faults),
            limit(lexicon, "look", faults),
            limit(lexicon, "named", faults),
            limit(lexicon, "piece", faults),
            limit(lexicon, "accept", faults),
            limit(lexicon, "lean", faults),
            limit(lexicon, "alone", faults),
            limit(lexicon, "sure", faults),
            limit(lexicon, "sharpen", faults));
    if (!faults.isEmpty()) {
      throw new RuleException(faults);
    }
    return limits;
  }

  /**
   * The judge's probability as it comes out: what is mended behind the judge makes likely rows
   * likelier still.
   */
  double sharpened(double probability) {
    double yes = StrictMath.pow(probability, sharpen);
    return yes / (yes + StrictMath.pow(1 - probability, sharpen));
  }

  private static double limit(Lexicon lexicon, String name, List<Fault> faults) {
    String file = "models/lexicon/" + lexicon.name() + ".tsv";
    Lexicon.Entry e = lexicon.find(name);
    if (e == null) {
      faults.add(new Fault(file, 0, "no limit '" + name + "'"));
      return 0;
    }
    if (!e.get("value").matches("[01](\\.\\d+)?")) {
      faults.add(
          new Fault(
              file, e.line(), "a number from 0 to 2 is wanted, not '" + e.get("value") + "'"));
      return 0;
    }
    return Double.parseDouble(e.get("value"));
  }
}
