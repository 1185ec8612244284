/** Mentions become entities: names, titles, aliases, nominals and pronouns. */
@NullMarked
package org.broadsheet.entity;

import org.jspecify.annotations.NullMarked;
