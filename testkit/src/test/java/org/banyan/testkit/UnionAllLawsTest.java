package org.banyan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.Stream;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.junit.jupiter.api.Test;

class UnionAllLawsTest {
    @Property(tries = 2000)
    @Domain(BanyanDomain.class)
    void holdForTheUnionOfAllEnvironments(@ForAll Branches branches) {
        UnionAllLaws.of(Environment::unionAll).check(branches);
    }

    /** An operation that is almost a union, with the law that it breaks. */
    private record Mistake(
            String name,
            Function<Iterable<Environment>, Environment> unionAll,
            BiConsumer<UnionAllLaws, Branches> broken) {}

    private static final List<Mistake> MISTAKES = List.of(
            new Mistake("a floor after every branch", UnionAllLawsTest::folded, UnionAllLaws::orderFree),
            new Mistake("a floor after every branch", UnionAllLawsTest::folded, UnionAllLaws::addsUpChanges),
            new Mistake("only the first counts", all -> all.iterator().next(), UnionAllLaws::orderFree),
            new Mistake("only the last counts", all -> Stream.ofAll(all).last(), UnionAllLaws::originChangesNothing),
            new Mistake("origins are added up", UnionAllLawsTest::addedUp, UnionAllLaws::addsUpChanges),
            new Mistake("origins are added up", UnionAllLawsTest::addedUp, UnionAllLaws::originChangesNothing),
            new Mistake("one alone is nothing", UnionAllLawsTest::nothingOfOne, UnionAllLawsTest::ofOneIsThatOne));

    private static Environment folded(Iterable<Environment> all) {
        return Stream.ofAll(all).reduce(Environment::union);
    }

    private static Environment addedUp(Iterable<Environment> all) {
        return Stream.ofAll(all).reduce(Environment::plus);
    }

    private static Environment nothingOfOne(Iterable<Environment> all) {
        return Stream.ofAll(all).size() == 1 ? Environment.empty() : Environment.unionAll(all);
    }

    private static void ofOneIsThatOne(UnionAllLaws laws, Branches branches) {
        branches.branches().forEach(laws::ofOneIsThatOne);
    }

    @Example
    void catchMistakes() {
        List<Branches> samples = Samples.of(ArbitraryEnvironments.branches());
        for (Mistake mistake : MISTAKES) {
            UnionAllLaws laws = UnionAllLaws.of(mistake.unionAll());
            assertThatThrownBy(() -> samples.forEach(sample -> mistake.broken().accept(laws, sample)))
                    .as(mistake.name())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("not so: ")
                    .hasMessageContaining(" = {");
            assertThatThrownBy(() -> samples.forEach(laws::check))
                    .as(mistake.name())
                    .isInstanceOf(AssertionError.class);
        }
    }

    /** The counter-example to the associativity of union: no order of unionAll is any different. */
    @Test
    void holdAlsoWhereMoreIsRemovedThanThereIs() {
        Atom x = Atom.symbol("x");
        Environment origin = Environment.empty().with(x).fork();
        Branches branches = new Branches(origin, List.of(origin.without(x), origin.without(x), origin.with(x)));
        assertThat(branches.removeNoMoreThanTheOriginHolds()).isFalse();
        UnionAllLaws.of(Environment::unionAll).check(branches);
        assertThatThrownBy(() -> UnionAllLaws.of(UnionAllLawsTest::folded).orderFree(branches))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the order of branches does not matter")
                .hasMessageContaining("branch 2 = {x x2}");
    }

    @Test
    void holdForNoBranchesAtAll() {
        UnionAllLaws.of(Environment::unionAll).check(new Branches(Environment.empty(), List.of()));
    }
}
