package org.banyan.core.eval.machine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Float64;
import org.banyan.core.atom.Int64;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.library.Equality;
import org.banyan.core.eval.term.Leaves;
import org.banyan.core.eval.world.Cells;
import org.banyan.core.eval.world.References;
import org.jspecify.annotations.Nullable;

/**
 * A pattern with parts that other atoms are equal to: a number, which an integer and a float can be, or a state, which is
 * equal to any that holds the same.
 *
 * <p>Walks through a space try both kinds of number themselves. A state is looked for as a variable, and what is found
 * is compared.
 */
final class Variants {
    private final Cells cells;
    private final Atom open;
    private final List<Variable> held = new ArrayList<>();
    private final List<Atom> wanted = new ArrayList<>();

    private Variants(Cells cells, Atom pattern, Function<Variable, Variable> fresh) {
        this.cells = cells;
        this.open = opened(pattern, fresh);
    }

    /** A pattern with states in it; null if there are none. O(size) if there are any in the world. */
    static @Nullable Variants of(Cells cells, Atom pattern, Function<Variable, Variable> fresh) {
        return !cells.isEmpty() && hasStates(pattern) ? new Variants(cells, pattern, fresh) : null;
    }

    private static boolean hasStates(Atom pattern) {
        Deque<Atom> open = new ArrayDeque<>();
        open.push(pattern);
        while (!open.isEmpty()) {
            Atom next = open.pop();
            if (next instanceof Expression expression) {
                expression.children().forEach(open::push);
            } else if (References.number(References.Kind.STATE, next) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The number of the other kind that is equal to one; null if there is none, or it is no number. */
    static @Nullable Atom other(Atom atom) {
        if (atom instanceof Int64 integer) {
            double real = integer.value();
            return (long) real == integer.value() ? Float64.of(real) : null;
        }
        if (atom instanceof Float64 real && real.value() == (long) real.value() && !isNegativeZero(real)) {
            return Int64.of((long) real.value());
        }
        return null;
    }

    private static boolean isNegativeZero(Float64 real) {
        return Double.compare(real.value(), -0.0) == 0;
    }

    private Atom opened(Atom pattern, Function<Variable, Variable> fresh) {
        return Leaves.replaced(pattern, leaf -> {
            if (References.number(References.Kind.STATE, leaf) < 0) {
                return leaf;
            }
            Variable variable = fresh.apply(Variable.of("state"));
            held.add(variable);
            wanted.add(leaf);
            return variable;
        });
    }

    /** The pattern with variables in place of states. */
    Atom open() {
        return open;
    }

    /** The variables in place of states. */
    List<Variable> held() {
        return held;
    }

    /** Whether what was found in place of states holds what they hold. */
    boolean accepts(Answers answers) {
        for (int i = 0; i < held.size(); i++) {
            Atom found = cells.resolved(answers.apply(held.get(i)));
            if (!Equality.equal(found, cells.resolved(wanted.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
