package org.banyan.core.eval.term;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Variable;
import org.banyan.core.match.Substitution;
import org.jspecify.annotations.Nullable;

/**
 * The variables of one piece of code, each with a slot.
 *
 * <p>The slots of a rule belong to one application of it; those of an atom that is evaluated as it is stand at first
 * for the variables themselves.
 */
public final class Scope {
    private static final Scope NONE = new Scope(Atom.expression(), new Variable[0], false);
    public static final Atom[] NO_SLOTS = {};

    private final Atom root;
    private final Variable[] variables;
    private final boolean closed;
    private @Nullable Map<Variable, Integer> index;
    private @Nullable Map<Variable, Integer> occurrences;

    private Scope(Atom root, Variable[] variables, boolean closed) {
        this.root = root;
        this.variables = variables;
        this.closed = closed;
    }

    /** The scope of a rule, whose variables nobody else can know. */
    public static Scope ofRule(Expression rule) {
        return new Scope(rule, Substitution.variables(rule).toArray(Variable[]::new), true);
    }

    /** The scope of an atom that is evaluated as it is. */
    public static Scope of(Atom atom) {
        return atom.isGround()
                ? NONE
                : new Scope(atom, Substitution.variables(atom).toArray(Variable[]::new), false);
    }

    public int size() {
        return variables.length;
    }

    public Variable variable(int slot) {
        return variables[slot];
    }

    public int slot(Variable variable) {
        if (variables.length <= 8) {
            for (int i = 0; i < variables.length; i++) {
                if (variables[i].equals(variable)) {
                    return i;
                }
            }
            return -1;
        }
        Map<Variable, Integer> known = index;
        if (known == null) {
            known = new HashMap<>();
            for (int i = 0; i < variables.length; i++) {
                known.put(variables[i], i);
            }
            index = known;
        }
        return known.getOrDefault(variable, -1);
    }

    /** The slots of the variables in a part of the code. */
    public int[] slots(Atom part) {
        return Substitution.variables(part).stream().mapToInt(this::slot).toArray();
    }

    /** The slots of an atom that is evaluated as it is. */
    public Atom[] itself() {
        return variables.length == 0 ? NO_SLOTS : java.util.Arrays.copyOf(variables, variables.length, Atom[].class);
    }

    /**
     * Whether a variable occurs nowhere but in a pattern and its body, so that nobody sees whether it is bound outside
     * of them.
     */
    public boolean isLocal(Variable variable, Binding binding) {
        if (!closed) {
            return false;
        }
        int within = count(binding.pattern()).getOrDefault(variable, 0)
                + count(binding.body()).getOrDefault(variable, 0);
        return within == occurrences().getOrDefault(variable, 0);
    }

    private Map<Variable, Integer> occurrences() {
        Map<Variable, Integer> known = occurrences;
        if (known == null) {
            known = count(root);
            occurrences = known;
        }
        return known;
    }

    private static Map<Variable, Integer> count(Atom root) {
        Map<Variable, Integer> counts = new HashMap<>();
        java.util.ArrayDeque<Atom> open = new java.util.ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Atom atom = open.pop();
            if (atom instanceof Variable variable) {
                counts.merge(variable, 1, Integer::sum);
            } else if (atom instanceof Expression expression && !expression.isGround()) {
                for (Atom child : expression.children()) {
                    open.push(child);
                }
            }
        }
        return counts;
    }

    @Override
    public String toString() {
        return "Scope" + List.of(variables);
    }
}
