package org.banyan.core.eval.minimal;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.search.AnswerCursor;
import org.banyan.core.eval.term.Delta;
import org.banyan.core.eval.term.Result;
import org.banyan.core.eval.world.handle.References;
import org.banyan.core.match.Bindings;
import org.banyan.core.match.Unifier;

/** The instruction {@code unify}, which matches an atom, or the atoms of a space, with a pattern. */
public final class UnifyInstruction {
    private UnifyInstruction() {}

    static void run(Machine machine, Expression call) {
        if (!Minimal.has(machine, call, 5, "(unify <atom> <pattern> <then> <else>)")) {
            return;
        }
        long space = References.number(References.Kind.SPACE, call.get(1));
        if (space < 0) {
            unified(machine, call.get(1), call.get(2), call.get(3), call.get(4));
            return;
        }
        List<Result> results = answers(machine, space, call.get(2), call.get(3));
        if (results.isEmpty()) {
            machine.give(call.get(4));
        } else {
            machine.giveAll(results);
        }
    }

    /** Returns the template for each answer of a space. O(answers). */
    public static List<Result> answers(Machine machine, long space, Atom pattern, Atom template) {
        AnswerCursor answers =
                AnswerCursor.of(machine.store().cells(space), machine.store().visible(space), pattern, machine::fresh);
        List<Result> results = new ArrayList<>();
        while (answers.next()) {
            Delta delta = answers.delta();
            results.add(new Result(delta == null ? template : delta.apply(template), delta));
        }
        return results;
    }

    /** Gives one atom if two others unify, and another one otherwise. */
    public static void unified(Machine machine, Atom atom, Atom pattern, Atom then, Atom otherwise) {
        Bindings bindings = Unifier.unify(atom, pattern).getOrNull();
        if (bindings == null) {
            machine.give(otherwise);
        } else {
            machine.give(bindings.apply(then), Delta.of(bindings, Long.MAX_VALUE));
        }
    }
}
