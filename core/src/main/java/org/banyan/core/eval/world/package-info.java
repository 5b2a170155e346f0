/** All that a program can change, as one value: spaces, states, modules; and what is looked up in it. */
@NullMarked
package org.banyan.core.eval.world;

import org.jspecify.annotations.NullMarked;
