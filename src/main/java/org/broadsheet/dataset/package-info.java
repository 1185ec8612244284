/**
 * The tables of the dataset: one schema feeds CSV, JSON Lines, the article documents and
 * datapackage.json.
 */
@NullMarked
package org.broadsheet.dataset;

import org.jspecify.annotations.NullMarked;
