package org.banyan.core.eval.machine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.term.Delta;
import org.banyan.core.eval.type.TypeSystem;
import org.banyan.core.match.Substitution;
import org.eclipse.collections.api.map.primitive.MutableObjectIntMap;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectIntHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A function type, with a quick check that a call fits it. If the check does not decide, {@link TypeSystem} looks
 * closely.
 */
public final class Signature {
    /** The way in which an argument has to fit. */
    private enum Kind {
        /** It may be anything, and is not evaluated. */
        UNEVALUATED,
        /** It may be anything, and is evaluated. */
        ANYTHING,
        /** By its meta-type; then it is not evaluated. */
        META,
        /** By its type. */
        TYPE,
        /**
         * By its type, which must be the same wherever the variable occurs. A signature has at most one such variable.
         */
        SHARED,
        /** In ways that the quick check does not cover. */
        COMPLEX
    }

    /** A mark in place of the type of an argument that is not evaluated. */
    public static final Atom RAW = Types.ATOM;

    private final Expression type;
    private final Atom[] formals;
    private final Kind[] kinds;
    private final @Nullable Admission constant;
    private final Atom result;
    private final boolean complex;

    /** The variable that is the type of all arguments of kind {@code SHARED}. */
    private final @Nullable Atom variable;

    private final Map<List<Atom>, Admission> known = new ConcurrentHashMap<>();
    private @Nullable Decided last;

    private Signature(Expression type) {
        this.type = type;
        int arity = type.size() - 2;
        formals = new Atom[arity];
        kinds = new Kind[arity];
        for (int i = 0; i < arity; i++) {
            formals[i] = type.get(i + 1);
        }
        result = type.get(arity + 1);
        MutableObjectIntMap<Atom> counts = ObjectIntHashMap.newMap();
        for (Atom formal : formals) {
            counts.addToValue(formal, 1);
        }
        boolean fixed = true;
        boolean any = false;
        Atom sharedBy = null;
        for (int i = 0; i < arity; i++) {
            kinds[i] = kind(formals[i], counts.get(formals[i]), i);
            if (kinds[i] == Kind.SHARED) {
                sharedBy = sharedBy == null ? formals[i] : sharedBy;
                kinds[i] = sharedBy.equals(formals[i]) ? Kind.SHARED : Kind.COMPLEX;
            }
            fixed &= kinds[i] == Kind.UNEVALUATED || kinds[i] == Kind.ANYTHING || kinds[i] == Kind.TYPE;
            any |= kinds[i] == Kind.COMPLEX;
        }
        complex = any || !result.isGround() && !(result instanceof Variable);
        variable = sharedBy;
        constant = fixed && !complex ? new Admission(expectations(null), simpleResult(), false) : null;
    }

    /**
     * The types that follow if a call fits.
     *
     * @param arguments for each argument its expected type, null for any, or {@link #RAW}
     * @param result the type of results; null for any type, or the type that is expected of the call
     * @param open whether types have variables, which may get values from the results of arguments. They are those of
     *     the signature, and are renamed for each call
     */
    public record Admission(
            @Nullable Atom[] arguments, @Nullable Atom result, boolean open) {
        static final Admission NONE = new Admission(new Atom[0], null, false);

        /** Returns the same types with new variables, which occur nowhere else. O(size of the types). */
        public Admission renamed(Function<Variable, Variable> fresh) {
            Map<Variable, Variable> names = new HashMap<>();
            @Nullable Atom[] renamed = arguments.clone();
            for (int i = 0; i < renamed.length; i++) {
                renamed[i] = renamed(renamed[i], names, fresh);
            }
            return new Admission(renamed, renamed(result, names, fresh), open);
        }

        private static @Nullable Atom renamed(
                @Nullable Atom type, Map<Variable, Variable> names, Function<Variable, Variable> fresh) {
            return type == null || type.isGround()
                    ? type
                    : Substitution.apply(type, name -> names.computeIfAbsent(name, fresh));
        }
    }

    /** The decision for the types of the latest arguments. */
    private static final class Decided {
        private final Atom[] actual;
        private final Admission admission;

        Decided(Atom[] actual, Admission admission) {
            this.actual = actual;
            this.admission = admission;
        }
    }

    private @Nullable Atom simpleResult() {
        return result.isGround() && !result.equals(Types.UNDEFINED) ? result : null;
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
            boolean returned = result.equals(variable);
            boolean elsewhere = occursIn(variable, result) && !returned;
            for (int i = 0; i < formals.length; i++) {
                elsewhere |= i != index && !formals[i].equals(variable) && occursIn(variable, formals[i]);
            }
            return elsewhere ? Kind.COMPLEX : count > 1 || returned ? Kind.SHARED : Kind.ANYTHING;
        }
        return formal.isGround() ? Kind.TYPE : Kind.COMPLEX;
    }

    private static boolean occursIn(Variable variable, Atom atom) {
        return !atom.isGround() && Substitution.variables(atom).contains(variable);
    }

    static boolean isMeta(Atom type) {
        return type.equals(Types.EXPRESSION)
                || type.equals(Types.SYMBOL)
                || type.equals(Types.VARIABLE)
                || type.equals(Types.GROUNDED);
    }

    public Expression type() {
        return type;
    }

    int arity() {
        return formals.length;
    }

    /** The type of results; {@code %Undefined%} for any; null if it depends on the arguments. */
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

    /** Whether results may be of any type. */
    boolean hasOpenResult() {
        return result instanceof Variable;
    }

    /** Returns the type of the results of a call that fits; {@code %Undefined%} for any; null if it is not known. */
    public @Nullable Atom resultOf(Admission admission) {
        Atom easy = easyResult();
        if (easy != null) {
            return easy;
        }
        return admission.result instanceof Variable ? Types.UNDEFINED : admission.result;
    }

    /**
     * Returns the type that results are evaluated to.
     *
     * @param expected the type that is expected of the call
     */
    public @Nullable Atom evaluatedTo(Admission admission, @Nullable Atom expected) {
        if (result.equals(Types.ATOM)) {
            return Types.ATOM;
        }
        if (admission.result == null || admission.result instanceof Variable) {
            return result instanceof Variable ? expected : null;
        }
        return admission.result.equals(Types.EXPRESSION) ? null : admission.result;
    }

    /** Whether a call that fits may have the type that is expected of it. */
    public boolean resultFits(Admission admission, @Nullable Atom expected) {
        return expected == null
                || result instanceof Variable && (admission.result == null || admission.result instanceof Variable)
                || result.equals(Types.UNDEFINED)
                || result.equals(Types.ATOM)
                || admission.result != null && admission.result.equals(expected);
    }

    /** Returns the types that follow if a call fits; null if the quick check does not see that it fits. */
    public @Nullable Admission admit(Machine machine, CallCode call, @Nullable Atom[] slots) {
        if (call.size() - 1 != formals.length) {
            return null;
        }
        return complex ? admitByTypes(machine, call, slots) : admitSimple(machine, call, slots);
    }

    private @Nullable Admission admitSimple(Machine machine, CallCode call, @Nullable Atom[] slots) {
        Atom shared = null;
        boolean open = false;
        for (int i = 0; i < formals.length; i++) {
            switch (kinds[i]) {
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
                    } else if (shared == null) {
                        open |= mayHaveTypedValue(machine, call.child(i + 1), slots);
                    }
                }
                default -> {
                    // Anything fits.
                }
            }
        }
        if (constant != null) {
            return constant;
        }
        boolean unknown = shared == null && open;
        Atom common = unknown ? variable : shared;
        return new Admission(
                expectations(machine, call, slots, common),
                result instanceof Variable ? sharedResult(common) : simpleResult(),
                unknown);
    }

    /** Whether the results of an argument without a type may have one. */
    private static boolean mayHaveTypedValue(Machine machine, Code argument, @Nullable Atom[] slots) {
        return argument instanceof CallCode
                || argument instanceof SlotCode
                        && argument.instantiate(machine, slots) instanceof Expression value
                        && !machine.heads().isNormal(value, null);
    }

    /** Returns the type of results if they have the type that several arguments share. */
    private @Nullable Atom sharedResult(@Nullable Atom shared) {
        return result.equals(variable) ? shared : null;
    }

    /** Checks the types closely, once for each combination of the types of arguments. */
    private @Nullable Admission admitByTypes(Machine machine, CallCode call, @Nullable Atom[] slots) {
        Atom[] actual = new Atom[formals.length];
        for (int i = 0; i < actual.length; i++) {
            Code argument = call.child(i + 1);
            switch (kinds[i]) {
                case UNEVALUATED -> actual[i] = RAW;
                case META -> {
                    boolean raw = machine.heads()
                            .metaType(metaSource(machine, argument, slots))
                            .equals(formals[i]);
                    if (!raw && !metaFits(machine, argument, slots, formals[i])) {
                        return null;
                    }
                    actual[i] = raw ? RAW : Types.UNDEFINED;
                }
                case ANYTHING -> actual[i] = Types.UNDEFINED;
                default -> {
                    Atom type = argument.type(machine, slots);
                    if (type == null || isMeta(type)) {
                        return null;
                    }
                    actual[i] = type;
                }
            }
        }
        Decided decided = last;
        if (decided == null || !Arrays.equals(decided.actual, actual)) {
            decided = new Decided(actual, known.computeIfAbsent(Arrays.asList(actual), this::decide));
            last = decided;
        }
        return decided.admission == Admission.NONE ? null : decided.admission;
    }

    private Admission decide(List<Atom> actual) {
        TypeSystem.Fresh fresh = new TypeSystem.Fresh();
        Delta delta = null;
        for (int i = 0; i < formals.length; i++) {
            if (actual.get(i) != RAW && kinds[i] != Kind.META) {
                Atom formal = delta == null ? formals[i] : delta.apply(formals[i]);
                TypeSystem.Fit fit = TypeSystem.fit(fresh, formal, actual.get(i));
                if (!fit.fits()) {
                    return Admission.NONE;
                }
                delta = Delta.compose(delta, fit.delta());
            }
        }
        @Nullable Atom[] arguments = new Atom[formals.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = actual.get(i) == RAW ? RAW : wanted(formals[i], delta);
        }
        Atom returned = dropSingle(arguments, wanted(result, delta), 0);
        boolean open = returned != null && !returned.isGround();
        for (Atom argument : arguments) {
            open |= argument != null && !argument.isGround();
        }
        return new Admission(arguments, returned, open);
    }

    /** Returns a type with its variables replaced; null for any type. */
    public static @Nullable Atom wanted(Atom type, @Nullable Delta delta) {
        Atom actual = delta == null ? type : delta.apply(type);
        return actual.equals(Types.UNDEFINED) || actual.equals(Types.ATOM) ? null : actual;
    }

    /**
     * Removes types that are variables which occur nowhere else, as these may be any type.
     *
     * @param arguments types of arguments, null for any; changed in place
     * @param mark the number of the first variable that is unknown elsewhere
     * @return the type of results; null for any
     */
    public static @Nullable Atom dropSingle(@Nullable Atom[] arguments, @Nullable Atom result, long mark) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof Variable single && single.number() >= mark) {
                boolean elsewhere = result != null && occursIn(single, result);
                for (int j = 0; j < arguments.length && !elsewhere; j++) {
                    Atom other = arguments[j];
                    elsewhere = j != i && other != null && occursIn(single, other);
                }
                arguments[i] = elsewhere ? single : null;
            }
        }
        if (result instanceof Variable single && single.number() >= mark) {
            boolean elsewhere = false;
            for (Atom other : arguments) {
                elsewhere |= other != null && occursIn(single, other);
            }
            return elsewhere ? single : null;
        }
        return result;
    }

    private static boolean metaFits(Machine machine, Code argument, @Nullable Atom[] slots, Atom formal) {
        if (machine.heads().metaType(metaSource(machine, argument, slots)).equals(formal)) {
            return true;
        }
        Atom actual = argument.type(machine, slots);
        return actual != null && (actual.equals(Types.UNDEFINED) || actual.equals(formal));
    }

    /** Returns an atom of the same meta-type as the argument. */
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
            if (kinds[i] == Kind.META) {
                boolean raw = machine.heads()
                        .metaType(metaSource(machine, call.child(i + 1), slots))
                        .equals(formals[i]);
                expected[i] = raw ? RAW : formals[i];
            }
        }
        return expected;
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
