package org.banyan.core.eval.form;

import io.vavr.control.Option;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.library.ResultComparison;
import org.banyan.core.eval.machine.Plan;

/** The plan of assertions that compare the results of an atom with what is expected. */
public final class AssertPlan {
    private AssertPlan() {}

    /**
     * Creates the plan of an assertion.
     *
     * @param evaluated whether the expected results are evaluated too
     * @param alpha whether the names of variables are ignored
     * @param message whether the last argument is the reason of a failure
     */
    public static Plan of(boolean evaluated, boolean alpha, boolean message) {
        return new CollapsePlan(evaluated ? 2 : 1, (machine, call, slots, tuples) -> {
            Atom wanted = evaluated ? tuples[1] : call.child(2).instantiate(machine, slots);
            Atom got = tuples[0];
            List<Atom> expected = wanted instanceof Expression list ? list.children() : List.of(wanted);
            Option<String> report = ResultComparison.report(
                    ((Expression) machine.store().resolved(got)).children(),
                    ((Expression) machine.store().resolved(Atom.expression(expected))).children(),
                    alpha);
            if (report.isEmpty()) {
                machine.give(Outcomes.UNIT);
                return;
            }
            Expression atom = (Expression) call.instantiate(machine, slots);
            Atom failed = message ? Atom.expression(atom.get(0), atom.get(1), atom.get(2)) : atom;
            machine.give(Outcomes.error(failed, message ? atom.get(3) : Atom.string(report.get())));
        });
    }

    /** Returns the plan of {@code (assert atom)}: the atom is {@code True}. */
    public static Plan truth() {
        return new CollapsePlan(1, (machine, call, slots, tuples) -> {
            Expression got = (Expression) tuples[0];
            boolean all = !got.isEmpty()
                    && got.children().stream().allMatch(atom -> atom.equals(org.banyan.core.atom.Bool.TRUE));
            if (all) {
                machine.give(Outcomes.UNIT);
            } else {
                Atom atom = call.child(1).instantiate(machine, slots);
                machine.give(Outcomes.error(
                        call.instantiate(machine, slots),
                        Atom.expression(atom, Atom.symbol("not"), org.banyan.core.atom.Bool.TRUE)));
            }
        });
    }

    /** Returns the plan of {@code (assertIncludes atom (expected ...))}: all expected atoms are among the results. */
    public static Plan includes() {
        return new CollapsePlan(1, (machine, call, slots, tuples) -> {
            Atom wanted = call.child(2).instantiate(machine, slots);
            Atom missing = machine.store().library().apply("subtraction-atom", wanted, tuples[0]);
            if (missing.equals(Outcomes.UNIT)) {
                machine.give(Outcomes.UNIT);
            } else {
                machine.give(Outcomes.error(
                        call.instantiate(machine, slots),
                        Atom.expression(
                                Atom.symbol("assertIncludes"),
                                Atom.symbol("error:"),
                                missing,
                                Atom.symbol("not"),
                                Atom.symbol("included"),
                                Atom.symbol("in"),
                                Atom.symbol("result:"),
                                tuples[0])));
            }
        });
    }
}
