package org.banyan.core.eval.call;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.PureFunction;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.AlternativesFrame;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Code;
import org.banyan.core.eval.machine.Head;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.machine.Signature;
import org.banyan.core.eval.machine.Trace;
import org.banyan.core.eval.term.Delta;
import org.banyan.core.eval.term.Result;
import org.banyan.core.eval.type.Expected;
import org.banyan.core.eval.type.TypeSystem;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a call of a function with declared types: arguments have to fit, and are evaluated as their types say.
 */
final class TypedPlan extends Plan {
    private final Head head;
    private @Nullable Boolean simple;

    TypedPlan(Head head) {
        this.head = head;
    }

    @Override
    public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
        Signature signature = head.signature();
        if (signature != null) {
            Signature.Admission admission = signature.admit(machine, call, slots);
            if (admission != null && admission.open()) {
                if (beginOpen(machine, call, slots, expected, signature, admission)) {
                    return;
                }
            } else if (admission != null && signature.resultFits(admission, expected)) {
                Expected result = signature.evaluatedTo(admission, expected);
                ArgumentsFrame.startFunction(machine, call, head, admission.arguments(), result, slots);
                return;
            }
        }
        look(machine, call, slots, expected);
    }

    /**
     * Begins a call whose types have variables that arguments may give values; returns false if its result cannot fit.
     */
    private boolean beginOpen(
            Machine machine,
            CallCode call,
            @Nullable Atom[] slots,
            Expected expected,
            Signature signature,
            Signature.Admission admission) {
        long mark = machine.mark();
        Signature.Admission own = admission.renamed(machine::fresh);
        Expected[] formals = own.arguments();
        Expected result = own.result();
        if (!expected.isAny() && !result.isAny()) {
            TypeSystem.Fit fit = TypeSystem.fit(machine::fresh, expected.type(), result.type());
            if (!fit.fits()) {
                return false;
            }
            Delta delta = fit.delta();
            if (delta != null) {
                formals = Expected.applied(formals, delta);
                result = result.applied(delta);
                tell(machine, expected, delta, mark);
            }
        }
        Atom declared = signature.type().get(formals.length + 1);
        ArgumentsFrame.startFunction(machine, call, head, formals, resultOf(declared, result, expected), slots);
        return true;
    }

    private static Expected resultOf(Atom declared, Expected result, Expected expected) {
        if (declared.equals(Types.ATOM)) {
            return Expected.UNEVALUATED;
        }
        if (declared.equals(Types.EXPRESSION)) {
            return Expected.ANY;
        }
        return declared instanceof Variable && result.isAny() ? expected : result;
    }

    /** Adds to results what was found out about the variables of the type that is expected of a call. */
    private static void tell(Machine machine, Expected expected, @Nullable Delta found, long mark) {
        if (!expected.type().isGround() && found != null) {
            Delta known = found.before(mark);
            if (known != null) {
                machine.pushDelta(known);
            }
        }
    }

    /** Looks closely at the types, which may tell what is wrong. */
    void look(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
        machine.host().check(machine.steps()); // calls within each other may take long before the first is made
        long mark = machine.mark();
        Expression atom = (Expression) call.instantiate(machine, slots);
        TypeSystem types = machine.heads().types();
        List<Atom> errors = new ArrayList<>();
        for (Expression declared : head.functionTypes()) {
            Expression function = (Expression) TypeSystem.renamed(machine::fresh, declared);
            List<@Nullable Delta> ways =
                    types.fits(machine::fresh, atom, function, i -> types.of(machine::fresh, atom.get(i)), errors);
            for (Delta way : ways) {
                Atom result = function.get(function.size() - 1);
                Atom wanted = expected.type();
                Atom actual = way == null ? result : way.apply(result);
                TypeSystem.Fit fit = TypeSystem.fit(machine::fresh, wanted, actual);
                if (fit.fits()) {
                    begin(machine, call, slots, expected, function, Delta.compose(way, fit.delta()), mark);
                    return;
                }
                errors.add(TypeSystem.badType(atom, wanted, actual));
            }
        }
        List<Result> results = new ArrayList<>();
        errors.forEach(error -> results.add(new Result(error, null)));
        if (head.valueTypes().isEmpty()) {
            machine.giveAll(results);
        } else {
            new OrErrorsFrame(call, head, slots, expected, results).start(machine);
        }
    }

    private void begin(
            Machine machine,
            CallCode call,
            @Nullable Atom[] slots,
            Expected expected,
            Expression function,
            @Nullable Delta way,
            long mark) {
        Expected[] formals = new Expected[call.size() - 1];
        for (int i = 0; i < formals.length; i++) {
            Atom formal = function.get(i + 1);
            Atom argument = call.child(i + 1).instantiate(machine, slots);
            formals[i] = formal.equals(Types.ATOM)
                            || machine.heads().metaType(argument).equals(formal)
                    ? Expected.UNEVALUATED
                    : Signature.wanted(formal, way);
        }
        Atom last = function.get(function.size() - 1);
        Expected result = Signature.dropSingle(formals, Signature.wanted(last, way), mark);
        tell(machine, expected, way, mark);
        ArgumentsFrame.startFunction(machine, call, head, formals, resultOf(last, result, expected), slots);
    }

    /** A frame that evaluates a call also as a tuple, and gives errors only if that has no result. */
    private static final class OrErrorsFrame extends AlternativesFrame {
        private final CallCode call;
        private final Head head;
        private final @Nullable Atom[] slots;
        private final Expected expected;
        private final List<Result> errors;

        OrErrorsFrame(CallCode call, Head head, @Nullable Atom[] slots, Expected expected, List<Result> errors) {
            this.call = call;
            this.head = head;
            this.slots = slots;
            this.expected = expected;
            this.errors = errors;
        }

        @Override
        public int size() {
            return 2;
        }

        @Override
        public void begin(Machine machine, int alternative) {
            if (alternative == 0) {
                ArgumentsFrame.startTuple(machine, call, head, expected, slots);
            } else {
                errors.forEach(error -> add(machine, error.atom(), null));
            }
        }
    }

    @Override
    public boolean isSimple(Machine machine, CallCode call, int depth) {
        Boolean known = simple;
        if (known == null) {
            known = head.signature() != null
                    && head.rules().length == 0
                    && (head.function() != null || head.isInert())
                    && Plan.areSimple(machine, call, depth);
            simple = known;
        }
        return known;
    }

    @Override
    public @Nullable Atom quick(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
        if (!isSimple(machine, call, 0)) {
            return null;
        }
        Signature signature = head.signature();
        if (signature == null) {
            return null;
        }
        Signature.Admission admission = signature.admit(machine, call, slots);
        if (admission == null || !signature.resultFits(admission, expected)) {
            return null;
        }
        Expected[] types = admission.arguments();
        Atom[] values = new Atom[types.length];
        for (int i = 0; i < values.length; i++) {
            Expected type = types[i];
            Code argument = call.child(i + 1);
            Atom value =
                    type.isUnevaluated() ? argument.instantiate(machine, slots) : argument.quick(machine, slots, type);
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        PureFunction function = head.function();
        Expected result = signature.evaluatedTo(admission, expected);
        return function == null ? head.normalCall(values, result) : outcome(machine, function, values, result);
    }

    private @Nullable Atom outcome(Machine machine, PureFunction function, Atom[] values, Expected result) {
        Atom outcome;
        try {
            outcome = function.apply(values);
        } catch (OperationFailure failure) {
            return null;
        }
        Trace trace = machine.trace();
        if (trace != null) {
            trace.note(head.line(machine, values, outcome));
        }
        if (outcome instanceof Expression expression) {
            if (result.isUnevaluated() && !Outcomes.isError(expression)
                    || machine.heads().isNormal(expression, result)
                    || result.isAny() && expression.isEmpty()) {
                return outcome;
            }
            return result.isAny() && !Outcomes.isError(expression)
                    ? machine.heads().asData(expression)
                    : null;
        }
        if (outcome.equals(Outcomes.NOT_REDUCIBLE)) {
            return head.normalCall(values, result);
        }
        return outcome.equals(Outcomes.EMPTY) ? null : outcome;
    }

    @Override
    public @Nullable Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
        Signature signature = head.signature();
        if (signature == null || !machine.heads().isSimple()) {
            return look(machine, call, slots);
        }
        Signature.Admission admission = signature.admit(machine, call, slots);
        Atom type = admission == null ? null : signature.resultOf(admission);
        return type == null ? look(machine, call, slots) : type;
    }

    private static @Nullable Atom look(Machine machine, CallCode call, @Nullable Atom[] slots) {
        return machine.typing().look(machine, (Expression) call.instantiate(machine, slots));
    }
}
