package org.banyan.core.eval.call;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Code;
import org.banyan.core.eval.machine.EarlyResults;
import org.banyan.core.eval.machine.Frame;
import org.banyan.core.eval.machine.Head;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.machine.Workers;
import org.banyan.core.eval.term.Delta;
import org.banyan.core.eval.type.Expected;
import org.banyan.core.match.Substitution;
import org.jspecify.annotations.Nullable;

/** A frame that waits for the value of an argument, has the other arguments evaluated, and makes the call. */
final class ArgumentsFrame extends Frame {
    private final CallCode call;

    /** The meaning of the head; null if the first of the values decides it. */
    private final @Nullable Head head;

    /** What is expected of the arguments; null for tuples, whose parts may be anything. */
    private Expected @Nullable [] expected;

    private Expected result;
    private @Nullable Atom[] slots;
    private Atom[] values;
    private int index;
    private @Nullable Delta delta;

    /** The parts that are evaluated ahead of time, by argument. */
    private @Nullable EarlyResults @Nullable [] ahead;

    private ArgumentsFrame(
            CallCode call,
            @Nullable Head head,
            Expected @Nullable [] expected,
            Expected result,
            @Nullable Atom[] slots,
            Atom[] values,
            int index) {
        this.call = call;
        this.head = head;
        this.expected = expected;
        this.result = result;
        this.slots = slots;
        this.values = values;
        this.index = index;
    }

    /**
     * Evaluates the arguments of a function and calls it.
     *
     * @param expected what is expected of the arguments; the variables of types get values from what arguments evaluate
     *     to, and have to be new ones
     * @param result what results are evaluated to
     */
    static void startFunction(
            Machine machine, CallCode call, Head head, Expected[] expected, Expected result, @Nullable Atom[] slots) {
        start(machine, call, head, expected, result, slots);
    }

    /**
     * Evaluates the parts of a tuple, and makes the call that they are.
     *
     * @param head what is called; null if the head has to be evaluated too
     * @param result what results are evaluated to
     */
    static void startTuple(
            Machine machine, CallCode call, @Nullable Head head, Expected result, @Nullable Atom[] slots) {
        start(machine, call, head, null, result, slots);
    }

    private static void start(
            Machine machine,
            CallCode call,
            @Nullable Head head,
            Expected @Nullable [] expected,
            Expected result,
            @Nullable Atom[] slots) {
        int first = head == null ? 0 : 1;
        Atom[] values = new Atom[call.size() - first];
        for (int i = 0; i < values.length; i++) {
            Code argument = call.child(i + first);
            Expected type = expected == null ? Expected.ANY : expected[i];
            if (type.isUnevaluated()) {
                values[i] = argument.instantiate(machine, slots);
                continue;
            }
            Atom value = argument.quick(machine, slots, type);
            if (value == null) {
                ArgumentsFrame frame = new ArgumentsFrame(call, head, expected, result, slots, values, i);
                machine.push(frame);
                machine.then(argument, slots, type);
                return;
            }
            if (expected == null && Plan.endsCall(value)) {
                machine.giveOrDrop(value);
                return;
            }
            values[i] = value;
        }
        finish(machine, head, values, result);
    }

    private static void finish(Machine machine, @Nullable Head head, Atom[] values, Expected result) {
        if (head != null) {
            head.now(machine).call(machine, values, result);
        } else {
            machine.caller().rewriteTuple(values, result);
        }
    }

    @Override
    public void resume(Machine machine) {
        Atom value = machine.value();
        Delta found = machine.delta();
        int first = head == null ? 0 : 1;
        if (value instanceof Expression && Outcomes.isError(value) && !isItself(machine, value, first)) {
            machine.give(value, Delta.compose(delta, found));
            return;
        }
        if (found != null) {
            learn(found);
        }
        values[index] = value;
        for (int i = index + 1; i < values.length; i++) {
            Code argument = call.child(i + first);
            Expected type = expected == null ? Expected.ANY : expected[i];
            if (type.isUnevaluated()) {
                values[i] = argument.instantiate(machine, slots);
                continue;
            }
            Atom quick = argument.quick(machine, slots, type);
            if (quick == null) {
                index = i;
                machine.push(this);
                EarlyResults early = ahead == null ? null : ahead[i];
                if (early != null && early.accept(machine, depth)) {
                    machine.giveAll(early.results());
                } else {
                    machine.then(argument, slots, type);
                }
                return;
            }
            if (expected == null && Plan.endsCall(quick)) {
                if (quick.equals(Outcomes.EMPTY)) {
                    machine.giveNothing();
                } else {
                    machine.give(quick, delta);
                }
                return;
            }
            values[i] = quick;
        }
        Frame below = machine.top();
        Delta known = delta == null || below == null ? delta : delta.before(below.mark);
        if (known != null) {
            machine.pushDelta(known);
        }
        finish(machine, head, values, result);
    }

    /** Whether an argument of a function was an error from the beginning. */
    private boolean isItself(Machine machine, Atom value, int first) {
        return expected != null
                && call.child(index + first).instantiate(machine, slots).equals(value);
    }

    private void learn(Delta found) {
        for (int i = 0; i < index; i++) {
            values[i] = found.apply(values[i]);
        }
        slots = found.apply(slots);
        expected = expected == null ? null : Expected.applied(expected, found);
        result = result.applied(found);
        delta = Delta.compose(delta, found);
    }

    @Override
    public boolean mayPromote() {
        return true;
    }

    @Override
    public @Nullable EarlyResults promote(Machine machine, Workers workers) {
        int first = head == null ? 0 : 1;
        for (int i = index + 1; i < values.length; i++) {
            if (ahead != null && ahead[i] != null) {
                continue;
            }
            Expected type = expected == null ? Expected.ANY : expected[i];
            Code argument = call.child(i + first);
            if (type.isUnevaluated()
                    || !type.type().isGround()
                    || !(argument instanceof CallCode nested)
                    || nested.plan(machine).isSimple(machine, nested, 0)
                    || !isClosed(nested)) {
                continue;
            }
            if (!nested.mayPay(machine)) {
                return null;
            }
            @Nullable Atom[] own = slots.clone();
            EarlyResults early =
                    workers.prepare(machine, depth, nested::learnCost, apart -> apart.then(argument, own, type));
            if (ahead == null) {
                ahead = new EarlyResults[values.length];
            }
            ahead[i] = early;
            return early;
        }
        return null;
    }

    /** Whether no variable of an argument is open, so that its value does not depend on what is learned before. */
    private boolean isClosed(CallCode argument) {
        for (Variable variable : Substitution.variables(argument.template())) {
            Atom value = slots[argument.scope().slot(variable)];
            if (value == null || !value.isGround()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Frame copy() {
        ArgumentsFrame copy = (ArgumentsFrame) super.copy();
        copy.values = values.clone();
        copy.slots = slots.clone();
        copy.ahead = ahead == null ? null : ahead.clone();
        return copy;
    }

    @Override
    public String toString() {
        return "argument " + index + " of " + call.template();
    }
}
