/**
 * What benchmarks ask of a map from paths to the unit: {@link Kind} is what each kind can do, and {@link
 * org.banyan.jmh.trie.map.Persistent}, {@link org.banyan.jmh.trie.map.Joining}, {@link
 * org.banyan.jmh.trie.map.MergingKind} and {@link org.banyan.jmh.trie.map.Ordered} what only some can. A kind is given
 * the map with each call, so that what is measured allocates nothing but what the map itself does.
 */
@NullMarked
package org.banyan.jmh.trie.map;

import org.jspecify.annotations.NullMarked;
