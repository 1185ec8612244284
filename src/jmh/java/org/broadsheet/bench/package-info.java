/** Measures the parts that a run spends its time in, with JMH: {@code bench/jmh.sh}. */
package org.broadsheet.bench;
