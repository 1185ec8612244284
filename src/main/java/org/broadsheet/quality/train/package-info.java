/** Trains the small models of the product from marked corpora: the same corpus, the same bytes. */
@NullMarked
package org.broadsheet.quality.train;

import org.jspecify.annotations.NullMarked;
