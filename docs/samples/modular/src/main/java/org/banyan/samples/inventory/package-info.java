/** The goods of a shop, in a type that holds an environment and a trie of its own. */
@NullMarked
package org.banyan.samples.inventory;

import org.jspecify.annotations.NullMarked;
