package org.banyan.core.eval.call;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.term.Scope;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/** The plan of a call whose head is a variable: the value of the variable decides what is called. */
final class SlotHeadPlan extends Plan {
    private @Nullable CallCode last;

    private CallCode withHead(CallCode call, Atom head) {
        CallCode known = last;
        if (known == null || !known.template().get(0).equals(head)) {
            known = call.withHead(head);
            last = known;
        }
        return known;
    }

    @Override
    public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
        Atom head = call.child(0).instantiate(machine, slots);
        if (head instanceof Symbol) {
            machine.then(withHead(call, head), slots, expected);
        } else if (head instanceof Expression) {
            Atom atom = call.instantiate(machine, slots);
            Scope scope = Scope.of(atom);
            CallCode made = new CallCode((Expression) atom, scope);
            new TuplePlan(null).eval(machine, made, scope.itself(), expected);
        } else {
            ArgumentsFrame.startTuple(machine, call, null, expected, slots);
        }
    }

    @Override
    public @Nullable Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
        Atom head = call.child(0).instantiate(machine, slots);
        return head instanceof Symbol
                ? withHead(call, head).type(machine, slots)
                : machine.heads().typeOf(call.instantiate(machine, slots));
    }
}
