package org.banyan.core.eval.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Float64;
import org.banyan.core.atom.Grounded;
import org.banyan.core.atom.Int64;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.library.Equality;
import org.jspecify.annotations.Nullable;

/**
 * A pattern with parts that other atoms are equal to: a number, which an integer and a float can be, or a state, which is
 * equal to any that holds the same.
 *
 * <p>Such a part is looked for as a variable, or both ways, and what is found is compared.
 */
final class Variants {
    private static final int MOST_NUMBERS = 3;

    private final World world;
    private final List<Atom> patterns;
    private final List<Variable> held = new ArrayList<>();
    private final List<Atom> wanted = new ArrayList<>();

    private Variants(World world, List<Atom> patterns) {
        this.world = world;
        this.patterns = patterns;
    }

    /** The variants of a pattern; null if there are none but itself. O(size). */
    static @Nullable Variants of(World world, Atom pattern, Function<Variable, Variable> fresh) {
        List<Atom> numbers = new ArrayList<>();
        boolean states = collect(pattern, numbers, 0);
        if (!states && (numbers.isEmpty() || numbers.size() > MOST_NUMBERS)) {
            return null;
        }
        Variants variants = new Variants(world, new ArrayList<>());
        Atom open = states ? variants.opened(pattern, fresh) : pattern;
        int choices = numbers.size() > MOST_NUMBERS ? 1 : 1 << numbers.size();
        for (int choice = 0; choice < choices; choice++) {
            variants.patterns.add(choice == 0 ? open : converted(open, choice, new int[1]));
        }
        return variants;
    }

    private static boolean collect(Atom atom, List<Atom> numbers, int depth) {
        if (!(atom instanceof Expression expression) || depth > Code.DEEP) {
            return false;
        }
        boolean states = false;
        for (Atom child : expression.children()) {
            if (child instanceof Int64 || other(child) != null) {
                if (other(child) != null) {
                    numbers.add(child);
                }
            } else if (child instanceof Grounded) {
                states |= References.number(References.Kind.STATE, child) >= 0;
            } else {
                states |= collect(child, numbers, depth + 1);
            }
        }
        return states;
    }

    /** The number of the other kind that is equal to one; null if there is none, or it is no number. */
    private static @Nullable Atom other(Atom atom) {
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

    private static Atom converted(Atom atom, int choice, int[] met) {
        if (!(atom instanceof Expression expression)) {
            return atom;
        }
        Atom[] children = expression.children().toArray(Atom[]::new);
        for (int i = 0; i < children.length; i++) {
            Atom other = other(children[i]);
            if (other != null) {
                if ((choice >> met[0]++ & 1) != 0) {
                    children[i] = other;
                }
            } else {
                children[i] = converted(children[i], choice, met);
            }
        }
        return Expression.owning(children);
    }

    private Atom opened(Atom atom, Function<Variable, Variable> fresh) {
        if (atom instanceof Grounded && References.number(References.Kind.STATE, atom) >= 0) {
            Variable variable = fresh.apply(Variable.of("state"));
            held.add(variable);
            wanted.add(atom);
            return variable;
        }
        if (!(atom instanceof Expression expression)) {
            return atom;
        }
        Atom[] children = expression.children().toArray(Atom[]::new);
        for (int i = 0; i < children.length; i++) {
            children[i] = opened(children[i], fresh);
        }
        return Expression.owning(children);
    }

    /** The patterns to look for, the one as it is written first. */
    List<Atom> patterns() {
        return patterns;
    }

    /** Whether what was found in place of states holds what they hold. */
    boolean accepts(Search search) {
        for (int i = 0; i < held.size(); i++) {
            Atom found = States.resolved(world, search.apply(held.get(i)));
            if (!Equality.equal(found, States.resolved(world, wanted.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
