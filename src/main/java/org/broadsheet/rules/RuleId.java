package org.broadsheet.rules;

import java.util.regex.Pattern;

/**
 * The name of a rule or model: {@code room.topic.case} in kebab-case, stable once released.
 *
 * @param value such as {@code claim.direct-quote.subject-after-cue}
 */
public record RuleId(String value) implements Comparable<RuleId> {
  private static final Pattern FORM =
      Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*){1,3}");

  public RuleId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "not a rule id: '" + value + "' (room.topic.case in kebab-case is wanted)");
    }
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
