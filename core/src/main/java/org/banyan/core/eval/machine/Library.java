package org.banyan.core.eval.machine;

import java.util.HashMap;
import java.util.Map;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Grounded;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.Dialect;
import org.banyan.core.eval.host.PureFunction;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.library.Arithmetic;
import org.banyan.core.eval.world.handle.References;
import org.jspecify.annotations.Nullable;

/** The names that programs can use without defining them: the standard library, and operations of the host. */
public final class Library {
    private final Dialect dialect;
    private final Map<Symbol, LibraryEntry> entries;

    /** The same library with integers of 64 bits; made on demand. */
    private volatile @Nullable Library wrapping;

    public Library(Dialect dialect, Map<Symbol, LibraryEntry> entries) {
        this.dialect = dialect;
        this.entries = new HashMap<>(entries);
    }

    /** Returns this library with more names. O(size). */
    public Library with(Map<Symbol, LibraryEntry> added) {
        Map<Symbol, LibraryEntry> all = new HashMap<>(entries);
        all.putAll(added);
        return new Library(dialect, all);
    }

    /** Returns this library with integers of 64 bits, which wrap around. O(size) the first time. */
    public Library wrapping() {
        Library known = wrapping;
        if (known == null) {
            Map<Symbol, LibraryEntry> all = new HashMap<>();
            entries.forEach((name, entry) -> {
                PureFunction function = entry.function();
                if (function == null || !Arithmetic.mayOverflow(name.name())) {
                    all.put(name, entry);
                } else {
                    all.put(name, entry.withFunction(Arithmetic.wrapping(function)));
                }
            });
            known = new Library(dialect, all);
            wrapping = known;
        }
        return known;
    }

    public Dialect dialect() {
        return dialect;
    }

    /**
     * Whether only the most specific of the rules that fit a call are applied, and a rule for a symbol also to calls of
     * it.
     */
    public boolean isMettatron() {
        return dialect == Dialect.METTATRON;
    }

    public @Nullable LibraryEntry entry(Symbol name) {
        return entries.get(name);
    }

    @Nullable Form form(Symbol name) {
        LibraryEntry entry = entries.get(name);
        return entry == null ? null : entry.form();
    }

    /** Returns the result of a function of the library for some arguments. */
    public Atom apply(String name, Atom... arguments) {
        LibraryEntry entry = entries.get(Symbol.of(name));
        PureFunction function = entry == null ? null : entry.function();
        if (function == null) {
            throw new IllegalArgumentException("not a function of the library: " + name);
        }
        return function.apply(arguments);
    }

    public Map<Symbol, LibraryEntry> entries() {
        return entries;
    }

    /** Whether a symbol stands for a Java function or a Java value. */
    boolean isGrounded(Symbol symbol) {
        LibraryEntry entry = entries.get(symbol);
        return entry != null ? entry.grounded() : symbol.equals(References.SELF);
    }

    /** Returns the type of the value that a symbol stands for, if it stands for one. */
    @Nullable Atom typeOfToken(Symbol symbol) {
        return symbol.equals(References.SELF) ? Types.SPACE : null;
    }

    /** Returns the type of a Java value. */
    Atom typeOf(Grounded grounded) {
        return grounded.value() instanceof References.Reference reference
                ? References.typeOf(reference)
                : Symbol.ofText(grounded.type().typeName());
    }
}
