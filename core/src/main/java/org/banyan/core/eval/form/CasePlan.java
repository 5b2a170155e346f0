package org.banyan.core.eval.form;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.AlternativesFrame;
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
import org.banyan.core.eval.term.Result;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/**
 * The plan of {@code (case atom ((pattern template) ...))} and {@code switch}: for every result of the atom, the
 * template of the first pattern that can be made equal to it.
 */
public final class CasePlan extends Plan {
    private final boolean forEmpty;
    private final Expression cases;
    private final List<Case> branches = new ArrayList<>();

    /** A pattern and what follows. */
    private record Case(Binder binder, Code template) {}

    private CasePlan(CallCode call, Expression cases, boolean forEmpty) {
        this.forEmpty = forEmpty;
        this.cases = cases;
        CallCode list = call.child(2) instanceof CallCode known ? known : call;
        for (int i = 0; i < cases.size(); i++) {
            if (list.child(i) instanceof CallCode pair && pair.size() == 2) {
                branches.add(new Case(new Binder(call, pair.child(0), binding(pair.template())), pair.child(1)));
            } else {
                break;
            }
        }
    }

    /** Returns the form {@code case}, which has a branch for no results, or {@code switch}, which has none. */
    public static Form form(boolean forEmpty) {
        return new Form() {
            @Override
            public Plan plan(CallCode call, Head head) {
                return of(call, head, forEmpty);
            }

            @Override
            public List<Binding> bindings(Expression call) {
                List<Binding> bindings = new ArrayList<>();
                if (call.get(2) instanceof Expression cases) {
                    for (Atom branch : cases.children()) {
                        if (branch instanceof Expression pair && pair.size() == 2) {
                            bindings.add(binding(pair));
                        }
                    }
                }
                return bindings;
            }

            @Override
            public boolean step(Machine machine, Expression call) {
                return false;
            }
        };
    }

    private static Binding binding(Expression branch) {
        return new Binding(branch.get(0), branch.get(1));
    }

    private static Plan of(CallCode call, Head head, boolean forEmpty) {
        if (call.child(2) instanceof SlotCode) {
            return new LetPlan.DynamicPlan(call);
        }
        return call.child(2).template() instanceof Expression cases
                ? new CasePlan(call, cases, forEmpty)
                : MisfitPlan.nothing(head);
    }

    @Override
    public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
        Code atom = call.child(1);
        Atom quick = atom.quick(machine, slots, Expected.ANY);
        if (quick != null && !quick.equals(Outcomes.EMPTY)) {
            choose(machine, slots, quick);
        } else {
            machine.push(new CaseFrame(slots));
            machine.then(atom, slots, Expected.ANY);
        }
    }

    private void choose(Machine machine, @Nullable Atom[] slots, Atom value) {
        machine.countStep();
        for (Case branch : branches) {
            Binder.Bound bound = branch.binder.bind(machine, value, slots);
            if (bound != null) {
                if (bound.delta() != null) {
                    machine.pushDelta(bound.delta());
                }
                machine.then(branch.template, bound.slots(), Expected.ANY);
                return;
            }
        }
        machine.giveNothing();
    }

    private final class CaseFrame extends Frame {
        private final @Nullable Atom[] slots;

        CaseFrame(@Nullable Atom[] slots) {
            this.slots = slots;
        }

        @Override
        public void resume(Machine machine) {
            after(machine, machine.delta(), machine.value());
        }

        private void after(Machine machine, @Nullable Delta found, Atom value) {
            if (found == null) {
                choose(machine, slots.clone(), value);
            } else {
                machine.pushDelta(found);
                choose(machine, found.apply(slots.clone()), value);
            }
        }

        @Override
        public boolean takesAll() {
            return true;
        }

        @Override
        public void resumeAll(Machine machine, List<Result> results) {
            if (!results.isEmpty()) {
                new ResultsFrame(this, results).start(machine);
            } else if (forEmpty) {
                choose(machine, slots, Outcomes.EMPTY);
            } else {
                machine.giveNothing();
            }
        }

        @Override
        public String toString() {
            return "cases " + cases;
        }
    }

    private final class ResultsFrame extends AlternativesFrame {
        private final CaseFrame frame;
        private final List<Result> results;

        ResultsFrame(CaseFrame frame, List<Result> results) {
            this.frame = frame;
            this.results = results;
        }

        @Override
        public int size() {
            return results.size();
        }

        @Override
        public void begin(Machine machine, int alternative) {
            Result result = results.get(alternative);
            frame.after(machine, result.delta(), result.atom());
        }
    }

    @Override
    public @Nullable Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
        return Types.UNDEFINED;
    }
}
