package org.banyan.core.eval.machine;

import io.vavr.control.Option;
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
import org.banyan.core.eval.type.Expected;
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

    private final Expression type;
    private final Atom[] formals;
    private final Expected[] expectedTypes;
    private final Kind[] kinds;
    private final @Nullable Admission constant;
    private final Atom result;

    /** What is expected of results if that does not depend on arguments. */
    private final Expected simpleResult;

    private final boolean complex;

    /** The variable that is the type of all arguments of kind {@code SHARED}. */
    private final @Nullable Atom variable;

    private final Map<List<Atom>, Option<Admission>> known = new ConcurrentHashMap<>();
    private @Nullable Decided last;
    private @Nullable Expected lastShared;

    private Signature(Expression type) {
        this.type = type;
        int arity = type.size() - 2;
        formals = new Atom[arity];
        kinds = new Kind[arity];
        expectedTypes = new Expected[arity];
        for (int i = 0; i < arity; i++) {
            formals[i] = type.get(i + 1);
            expectedTypes[i] = Expected.of(formals[i]);
        }
        result = type.get(arity + 1);
        simpleResult = result.isGround() && !result.equals(Types.UNDEFINED) ? Expected.of(result) : Expected.ANY;
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
        constant = fixed && !complex ? new Admission(expectations(Expected.ANY), simpleResult, false) : null;
    }

    /**
     * The types that follow if a call fits.
     *
     * @param arguments for each argument what is expected of it
     * @param result what is expected of results; any type if that is so, or whatever is expected of the call
     * @param open whether types have variables, for which what arguments evaluate to may give values; they are those of
     *     the signature, to be renamed for each call
     */
    public record Admission(Expected[] arguments, Expected result, boolean open) {
        /** The same with variables that occur nowhere else. O(size of the types). */
        public Admission renamed(Function<Variable, Variable> fresh) {
            Map<Variable, Variable> names = new HashMap<>();
            Expected[] renamed = arguments.clone();
            for (int i = 0; i < renamed.length; i++) {
                renamed[i] = renamed(renamed[i], names, fresh);
            }
            return new Admission(renamed, renamed(result, names, fresh), open);
        }

        private static Expected renamed(
                Expected expected, Map<Variable, Variable> names, Function<Variable, Variable> fresh) {
            Atom type = expected.type();
            return type.isGround()
                    ? expected
                    : Expected.of(Substitution.apply(type, name -> names.computeIfAbsent(name, fresh)));
        }
    }

    /** The decision for the types of the latest arguments. */
    private static final class Decided {
        private final Atom[] actual;
        private final @Nullable Admission admission;

        Decided(Atom[] actual, @Nullable Admission admission) {
            this.actual = actual;
            this.admission = admission;
        }
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
        if (admission.result.isAny()) {
            return null;
        }
        Atom known = admission.result.type();
        return known instanceof Variable ? Types.UNDEFINED : known;
    }

    /**
     * Returns the type that results are evaluated to.
     *
     * @param expected the type that is expected of the call
     */
    public Expected evaluatedTo(Admission admission, Expected expected) {
        if (result.equals(Types.ATOM)) {
            return Expected.UNEVALUATED;
        }
        if (admission.result.isAny() || admission.result.type() instanceof Variable) {
            return result instanceof Variable ? expected : Expected.ANY;
        }
        return admission.result.type().equals(Types.EXPRESSION) ? Expected.ANY : admission.result;
    }

    /** Whether a call that fits may have the type that is expected of it. */
    public boolean resultFits(Admission admission, Expected expected) {
        return expected.isAny()
                || result instanceof Variable
                        && (admission.result.isAny() || admission.result.type() instanceof Variable)
                || result.equals(Types.UNDEFINED)
                || result.equals(Types.ATOM)
                || !admission.result.isAny() && admission.result.type().equals(expected.type());
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
        Expected common =
                shared != null ? expected(shared) : unknown && variable != null ? expected(variable) : Expected.ANY;
        return new Admission(
                expectations(machine, call, slots, common),
                result instanceof Variable ? sharedResult(common) : simpleResult,
                unknown);
    }

    /** Whether the results of an argument without a type may have one. */
    private static boolean mayHaveTypedValue(Machine machine, Code argument, @Nullable Atom[] slots) {
        return argument instanceof CallCode
                || argument instanceof SlotCode
                        && argument.instantiate(machine, slots) instanceof Expression value
                        && !machine.heads().isNormal(value, Expected.ANY);
    }

    /** The type of results if they are of the type that several arguments share. */
    private Expected sharedResult(Expected shared) {
        return result.equals(variable) ? shared : Expected.ANY;
    }

    /** What is expected of arguments that share a type, which most often is the same as the last time. */
    private Expected expected(Atom shared) {
        Expected before = lastShared;
        if (before == null || !before.type().equals(shared)) {
            before = Expected.of(shared);
            lastShared = before;
        }
        return before;
    }

    /** Checks the types closely, once for each combination of the types of arguments. */
    private @Nullable Admission admitByTypes(Machine machine, CallCode call, @Nullable Atom[] slots) {
        Atom[] actual = new Atom[formals.length];
        for (int i = 0; i < actual.length; i++) {
            Code argument = call.child(i + 1);
            switch (kinds[i]) {
                case UNEVALUATED -> actual[i] = Types.ATOM;
                case META -> {
                    boolean raw = machine.heads()
                            .metaType(metaSource(machine, argument, slots))
                            .equals(formals[i]);
                    if (!raw && !metaFits(machine, argument, slots, formals[i])) {
                        return null;
                    }
                    actual[i] = raw ? Types.ATOM : Types.UNDEFINED;
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
            Option<Admission> found = known.computeIfAbsent(Arrays.asList(actual), this::decide);
            decided = new Decided(actual, found.getOrNull());
            last = decided;
        }
        return decided.admission;
    }

    private Option<Admission> decide(List<Atom> actual) {
        TypeSystem.Fresh fresh = new TypeSystem.Fresh();
        Delta delta = null;
        for (int i = 0; i < formals.length; i++) {
            if (kinds[i] != Kind.UNEVALUATED && kinds[i] != Kind.META) {
                Atom formal = delta == null ? formals[i] : delta.apply(formals[i]);
                TypeSystem.Fit fit = TypeSystem.fit(fresh, formal, actual.get(i));
                if (!fit.fits()) {
                    return Option.none();
                }
                delta = Delta.compose(delta, fit.delta());
            }
        }
        Expected[] arguments = new Expected[formals.length];
        for (int i = 0; i < arguments.length; i++) {
            boolean raw = kinds[i] == Kind.UNEVALUATED
                    || kinds[i] == Kind.META && actual.get(i).equals(Types.ATOM);
            arguments[i] = raw ? Expected.UNEVALUATED : wanted(formals[i], delta);
        }
        Expected returned = dropSingle(arguments, wanted(result, delta), 0);
        boolean open = !returned.type().isGround();
        for (Expected argument : arguments) {
            open |= !argument.type().isGround();
        }
        return Option.some(new Admission(arguments, returned, open));
    }

    /** What is expected where a type is declared, with its variables replaced. */
    public static Expected wanted(Atom type, @Nullable Delta delta) {
        Atom actual = delta == null ? type : delta.apply(type);
        return actual.equals(Types.UNDEFINED) || actual.equals(Types.ATOM) ? Expected.ANY : Expected.of(actual);
    }

    /**
     * Removes types that are variables which occur nowhere else, as these may be any type.
     *
     * @param arguments what is expected of arguments, which is changed in place
     * @param mark the number of the first variable that occurs nowhere else
     * @return what is expected of results
     */
    public static Expected dropSingle(Expected[] arguments, Expected result, long mark) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].type() instanceof Variable single && single.number() >= mark) {
                boolean elsewhere = occursIn(single, result.type());
                for (int j = 0; j < arguments.length && !elsewhere; j++) {
                    elsewhere = j != i && occursIn(single, arguments[j].type());
                }
                if (!elsewhere) {
                    arguments[i] = Expected.ANY;
                }
            }
        }
        if (result.type() instanceof Variable single && single.number() >= mark) {
            boolean elsewhere = false;
            for (Expected other : arguments) {
                elsewhere |= occursIn(single, other.type());
            }
            return elsewhere ? result : Expected.ANY;
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

    private Expected[] expectations(Expected shared) {
        Expected[] expected = new Expected[formals.length];
        for (int i = 0; i < formals.length; i++) {
            expected[i] = switch (kinds[i]) {
                case UNEVALUATED -> Expected.UNEVALUATED;
                case TYPE -> expectedTypes[i];
                case SHARED -> shared;
                default -> Expected.ANY;
            };
        }
        return expected;
    }

    private Expected[] expectations(Machine machine, CallCode call, @Nullable Atom[] slots, Expected shared) {
        Expected[] expected = expectations(shared);
        for (int i = 0; i < formals.length; i++) {
            if (kinds[i] == Kind.META) {
                boolean raw = machine.heads()
                        .metaType(metaSource(machine, call.child(i + 1), slots))
                        .equals(formals[i]);
                expected[i] = raw ? Expected.UNEVALUATED : expectedTypes[i];
            }
        }
        return expected;
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
