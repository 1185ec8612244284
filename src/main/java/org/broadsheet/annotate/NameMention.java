package org.broadsheet.annotate;

/**
 * A run of tokens that the recogniser takes for a name.
 *
 * @param sentence index of the sentence in the document
 * @param tokens the name's tokens
 * @param label {@code PERSON}, {@code ORGANIZATION}, {@code LOCATION} or {@code MISC}
 */
public record NameMention(int sentence, TokenRange tokens, String label) {}
