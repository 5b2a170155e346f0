package org.banyan.core.eval.machine;

import java.util.HashMap;
import java.util.Map;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.library.Types;
import org.jspecify.annotations.Nullable;

/**
 * A function type, and a quick way to see that a call fits it. Where this sees nothing, {@link TypeSystem} looks closely.
 */
final class Signature {
    /** How an argument has to fit. */
    private enum Kind {
        /** Not at all, and it is not evaluated. */
        UNEVALUATED,
        /** Not at all, and it is evaluated. */
        ANYTHING,
        /** By what it is, and then it is not evaluated. */
        META,
        /** By its type. */
        TYPE,
        /** By its type, which must be the same wherever the variable occurs. */
        SHARED,
        /** In ways that are not easily seen. */
        COMPLEX
    }

    /** Stands for a type of arguments that are not evaluated. */
    static final Atom RAW = Types.ATOM;

    private final Expression type;
    private final Atom[] formals;
    private final Kind[] kinds;
    private final @Nullable Atom @Nullable [] constant;
    private final Atom result;

    private Signature(Expression type) {
        this.type = type;
        int arity = type.size() - 2;
        formals = new Atom[arity];
        kinds = new Kind[arity];
        for (int i = 0; i < arity; i++) {
            formals[i] = type.get(i + 1);
        }
        result = type.get(arity + 1);
        Map<Atom, Integer> counts = new HashMap<>();
        for (Atom formal : formals) {
            counts.merge(formal, 1, Integer::sum);
        }
        boolean fixed = true;
        for (int i = 0; i < arity; i++) {
            kinds[i] = kind(formals[i], counts.getOrDefault(formals[i], 0), i);
            fixed &= kinds[i] == Kind.UNEVALUATED || kinds[i] == Kind.ANYTHING || kinds[i] == Kind.TYPE;
        }
        constant = fixed ? expectations(null) : null;
    }

    static Signature of(Expression type) {
        return new Signature(type);
    }

    private Kind kind(Atom formal, int count, int index) {
        if (formal.equals(Types.ATOM)) {
            return Kind.UNEVALUATED;
        }
        if (formal.equals(Types.UNDEFINED)) {
            return Kind.ANYTHING;
        }
        if (isMeta(formal)) {
            return Kind.META;
        }
        if (formal instanceof Variable variable) {
            boolean elsewhere = occursIn(variable, result) && !result.equals(variable);
            for (int i = 0; i < formals.length; i++) {
                elsewhere |= i != index && !formals[i].equals(variable) && occursIn(variable, formals[i]);
            }
            return elsewhere ? Kind.COMPLEX : count > 1 ? Kind.SHARED : Kind.ANYTHING;
        }
        return formal.isGround() ? Kind.TYPE : Kind.COMPLEX;
    }

    private static boolean occursIn(Variable variable, Atom atom) {
        return !atom.isGround()
                && org.banyan.core.match.Substitution.variables(atom).contains(variable);
    }

    static boolean isMeta(Atom type) {
        return type.equals(Types.EXPRESSION)
                || type.equals(Types.SYMBOL)
                || type.equals(Types.VARIABLE)
                || type.equals(Types.GROUNDED);
    }

    Expression type() {
        return type;
    }

    int arity() {
        return formals.length;
    }

    /** The type of results; {@code %Undefined%} for any; null if it is not easily known. */
    @Nullable Atom easyResult() {
        if (result instanceof Variable variable) {
            for (Atom formal : formals) {
                if (occursIn(variable, formal)) {
                    return null;
                }
            }
            return Types.UNDEFINED;
        }
        if (result.equals(Types.ATOM)) {
            return Types.UNDEFINED;
        }
        return result.isGround() ? result : null;
    }

    /**
     * The type that results are evaluated to.
     *
     * @param expected what is expected of the call
     */
    @Nullable Atom resultType(@Nullable Atom expected) {
        return resultType(result, expected);
    }

    static @Nullable Atom resultType(Atom result, @Nullable Atom expected) {
        if (result instanceof Variable) {
            return expected;
        }
        return result.equals(Types.UNDEFINED) || result.equals(Types.EXPRESSION) || !result.isGround() ? null : result;
    }

    /** Whether a call may have the type that is expected of it. */
    boolean resultFits(@Nullable Atom expected) {
        if (expected == null || result.equals(expected)) {
            return true;
        }
        return result instanceof Variable || result.equals(Types.UNDEFINED) || result.equals(Types.ATOM);
    }

    /**
     * What is expected of the arguments of a call, if it is seen that they fit.
     *
     * @return for each argument its type, null for any, or {@link #RAW}; null if it is not seen that they fit
     */
    @Nullable Atom @Nullable [] admit(Machine machine, CallCode call, @Nullable Atom[] slots) {
        if (call.size() - 1 != formals.length) {
            return null;
        }
        Atom shared = null;
        for (int i = 0; i < formals.length; i++) {
            switch (kinds[i]) {
                case UNEVALUATED, ANYTHING -> {}
                case TYPE -> {
                    Atom actual = call.child(i + 1).type(machine, slots);
                    if (actual == null || !actual.equals(formals[i]) && !actual.equals(Types.UNDEFINED)) {
                        return null;
                    }
                }
                case META -> {
                    if (!metaFits(machine, call.child(i + 1), slots, formals[i])) {
                        return null;
                    }
                }
                case SHARED -> {
                    Atom actual = call.child(i + 1).type(machine, slots);
                    if (actual == null || isMeta(actual)) {
                        return null;
                    }
                    if (!actual.equals(Types.UNDEFINED)) {
                        if (shared == null) {
                            shared = actual;
                        } else if (!shared.equals(actual)) {
                            return null;
                        }
                    }
                }
                case COMPLEX -> {
                    return null;
                }
            }
        }
        return constant != null ? constant : expectations(machine, call, slots, shared);
    }

    private static boolean metaFits(Machine machine, Code argument, @Nullable Atom[] slots, Atom formal) {
        if (machine.heads().metaType(metaSource(machine, argument, slots)).equals(formal)) {
            return true;
        }
        Atom actual = argument.type(machine, slots);
        return actual != null && (actual.equals(Types.UNDEFINED) || actual.equals(formal));
    }

    /** An atom of the same meta-type as the argument. */
    private static Atom metaSource(Machine machine, Code argument, @Nullable Atom[] slots) {
        return argument instanceof SlotCode ? argument.instantiate(machine, slots) : argument.template();
    }

    private @Nullable Atom[] expectations(@Nullable Atom shared) {
        @Nullable Atom[] expected = new Atom[formals.length];
        for (int i = 0; i < formals.length; i++) {
            expected[i] = switch (kinds[i]) {
                case UNEVALUATED -> RAW;
                case TYPE -> formals[i];
                case SHARED -> shared;
                default -> null;
            };
        }
        return expected;
    }

    private @Nullable Atom[] expectations(
            Machine machine, CallCode call, @Nullable Atom[] slots, @Nullable Atom shared) {
        @Nullable Atom[] expected = expectations(shared);
        for (int i = 0; i < formals.length; i++) {
            if (kinds[i] == Kind.META
                    && machine.heads()
                            .metaType(metaSource(machine, call.child(i + 1), slots))
                            .equals(formals[i])) {
                expected[i] = RAW;
            }
        }
        return expected;
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
