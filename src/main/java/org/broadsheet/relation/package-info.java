/** Standing facts between entities, named after the TAC KBP slots. */
@NullMarked
package org.broadsheet.relation;

import org.jspecify.annotations.NullMarked;
