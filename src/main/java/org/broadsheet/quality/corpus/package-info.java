/**
 * Marked corpora as they come: brat standoff with attributions, JSON with quantities. Read strictly
 * into immutable values; what does not fit is told with its file and line.
 */
@NullMarked
package org.broadsheet.quality.corpus;

import org.jspecify.annotations.NullMarked;
