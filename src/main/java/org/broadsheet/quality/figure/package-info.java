/** Figures against marked quantities: values, units, changes, and the words of what is measured. */
@NullMarked
package org.broadsheet.quality.figure;

import org.jspecify.annotations.NullMarked;
