/**
 * Claims against marked attributions: which are right, which kinds of mistakes are common, and
 * whether the confidence of a row is worth its name.
 */
@NullMarked
package org.broadsheet.quality.claim;

import org.jspecify.annotations.NullMarked;
