/** How good the product is: its findings against what people marked in the same articles. */
@NullMarked
package org.broadsheet.quality;

import org.jspecify.annotations.NullMarked;
