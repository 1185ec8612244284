package org.broadsheet.figure;

/**
 * The noun that a number counts.
 *
 * @param head index of the noun's token
 * @param unit its lemma with its noun compound, without adjectives and names
 * @param end index after its last token
 */
record CountedNoun(int head, String unit, int end) {}
