/** Every quantity that an article states, with its unit, bound, change and what it measures. */
@NullMarked
package org.broadsheet.figure;

import org.jspecify.annotations.NullMarked;
