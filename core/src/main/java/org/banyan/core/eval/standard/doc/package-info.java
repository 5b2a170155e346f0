/** Documentation of atoms, and the operations on it. */
@NullMarked
package org.banyan.core.eval.standard.doc;

import org.jspecify.annotations.NullMarked;
