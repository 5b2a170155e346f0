package org.banyan.testkit;

import io.vavr.collection.Vector;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.banyan.core.Environment;

/**
 * The laws of the union of any number of branches. Such a union adds up all changes before it stops at zero, so the
 * order of the branches has no effect.
 *
 * <pre>{@code
 * @Property
 * @Domain(BanyanDomain.class)
 * void isAUnion(@ForAll Branches branches) {
 *     UnionAllLaws.of(MyStore::unionAll).check(branches);
 * }
 * }</pre>
 *
 * <p>Results are compared by the number of copies of each atom <i>and</i> by the order of their rules. A law that is
 * broken throws an {@link AssertionError} with all operands. Immutable; thread-safe if the operation is.
 *
 * <p>Cost: each law is O(what the origin and the branches hold) and O(number of branches) calls of the operation.
 */
public final class UnionAllLaws {
    private final Function<Iterable<Environment>, Environment> unionAll;

    private UnionAllLaws(Function<Iterable<Environment>, Environment> unionAll) {
        this.unionAll = unionAll;
    }

    /** Returns the laws for an operation. O(1). */
    public static UnionAllLaws of(Function<Iterable<Environment>, Environment> unionAll) {
        return new UnionAllLaws(unionAll);
    }

    /** Checks all laws. */
    public void check(Branches branches) {
        orderFree(branches);
        addsUpChanges(branches);
        originChangesNothing(branches);
        branches.branches().forEach(branch -> ofOneIsThatOne(branch));
    }

    /** Checks that the result stays the same if two neighbours are exchanged, or the order is reversed. */
    public void orderFree(Branches branches) {
        Law law = new Law("the order of branches does not matter").on(branches);
        List<Environment> order = branches.branches().toJavaList();
        Contents first = united(order);
        for (int i = 1; i < order.size(); i++) {
            Collections.swap(order, i - 1, i);
            law.same("the union", first, "with branches %d and %d exchanged it".formatted(i - 1, i), united(order));
            Collections.swap(order, i - 1, i);
        }
        Collections.reverse(order);
        law.same("the union", first, "in reverse order it", united(order));
    }

    /** Checks that every count is {@code max(0, o + (a - o) + (b - o) + ...)}, with one floor for all changes. */
    public void addsUpChanges(Branches branches) {
        if (!branches.branches().isEmpty()) {
            new Law("every count of a union is max(0, o + the sum of what each branch has added or removed)")
                    .on(branches)
                    .holds(
                            "the union",
                            Changes.addedUp(branches.origin(), branches.branches()),
                            united(branches.branches()));
        }
    }

    /** Checks that the origin as a further branch, at either end, changes nothing. */
    public void originChangesNothing(Branches branches) {
        if (!branches.branches().isEmpty()) {
            Law law = new Law("the origin changes nothing in a union").on(branches);
            Contents without = united(branches.branches());
            List<Environment> more = branches.branches().toJavaList();
            more.add(branches.origin());
            law.same("the union", without, "with the origin after all it", united(more));
            Collections.rotate(more, 1);
            law.same("the union", without, "with the origin before all it", united(more));
        }
    }

    /** Checks that the union of a single branch is that branch. */
    public void ofOneIsThatOne(Environment branch) {
        new Law("the union of one branch is that branch")
                .on("branch", branch)
                .same("the branch", Contents.of(branch), "the union", united(List.of(branch)));
    }

    private Contents united(Iterable<Environment> branches) {
        return Contents.of(unionAll.apply(Vector.ofAll(branches)));
    }
}
