/** Attributions: who says, writes, thinks or intends what. */
@NullMarked
package org.broadsheet.claim;

import org.jspecify.annotations.NullMarked;
