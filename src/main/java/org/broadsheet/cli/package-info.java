/** The commands. The only room that prints, reads the environment and picks the exit code. */
@NullMarked
package org.broadsheet.cli;

import org.jspecify.annotations.NullMarked;
