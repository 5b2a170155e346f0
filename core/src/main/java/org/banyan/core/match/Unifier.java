package org.banyan.core.match;

import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Two-way unification with occurs check: what must variables stand for, so that two atoms become one?
 *
 * <p>Variables that must be equal form a class, kept in a union-find forest; a class knows at most one atom that its
 * variables stand for. Two atoms of one class are unified once, so the work is almost linear in the size of the atoms
 * where plain substitution can be exponential. The occurs check is made once, at the end, by looking for a class that
 * contains itself.
 *
 * <p>Source: Huet's unification closure, as told by Baader and Snyder, <i>Unification theory</i> (Handbook of Automated
 * Reasoning, 2001).
 */
public final class Unifier {
    private final Map<Variable, VariableClass> classes = new LinkedHashMap<>();

    private Unifier() {}

    /**
     * The most general bindings that make two atoms equal, if there are any.
     *
     * <p>A name means the same variable on both sides; rename first where that is not meant. Where two variables come
     * to stand for each other, the one that is met first, the left atom before the right one, stands for both and is
     * not bound.
     *
     * <p>Cost: almost linear in the size of both atoms. Depth does not matter. Values share their parts, and may be
     * much larger written out than in memory.
     */
    public static Option<Bindings> unify(Atom left, Atom right) {
        Unifier unifier = new Unifier();
        return unifier.close(left, right) ? Option.of(unifier.resolve()) : Option.none();
    }

    private boolean close(Atom left, Atom right) {
        Deque<Atom> open = new ArrayDeque<>();
        open.push(right);
        open.push(left);
        while (!open.isEmpty()) {
            Atom one = open.pop();
            Atom other = open.pop();
            if (one instanceof Variable variable) {
                if (other instanceof Variable same) {
                    VariableClass.unite(classOf(variable), classOf(same), open);
                } else {
                    classOf(variable).bind(other, open);
                }
            } else if (other instanceof Variable variable) {
                classOf(variable).bind(one, open);
            } else if (!step(one, other, open)) {
                return false;
            }
        }
        return true;
    }

    /** Compares what two atoms are themselves, and leaves their children to be unified. */
    private static boolean step(Atom one, Atom other, Deque<Atom> open) {
        if (one == other) {
            return true;
        }
        if (one.isGround() && other.isGround()) {
            return one.equals(other);
        }
        if (!(one instanceof Expression left) || !(other instanceof Expression right) || left.size() != right.size()) {
            return false;
        }
        for (int i = left.size() - 1; i >= 0; i--) {
            open.push(right.get(i));
            open.push(left.get(i));
        }
        return true;
    }

    private VariableClass classOf(Variable variable) {
        VariableClass known = classes.get(variable);
        if (known == null) {
            known = new VariableClass(variable, classes.size());
            classes.put(variable, known);
        }
        return known.root();
    }

    /** The bindings of all classes, each resolved after those that it contains; null if one contains itself. */
    private @Nullable Bindings resolve() {
        for (VariableClass start : List.copyOf(classes.values())) {
            if (!resolve(start.root())) {
                return null;
            }
        }
        List<Variable> variables = new ArrayList<>();
        List<Atom> values = new ArrayList<>();
        for (Map.Entry<Variable, VariableClass> entry : classes.entrySet()) {
            Atom value = entry.getValue().root().value();
            if (!value.equals(entry.getKey())) {
                variables.add(entry.getKey());
                values.add(value);
            }
        }
        return Bindings.of(variables, values);
    }

    private boolean resolve(VariableClass start) {
        Deque<VariableClass> open = new ArrayDeque<>();
        open.push(start);
        while (!open.isEmpty()) {
            VariableClass top = open.element();
            if (top.isResolved()) {
                open.pop();
            } else if (top.enter(this::classOf)) {
                VariableClass below = top.nextBelow();
                if (below == null) {
                    top.finish(this::classOf);
                } else if (below.isOpen()) {
                    return false;
                } else if (!below.isResolved()) {
                    open.push(below);
                }
            }
        }
        return true;
    }
}
