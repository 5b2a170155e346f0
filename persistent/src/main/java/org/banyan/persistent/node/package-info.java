/** The nodes of a trie: what a trie is made of, and the form that its content gives it. */
@NullMarked
package org.banyan.persistent.node;

import org.jspecify.annotations.NullMarked;
