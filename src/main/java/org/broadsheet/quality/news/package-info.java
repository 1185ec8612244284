/** Whole articles against all that a careful reader marks in them, in the dataset's own terms. */
@NullMarked
package org.broadsheet.quality.news;

import org.jspecify.annotations.NullMarked;
