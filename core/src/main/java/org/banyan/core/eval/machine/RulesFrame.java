package org.banyan.core.eval.machine;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.jspecify.annotations.Nullable;

/** Applies several rules to one call. */
final class RulesFrame extends AlternativesFrame {
    private final Applications applications;
    private final @Nullable Atom type;
    private final Expression call;

    /** Rules that fit a call, each with the slots that are filled from it. */
    static final class Applications {
        private final List<RuleCode> rules = new ArrayList<>();
        private final List<@Nullable Atom[]> slots = new ArrayList<>();
        private final List<@Nullable Delta> deltas = new ArrayList<>();

        void add(RuleCode rule, @Nullable Atom[] filled, @Nullable Delta delta) {
            rules.add(rule);
            slots.add(filled);
            deltas.add(delta);
        }
    }

    RulesFrame(Applications applications, @Nullable Atom type, Expression call) {
        this.applications = applications;
        this.type = type;
        this.call = call;
    }

    @Override
    int size() {
        return applications.rules.size();
    }

    @Override
    void begin(Machine machine, int alternative) {
        RuleCode rule = applications.rules.get(alternative);
        @Nullable Atom[] slots = applications.slots.get(alternative);
        current = applications.deltas.get(alternative);
        machine.applied(rule, slots.clone(), type, call);
    }

    @Override
    public String toString() {
        return "rules for " + call;
    }
}
