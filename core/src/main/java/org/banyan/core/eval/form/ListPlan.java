package org.banyan.core.eval.form;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Bool;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Code;
import org.banyan.core.eval.machine.Form;
import org.banyan.core.eval.machine.Frame;
import org.banyan.core.eval.machine.Head;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.machine.SlotCode;
import org.banyan.core.eval.term.Binding;
import org.banyan.core.eval.term.Delta;
import org.banyan.core.eval.type.Expected;
import org.banyan.core.eval.type.TypeSystem;
import org.banyan.core.match.Substitution;
import org.jspecify.annotations.Nullable;

/**
 * The plan of {@code map-atom}, {@code filter-atom} and {@code foldl-atom}: they evaluate a template for the children
 * of a list, in order. Variables that occur only in the template are new ones each time.
 */
public final class ListPlan extends Plan {
    private final Kind kind;
    private final Head head;
    private final MisfitPlan misfit;
    private final int[] own;

    /** The use of the values. */
    public enum Kind implements Form {
        MAP(2, 3),
        FILTER(2, 3),
        FOLD(3, 5);

        /** The index of the first variable that gets a value; the others follow, and then the template. */
        private final int first;

        private final int arity;

        Kind(int first, int arity) {
            this.first = first;
            this.arity = arity;
        }

        @Override
        public Plan plan(CallCode call, Head head) {
            return new ListPlan(call, head, this);
        }

        @Override
        public List<Binding> bindings(Expression call) {
            List<Binding> bindings = new ArrayList<>();
            for (int variable = first; variable < arity; variable++) {
                bindings.add(new Binding(call.get(variable), call.get(arity)));
            }
            return bindings;
        }

        @Override
        public boolean step(Machine machine, Expression call) {
            return false;
        }
    }

    private ListPlan(CallCode call, Head head, Kind kind) {
        this.kind = kind;
        this.head = head;
        misfit = new MisfitPlan(head, this::giveUp);
        own = Substitution.variables(call.child(kind.arity).template()).stream()
                .mapToInt(variable -> call.scope().slot(variable))
                .toArray();
    }

    @Override
    public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
        Atom list = call.child(1).instantiate(machine, slots);
        if (!(list instanceof Expression expression)
                || !(call.child(kind.first) instanceof SlotCode element)
                || kind == Kind.FOLD && !(call.child(4) instanceof SlotCode)) {
            misfit.eval(machine, call, slots, expected);
            return;
        }
        machine.countStep();
        if (kind == Kind.FOLD) {
            SlotCode second = (SlotCode) call.child(4);
            new FoldFrame(expression, call.child(5), element.slot(), second.slot(), slots)
                    .fold(machine, call.child(2).instantiate(machine, slots));
        } else {
            new ElementsFrame(expression, call.child(3), element.slot(), slots).go(machine);
        }
    }

    /** Ends a call without a list, or with other atoms in place of variables. */
    private void giveUp(Machine machine, Expression call) {
        if (call.get(1) instanceof Expression) {
            machine.give(call);
        } else if (kind == Kind.FOLD) {
            machine.evaluate(call.get(2), Expected.ANY);
        } else {
            machine.give(Outcomes.UNIT);
        }
    }

    /** Makes new variables for those of the template that have no value yet. */
    private void begin(Machine machine, @Nullable Atom[] outer, @Nullable Atom[] slots) {
        for (int slot : own) {
            Atom value = outer[slot];
            slots[slot] = value instanceof Variable variable
                    ? machine.fresh(variable)
                    : value == null || value.isGround() ? value : TypeSystem.renamed(machine::fresh, value);
        }
    }

    private final class ElementsFrame extends Frame {
        private final Expression list;
        private final Code template;
        private final int element;
        private @Nullable Atom[] outer;
        private @Nullable Atom[] slots;
        private List<Atom> values = new ArrayList<>();
        private int index;

        ElementsFrame(Expression list, Code template, int element, @Nullable Atom[] slots) {
            this.list = list;
            this.template = template;
            this.element = element;
            this.outer = slots;
            this.slots = slots;
        }

        void go(Machine machine) {
            while (index < list.size()) {
                slots = outer.clone();
                begin(machine, outer, slots);
                slots[element] = list.get(index);
                Atom quick = template.quick(machine, slots, Expected.ANY);
                if (quick == null || Plan.endsCall(quick)) {
                    machine.push(this);
                    machine.then(template, slots, Expected.ANY);
                    return;
                }
                if (!take(machine, quick, null)) {
                    return;
                }
            }
            if (values.isEmpty()) {
                machine.give(Expression.empty());
            } else if (kind == Kind.MAP) {
                machine.caller().rewriteTuple(values.toArray(Atom[]::new), Expected.ANY);
            } else {
                machine.evaluate(Atom.expression(values), Expected.ANY);
            }
        }

        private boolean take(Machine machine, Atom value, @Nullable Delta found) {
            if (Outcomes.isError(value)) {
                machine.give(value, found);
                return false;
            }
            if (kind == Kind.MAP) {
                values.add(value);
            } else if (value instanceof Bool truth) {
                if (truth.value()) {
                    values.add(list.get(index));
                }
            } else {
                machine.give(Outcomes.error(
                        value,
                        org.banyan.core.atom.Symbol.ofText("filter-atom expects a filter that is True or False")));
                return false;
            }
            index++;
            return true;
        }

        @Override
        public void resume(Machine machine) {
            Delta found = machine.delta();
            if (found != null) {
                outer = found.apply(outer);
                values.replaceAll(found::apply);
                machine.pushDelta(found);
            }
            if (take(machine, machine.value(), found)) {
                go(machine);
            }
        }

        @Override
        public Frame copy() {
            ElementsFrame copy = (ElementsFrame) super.copy();
            copy.values = new ArrayList<>(values);
            return copy;
        }

        @Override
        public String toString() {
            return "element " + index + " of " + list.size() + " for " + template.template();
        }
    }

    private final class FoldFrame extends Frame {
        private final Expression list;
        private final Code template;
        private final int accumulator;
        private final int element;
        private @Nullable Atom[] outer;
        private @Nullable Atom[] slots;
        private int index;

        FoldFrame(Expression list, Code template, int accumulator, int element, @Nullable Atom[] slots) {
            this.list = list;
            this.template = template;
            this.accumulator = accumulator;
            this.element = element;
            this.outer = slots;
            this.slots = slots;
        }

        void fold(Machine machine, Atom initial) {
            Atom value = initial;
            while (index < list.size()) {
                slots = outer.clone();
                begin(machine, outer, slots);
                slots[accumulator] = value;
                slots[element] = list.get(index++);
                Atom quick = template.quick(machine, slots, Expected.ANY);
                if (quick == null || Plan.endsCall(quick)) {
                    machine.push(this);
                    machine.then(template, slots, Expected.ANY);
                    return;
                }
                value = quick;
            }
            machine.evaluate(value, Expected.ANY);
        }

        @Override
        public void resume(Machine machine) {
            Delta found = machine.delta();
            if (found != null) {
                outer = found.apply(outer);
                machine.pushDelta(found);
            }
            fold(machine, machine.value());
        }

        @Override
        public Frame copy() {
            FoldFrame copy = (FoldFrame) super.copy();
            return copy;
        }

        @Override
        public String toString() {
            return "element " + index + " of " + list.size() + " for " + template.template();
        }
    }

    @Override
    public @Nullable Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
        return kind == Kind.FOLD || call.child(1).type(machine, slots) == null || head.isInert()
                ? Types.UNDEFINED
                : Types.EXPRESSION;
    }
}
