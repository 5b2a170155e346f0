package org.banyan.core.eval.form;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.machine.AlternativesFrame;
import org.banyan.core.eval.machine.Code;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.search.AnswerCursor;
import org.banyan.core.eval.term.Delta;
import org.banyan.core.eval.type.Expected;
import org.banyan.core.space.State;
import org.jspecify.annotations.Nullable;

/** A frame that evaluates a template for every answer to a pattern in a space. */
final class SearchFrame extends AlternativesFrame {
    private final AnswerCursor answers;
    private final Code template;
    private final @Nullable Atom[] slots;
    private boolean ready;

    /**
     * For each variable of the pattern the only slot that holds it and that the template uses, or -1; null if it is not
     * so simple.
     */
    private final int @Nullable [] places;

    /** Whether frames below use the values of the pattern's variables. */
    private final boolean known;

    /**
     * @param used the slots that the template uses
     * @param local whether the variables of the pattern are unknown elsewhere
     */
    SearchFrame(
            Machine machine,
            long space,
            Atom pattern,
            Code template,
            int[] used,
            @Nullable Atom[] slots,
            boolean local) {
        List<State> states = machine.store().visible(space);
        this.answers = AnswerCursor.of(machine.store().cells(space), states, pattern, machine::fresh);
        this.template = template;
        this.slots = slots;
        this.ready = answers.next();
        places = places(answers.variables(), used);
        known = !local && machine.wantsDeltas();
    }

    private int @Nullable [] places(Variable[] variables, int[] used) {
        int[] found = new int[variables.length];
        java.util.Arrays.fill(found, -1);
        for (int slot : used) {
            Atom value = slots[slot];
            if (value == null || value.isGround()) {
                continue;
            }
            int index = value instanceof Variable variable ? indexOf(variables, variable) : -1;
            if (index < 0 || found[index] >= 0) {
                if (value instanceof Variable && index < 0) {
                    continue;
                }
                return null;
            }
            found[index] = slot;
        }
        return found;
    }

    private static int indexOf(Variable[] variables, Variable variable) {
        for (int i = 0; i < variables.length; i++) {
            if (variables[i].equals(variable)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether there is no answer. */
    boolean isEmpty() {
        return !ready;
    }

    @Override
    public boolean next(Machine machine) {
        while (ready) {
            @Nullable Atom[] filled = slots.clone();
            Delta delta = null;
            if (places != null) {
                for (int i = 0; i < places.length; i++) {
                    if (places[i] >= 0) {
                        filled[places[i]] = answers.value(i);
                    }
                }
            }
            if (known || places == null) {
                delta = answers.delta();
                if (places == null && delta != null) {
                    filled = delta.apply(filled);
                }
            }
            ready = answers.next();
            current = delta;
            Atom quick = template.quick(machine, filled, Expected.ANY);
            if (quick == null || Plan.endsCall(quick)) {
                machine.then(template, filled, Expected.ANY);
                return true;
            }
            machine.countStep();
            add(machine, quick, delta);
        }
        return false;
    }

    @Override
    public String toString() {
        return "answers for " + template.template();
    }
}
