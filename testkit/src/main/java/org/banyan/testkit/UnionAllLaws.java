package org.banyan.testkit;

import io.vavr.collection.Vector;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.banyan.core.Environment;

/**
 * The laws of the union of any number of branches, which no order changes: one sum of all changes, with one floor at
 * zero.
 *
 * <pre>{@code
 * @Property
 * @Domain(BanyanDomain.class)
 * void isAUnion(@ForAll Branches branches) {
 *     UnionAllLaws.of(MyStore::unionAll).check(branches);
 * }
 * }</pre>
 *
 * <p>Results are compared by their atoms with the numbers of copies <i>and</i> by the order of their rules. Whoever
 * breaks a law gets an {@link AssertionError} that shows all operands. Immutable; thread-safe if the operation is.
 */
public final class UnionAllLaws {
    private final Function<Iterable<Environment>, Environment> unionAll;

    private UnionAllLaws(Function<Iterable<Environment>, Environment> unionAll) {
        this.unionAll = unionAll;
    }

    /** The laws for an operation. */
    public static UnionAllLaws of(Function<Iterable<Environment>, Environment> unionAll) {
        return new UnionAllLaws(unionAll);
    }

    /** All laws, for some branches. */
    public void check(Branches branches) {
        orderFree(branches);
        addsUpChanges(branches);
        originChangesNothing(branches);
        branches.branches().forEach(branch -> ofOneIsThatOne(branch));
    }

    /** Every exchange of two neighbours gives the same, and so does every order. */
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

    /** Every count is {@code max(0, o + (a - o) + (b - o) + ...)}: one floor for all changes together. */
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

    /** The origin may be among the branches, at either end. */
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

    /** The union of a single branch is that branch. */
    public void ofOneIsThatOne(Environment branch) {
        new Law("the union of one branch is that branch")
                .on("branch", branch)
                .same("the branch", Contents.of(branch), "the union", united(List.of(branch)));
    }

    private Contents united(Iterable<Environment> branches) {
        return Contents.of(unionAll.apply(Vector.ofAll(branches)));
    }
}
