package org.banyan.core.eval.form;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Code;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.term.Binding;
import org.banyan.core.eval.term.Delta;
import org.banyan.core.eval.term.Pattern;
import org.banyan.core.eval.term.Pattern.Verdict;
import org.banyan.core.match.Bindings;
import org.banyan.core.match.Substitution;
import org.banyan.core.match.Unifier;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@code let}, {@code case} and {@code unify} that makes a pattern equal to an atom.
 *
 * <p>Variables that occur only in the pattern and in the body are put into their slots, and are unknown elsewhere.
 */
final class Binder {
    private final Code pattern;
    private final int[] locals;
    private final @Nullable Pattern quick;
    private final boolean local;

    /** What the last {@link #bind} learned about variables that are known elsewhere. */
    record Bound(@Nullable Atom[] slots, @Nullable Delta delta) {}

    /**
     * Creates a binder for one of the bindings of a form.
     *
     * @param pattern the code of its pattern
     */
    Binder(CallCode call, Code pattern, Binding binding) {
        this.pattern = pattern;
        Atom template = pattern.template();
        List<Integer> found = new ArrayList<>();
        boolean all = true;
        for (Variable variable : Substitution.variables(template)) {
            if (call.scope().isLocal(variable, binding)) {
                found.add(call.scope().slot(variable));
            } else {
                all = false;
            }
        }
        locals = found.stream().mapToInt(Integer::intValue).toArray();
        local = all;
        quick = all
                ? Pattern.of(template, call.scope(), new boolean[call.scope().size()], 0)
                : null;
    }

    /** Whether the variables of the pattern are unknown elsewhere. */
    boolean isLocal() {
        return local;
    }

    /** Makes the pattern equal to a value; returns null if that is impossible. */
    @Nullable Bound bind(Machine machine, Atom value, @Nullable Atom[] slots) {
        if (quick != null) {
            Verdict matched = quick.match(slots, value);
            if (matched == Verdict.FAILED) {
                return null;
            }
            if (matched == Verdict.MATCHED) {
                return new Bound(slots, null);
            }
        }
        long mark = machine.mark();
        for (int local : locals) {
            slots[local] = null;
        }
        Atom wanted = pattern.instantiate(machine, slots);
        Bindings bindings = Unifier.unify(value, wanted).getOrNull();
        if (bindings == null) {
            return null;
        }
        Delta all = Delta.of(bindings, Long.MAX_VALUE);
        return all == null ? new Bound(slots, null) : new Bound(all.apply(slots), all.before(mark));
    }
}
