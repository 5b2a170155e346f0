/**
 * Documentation of atoms: {@code Docs} puts together what programs and the library say of an atom, {@code DocEffects}
 * are the operations that ask for it.
 */
@NullMarked
package org.banyan.core.eval.standard.doc;

import org.jspecify.annotations.NullMarked;
