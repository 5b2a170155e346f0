package org.banyan.core.eval.machine.frame;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.machine.Frame;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.term.Result;

/**
 * A frame that waits for all results of an evaluation, and continues with their atoms. What they say about variables is
 * dropped.
 */
public abstract class CollectFrame extends Frame {
    @Override
    public final void resume(Machine machine) {
        proceed(machine, List.of(machine.value()));
    }

    @Override
    public final boolean takesAll() {
        return true;
    }

    @Override
    public final boolean wantsDeltas() {
        return false;
    }

    @Override
    public final void resumeAll(Machine machine, List<Result> results) {
        List<Atom> atoms = new ArrayList<>(results.size());
        for (Result result : results) {
            atoms.add(result.atom());
        }
        proceed(machine, atoms);
    }

    /** Continues with the results. */
    public abstract void proceed(Machine machine, List<Atom> results);
}
