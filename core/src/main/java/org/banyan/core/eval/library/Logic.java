package org.banyan.core.eval.library;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Bool;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.Types;

/**
 * The operations on truth values. If an argument is no truth value, the result is {@link Outcomes#NOT_REDUCIBLE}. All
 * methods are pure, O(1), and allocate nothing.
 */
public final class Logic {
    private Logic() {}

    static void register(Registry registry) {
        Atom operation = Types.function(Types.BOOL, Types.BOOL, Types.BOOL);
        registry.pure("and", operation, "Whether both truth values are True.", Binary.of(Logic::and));
        registry.pure("or", operation, "Whether at least one of two truth values is True.", Binary.of(Logic::or));
        registry.pure("xor", operation, "Whether exactly one of two truth values is True.", Binary.of(Logic::xor));
        registry.pure(
                "not",
                Types.function(Types.BOOL, Types.BOOL),
                "The other truth value.",
                arguments -> arguments.length < 1 ? Outcomes.NOT_REDUCIBLE : not(arguments[0]));
    }

    /** Whether both are true. */
    public static Atom and(Atom a, Atom b) {
        return a instanceof Bool left && b instanceof Bool right
                ? Bool.of(left.value() & right.value())
                : Outcomes.NOT_REDUCIBLE;
    }

    /** Whether one is true, or both are. */
    public static Atom or(Atom a, Atom b) {
        return a instanceof Bool left && b instanceof Bool right
                ? Bool.of(left.value() | right.value())
                : Outcomes.NOT_REDUCIBLE;
    }

    /** Whether one is true and the other is not. */
    public static Atom xor(Atom a, Atom b) {
        return a instanceof Bool left && b instanceof Bool right
                ? Bool.of(left.value() != right.value())
                : Outcomes.NOT_REDUCIBLE;
    }

    /** Returns the other truth value. */
    public static Atom not(Atom a) {
        return a instanceof Bool value ? Bool.of(!value.value()) : Outcomes.NOT_REDUCIBLE;
    }
}
