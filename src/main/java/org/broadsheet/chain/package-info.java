/**
 * Linear-chain conditional random fields (Lafferty, McCallum, Pereira 2001): a model gives every
 * token of a sequence a label, by weights of named features that a person can read.
 *
 * <p>A sequence of one position is a logistic regression. Nothing here knows what the labels mean.
 * Training is in {@code quality}; this room holds what a run needs: weights read once, immutable,
 * safe to share between threads.
 */
@NullMarked
package org.broadsheet.chain;

import org.jspecify.annotations.NullMarked;
