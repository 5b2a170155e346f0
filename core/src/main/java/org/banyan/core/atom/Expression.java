package org.banyan.core.atom;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banyan.core.term.Compound;
import org.banyan.persistent.KeyedHash;
import org.banyan.persistent.Path;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of atoms in parentheses, such as {@code (edge a b)} or {@code ()}.
 *
 * <p>Whether there are variables, and how long the path will be, is computed from the children when the expression is
 * made. Hash and path cost O(size) at the first call and are cached. (Both are plain fields: threads that race to fill
 * one write equal values.)
 *
 * <p>Immutable and thread-safe.
 */
@SuppressWarnings("exports") // the superclass is for the packages of this module, and shows nothing to others
public final class Expression extends Compound<Atom, Expression> implements Atom {
    private static final Expression EMPTY = new Expression(new Atom[0], null);

    /** In an expression of more bytes than this, pairs of parts that were compared are kept, and compared once. */
    private static final int LARGE = 1 << 10;

    private final Atom[] children;

    /** The length of the path; its complement if there are variables. */
    private final int encodedLength;

    /**
     * The lowest bit says whether a grounded value occurs, and is there from the beginning. The others are the hash, zero
     * until it is computed. A field of its own would make each expression eight bytes larger.
     */
    private int hash;

    private @Nullable Path path;

    /** Takes the array over. */
    private Expression(Atom[] children, @Nullable Mark mark) {
        super(mark);
        boolean allGround = true;
        boolean anyGrounded = false;
        long length = Encoder.arityLength(children.length);
        for (Atom child : children) {
            if (child instanceof Expression nested) {
                allGround &= nested.isGround();
                anyGrounded |= nested.hasGrounded();
                length += nested.leastLength();
            } else {
                allGround &= !(child instanceof Variable);
                anyGrounded |= child instanceof Grounded;
                length += Encoder.leafLength(child);
            }
        }
        this.children = children;
        int known = (int) Math.min(length, Integer.MAX_VALUE);
        this.encodedLength = allGround ? known : ~known;
        this.hash = anyGrounded ? 1 : 0;
    }

    /** Returns the length of the path; less only if there are many variables, or it is beyond the range. O(1). */
    int leastLength() {
        return encodedLength < 0 ? ~encodedLength : encodedLength;
    }

    /** Takes over the array and what is known of it. */
    private Expression(int encodedLength, boolean hasGrounded, Atom[] children, @Nullable Mark mark) {
        super(mark);
        this.children = children;
        this.encodedLength = encodedLength;
        this.hash = hasGrounded ? 1 : 0;
    }

    /** Returns an expression that takes the array over. O(arity). */
    static Expression owning(Atom[] children) {
        return children.length == 0 ? EMPTY : new Expression(children, null);
    }

    @Override
    protected Expression of(Atom[] taken, @Nullable Mark mark) {
        return taken.length == 0 ? EMPTY : new Expression(taken, mark);
    }

    @Override
    protected Expression marked(@Nullable Mark mark) {
        Expression marked = new Expression(encodedLength, hasGrounded(), children, mark);
        marked.hash = hash;
        marked.path = path;
        return marked;
    }

    /** Returns the expression without children. O(1). */
    public static Expression empty() {
        return EMPTY;
    }

    /**
     * Returns an expression of a copy of a range of atoms. O(arity).
     *
     * @throws IndexOutOfBoundsException if the range does not lie within the array
     */
    public static Expression of(Atom[] atoms, int from, int to) {
        Objects.checkFromToIndex(from, to, atoms.length);
        for (int i = from; i < to; i++) {
            Objects.requireNonNull(atoms[i], "child");
        }
        return from == to ? EMPTY : new Expression(Arrays.copyOfRange(atoms, from, to, Atom[].class), null);
    }

    /** Returns an expression of the atoms that an iterable gives. O(arity). */
    public static Expression of(Iterable<? extends Atom> atoms) {
        List<Atom> children = new ArrayList<>();
        for (Atom atom : atoms) {
            children.add(Objects.requireNonNull(atom, "child"));
        }
        return owning(children.toArray(Atom[]::new));
    }

    /** Returns this expression with one more child before all others. O(arity), in one copy. */
    public Expression withFirst(Atom first) {
        Atom[] more = new Atom[children.length + 1];
        more[0] = Objects.requireNonNull(first, "first");
        System.arraycopy(children, 0, more, 1, children.length);
        long length = (long) leastLength()
                - Encoder.arityLength(children.length)
                + Encoder.arityLength(more.length)
                + lengthOf(first);
        int known = (int) Math.min(length, Integer.MAX_VALUE);
        return new Expression(
                isGround() && first.isGround() ? known : ~known, hasGrounded() || first.hasGrounded(), more, null);
    }

    /**
     * Returns this expression without its first child. O(arity), in one copy if there are no variables.
     *
     * @throws IllegalStateException if there is no child
     */
    public Expression withoutFirst() {
        if (children.length == 0) {
            throw new IllegalStateException("the empty expression has no first child");
        }
        Atom[] rest = Arrays.copyOfRange(children, 1, children.length);
        if (!isGround() || hasGrounded() || rest.length == 0 || encodedLength == Integer.MAX_VALUE) {
            return owning(rest);
        }
        int length = encodedLength
                - Encoder.arityLength(children.length)
                + Encoder.arityLength(rest.length)
                - lengthOf(children[0]);
        return new Expression(length, false, rest, null);
    }

    private static int lengthOf(Atom child) {
        return child instanceof Expression nested ? nested.leastLength() : Encoder.leafLength(child);
    }

    /** Returns how many children there are. O(1). */
    public int size() {
        return children.length;
    }

    /** Whether there are no children. O(1). */
    public boolean isEmpty() {
        return children.length == 0;
    }

    /**
     * Returns a child by its index. O(1).
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public Atom get(int index) {
        return children[index];
    }

    /** Returns the children as a read-only list, which shares them. O(1). */
    public List<Atom> children() {
        return Collections.unmodifiableList(Arrays.asList(children));
    }

    @Override
    public Path path() {
        Path known = path;
        if (known == null) {
            known = Encoder.path(this);
            path = known;
        }
        return known;
    }

    /** Caches the path, which the caller has computed. */
    void remember(Path known) {
        path = known;
    }

    /** Whether there are no variables and the path is cached. O(1). */
    boolean hasGroundPath() {
        return isGround() && path != null;
    }

    /** Returns the length of the path; what it is at least, if there are many variables. */
    int encodedLength() {
        int known = leastLength();
        if (known == Integer.MAX_VALUE) {
            throw new IllegalStateException("the path of an expression of more than 2 GiB does not fit an array");
        }
        return known;
    }

    @Override
    public boolean isGround() {
        return encodedLength >= 0;
    }

    @Override
    public boolean hasGrounded() {
        return (hash & 1) != 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Expression expression && equal(this, expression);
    }

    /** Looks at a pair of large parts once, though they may occur in very many places. */
    private static boolean equal(Expression first, Expression second) {
        Deque<Expression> open = null;
        Map<Expression, Expression> met = first.leastLength() > LARGE ? new IdentityHashMap<>() : null;
        Expression left = first;
        Expression right = second;
        while (true) {
            if (left.isSurelyDifferentFrom(right)) {
                return false;
            }
            for (int i = 0; i < left.children.length; i++) {
                Atom leftChild = left.children[i];
                Atom rightChild = right.children[i];
                if (leftChild == rightChild) {
                    continue;
                }
                if (leftChild instanceof Expression leftNested && rightChild instanceof Expression rightNested) {
                    if (met == null
                            || leftNested.leastLength() <= LARGE
                            || met.put(leftNested, rightNested) != rightNested) {
                        open = open == null ? new ArrayDeque<>() : open;
                        open.push(leftNested);
                        open.push(rightNested);
                    }
                } else if (leftChild instanceof Expression || !leftChild.equals(rightChild)) {
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

    private boolean isSurelyDifferentFrom(Expression other) {
        int knownHash = hash >> 1;
        int otherHash = other.hash >> 1;
        return children.length != other.children.length
                || encodedLength != other.encodedLength
                || knownHash != otherHash && knownHash != 0 && otherHash != 0;
    }

    @Override
    public int hashCode() {
        int known = hash >> 1;
        return known != 0 ? known : computeHash(this);
    }

    /**
     * Fills the hashes of an expression and of all within, those within first; zero stands for one not yet computed.
     */
    private static int computeHash(Expression root) {
        Deque<Expression> open = new ArrayDeque<>();
        open.push(root);
        int computed = 0;
        while (!open.isEmpty()) {
            Expression current = open.peek();
            computed = current.hash >> 1;
            if (computed == 0) {
                if (current.pushUnhashed(open)) {
                    continue;
                }
                computed = current.foldHashes();
                current.hash = computed << 1 | current.hash & 1;
            }
            open.pop();
        }
        return computed;
    }

    private int foldHashes() {
        int folded = KeyedHash.of(children.length);
        for (Atom child : children) {
            folded = KeyedHash.mix(folded, child.hashCode());
        }
        return folded >> 1 == 0 ? 1 : folded >> 1;
    }

    private boolean pushUnhashed(Deque<Expression> open) {
        boolean pushed = false;
        for (Atom child : children) {
            if (child instanceof Expression nested && nested.hash >> 1 == 0) {
                open.push(nested);
                pushed = true;
            }
        }
        return pushed;
    }

    @Override
    public String toString() {
        return Printer.print(this);
    }
}
