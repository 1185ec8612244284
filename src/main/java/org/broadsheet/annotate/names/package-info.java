/**
 * Labels the tokens of a sentence as parts of names with the conditional random fields of Finkel,
 * Grenager and Manning (2005): an engine of our own that reads the models that CoreNLP publishes
 * and gives the labels that CoreNLP gives, many times as fast.
 *
 * <p>Of CoreNLP's classes it uses two that tell what a model sees in a word: its American spelling
 * and its shape. All weights are immutable and shared between threads.
 */
@NullMarked
package org.broadsheet.annotate.names;

import org.jspecify.annotations.NullMarked;
