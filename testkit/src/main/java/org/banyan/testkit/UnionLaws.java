package org.banyan.testkit;

import io.vavr.collection.Seq;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BinaryOperator;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;

/**
 * The laws of the union of two branches, for code that wraps or implements one: a store, a cache, a network protocol.
 *
 * <pre>{@code
 * @Property
 * @Domain(BanyanDomain.class)
 * void isAUnion(@ForAll Branches branches) {
 *     UnionLaws.of(MyStore::union).check(branches);
 * }
 * }</pre>
 *
 * <p>Results are compared by the number of copies of each atom <i>and</i> by the order of their rules. A law that is
 * broken throws an {@link AssertionError} with all operands. Immutable; thread-safe if the operation is.
 *
 * <p>Cost: each law is O(what its operands hold) and a few calls of the operation. {@link #check} tries all triples.
 */
public final class UnionLaws {
    private final BinaryOperator<Environment> union;

    private UnionLaws(BinaryOperator<Environment> union) {
        this.union = union;
    }

    /** Returns the laws for an operation. O(1). */
    public static UnionLaws of(BinaryOperator<Environment> union) {
        return new UnionLaws(union);
    }

    /** Checks all laws, for all pairs and triples of the branches. */
    public void check(Branches branches) {
        Environment origin = branches.origin();
        Seq<Environment> all = branches.branches();
        originIsIdentity(origin, origin);
        for (int i = 0; i < all.size(); i++) {
            originIsIdentity(origin, all.get(i));
            for (int j = 0; j < i; j++) {
                commutative(all.get(i), all.get(j));
                countsTheOriginOnce(origin, all.get(i), all.get(j));
                addsUpChanges(origin, all.get(i), all.get(j));
                for (int k = 0; k < j; k++) {
                    associative(origin, all.get(i), all.get(j), all.get(k));
                }
            }
        }
    }

    /** Checks that {@code a u b = b u a}. */
    public void commutative(Environment a, Environment b) {
        new Law("union is commutative").on("a", a).on("b", b).same("a u b", united(a, b), "b u a", united(b, a));
    }

    /** Checks that {@code origin u a = a = a u origin}. */
    public void originIsIdentity(Environment origin, Environment a) {
        Law law = new Law("the origin is the identity of union")
                .on("origin", origin)
                .on("a", a);
        law.same("a", Contents.of(a), "origin u a", united(origin, a));
        law.same("a", Contents.of(a), "a u origin", united(a, origin));
    }

    /**
     * Checks that {@code a u b} holds an atom that neither branch changed as often as the origin, not twice as often.
     */
    public void countsTheOriginOnce(Environment origin, Environment a, Environment b) {
        SortedMap<Atom, Long> kept = Contents.of(origin).counts();
        kept.entrySet()
                .removeIf(held -> a.multiplicity(held.getKey()) != held.getValue()
                        || b.multiplicity(held.getKey()) != held.getValue());
        Contents union = united(a, b);
        union.counts().keySet().retainAll(kept.keySet());
        new Law("what no branch has changed is in a union as often as in the origin")
                .on("origin", origin)
                .on("a", a)
                .on("b", b)
                .holds("a u b, of what is in the origin and unchanged,", kept, union);
    }

    /** Checks that every count of {@code a u b} is {@code max(0, o + (a - o) + (b - o))}. */
    public void addsUpChanges(Environment origin, Environment a, Environment b) {
        new Law("every count of a union is max(0, o + (a - o) + (b - o))")
                .on("origin", origin)
                .on("a", a)
                .on("b", b)
                .holds("a u b", Changes.addedUp(origin, List.of(a, b)), united(a, b));
    }

    /**
     * Checks that {@code (a u b) u c = a u (b u c)}, if the branches together remove no more copies of any atom than
     * the origin holds. Otherwise the law does not apply, and this method does nothing.
     *
     * <p>A counter-example: let the origin hold one copy, {@code a} and {@code b} none, and {@code c} two. Then {@code
     * (a u b) u c} holds one copy, because the first union stops at zero; and {@code a u (b u c)} holds none. {@link
     * UnionAllLaws} have no such condition.
     */
    public void associative(Environment origin, Environment a, Environment b, Environment c) {
        if (new Branches(origin, List.of(a, b, c)).removeNoMoreThanTheOriginHolds()) {
            new Law("union is associative where no more is removed than the origin holds")
                    .on("origin", origin)
                    .on("a", a)
                    .on("b", b)
                    .on("c", c)
                    .same("(a u b) u c", united(union.apply(a, b), c), "a u (b u c)", united(a, union.apply(b, c)));
        }
    }

    private Contents united(Environment a, Environment b) {
        return Contents.of(union.apply(a, b));
    }
}
