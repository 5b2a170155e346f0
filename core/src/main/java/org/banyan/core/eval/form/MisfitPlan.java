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
 * The plan of a call of a form with an argument that the form cannot use, such as a symbol in place of a list. If types
 * say that the call is wrong, the result is that error; otherwise a fallback decides.
 */
final class MisfitPlan extends Plan {
    private final Head head;
    private final Otherwise otherwise;

    /** The fallback if types find nothing wrong. */
    @FunctionalInterface
    interface Otherwise {
        /** Applies it to a call with its variables replaced. */
        void proceed(Machine machine, Expression call);
    }

    MisfitPlan(Head head, Otherwise otherwise) {
        this.head = head;
        this.otherwise = otherwise;
    }

    /** Returns a plan without results. */
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

    /** Gives the errors that types find in a call; returns false if they find none. */
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
