package org.banyan.core.eval;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.Operation;
import org.banyan.core.eval.standard.StandardLibraries;

/** The operations that a host adds to the library. Immutable and thread-safe. */
public final class Operations {
    private static final Operations NONE = new Operations(LinkedHashMap.empty());

    private final Map<Symbol, Operation> byName;

    private Operations(Map<Symbol, Operation> byName) {
        this.byName = byName;
    }

    /** Returns no operations. O(1). */
    public static Operations none() {
        return NONE;
    }

    /**
     * Returns these operations and another one. O(1).
     *
     * @throws IllegalArgumentException if another operation, or the library of a dialect, has the same name
     */
    public Operations with(Operation operation) {
        Symbol name = Symbol.of(operation.name());
        if (StandardLibraries.SHARED.has(name)) {
            throw new IllegalArgumentException("operation " + name + ": the library has something of this name");
        }
        if (byName.containsKey(name)) {
            throw new IllegalArgumentException("operation " + name + ": there is another one of this name");
        }
        return new Operations(byName.put(name, operation));
    }

    /** Whether there are no operations. O(1). */
    public boolean isEmpty() {
        return byName.isEmpty();
    }

    /** Returns the operations in the order in which they were added. O(n). */
    public Seq<Operation> toSeq() {
        return byName.values();
    }

    @Override
    public String toString() {
        return byName.keySet().mkString("Operations(", ", ", ")");
    }
}
