package org.banyan.core.eval.machine;

import java.util.Map;
import org.banyan.core.Environment;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.Dialect;
import org.banyan.core.eval.Operation;
import org.banyan.core.eval.library.MathFunctions;

/** The libraries that a program may use, one for each dialect. */
record StandardLibraries(Library hyperon, Library mettatron) implements Libraries {
    /** Those that all runs share. */
    static final StandardLibraries SHARED =
            new StandardLibraries(StandardLibrary.of(Dialect.HYPERON), StandardLibrary.of(Dialect.METTATRON));

    /** These libraries with the operations of a host, for a program that begins with an environment. O(size). */
    StandardLibraries with(Iterable<Operation> operations, Environment origin) {
        Map<Symbol, Entry> entries = HostOperations.entries(operations, origin);
        return entries.isEmpty() ? this : new StandardLibraries(hyperon.with(entries), mettatron.with(entries));
    }

    /** Whether a name means something in one of the libraries. */
    boolean has(Symbol name) {
        return hyperon.entry(name) != null
                || mettatron.entry(name) != null
                || name.equals(References.SELF)
                || Reading.literal(name) != null
                || MathFunctions.constants().containsKey(name.name());
    }

    @Override
    public Library in(World world) {
        Library library = Reading.dialect(world) == Dialect.METTATRON ? mettatron : hyperon;
        return Reading.wrapsIntegers(world) ? library.wrapping() : library;
    }
}
