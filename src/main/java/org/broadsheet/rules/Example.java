package org.broadsheet.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text in which a rule finds something.
 *
 * @param line where it stands in the rule's file, from 1
 * @param text one or more sentences
 * @param expect the cells of the row that must come out, by the columns of the contract; in the
 *     file's order
 */
public record Example(int line, String text, Map<String, String> expect) {
  public Example {
    expect = Collections.unmodifiableMap(new LinkedHashMap<>(expect));
  }
}
