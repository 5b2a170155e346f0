package org.banyan.core;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.Variable;
import org.banyan.core.match.Bindings;
import org.banyan.persistent.Path;
import org.jspecify.annotations.Nullable;

/**
 * An atom that an environment holds and that a pattern matches.
 *
 * <p>Atom and bindings are decoded at the first call that needs them. Immutable and thread-safe.
 */
public final class Match {
    private final Path path;
    private final long count;
    private final List<Variable> variables;
    private final byte[][] values;

    /** Filled by the first call, unless unification gave it; threads that race write equal values. */
    private @Nullable Bindings bindings;

    /** A match of which the paths of the variables' values are known. */
    Match(Path path, long count, List<Variable> variables, byte[][] values) {
        this.path = path;
        this.count = count;
        this.variables = variables;
        this.values = values;
    }

    /** A match that unification has found. */
    Match(Path path, long count, Bindings bindings) {
        this(path, count, List.of(), new byte[0][]);
        this.bindings = bindings;
    }

    /** Returns the atom; its variables, if it has any, have the names that decoding gives them. O(its length). */
    public Atom atom() {
        return AtomCodec.decode(path);
    }

    /** Returns the atom's path. O(1). */
    public Path path() {
        return path;
    }

    /** Returns how many copies of the atom there are; the match counts as many times. O(1). */
    public long count() {
        return count;
    }

    /**
     * Returns what the variables of the pattern stand for. O(length of the values); cached.
     *
     * <p>If the atom has variables of its own, a value may hold them, under names that the pattern does not use; a
     * variable of the pattern that the match leaves open is not bound.
     */
    public Bindings bindings() {
        Bindings known = bindings;
        if (known == null) {
            List<Atom> atoms = new ArrayList<>(values.length);
            for (byte[] value : values) {
                atoms.add(AtomCodec.decode(value, 0, value.length, 0));
            }
            known = Bindings.of(variables, atoms);
            bindings = known;
        }
        return known;
    }

    /** Returns the atom, its count and the bindings as text. O(their size). */
    @Override
    public String toString() {
        return atom() + " x" + count + " " + bindings();
    }
}
