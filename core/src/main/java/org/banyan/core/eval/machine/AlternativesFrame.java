package org.banyan.core.eval.machine;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.Outcomes;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates alternatives one after the other, and gives all their results in this order. Errors are left out if there is
 * a result that is none.
 */
abstract class AlternativesFrame extends Frame {
    private List<Result> results = new ArrayList<>();
    private boolean anyError;
    private boolean anySuccess;

    /** What had to be found out to get to the present alternative. */
    @Nullable Delta current;

    /** Begins with the first alternative. */
    final void start(Machine machine) {
        machine.push(this);
        proceed(machine);
    }

    /**
     * Lets the machine evaluate the next alternative, with this frame on the stack, or adds its result at once.
     *
     * @return false if there is no alternative any more
     */
    abstract boolean next(Machine machine);

    private void proceed(Machine machine) {
        do {
            if (!next(machine)) {
                machine.pop(this);
                machine.giveAll(filtered());
                return;
            }
        } while (!machine.isBusy());
    }

    final void add(Atom atom, @Nullable Delta delta) {
        if (Outcomes.isError(atom)) {
            anyError = true;
        } else {
            anySuccess = true;
        }
        results.add(new Result(atom, delta));
    }

    private List<Result> filtered() {
        if (anyError && anySuccess) {
            results.removeIf(result -> Outcomes.isError(result.atom()));
        }
        return results;
    }

    @Override
    final void resume(Machine machine) {
        Atom value = machine.value();
        Delta found = machine.delta();
        add(value, Delta.compose(current, found));
        machine.push(this);
        machine.rest();
        proceed(machine);
    }

    @Override
    final boolean takesAll() {
        return true;
    }

    @Override
    final void resumeAll(Machine machine, List<Result> all) {
        for (Result result : all) {
            add(result.atom(), Delta.compose(current, result.delta()));
        }
        machine.push(this);
        machine.rest();
        proceed(machine);
    }

    @Override
    Frame copy() {
        AlternativesFrame copy = (AlternativesFrame) super.copy();
        copy.results = new ArrayList<>(results);
        return copy;
    }
}
