/** Broadsheet as a Java library; see {@link org.broadsheet.Broadsheet}. */
@NullMarked
package org.broadsheet;

import org.jspecify.annotations.NullMarked;
