/** Token and dependency patterns over our own sentences: compiled once, matched many times. */
@NullMarked
package org.broadsheet.pattern;

import org.jspecify.annotations.NullMarked;
