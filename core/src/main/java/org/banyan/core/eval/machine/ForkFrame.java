package org.banyan.core.eval.machine;

import java.util.List;

/** Lets a frame that wants one result at a time go on with each of several. */
final class ForkFrame extends AlternativesFrame {
    private final Frame waiting;
    private final List<Result> each;
    private int index;

    ForkFrame(Frame waiting, List<Result> each) {
        this.waiting = waiting;
        this.each = each;
    }

    @Override
    boolean next(Machine machine) {
        if (index == each.size()) {
            return false;
        }
        Result result = each.get(index++);
        machine.resume(index == each.size() ? waiting : waiting.copy(), result);
        return true;
    }

    @Override
    public String toString() {
        return "for each of " + each.size() + ": " + waiting;
    }
}
