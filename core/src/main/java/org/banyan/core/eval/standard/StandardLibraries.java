package org.banyan.core.eval.standard;

import java.util.Map;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.Dialect;
import org.banyan.core.eval.host.Operation;
import org.banyan.core.eval.library.MathFunctions;
import org.banyan.core.eval.machine.Libraries;
import org.banyan.core.eval.machine.Library;
import org.banyan.core.eval.machine.LibraryEntry;
import org.banyan.core.eval.standard.module.Reading;
import org.banyan.core.eval.standard.operation.HostOperations;
import org.banyan.core.eval.world.handle.References;

/** The libraries that a program may use, one for each dialect. */
public record StandardLibraries(Library hyperon, Library mettatron) implements Libraries {
    /** The libraries without operations of a host, which all runs share. */
    public static final StandardLibraries SHARED =
            new StandardLibraries(StandardLibrary.of(Dialect.HYPERON), StandardLibrary.of(Dialect.METTATRON));

    /**
     * Returns these libraries with the operations of a host, for a program that begins with an environment. O(size).
     */
    public StandardLibraries with(Iterable<Operation> operations, Environment origin) {
        Map<Symbol, LibraryEntry> entries = HostOperations.entries(operations, origin);
        return entries.isEmpty() ? this : new StandardLibraries(hyperon.with(entries), mettatron.with(entries));
    }

    /** Whether a name means something in one of the libraries. */
    public boolean has(Symbol name) {
        return hyperon.entry(name) != null
                || mettatron.entry(name) != null
                || name.equals(References.SELF)
                || Reading.literal(name) != null
                || MathFunctions.constants().containsKey(name.name());
    }

    @Override
    public Library in(io.vavr.collection.Map<Symbol, Atom> settings) {
        Library library = Reading.dialect(settings) == Dialect.METTATRON ? mettatron : hyperon;
        return Reading.wrapsIntegers(settings) ? library.wrapping() : library;
    }
}
