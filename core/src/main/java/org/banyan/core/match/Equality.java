package org.banyan.core.match;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Int64;
import org.banyan.core.atom.NumericEquality;
import org.banyan.core.atom.Variable;
import org.banyan.persistent.KeyedHash;
import org.jspecify.annotations.Nullable;

/**
 * When programs and queries take two atoms for equal: as {@code equals} says, but numbers as {@link NumericEquality}
 * does, so that {@code (p 1)} and {@code (p 1.0)} are equal.
 *
 * <p>This is an equivalence, also up to the names of variables, and equal atoms have equal hashes of the same kind.
 *
 * <p>All methods are pure; none recurses into the depth of an atom.
 */
public final class Equality {
    /** Parts of more bytes than this are worth remembering that they were looked at. */
    private static final int LARGE = 1 << 10;

    private Equality() {}

    /** Whether two atoms are equal. O(the smaller size); O(1) for one and the same expression. */
    public static boolean equal(Atom a, Atom b) {
        if (a instanceof Int64 left && b instanceof Int64 right) {
            return left.value() == right.value();
        }
        if (a instanceof Expression left && b instanceof Expression right) {
            return left == right || equal(left, right, null);
        }
        return NumericEquality.same(a, b);
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
                } else if (!NumericEquality.same(leftChild, rightChild)) {
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

    /** A hash that atoms share if they are {@link #equal}. O(size). */
    public static int hash(Atom atom) {
        return hash(atom, null);
    }

    /** A hash that atoms share if they are {@link #alphaEqual}. O(size). */
    public static int alphaHash(Atom atom) {
        return atom instanceof Variable ? 0 : hash(atom, new HashMap<>());
    }

    /** @param numbers the variables that were met, with numbers in their order; null if their names count */
    private static int hash(Atom atom, @Nullable Map<Variable, Integer> numbers) {
        if (!(atom instanceof Expression root)) {
            return NumericEquality.hash(atom);
        }
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
                } else if (numbers != null && child instanceof Variable variable) {
                    Integer number = numbers.putIfAbsent(variable, numbers.size());
                    hash = KeyedHash.mix(hash, number == null ? numbers.size() - 1 : number);
                } else {
                    hash = KeyedHash.mix(hash, NumericEquality.hash(child));
                }
            }
        }
        return hash;
    }
}
