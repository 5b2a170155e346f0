package org.banyan.core.eval.machine;

import org.banyan.core.eval.Dialect;

/** The libraries that a program may use, one for each dialect. */
record Libraries(Library hyperon, Library mettatron) {
    /** Those that all runs share. */
    static final Libraries SHARED =
            new Libraries(StandardLibrary.of(Dialect.HYPERON), StandardLibrary.of(Dialect.METTATRON));

    /** The library of the dialect whose rules are followed in a world. */
    Library in(World world) {
        return Reading.dialect(world) == Dialect.METTATRON ? mettatron : hyperon;
    }
}
