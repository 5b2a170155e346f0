package org.banyan.core.eval.term;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Float64;
import org.banyan.core.atom.Int64;

/** Numbers of different kinds. */
final class MixedNumbers {
    private MixedNumbers() {}

    /** Whether two atoms are an integer and a float of the same value. */
    static boolean same(Atom one, Atom other) {
        if (one instanceof Int64 integer && other instanceof Float64 real) {
            return integer.value() == real.value();
        }
        return one instanceof Float64 && other instanceof Int64 && same(other, one);
    }
}
