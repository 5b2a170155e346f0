package org.banyan.core.eval.library;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.Bool;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Float64;
import org.banyan.core.atom.Int64;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.host.Types;
import org.banyan.persistent.KeyedHash;
import org.eclipse.collections.api.block.HashingStrategy;
import org.jspecify.annotations.Nullable;

/**
 * When programs hold two atoms for equal: as {@code equals} says, but numbers by their value, so that {@code 1} and
 * {@code 1.0} are one. An integer next to a floating-point number is made one, as in {@link Arithmetic}.
 *
 * <p>Two numbers compare as IEEE 754 says, and NaN equals nothing; within expressions it equals itself, so that an
 * expression always equals itself, which costs nothing to see.
 *
 * <p>All methods are pure; none recurses into the depth of an atom.
 */
public final class Equality {
    /** Plain equality, in which NaN equals itself. */
    static final HashingStrategy<Atom> PLAIN = new Strategy(false);

    /** Equality up to the names of variables, in which NaN equals itself. */
    static final HashingStrategy<Atom> ALPHA = new Strategy(true);

    /** Parts of more bytes than this are worth remembering that they were looked at. */
    private static final int LARGE = 1 << 10;

    private static final String ALPHA_USAGE = "=alpha expects two atoms as arguments: actual and expected";

    private Equality() {}

    static void register(Registry registry) {
        registry.pure(
                "=alpha",
                Types.function(Types.ATOM, Types.ATOM, Types.BOOL),
                "Whether two atoms are equal but for the names of their variables; they are not evaluated.",
                arguments -> Bool.of(
                        alphaEqual(Arguments.at(arguments, 0, ALPHA_USAGE), Arguments.at(arguments, 1, ALPHA_USAGE))));
    }

    /** Whether two atoms are equal. O(the smaller size); O(1) for one and the same expression. */
    public static boolean equal(Atom a, Atom b) {
        if (a instanceof Int64 left && b instanceof Int64 right) {
            return left.value() == right.value();
        }
        if (a instanceof Expression left && b instanceof Expression right) {
            return left == right || equal(left, right, null);
        }
        return a instanceof Float64 left && Double.isNaN(left.value()) ? false : leavesEqual(a, b);
    }

    /**
     * Whether two atoms are equal when their variables are renamed, different ones to different ones. O(the smaller
     * size); O(1) for one and the same expression.
     */
    public static boolean alphaEqual(Atom a, Atom b) {
        if (a instanceof Expression left && b instanceof Expression right) {
            return left == right || equal(left, right, new Renaming());
        }
        return a instanceof Variable && b instanceof Variable || equal(a, b);
    }

    /** Looks at a pair of large parts once, though they may occur in very many places. */
    private static boolean equal(Expression first, Expression second, @Nullable Renaming renaming) {
        Deque<Expression> open = null;
        Map<Expression, Expression> met = AtomCodec.leastLength(first) > LARGE ? new IdentityHashMap<>() : null;
        Expression left = first;
        Expression right = second;
        while (true) {
            int size = left.size();
            if (size != right.size() || renaming == null && left.isGround() != right.isGround()) {
                return false;
            }
            for (int i = 0; i < size; i++) {
                Atom leftChild = left.get(i);
                Atom rightChild = right.get(i);
                if (leftChild == rightChild && (renaming == null || leftChild.isGround())) {
                    continue;
                }
                if (leftChild instanceof Expression leftNested && rightChild instanceof Expression rightNested) {
                    if (met == null
                            || AtomCodec.leastLength(leftNested) <= LARGE
                            || met.put(leftNested, rightNested) != rightNested) {
                        open = open == null ? new ArrayDeque<>() : open;
                        open.push(leftNested);
                        open.push(rightNested);
                    }
                } else if (renaming != null
                        && leftChild instanceof Variable leftVariable
                        && rightChild instanceof Variable rightVariable) {
                    if (!renaming.renames(leftVariable, rightVariable)) {
                        return false;
                    }
                } else if (!leavesEqual(leftChild, rightChild)) {
                    return false;
                }
            }
            if (open == null || open.isEmpty()) {
                return true;
            }
            right = open.pop();
            left = open.pop();
        }
    }

    private static boolean leavesEqual(Atom left, Atom right) {
        if (left instanceof Float64 || right instanceof Float64) {
            if (!Numbers.isNumber(left) || !Numbers.isNumber(right)) {
                return false;
            }
            double x = Numbers.toDouble(left);
            double y = Numbers.toDouble(right);
            return x == y || Double.isNaN(x) && Double.isNaN(y);
        }
        return !(left instanceof Expression) && left.equals(right);
    }

    /** Which variable of one atom stands for which of another. */
    private static final class Renaming {
        private final Map<Variable, Variable> forth = new HashMap<>();
        private final Map<Variable, Variable> back = new HashMap<>();

        boolean renames(Variable left, Variable right) {
            Variable known = forth.putIfAbsent(left, right);
            Variable knownBack = back.putIfAbsent(right, left);
            return (known == null || known.equals(right)) && (knownBack == null || knownBack.equals(left));
        }
    }

    /** Hashes that follow equality: of a number that of its nearest floating-point number. */
    private static final class Strategy implements HashingStrategy<Atom> {
        private static final long serialVersionUID = 1;
        private final boolean alpha;

        Strategy(boolean alpha) {
            this.alpha = alpha;
        }

        @Override
        public int computeHashCode(Atom atom) {
            if (!(atom instanceof Expression root)) {
                return atom instanceof Variable && alpha ? 0 : leafHash(atom);
            }
            Map<Variable, Integer> numbers = new HashMap<>();
            Deque<Expression> open = new ArrayDeque<>();
            open.push(root);
            int hash = 0;
            while (!open.isEmpty()) {
                Expression current = open.pop();
                hash = KeyedHash.mix(hash, current.size());
                for (int i = 0; i < current.size(); i++) {
                    Atom child = current.get(i);
                    if (child instanceof Expression nested) {
                        open.push(nested);
                    } else if (alpha && child instanceof Variable variable) {
                        Integer number = numbers.putIfAbsent(variable, numbers.size());
                        hash = KeyedHash.mix(hash, number == null ? numbers.size() - 1 : number);
                    } else {
                        hash = KeyedHash.mix(hash, leafHash(child));
                    }
                }
            }
            return hash;
        }

        private static int leafHash(Atom leaf) {
            // The sum makes one zero of two.
            return Numbers.isNumber(leaf)
                    ? KeyedHash.of(Double.doubleToLongBits(Numbers.toDouble(leaf) + 0.0))
                    : leaf.hashCode();
        }

        @Override
        public boolean equals(Atom first, Atom second) {
            if (first == second) {
                return true;
            }
            if (first instanceof Float64 || second instanceof Float64) {
                return leavesEqual(first, second);
            }
            return alpha ? alphaEqual(first, second) : equal(first, second);
        }
    }
}
