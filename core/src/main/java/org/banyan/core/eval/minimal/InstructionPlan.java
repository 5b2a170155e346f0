package org.banyan.core.eval.minimal;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.machine.frame.ValueFrame;
import org.banyan.core.eval.type.Expected;
import org.banyan.core.eval.type.TypeSystem;
import org.jspecify.annotations.Nullable;

/** The plan of an instruction of the minimal language within ordinary evaluation. */
public final class InstructionPlan extends Plan {
    private static final Expected SPACE = Expected.of(Types.SPACE);

    private final Expected results;

    /** The type of results; any type if they are not evaluated. */
    private final Atom type;

    /** The index of an argument that has to be evaluated first; 0 if there is none. */
    private final int evaluated;

    private InstructionPlan(Atom result, int evaluated) {
        boolean raw = result.equals(Types.ATOM);
        type = raw ? Types.UNDEFINED : result;
        results = raw ? Expected.UNEVALUATED : Expected.ANY;
        this.evaluated = evaluated;
    }

    /** The plan of a call with the right number of arguments; results are not evaluated if their type is {@code Atom}. */
    public static InstructionPlan of(CallCode call, Expression type) {
        int evaluated = 0;
        for (int i = 1; i < call.size(); i++) {
            if (type.get(i).equals(Types.SPACE) && call.child(i) instanceof CallCode) {
                evaluated = i;
            }
        }
        return new InstructionPlan(type.get(type.size() - 1), evaluated);
    }

    @Override
    public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
        if (!expected.isAny() && !type.equals(Types.UNDEFINED) && !type.equals(expected.type())) {
            machine.give(TypeSystem.badType(call.instantiate(machine, slots), expected.type(), type));
        } else if (evaluated == 0) {
            run(machine, (Expression) call.instantiate(machine, slots));
        } else {
            machine.push(new ArgumentFrame(call, slots));
            machine.then(call.child(evaluated), slots, SPACE);
        }
    }

    private void run(Machine machine, Expression atom) {
        FunctionInstruction.runAndEvaluate(machine, atom, results);
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
