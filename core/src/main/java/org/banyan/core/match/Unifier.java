package org.banyan.core.match;

import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
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
 * <p>Variables and expressions that must be equal form a class, kept in a union-find forest. Whenever two classes
 * become one, the children of an expression of each must be equal too. There are no more classes than parts of the
 * atoms, so this comes to an end, also where a variable contains itself, and the work is almost linear where plain
 * substitution can be exponential. The occurs check is made once, at the end, by looking for a class that contains
 * itself.
 *
 * <p>Source: Huet's unification closure, as presented by Baader and Snyder, <i>Unification theory</i> (Handbook of
 * Automated Reasoning, 2001).
 */
public final class Unifier {
    private final Map<Variable, TermClass> variables = new LinkedHashMap<>();
    private final Map<Atom, TermClass> expressions = new IdentityHashMap<>();

    /** Pairs from the same place of both atoms. Each is met once, so they need no class unless one is a variable. */
    private final Deque<Atom> open = new ArrayDeque<>();

    /** Pairs that must be equal because the expressions that they are children of are in one class. */
    private final Deque<Atom> due = new ArrayDeque<>();

    private int terms;

    private Unifier() {}

    /**
     * Returns the most general bindings that make two atoms {@link Equality#equal equal}, if there are any.
     *
     * <p>A name means the same variable on both sides; rename first where that is not meant. Where two variables come
     * to stand for each other, the one that is met first, the left atom before the right one, stands for both and is
     * not bound. Where a variable comes to stand for several atoms, which then are equal but may differ in the kinds of
     * their numbers, it gets the one that is met first among those without variables, or first of all.
     *
     * <p>Cost: almost linear in the size of both atoms. Depth does not matter. Values share their parts, and may be
     * much larger written out than in memory.
     */
    public static Option<Bindings> unify(Atom left, Atom right) {
        Unifier unifier = new Unifier();
        return unifier.close(left, right) ? Option.of(unifier.bindings()) : Option.none();
    }

    private boolean close(Atom left, Atom right) {
        push(open, left, right);
        while (true) {
            if (!due.isEmpty()) {
                if (!unite(due.pop(), due.pop())) {
                    return false;
                }
            } else if (!open.isEmpty()) {
                Atom one = open.pop();
                Atom other = open.pop();
                boolean bound = one instanceof Variable || other instanceof Variable;
                if (!(bound ? unite(one, other) : step(one, other, open))) {
                    return false;
                }
            } else {
                return true;
            }
        }
    }

    private static void push(Deque<Atom> pairs, Atom one, Atom other) {
        pairs.push(other);
        pairs.push(one);
    }

    /** Makes the classes of two atoms one; false if they cannot be equal. */
    private boolean unite(Atom one, Atom other) {
        TermClass left = classOf(one);
        TermClass right = classOf(other);
        if (left == right) {
            return true;
        }
        Atom leftTerm = left.term();
        Atom rightTerm = right.term();
        TermClass.unite(left, right);
        return leftTerm == null || rightTerm == null || step(leftTerm, rightTerm, due);
    }

    /** Compares what two atoms are themselves, and leaves their children to be made equal. */
    private boolean step(Atom one, Atom other, Deque<Atom> pairs) {
        if (one == other) {
            return true;
        }
        if (one.isGround() && other.isGround()) {
            return Equality.equal(one, other);
        }
        if (!(one instanceof Expression left) || !(other instanceof Expression right) || left.size() != right.size()) {
            return false;
        }
        for (int i = left.size() - 1; i >= 0; i--) {
            push(pairs, left.get(i), right.get(i));
        }
        return true;
    }

    /** Returns the class that speaks for an atom: for a variable by its name, for an expression by its identity. */
    private TermClass classOf(Atom atom) {
        TermClass known = knownClassOf(atom);
        if (known != null) {
            return known;
        }
        TermClass made;
        if (atom instanceof Variable variable) {
            made = TermClass.of(variable, variables.size());
            variables.put(variable, made);
        } else {
            made = TermClass.of(atom, terms++);
            if (atom instanceof Expression) {
                expressions.put(atom, made);
            }
        }
        return made;
    }

    private @Nullable TermClass knownClassOf(Atom atom) {
        TermClass known = atom instanceof Variable ? variables.get(atom) : expressions.get(atom);
        return known == null ? null : known.root();
    }

    /** Returns what the variables stand for; null if one would have to contain itself. */
    private @Nullable Bindings bindings() {
        Resolver resolver = new Resolver(this::knownClassOf);
        List<Variable> bound = new ArrayList<>();
        List<Atom> values = new ArrayList<>();
        for (Variable variable : variables.keySet()) {
            Atom value = resolver.value(variable);
            if (value == null) {
                return null;
            }
            if (!value.equals(variable)) {
                bound.add(variable);
                values.add(value);
            }
        }
        return Bindings.of(bound, values);
    }
}
