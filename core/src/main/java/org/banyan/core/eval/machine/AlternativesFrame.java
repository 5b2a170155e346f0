package org.banyan.core.eval.machine;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.term.Delta;
import org.banyan.core.eval.term.Result;
import org.jspecify.annotations.Nullable;

/**
 * A frame that evaluates alternatives in order and collects all their results. Errors are left out if there is a result
 * that is no error.
 */
public abstract class AlternativesFrame extends Frame {
    private List<Result> results = new ArrayList<>();
    private long bytes;
    private boolean anyError;
    private boolean anySuccess;
    private int index;
    private @Nullable Ahead ahead;

    /** What had to be learned about variables to reach the present alternative. */
    public @Nullable Delta current;

    /** Begins with the first alternative. */
    public final void start(Machine machine) {
        machine.push(this);
        proceed(machine);
    }

    /** Returns the number of alternatives; -1 if it is not known in advance. */
    public int size() {
        return -1;
    }

    /** Lets a machine evaluate an alternative, with this frame on the stack, or adds its result at once. */
    public void begin(Machine machine, int alternative) {
        throw new AssertionError("alternatives are not numbered: " + this);
    }

    /**
     * Lets the machine evaluate the next alternative, with this frame on the stack, or adds its result at once.
     *
     * @return false if no alternative is left
     */
    public boolean next(Machine machine) {
        if (index == size()) {
            return false;
        }
        int alternative = index++;
        Ahead known = ahead;
        if (known != null && known.from <= alternative) {
            EarlyResults early = known.take(alternative);
            if (early != null && early.accept(machine, depth - 1)) {
                current = null;
                for (Result result : early.results()) {
                    add(machine, result.atom(), result.delta());
                }
                return true;
            }
        }
        begin(machine, alternative);
        return true;
    }

    private void proceed(Machine machine) {
        do {
            if (!next(machine)) {
                machine.pop(this);
                machine.giveCounted(filtered());
                return;
            }
        } while (!machine.isBusy());
    }

    /** Whether a result is kept. */
    public boolean counts(Atom result) {
        return true;
    }

    public final void add(Machine machine, Atom atom, @Nullable Delta delta) {
        if (!counts(atom)) {
            return;
        }
        if (Outcomes.isError(atom)) {
            anyError = true;
        } else {
            anySuccess = true;
        }
        results.add(new Result(atom, delta));
        machine.resultLimits().checkNumber(results.size());
        bytes = machine.resultLimits().countBytes(bytes, atom);
    }

    private List<Result> filtered() {
        if (anyError && anySuccess && !keepsErrors()) {
            results.removeIf(result -> Outcomes.isError(result.atom()));
        }
        return results;
    }

    @Override
    public final void resume(Machine machine) {
        Atom value = machine.value();
        Delta found = machine.delta();
        add(machine, value, Delta.compose(current, found));
        machine.push(this);
        machine.rest();
        proceed(machine);
    }

    @Override
    public final boolean takesAll() {
        return true;
    }

    @Override
    public final void resumeAll(Machine machine, List<Result> all) {
        for (Result result : all) {
            add(machine, result.atom(), Delta.compose(current, result.delta()));
        }
        machine.push(this);
        machine.rest();
        proceed(machine);
    }

    @Override
    public AlternativesFrame copy() {
        AlternativesFrame copy = (AlternativesFrame) super.copy();
        copy.results = new ArrayList<>();
        copy.bytes = 0;
        copy.ahead = null;
        return copy;
    }

    /** The alternatives that are evaluated ahead of time, in their order. */
    private static final class Ahead {
        private final int from;
        private final List<EarlyResults> all = new ArrayList<>();

        Ahead(int from) {
            this.from = from;
        }

        @Nullable EarlyResults take(int alternative) {
            int place = alternative - from;
            return place < all.size() ? all.get(place) : null;
        }
    }

    @Override
    public boolean mayPromote() {
        return true;
    }

    @Override
    public @Nullable EarlyResults promote(Machine machine, Workers workers) {
        int alternatives = size();
        Ahead known = ahead;
        int next = known == null ? index : known.from + known.all.size();
        next = Math.max(next, index);
        if (next >= alternatives) {
            return null;
        }
        if (known == null || next > known.from + known.all.size()) {
            known = new Ahead(next);
            ahead = known;
        }
        AlternativesFrame copy = copy();
        int alternative = next;
        EarlyResults early = workers.prepare(machine, depth - 1, steps -> {}, apart -> {
            copy.current = null;
            copy.index = alternatives;
            apart.push(copy);
            copy.begin(apart, alternative);
            if (!apart.isBusy()) {
                apart.pop(copy);
                apart.giveCounted(copy.results);
            }
        });
        known.all.add(early);
        return early;
    }
}
