/**
 * Tokens, sentences, tags, lemmas, names, times and dependency trees. CoreNLP lives here and
 * nowhere else.
 */
@NullMarked
package org.broadsheet.annotate;

import org.jspecify.annotations.NullMarked;
