package org.banyan.core.eval.call;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.machine.AlternativesFrame;
import org.banyan.core.eval.machine.Head;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.RuleCode;
import org.banyan.core.eval.term.Delta;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/** A frame that applies several rules to one call. */
final class RulesFrame extends AlternativesFrame {
    private final Applications applications;
    private final Expected type;
    private final Expression call;

    /** The library's part after the rules; null for none. */
    private final @Nullable Head library;

    private final Atom[] arguments;

    /** The rules that fit a call, each with the slots that are filled from the call. */
    static final class Applications {
        private final List<RuleCode> rules = new ArrayList<>();
        private final List<@Nullable Atom[]> slots = new ArrayList<>();
        private final List<@Nullable Delta> deltas = new ArrayList<>();

        void add(RuleCode rule, @Nullable Atom[] filled, @Nullable Delta delta) {
            rules.add(rule);
            slots.add(filled);
            deltas.add(delta);
        }

        /**
         * Returns these without rules that have more variables on the left side than another one. A rule that only fits
         * because it binds variables of the call is kept: the others do not replace it. O(n).
         */
        Applications mostSpecific() {
            int least = Integer.MAX_VALUE;
            for (int i = 0; i < rules.size(); i++) {
                if (deltas.get(i) == null) {
                    least = Math.min(least, rules.get(i).openness());
                }
            }
            Applications chosen = new Applications();
            for (int i = 0; i < rules.size(); i++) {
                if (deltas.get(i) != null || rules.get(i).openness() == least) {
                    chosen.add(rules.get(i), slots.get(i), deltas.get(i));
                }
            }
            return chosen;
        }

        int size() {
            return rules.size();
        }

        RuleCode rule(int index) {
            return rules.get(index);
        }

        @Nullable Atom[] slots(int index) {
            return slots.get(index);
        }

        @Nullable Delta delta(int index) {
            return deltas.get(index);
        }
    }

    /**
     * Creates a frame for the rules of a call.
     *
     * @param library the library's part after the rules; null for none
     * @param arguments the arguments of the call
     */
    RulesFrame(Applications applications, Expected type, Expression call, @Nullable Head library, Atom[] arguments) {
        this.library = library;
        this.arguments = arguments;
        this.applications = applications;
        this.type = type;
        this.call = call;
    }

    @Override
    public int size() {
        return applications.rules.size() + (library == null ? 0 : 1);
    }

    /** Whether a result is kept. If rules have changed a call, the unchanged call of the library is not. */
    @Override
    public boolean counts(Atom result) {
        return library == null || !result.equals(call);
    }

    @Override
    public void begin(Machine machine, int alternative) {
        if (alternative == applications.rules.size() && library != null) {
            current = null;
            library.callLibrary(machine, arguments, type);
            return;
        }
        RuleCode rule = applications.rules.get(alternative);
        @Nullable Atom[] slots = applications.slots.get(alternative);
        current = applications.deltas.get(alternative);
        Delta learnt = current;
        Expression stays =
                learnt == null || rule.kind() == RuleCode.Kind.EVALUATED ? call : (Expression) learnt.apply(call);
        machine.caller().apply(rule, slots.clone(), type, stays);
    }

    @Override
    public String toString() {
        return "rules for " + call;
    }
}
