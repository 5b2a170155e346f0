package org.banyan.core.eval.machine;

import java.util.Map;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.Dialect;
import org.banyan.core.eval.Operations;
import org.banyan.core.eval.library.MathFunctions;
import org.banyan.core.eval.world.References;

/** The libraries that a program may use, one for each dialect. */
record Libraries(Library hyperon, Library mettatron) {
    /** Those that all runs share. */
    static final Libraries SHARED =
            new Libraries(StandardLibrary.of(Dialect.HYPERON), StandardLibrary.of(Dialect.METTATRON));

    /** These libraries with the operations of a host, for a program that begins with an environment. O(size). */
    Libraries with(Operations operations, Environment origin) {
        if (operations.isEmpty()) {
            return this;
        }
        Map<Symbol, Entry> entries = HostOperations.entries(operations, origin);
        return new Libraries(hyperon.with(entries), mettatron.with(entries));
    }

    /** Whether a name means something in one of the libraries. */
    boolean has(Symbol name) {
        return hyperon.entry(name) != null
                || mettatron.entry(name) != null
                || name.equals(References.SELF)
                || Mettatron.literal(name) != null
                || MathFunctions.constants().containsKey(name.name());
    }

    /** The library of the dialect whose rules are followed under some settings, with the integers that they ask for. */
    Library in(io.vavr.collection.Map<Symbol, Atom> settings) {
        Library library = Reading.dialect(settings) == Dialect.METTATRON ? mettatron : hyperon;
        return Reading.wrapsIntegers(settings) ? library.wrapping() : library;
    }
}
