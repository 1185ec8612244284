/** Reads and checks the rules and lexicons under models/ and gives them out as immutable values. */
@NullMarked
package org.broadsheet.rules;

import org.jspecify.annotations.NullMarked;
