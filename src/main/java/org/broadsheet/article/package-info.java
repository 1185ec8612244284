/** What was published: an article as it came in, its metadata, and the blocks it is made of. */
@NullMarked
package org.broadsheet.article;

import org.jspecify.annotations.NullMarked;
