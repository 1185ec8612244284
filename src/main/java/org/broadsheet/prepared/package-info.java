/**
 * Models in the form in which a process takes them up fastest: plain arrays in files, written once
 * from the models as they are published and read whole at each start after that.
 *
 * <p>A prepared model is a copy and never the truth. It names what it was made from, and its
 * numbers are checked against a sum; where it is missing, damaged or made from something else, the
 * model itself is read and prepared anew. The folder may be deleted at any time.
 */
@NullMarked
package org.broadsheet.prepared;

import org.jspecify.annotations.NullMarked;
