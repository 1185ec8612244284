/** The order of the work, written once: from an article to its rows, from a folder to a dataset. */
@NullMarked
package org.broadsheet.pipeline;

import org.jspecify.annotations.NullMarked;
