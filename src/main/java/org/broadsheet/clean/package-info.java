/**
 * Takes what is not the story out of an article, normalises the rest, and keeps the way back to the
 * original text.
 */
@NullMarked
package org.broadsheet.clean;

import org.jspecify.annotations.NullMarked;
