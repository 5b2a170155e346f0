package org.banyan.core.eval.form;

import java.util.List;
import java.util.function.BiFunction;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.machine.frame.AtomsFrame;
import org.banyan.core.eval.machine.frame.CollectFrame;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/**
 * The plan of {@code collapse} and the operations on sets of results. It evaluates some arguments, each to the tuple of
 * all its results, and continues with the tuples.
 */
public final class CollapsePlan extends Plan {
    private final int collapsed;
    private final After after;

    /** The step that continues with the tuples. */
    @FunctionalInterface
    public interface After {
        /** Continues with the tuples. */
        void proceed(Machine machine, CallCode call, @Nullable Atom[] slots, Atom[] tuples);
    }

    /** @param collapsed the number of arguments that are evaluated, from the first on */
    public CollapsePlan(int collapsed, After after) {
        this.collapsed = collapsed;
        this.after = after;
    }

    /** Returns a step that combines the tuples to one, and gives its children as results. */
    public static After spread(BiFunction<Machine, Atom[], Atom> combination) {
        return (machine, call, slots, tuples) -> {
            Atom tuple = combination.apply(machine, tuples);
            new AtomsFrame(((org.banyan.core.atom.Expression) tuple).children()).start(machine);
        };
    }

    @Override
    public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
        machine.countStep();
        evaluate(machine, call, slots, new Atom[collapsed], 0);
    }

    private void evaluate(Machine machine, CallCode call, @Nullable Atom[] slots, Atom[] tuples, int index) {
        if (index == collapsed) {
            try {
                after.proceed(machine, call, slots, tuples);
            } catch (OperationFailure failure) {
                machine.give(Outcomes.error(call.instantiate(machine, slots), failure.reason()));
            }
            return;
        }
        machine.push(new CollectFrame() {
            @Override
            public void proceed(Machine again, List<Atom> results) {
                tuples[index] = Atom.expression(results);
                evaluate(again, call, slots, tuples, index + 1);
            }

            @Override
            public String toString() {
                return "all results, for " + call.template();
            }
        });
        machine.then(call.child(index + 1), slots, Expected.ANY);
    }

    @Override
    public @Nullable Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
        return Types.UNDEFINED;
    }
}
