/**
 * Parses tagged sentences with the neural transition-based parser of Chen and Manning (2014): an
 * engine of our own that reads the model that CoreNLP publishes and gives the trees that CoreNLP
 * gives, several times as fast.
 *
 * <p>Knows nothing of CoreNLP's classes. All weights are immutable and shared between threads.
 */
@NullMarked
package org.broadsheet.annotate.parser;

import org.jspecify.annotations.NullMarked;
