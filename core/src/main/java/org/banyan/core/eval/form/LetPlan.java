package org.banyan.core.eval.form;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Code;
import org.banyan.core.eval.machine.Form;
import org.banyan.core.eval.machine.Head;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.machine.SlotCode;
import org.banyan.core.eval.machine.frame.ValueFrame;
import org.banyan.core.eval.minimal.UnifyInstruction;
import org.banyan.core.eval.term.Binding;
import org.banyan.core.eval.term.Expressions;
import org.banyan.core.eval.term.Scope;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/** The plan of {@code (let pattern value body)}: the body, if the pattern can be made equal to the value. */
public final class LetPlan extends Plan {
    private static final Symbol LET = Symbol.of("let");
    private static final Symbol LET_STAR = Symbol.of("let*");

    /** The form {@code let}. */
    public static final Form FORM = new Form() {
        @Override
        public Plan plan(CallCode call, Head head) {
            return new LetPlan(call);
        }

        @Override
        public List<Binding> bindings(Expression call) {
            return List.of(binding(call));
        }

        @Override
        public boolean step(Machine machine, Expression call) {
            UnifyInstruction.unified(machine, call.get(2), call.get(1), call.get(3), Outcomes.EMPTY);
            return true;
        }
    };

    /** The form {@code let*}. */
    public static final Form STAR = new Form() {
        @Override
        public Plan plan(CallCode call, Head head) {
            return star(call, head);
        }

        @Override
        public List<Binding> bindings(Expression call) {
            return call.get(1) instanceof Expression pairs ? starBindings(pairs, call.get(2)) : List.of();
        }

        @Override
        public boolean step(Machine machine, Expression call) {
            return false;
        }
    };

    private final Binder binder;

    private LetPlan(CallCode call) {
        binder = new Binder(call, call.child(1), binding(call.template()));
    }

    private static Binding binding(Expression call) {
        return new Binding(call.get(1), call.get(3));
    }

    /** Returns a binding for each pattern: its body is the pairs that follow, and the body of the call. O(n^2). */
    private static List<Binding> starBindings(Expression pairs, Atom body) {
        List<Binding> bindings = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i) instanceof Expression pair && pair.size() == 2) {
                Atom[] rest = new Atom[pairs.size() - i];
                rest[0] = body;
                for (int later = i + 1; later < pairs.size(); later++) {
                    rest[later - i] = pairs.get(later);
                }
                bindings.add(new Binding(pair.get(0), Expressions.of(rest)));
            }
        }
        return bindings;
    }

    @Override
    public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
        Code value = call.child(2);
        Atom quick = value.quick(machine, slots, Expected.ANY);
        if (quick != null) {
            machine.countStep();
            bind(machine, call, slots, quick);
        } else {
            machine.push(new LetFrame(call, slots));
            machine.then(value, slots, Expected.ANY);
        }
    }

    private void bind(Machine machine, CallCode call, @Nullable Atom[] slots, Atom value) {
        Binder.Bound bound = binder.bind(machine, value, slots);
        if (bound == null) {
            machine.giveNothing();
            return;
        }
        if (bound.delta() != null) {
            machine.pushDelta(bound.delta());
        }
        machine.then(call.child(3), bound.slots(), Expected.ANY);
    }

    private final class LetFrame extends ValueFrame {
        private final CallCode call;

        LetFrame(CallCode call, @Nullable Atom[] slots) {
            super(slots);
            this.call = call;
        }

        @Override
        public void proceed(Machine machine, Atom value) {
            machine.countStep();
            bind(machine, call, slots, value);
        }

        @Override
        public String toString() {
            return "value of " + call.template();
        }
    }

    @Override
    public @Nullable Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
        return Types.UNDEFINED;
    }

    /** Returns the plan of {@code (let* ((pattern value) ...) body)}: one {@code let} within the other. */
    private static Plan star(CallCode call, Head head) {
        if (call.child(1) instanceof SlotCode) {
            return new DynamicPlan(call);
        }
        if (!(call.child(1).template() instanceof Expression pairs)) {
            return new MisfitPlan(head, (machine, atom) -> machine.evaluate(atom.get(2), Expected.ANY));
        }
        if (pairs.isEmpty()) {
            return new TailPlan(call.child(2));
        }
        if (!(pairs.get(0) instanceof Expression pair) || pair.size() != 2) {
            return new TailPlan(Code.of(
                    Outcomes.error(
                            call.template(),
                            Atom.string("List of (<pattern> <atom>) pairs is expected as a second argument")),
                    call.scope()));
        }
        Atom[] others = new Atom[pairs.size() - 1];
        for (int i = 0; i < others.length; i++) {
            others[i] = pairs.get(i + 1);
        }
        Atom rest = others.length == 0
                ? call.template().get(2)
                : Atom.expression(
                        LET_STAR, Expressions.of(others), call.template().get(2));
        return new TailPlan(new CallCode(Atom.expression(LET, pair.get(0), pair.get(1), rest), call.scope()));
    }

    /** A plan that evaluates other code instead. */
    static final class TailPlan extends Plan {
        private final Code code;

        TailPlan(Code code) {
            this.code = code;
        }

        @Override
        public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
            machine.then(code, slots, Expected.ANY);
        }

        @Override
        public @Nullable Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
            return Types.UNDEFINED;
        }
    }

    /** A plan that evaluates the call with its variables replaced, if a part that must be inspected is a variable. */
    static final class DynamicPlan extends Plan {
        DynamicPlan(CallCode call) {
            assert call.size() > 1;
        }

        @Override
        public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
            Atom atom = call.instantiate(machine, slots);
            Scope scope = Scope.of(atom);
            CallCode made = new CallCode((Expression) atom, scope);
            if (made.child(1) instanceof SlotCode || made.child(made.size() - 1) instanceof SlotCode) {
                machine.give(atom);
            } else {
                machine.then(made, scope.itself(), expected);
            }
        }

        @Override
        public @Nullable Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
            return Types.UNDEFINED;
        }
    }
}
