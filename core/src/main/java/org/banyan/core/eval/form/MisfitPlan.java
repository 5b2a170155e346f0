package org.banyan.core.eval.form;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Head;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.term.Result;
import org.banyan.core.eval.type.Expected;
import org.banyan.core.eval.type.TypeSystem;
import org.jspecify.annotations.Nullable;

/**
 * A call of a form with an argument that the form can do nothing with, such as a symbol in place of a list. If types say
 * that the call is wrong, that is the result; if they say nothing of the argument, something else is.
 */
final class MisfitPlan extends Plan {
    private final Head head;
    private final Otherwise otherwise;

    /** What is done if types find nothing wrong. */
    @FunctionalInterface
    interface Otherwise {
        /** Does it, for a call with its variables replaced. */
        void proceed(Machine machine, Expression call);
    }

    MisfitPlan(Head head, Otherwise otherwise) {
        this.head = head;
        this.otherwise = otherwise;
    }

    /** A plan by which there is no result. */
    static MisfitPlan nothing(Head head) {
        return new MisfitPlan(head, (machine, call) -> machine.giveNothing());
    }

    @Override
    public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
        Expression atom = (Expression) call.instantiate(machine, slots);
        if (!giveErrors(machine, head, atom)) {
            otherwise.proceed(machine, atom);
        }
    }

    /** Gives what types say is wrong with a call; false if they find nothing wrong. */
    static boolean giveErrors(Machine machine, Head head, Expression call) {
        TypeSystem types = machine.heads().types();
        List<Atom> errors = new ArrayList<>();
        for (Expression declared : head.functionTypes()) {
            Expression function = (Expression) TypeSystem.renamed(machine::fresh, declared);
            if (!types.fits(machine::fresh, call, function, i -> types.of(machine::fresh, call.get(i)), errors)
                    .isEmpty()) {
                return false;
            }
        }
        machine.giveAll(errors.stream().map(error -> new Result(error, null)).toList());
        return true;
    }
}
