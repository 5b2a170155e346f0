package org.banyan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.Stream;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnionAllLawsTest {
    @Property(tries = 2000)
    @Domain(BanyanDomain.class)
    void holdForTheUnionOfAllEnvironments(@ForAll Branches branches) {
        UnionAllLaws.of(Environment::unionAll).check(branches);
    }

    /** Operations that are almost a union, each with the law that it breaks. */
    static java.util.stream.Stream<Arguments> mistakes() {
        return java.util.stream.Stream.of(
                mistake("a floor after every branch", UnionAllLawsTest::folded, UnionAllLaws::orderFree),
                mistake("a floor after every branch", UnionAllLawsTest::folded, UnionAllLaws::addsUpChanges),
                mistake("only the first counts", all -> all.iterator().next(), UnionAllLaws::orderFree),
                mistake("only the last counts", all -> Stream.ofAll(all).last(), UnionAllLaws::originChangesNothing),
                mistake("origins are added up", all -> fold(all, Environment::plus), UnionAllLaws::addsUpChanges),
                mistake(
                        "origins are added up",
                        all -> fold(all, Environment::plus),
                        UnionAllLaws::originChangesNothing),
                mistake(
                        "one alone is nothing",
                        UnionAllLawsTest::nothingOfOne,
                        (laws, sample) -> sample.branches().forEach(laws::ofOneIsThatOne)));
    }

    private static Arguments mistake(
            String name,
            Function<Iterable<Environment>, Environment> unionAll,
            BiConsumer<UnionAllLaws, Branches> broken) {
        return Arguments.of(name, unionAll, broken);
    }

    private static Environment fold(
            Iterable<Environment> all, java.util.function.BinaryOperator<Environment> operation) {
        return Stream.ofAll(all).reduce(operation);
    }

    private static Environment folded(Iterable<Environment> all) {
        return fold(all, Environment::union);
    }

    private static Environment nothingOfOne(Iterable<Environment> all) {
        return Stream.ofAll(all).size() == 1 ? Environment.empty() : Environment.unionAll(all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void catchMistakes(
            String name,
            Function<Iterable<Environment>, Environment> unionAll,
            BiConsumer<UnionAllLaws, Branches> broken) {
        List<Branches> samples = Samples.of(ArbitraryEnvironments.branches()).stream()
                .filter(sample -> !sample.branches().isEmpty())
                .toList();
        UnionAllLaws laws = UnionAllLaws.of(unionAll);
        assertThatThrownBy(() -> samples.forEach(sample -> broken.accept(laws, sample)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("not so: ")
                .hasMessageContaining(" = {");
        assertThatThrownBy(() -> samples.forEach(laws::check)).isInstanceOf(AssertionError.class);
        assertThatCode(() -> samples.forEach(sample -> broken.accept(UnionAllLaws.of(Environment::unionAll), sample)))
                .doesNotThrowAnyException();
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
