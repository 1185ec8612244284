package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.rules.Fault;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleException;

/**
 * How sure the models must be, from {@code models/lexicon/claim-limits.tsv}: shares and
 * probabilities, all but the last.
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
   * @throws RuleException where one is missing or is out of its range
   */
  static ModelLimits read(RuleBook book) {
    List<Fault> faults = new ArrayList<>();
    ClaimLimits limits = new ClaimLimits(book.lexicon("claim-limits"), faults);
    ModelLimits read =
        new ModelLimits(
            limits.probability("chain"),
            limits.probability("net"),
            limits.probability("look"),
            limits.probability("named"),
            limits.probability("piece"),
            limits.probability("accept"),
            limits.probability("lean"),
            limits.probability("alone"),
            limits.probability("sure"),
            limits.power("sharpen"));
    if (!faults.isEmpty()) {
      throw new RuleException(faults);
    }
    return read;
  }

  /**
   * The judge's probability as it comes out: what is mended behind the judge makes likely rows
   * likelier still.
   */
  double sharpened(double probability) {
    double yes = StrictMath.pow(probability, sharpen);
    return yes / (yes + StrictMath.pow(1 - probability, sharpen));
  }
}
