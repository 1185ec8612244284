/** Files and streams become articles: plain text, Markdown, HTML, JSON, JSON Lines, CSV. */
@NullMarked
package org.broadsheet.ingest;

import org.jspecify.annotations.NullMarked;
