package org.banyan.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.atom.Atom.expression;
import static org.banyan.core.atom.Atom.integer;
import static org.banyan.core.atom.Atom.symbol;

import java.util.List;
import java.util.stream.IntStream;
import org.banyan.core.Environment;
import org.banyan.core.EnvironmentDiff;
import org.banyan.core.atom.Atom;
import org.junit.jupiter.api.Test;

/** The code of the guide's parts on branches, threads and the algebra. */
class GuideBranchesTest {
    private static final Atom A = symbol("a");
    private static final Atom B = symbol("b");
    private static final Atom C = symbol("c");

    @Test
    void branches() {
        // region: branches
        Environment base = Environment.empty().with(A).fork();

        Environment left = base.with(B);
        Environment right = base.with(B).without(A);
        boolean modified = left.isModified(); // true
        boolean unmodified = base.isModified(); // false

        Environment both = left.union(right);
        long a = both.multiplicity(A); // 0: right has removed it
        long b = both.multiplicity(B); // 2: each has added one
        boolean commutes = both.equals(right.union(left)); // true
        boolean identity = left.union(base) == left; // true: base has changed nothing
        // endregion
        assertThat(modified).isTrue();
        assertThat(unmodified).isFalse();
        assertThat(a).isZero();
        assertThat(b).isEqualTo(2);
        assertThat(commutes).isTrue();
        assertThat(identity).isTrue();
    }

    @Test
    void strangers() {
        // region: strangers
        Environment one = Environment.empty().with(A, 2).with(B).fork();
        Environment other = Environment.empty().with(A, 3).with(C).fork();
        Environment joined = one.union(other); // 3 times a, b, c: the greater count of each
        boolean again = joined.equals(joined.union(other)); // true: it can be repeated
        // endregion
        assertThat(joined).isEqualTo(Environment.empty().with(A, 3).with(B).with(C));
        assertThat(again).isTrue();
    }

    @Test
    void parentAndChild() {
        // region: parent
        Environment parent = Environment.empty().with(A);
        Environment child = parent.fork().without(A).with(B);
        Environment joined = parent.union(child); // a b: parent began with nothing, child with a
        Environment united = parent.fork().union(child); // b: both began with a
        // endregion
        assertThat(joined).isEqualTo(Environment.empty().with(A).with(B));
        assertThat(united).isSameAs(child);
    }

    @Test
    void worked() {
        List<List<String>> rows = Page.of("guide.md").rows("what the branches do", "origin", "one", "other", "union");
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            long before = Long.parseLong(row.get(1));
            Environment base = Environment.empty().with(A, before).fork();
            Environment one = withCount(base, Long.parseLong(row.get(2)));
            Environment other = withCount(base, Long.parseLong(row.get(3)));
            assertThat(one.union(other).multiplicity(A)).as(row.get(0)).isEqualTo(Long.parseLong(row.get(4)));
        });
    }

    private static Environment withCount(Environment base, long count) {
        return base.without(A, base.multiplicity(A)).with(A, count);
    }

    @Test
    void many() {
        // region: union-all
        Environment base = Environment.empty().with(A).fork();
        Environment gone = base.without(A);
        Environment more = base.with(A);

        long oneWay = gone.union(gone).union(more).multiplicity(A); // 1: the floor at zero came too early
        long otherWay = gone.union(gone.union(more)).multiplicity(A); // 0
        long all = Environment.unionAll(List.of(gone, gone, more)).multiplicity(A); // 0, in any order
        // endregion
        assertThat(oneWay).isEqualTo(1);
        assertThat(otherWay).isZero();
        assertThat(all).isZero();
        assertThat(Environment.unionAll(List.of(more, gone, gone)).multiplicity(A))
                .isZero();
    }

    @Test
    void threads() {
        // region: threads
        Environment base = Environment.empty().with(symbol("square")).fork();
        List<Environment> branches = IntStream.range(0, 100)
                .parallel()
                .mapToObj(i -> base.with(expression(symbol("square"), integer(i), integer((long) i * i))))
                .toList();
        Environment squares = Environment.unionAll(branches);
        long size = squares.size(); // 101: the atom of the origin counts once
        // endregion
        assertThat(size).isEqualTo(101);
        assertThat(squares.contains(expression(symbol("square"), integer(9), integer(81))))
                .isTrue();
    }

    @Test
    void algebra() {
        // region: algebra
        Environment one = Environment.empty().with(A, 3).with(B);
        Environment other = Environment.empty().with(A).with(C);
        Environment join = one.join(other); // a a a b c
        Environment meet = one.meet(other); // a
        Environment plus = one.plus(other); // a a a a b c
        Environment minus = one.minus(other); // a a b
        Environment restrict = one.restrict(other); // a a a
        // endregion
        assertThat(join).isEqualTo(Environment.empty().with(A, 3).with(B).with(C));
        assertThat(meet).isEqualTo(Environment.empty().with(A));
        assertThat(plus).isEqualTo(Environment.empty().with(A, 4).with(B).with(C));
        assertThat(minus).isEqualTo(Environment.empty().with(A, 2).with(B));
        assertThat(restrict).isEqualTo(Environment.empty().with(A, 3));
    }

    @Test
    void differences() {
        // region: diff
        Environment before = Environment.empty().with(A, 3).with(B);
        Environment after = Environment.empty().with(A).with(C);
        EnvironmentDiff diff = before.diff(after);
        Environment removed = diff.removed(); // a a b
        Environment added = diff.added(); // c
        boolean back = before.minus(removed).plus(added).equals(after); // true
        // endregion
        assertThat(removed).isEqualTo(Environment.empty().with(A, 2).with(B));
        assertThat(added).isEqualTo(Environment.empty().with(C));
        assertThat(back).isTrue();
    }
}
