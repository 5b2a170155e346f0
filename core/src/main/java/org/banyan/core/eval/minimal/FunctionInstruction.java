package org.banyan.core.eval.minimal;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.machine.Frame;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.term.Delta;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/**
 * The instruction {@code function}, which runs instructions until one returns. Also the way in which ordinary
 * evaluation continues with the result of an instruction.
 */
public final class FunctionInstruction {
    static final Symbol FUNCTION = Symbol.of("function");

    private static final Symbol RETURN = Symbol.of("return");
    private static final Symbol NO_RETURN = Symbol.of("NoReturn");

    private FunctionInstruction() {}

    static void run(Machine machine, Expression call) {
        if (call.size() != 2 || !(call.get(1) instanceof Expression body)) {
            machine.give(Minimal.wrong(call, "(function (: <body> Expression))"));
            return;
        }
        machine.push(new FunctionFrame(call));
        Minimal.then(machine, body);
    }

    /** A frame that runs instructions until one gives {@code (return atom)}. */
    private static final class FunctionFrame extends Frame {
        private final Atom function;

        FunctionFrame(Atom function) {
            this.function = function;
        }

        @Override
        public void resume(Machine machine) {
            Atom value = machine.value();
            Delta found = machine.delta();
            Atom now = found == null ? function : found.apply(function);
            if (value instanceof Expression expression
                    && expression.size() == 2
                    && expression.get(0).equals(RETURN)) {
                machine.give(expression.get(1), found);
            } else if (Minimal.isInstruction(value)) {
                if (found != null) {
                    machine.pushDelta(found);
                }
                machine.push(new FunctionFrame(now));
                Minimal.run(machine, value);
            } else {
                machine.give(Outcomes.error(now, NO_RETURN), found);
            }
        }

        @Override
        public boolean keepsErrors() {
            return true;
        }

        @Override
        public String toString() {
            return "function";
        }
    }

    /**
     * Runs the function on the right side of a rule, and evaluates what it returns.
     *
     * @param call the result if the function says that the call cannot be reduced; null if it is not known
     */
    public static void runForCall(Machine machine, Atom function, Expected type, @Nullable Expression call) {
        machine.push(new ReturnFrame(type, call));
        run(machine, (Expression) function);
    }

    /** Runs an instruction within ordinary evaluation, and evaluates its result. */
    static void runAndEvaluate(Machine machine, Expression call, Expected type) {
        machine.push(new ReturnFrame(type, call));
        Minimal.run(machine, call);
    }

    private static final class ReturnFrame extends Frame {
        private final Expected type;
        private final @Nullable Expression call;

        ReturnFrame(Expected type, @Nullable Expression call) {
            this.type = type;
            this.call = call;
        }

        @Override
        public void resume(Machine machine) {
            Atom value = machine.value();
            Delta found = machine.delta();
            if (value.equals(Outcomes.NOT_REDUCIBLE) && call != null) {
                machine.give(found == null ? call : found.apply(call), found);
            } else if (type.isUnevaluated()) {
                if (value.equals(Outcomes.EMPTY)) {
                    machine.giveNothing();
                } else {
                    machine.give(value, found);
                }
            } else {
                machine.evaluateAfter(found, value, type);
            }
        }
    }
}
