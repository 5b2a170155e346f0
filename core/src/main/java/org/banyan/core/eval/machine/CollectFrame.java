package org.banyan.core.eval.machine;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;

/** Waits for all results of an evaluation, and goes on with their atoms; what they say of variables is dropped. */
abstract class CollectFrame extends Frame {
    @Override
    final void resume(Machine machine) {
        proceed(machine, List.of(machine.value()));
    }

    @Override
    final boolean takesAll() {
        return true;
    }

    @Override
    final boolean wantsDeltas() {
        return false;
    }

    @Override
    final void resumeAll(Machine machine, List<Result> results) {
        List<Atom> atoms = new ArrayList<>(results.size());
        for (Result result : results) {
            atoms.add(result.atom());
        }
        proceed(machine, atoms);
    }

    /** Goes on with the results. */
    abstract void proceed(Machine machine, List<Atom> results);
}
