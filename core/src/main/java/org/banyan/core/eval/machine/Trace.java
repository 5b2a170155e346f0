package org.banyan.core.eval.machine;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/**
 * The trace of calls whose results are computed at once. Its lines are held back until the results are of use: a call
 * within them may need the stack, and then everything is done again.
 */
public final class Trace {
    private final List<String> lines = new ArrayList<>();
    private int depth;

    /** The result of a call, if it can be had at once; see {@link Code#quick}. */
    @Nullable Atom quick(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
        int before = lines.size();
        Atom result = null;
        depth++;
        try {
            result = call.plan(machine).quick(machine, call, slots, expected);
        } finally {
            depth--;
            if (result == null) {
                lines.subList(before, lines.size()).clear();
            }
        }
        if (depth == 0) {
            lines.forEach(machine::tell);
            lines.clear();
        }
        return result;
    }

    /** Notes a call within {@link #quick}. */
    public void note(String line) {
        lines.add(line);
    }
}
