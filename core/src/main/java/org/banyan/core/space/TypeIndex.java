package org.banyan.core.space;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.Expression;
import org.banyan.core.match.Substitution;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;
import org.jspecify.annotations.Nullable;

/**
 * The types of a space by name.
 *
 * <p>A function of the space: what is kept for a name is the part of the space below {@code (: name}, whose keys are
 * the types in canonical order. A name with variables is kept under the names that decoding gives them.
 *
 * <p>Immutable. A lookup is O(1), a change O(length of the path of the type assertion).
 */
public final class TypeIndex {
    /** The index of no types. */
    static final TypeIndex EMPTY = new TypeIndex(HashMap.empty(), 0);

    private final Map<Atom, NamedTypes> byName;
    private final int expressions;

    private TypeIndex(Map<Atom, NamedTypes> byName, int expressions) {
        this.byName = byName;
        this.expressions = expressions;
    }

    /** Whether expressions have types as a whole, and not only symbols. O(1). */
    public boolean hasExpressions() {
        return expressions > 0;
    }

    /** Returns the types of a name in canonical order, each once. O(1), but for O(number of types) the first time. */
    public Seq<Atom> types(Atom name) {
        NamedTypes types = byName.getOrElse(canonical(name), NamedTypes.NONE);
        return types.decoded();
    }

    /** Returns an atom with its variables named as decoding names them, so that variants become equal. */
    static Atom canonical(Atom name) {
        return name.isGround() ? name : AtomCodec.decode(name.path());
    }

    /** Returns the index in which the types of a name are what a space says now. */
    TypeIndex refreshed(Atom canonicalName, PathTrie<Occurrence> space) {
        Path name = canonicalName.path();
        PathTrie<Occurrence> types = space.subTrie(Shape.TYPE.prefix().concat(name));
        boolean known = byName.containsKey(canonicalName);
        if (types.isEmpty() && !known) {
            return this;
        }
        int change = !(canonicalName instanceof Expression) || types.isEmpty() != known ? 0 : types.isEmpty() ? -1 : 1;
        return new TypeIndex(
                types.isEmpty()
                        ? byName.remove(canonicalName)
                        : byName.put(canonicalName, new NamedTypes(types, variables(canonicalName))),
                expressions + change);
    }

    private static int variables(Atom name) {
        return Substitution.variables(name).size();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof TypeIndex index && byName.equals(index.byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    @Override
    public String toString() {
        return "TypeIndex(" + byName.mapValues(NamedTypes::decoded) + ")";
    }

    /** The types of one name, decoded at the first call and cached. */
    private static final class NamedTypes {
        static final NamedTypes NONE = new NamedTypes(PathTrie.empty(), 0);

        private final PathTrie<Occurrence> below;
        private final int variablesBefore;

        /** Filled by the first call; threads that race write equal values, which are safe to hand over. */
        private @Nullable Seq<Atom> decoded;

        NamedTypes(PathTrie<Occurrence> below, int variablesBefore) {
            this.below = below;
            this.variablesBefore = variablesBefore;
        }

        Seq<Atom> decoded() {
            Seq<Atom> known = decoded;
            if (known == null) {
                known = Vector.ofAll(below)
                        .map(entry -> AtomCodec.decode(
                                entry.path().toByteArray(), 0, entry.path().length(), variablesBefore));
                decoded = known;
            }
            return known;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NamedTypes types && below.equals(types.below);
        }

        @Override
        public int hashCode() {
            return below.hashCode();
        }
    }
}
