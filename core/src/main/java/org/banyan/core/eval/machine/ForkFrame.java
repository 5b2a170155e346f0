package org.banyan.core.eval.machine;

import java.util.List;
import org.banyan.core.eval.term.Result;

/** A frame that resumes another one, which wants one result at a time, with each of several results. */
final class ForkFrame extends AlternativesFrame {
    private final Frame waiting;
    private final List<Result> each;

    ForkFrame(Frame waiting, List<Result> each) {
        this.waiting = waiting;
        this.each = each;
    }

    @Override
    public int size() {
        return each.size();
    }

    @Override
    public void begin(Machine machine, int alternative) {
        machine.resume(waiting.copy(), each.get(alternative));
    }

    @Override
    public boolean keepsErrors() {
        return waiting.keepsErrors();
    }

    @Override
    public String toString() {
        return "for each of " + each.size() + ": " + waiting;
    }
}
