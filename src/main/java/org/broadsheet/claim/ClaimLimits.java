package org.broadsheet.claim;

import java.util.List;
import org.broadsheet.rules.Fault;
import org.broadsheet.rules.Lexicon;

/**
 * The numbers of a lexicon of limits, each checked as it is read.
 *
 * @param faults takes up each limit that is missing or not as wanted, which is read as 1
 */
record ClaimLimits(Lexicon lexicon, List<Fault> faults) {
  /** A number from 0 to 1. */
  double probability(String name) {
    return Double.parseDouble(read(name, "[01]|0\\.\\d+", "a number from 0 to 1"));
  }

  /** An exponent: a number from 0, below 2. */
  double power(String name) {
    return Double.parseDouble(read(name, "[01](\\.\\d+)?", "a number from 0, below 2"));
  }

  /** A number of words, one at least. */
  int words(String name) {
    return Integer.parseInt(read(name, "[1-9]\\d{0,3}", "a whole number from 1 to 9999"));
  }

  private String read(String name, String form, String wanted) {
    Lexicon.Entry e = lexicon.find(name);
    if (e == null) {
      faults.add(new Fault(lexicon.file(), 0, "no limit '" + name + "'"));
      return "1";
    }
    String value = e.get("value");
    if (!value.matches(form)) {
      String found = "the limit '" + name + "' is '" + value + "'; wanted is " + wanted;
      faults.add(new Fault(lexicon.file(), e.line(), found));
      return "1";
    }
    return value;
  }
}
