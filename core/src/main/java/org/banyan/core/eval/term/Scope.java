package org.banyan.core.eval.term;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Variable;
import org.banyan.core.match.Substitution;
import org.eclipse.collections.api.map.primitive.MutableObjectIntMap;
import org.eclipse.collections.api.map.primitive.ObjectIntMap;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectIntHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The variables of one piece of code, each with a slot.
 *
 * <p>The slots of a rule belong to one application of it. The slots of an atom that is evaluated by itself hold at
 * first the variables themselves.
 */
public final class Scope {
    private static final Scope NONE = new Scope(Atom.expression(), new Variable[0], false);
    public static final Atom[] NO_SLOTS = {};

    private final Atom root;
    private final Variable[] variables;
    private final boolean closed;
    private volatile @Nullable ObjectIntMap<Variable> index;
    private volatile @Nullable ObjectIntMap<Variable> occurrences;

    private Scope(Atom root, Variable[] variables, boolean closed) {
        this.root = root;
        this.variables = variables;
        this.closed = closed;
    }

    /** Returns the scope of a rule, whose variables are unknown elsewhere. */
    public static Scope ofRule(Expression rule) {
        return new Scope(rule, Substitution.variables(rule).toArray(Variable[]::new), true);
    }

    /** Returns the scope of an atom that is evaluated by itself. */
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
        ObjectIntMap<Variable> known = index;
        if (known == null) {
            MutableObjectIntMap<Variable> made = ObjectIntHashMap.newMap();
            for (int i = 0; i < variables.length; i++) {
                made.put(variables[i], i);
            }
            known = made;
            index = known;
        }
        return known.getIfAbsent(variable, -1);
    }

    /** Returns the slots of the variables in a part of the code. */
    public int[] slots(Atom part) {
        return Substitution.variables(part).stream().mapToInt(this::slot).toArray();
    }

    /** Returns the slots of an atom that is evaluated by itself. */
    public Atom[] itself() {
        return variables.length == 0 ? NO_SLOTS : java.util.Arrays.copyOf(variables, variables.length, Atom[].class);
    }

    /** Whether a variable occurs only in a pattern and its body, so that its value is unknown outside of them. */
    public boolean isLocal(Variable variable, Binding binding) {
        if (!closed) {
            return false;
        }
        int within =
                count(binding.pattern()).get(variable) + count(binding.body()).get(variable);
        return within == occurrences().get(variable);
    }

    private ObjectIntMap<Variable> occurrences() {
        ObjectIntMap<Variable> known = occurrences;
        if (known == null) {
            known = count(root);
            occurrences = known;
        }
        return known;
    }

    private static ObjectIntMap<Variable> count(Atom root) {
        MutableObjectIntMap<Variable> counts = ObjectIntHashMap.newMap();
        java.util.ArrayDeque<Atom> open = new java.util.ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Atom atom = open.pop();
            if (atom instanceof Variable variable) {
                counts.addToValue(variable, 1);
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
