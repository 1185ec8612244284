/**
 * A small recurrent network that labels the tokens of a sequence: read from text, run, and trained,
 * in plain Java. The same weights give the same labels, and the same lessons the same weights, on
 * any machine: all sums are made in a fixed order, and no function is used that machines may round
 * in different ways.
 */
@NullMarked
package org.broadsheet.chain.net;

import org.jspecify.annotations.NullMarked;
