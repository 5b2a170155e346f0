/**
 * The path trie against the maps of other libraries: a class for each question.
 *
 * <p>The keys are {@link org.banyan.persistent.Path}s for all maps, and the value is always the unit. Shape of keys,
 * size and map are parameters; each fork of a benchmark loads one kind of map, so that its calls are inlined. {@code
 * jmh/path-trie} runs all of them and writes the page of results.
 */
@NullMarked
package org.banyan.jmh.trie;

import org.jspecify.annotations.NullMarked;
