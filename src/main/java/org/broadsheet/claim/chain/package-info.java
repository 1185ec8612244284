/**
 * Linear-chain conditional random fields (Lafferty, McCallum, Pereira 2001): a model gives every
 * token of a sequence a label, by weights of named features that a person can read.
 *
 * <p>Nothing here knows of claims. Training is in {@code quality}; this package holds what a run
 * needs: weights read once, immutable, safe to share between threads.
 */
@NullMarked
package org.broadsheet.claim.chain;

import org.jspecify.annotations.NullMarked;
