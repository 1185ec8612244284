package org.broadsheet.rules;

/**
 * A text in which a rule finds nothing.
 *
 * @param line where it stands in the rule's file, from 1
 * @param text one or more sentences
 * @param why the reason, for the reader
 */
public record Counterexample(int line, String text, String why) {}
