/**
 * From the results of the benchmarks to a page and a chart: {@link org.banyan.jmh.trie.report.TrieReport} is the
 * program, {@link org.banyan.jmh.trie.report.Row} says what of the results is shown, with the goals and with PathMap's
 * figures, which are given.
 */
@NullMarked
package org.banyan.jmh.trie.report;

import org.jspecify.annotations.NullMarked;
