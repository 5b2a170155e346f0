/** The maps that the path trie is measured against, each as a kind of map, by the fastest way that it offers. */
@NullMarked
package org.banyan.jmh.trie.rival;

import org.jspecify.annotations.NullMarked;
