package org.banyan.core.eval.minimal;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.machine.frame.ValueFrame;
import org.banyan.core.eval.type.TypeSystem;
import org.jspecify.annotations.Nullable;

/** The plan of an instruction of the minimal language within ordinary evaluation. */
public final class InstructionPlan extends Plan {
    private final boolean raw;

    /** The type of results; any type if they are not evaluated. */
    private final Atom type;

    /** The index of an argument that has to be evaluated first; 0 if there is none. */
    private final int evaluated;

    private InstructionPlan(Atom result, boolean raw, int evaluated) {
        type = raw ? Types.UNDEFINED : result;
        this.raw = raw;
        this.evaluated = evaluated;
    }

    /**
     * Returns the plan of a call with the right number of arguments.
     *
     * @param raw whether results are not evaluated
     */
    public static InstructionPlan of(CallCode call, Expression type, boolean raw) {
        int evaluated = 0;
        for (int i = 1; i < call.size(); i++) {
            if (type.get(i).equals(Types.SPACE) && call.child(i) instanceof CallCode) {
                evaluated = i;
            }
        }
        return new InstructionPlan(type.get(type.size() - 1), raw, evaluated);
    }

    @Override
    public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, @Nullable Atom expected) {
        if (expected != null && !type.equals(Types.UNDEFINED) && !type.equals(expected)) {
            machine.give(TypeSystem.badType(call.instantiate(machine, slots), expected, type));
        } else if (evaluated == 0) {
            run(machine, (Expression) call.instantiate(machine, slots));
        } else {
            machine.push(new ArgumentFrame(call, slots));
            machine.then(call.child(evaluated), slots, Types.SPACE);
        }
    }

    private void run(Machine machine, Expression atom) {
        FunctionInstruction.runAndEvaluate(machine, atom, raw ? Types.ATOM : null);
    }

    private final class ArgumentFrame extends ValueFrame {
        private final CallCode call;

        ArgumentFrame(CallCode call, @Nullable Atom[] slots) {
            super(slots);
            this.call = call;
        }

        @Override
        public void proceed(Machine machine, Atom value) {
            Atom[] children =
                    ((Expression) call.instantiate(machine, slots)).children().toArray(Atom[]::new);
            children[evaluated] = value;
            run(machine, Atom.expression(children));
        }
    }

    @Override
    public Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
        return type;
    }
}
