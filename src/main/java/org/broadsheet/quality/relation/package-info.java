/** Relations between names against marked ones. */
@NullMarked
package org.broadsheet.quality.relation;

import org.jspecify.annotations.NullMarked;
