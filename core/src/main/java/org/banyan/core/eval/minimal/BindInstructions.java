package org.banyan.core.eval.minimal;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.machine.Frame;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.term.Delta;
import org.banyan.core.eval.term.Result;
import org.banyan.core.match.Bindings;
import org.jspecify.annotations.Nullable;

/**
 * The instructions {@code collapse-bind}, which gives results with their bindings as atoms, and {@code superpose-bind}.
 */
final class BindInstructions {
    private static final Symbol BINDINGS = Symbol.ofText("{ }");

    private BindInstructions() {}

    /** Gives a list of all results of an atom, each in a pair with its bindings. */
    static void collapse(Machine machine, Expression call) {
        if (Minimal.has(machine, call, 2, "(collapse-bind <atom>)")) {
            new CollapseFrame().start(machine, call.get(1));
        }
    }

    private static final class CollapseFrame extends Frame {
        void start(Machine machine, Atom atom) {
            machine.push(this);
            Minimal.then(machine, atom);
        }

        @Override
        public void resume(Machine machine) {
            Result only = new Result(machine.value(), machine.delta());
            resumeAll(machine, List.of(only));
        }

        @Override
        public boolean takesAll() {
            return true;
        }

        @Override
        public void resumeAll(Machine machine, List<Result> results) {
            List<Atom> pairs = new ArrayList<>();
            for (Result result : results) {
                if (!result.atom().equals(Outcomes.EMPTY)) {
                    pairs.add(Atom.expression(result.atom(), bindings(result.delta())));
                }
            }
            machine.give(Atom.expression(pairs));
        }

        private static Atom bindings(@Nullable Delta delta) {
            return delta == null ? BINDINGS : delta.asAtom();
        }
    }

    /** Gives the results in a list of pairs, with their bindings. */
    static void superpose(Machine machine, Expression call) {
        if (call.size() != 2 || !(call.get(1) instanceof Expression collapsed)) {
            machine.give(Minimal.wrong(call, "(superpose-bind (: <collapsed> Expression))"));
            return;
        }
        List<Result> results = new ArrayList<>();
        for (Atom pair : collapsed.children()) {
            if (pair instanceof Expression both && both.size() == 2) {
                Bindings bindings = Delta.from(both.get(1)).getOrNull();
                if (bindings != null) {
                    results.add(new Result(bindings.apply(both.get(0)), Delta.of(bindings, Long.MAX_VALUE)));
                }
            } else {
                machine.give(Minimal.wrong(call, "(superpose-bind (: <collapsed> Expression))"));
                return;
            }
        }
        machine.giveAll(results);
    }
}
