package org.banyan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.banyan.core.Counted;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnionLawsTest {
    private static final Atom X = Atom.symbol("x");
    private static final Environment ORIGIN = Environment.empty().with(X).fork();

    @Property(tries = 2000)
    @Domain(BanyanDomain.class)
    void holdForTheUnionOfEnvironments(@ForAll Branches branches) {
        UnionLaws.of(Environment::union).check(branches);
    }

    /** Operations that are almost a union, each with the law that it breaks. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("the origin is counted twice", Environment::plus, UnionLawsTest::countsTheOriginOnce),
                mistake("removals are forgotten", Environment::join, UnionLawsTest::addsUpChanges),
                mistake(
                        "the same addition of two branches counts once",
                        UnionLawsTest::dedup,
                        UnionLawsTest::addsUpChanges),
                mistake("the left branch wins", (a, b) -> a, UnionLawsTest::isCommutative),
                mistake("the left branch wins", (a, b) -> a, UnionLawsTest::originIsIdentity),
                mistake(
                        "the rules of the left come first",
                        UnionLawsTest::leftRulesFirst,
                        UnionLawsTest::isCommutative),
                mistake("rules lose their order", UnionLawsTest::reordered, UnionLawsTest::originIsIdentity),
                mistake("the result begins anew", (a, b) -> a.union(b).fork(), UnionLawsTest::isAssociative));
    }

    private static Arguments mistake(
            String name, BinaryOperator<Environment> union, BiConsumer<UnionLaws, Branches> broken) {
        return Arguments.of(name, union, broken);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void catchMistakes(String name, BinaryOperator<Environment> union, BiConsumer<UnionLaws, Branches> broken) {
        List<Branches> samples = Samples.of(ArbitraryEnvironments.branches());
        UnionLaws laws = UnionLaws.of(union);
        assertThatThrownBy(() -> samples.forEach(sample -> broken.accept(laws, sample)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("not so: ")
                .hasMessageContaining("a = {");
        assertThatThrownBy(() -> samples.forEach(laws::check)).isInstanceOf(AssertionError.class);
        assertThatCode(() -> samples.forEach(sample -> broken.accept(UnionLaws.of(Environment::union), sample)))
                .doesNotThrowAnyException();
    }

    private static void isCommutative(UnionLaws laws, Branches branches) {
        if (branches.branches().size() > 1) {
            laws.commutative(branches.branches().get(0), branches.branches().get(1));
        }
    }

    private static void originIsIdentity(UnionLaws laws, Branches branches) {
        branches.branches().forEach(branch -> laws.originIsIdentity(branches.origin(), branch));
    }

    private static void countsTheOriginOnce(UnionLaws laws, Branches branches) {
        if (branches.branches().size() > 1) {
            laws.countsTheOriginOnce(
                    branches.origin(),
                    branches.branches().get(0),
                    branches.branches().get(1));
        }
    }

    private static void addsUpChanges(UnionLaws laws, Branches branches) {
        if (branches.branches().size() > 1) {
            laws.addsUpChanges(
                    branches.origin(),
                    branches.branches().get(0),
                    branches.branches().get(1));
        }
    }

    private static void isAssociative(UnionLaws laws, Branches branches) {
        List<Environment> all = branches.branches();
        if (all.size() > 2) {
            laws.associative(branches.origin(), all.get(0), all.get(1), all.get(2));
        }
    }

    /** What the union holds, but of what both have added the greater number. */
    private static Environment dedup(Environment a, Environment b) {
        Environment union = a.union(b);
        return union.restrict(a)
                .restrict(b)
                .meet(a.join(b))
                .plus(union.minus(union.restrict(a).restrict(b)));
    }

    private static Environment leftRulesFirst(Environment a, Environment b) {
        Environment union = a.union(b);
        Environment made = Environment.empty();
        for (Environment side : List.of(a, b)) {
            for (Rule rule : side.rules()) {
                made = made.contains(rule.atom()) ? made : made.with(rule.atom(), union.multiplicity(rule.atom()));
            }
        }
        return made.join(union);
    }

    private static Environment reordered(Environment a, Environment b) {
        Environment made = Environment.empty();
        for (Counted counted : a.union(b).multiplicities()) {
            made = made.with(counted.atom(), counted.count());
        }
        return made;
    }

    @Test
    void sayNothingOfBranchesThatRemoveMoreThanThereIs() {
        Environment gone = ORIGIN.without(X);
        Environment more = ORIGIN.with(X);
        assertThat(gone.union(gone).union(more)).isEqualTo(Environment.empty().with(X, 2));
        assertThat(gone.union(gone.union(more))).isEqualTo(Environment.empty().with(X));
        UnionLaws laws = UnionLaws.of(Environment::union);
        laws.associative(ORIGIN, gone, gone, more);
        laws.check(new Branches(ORIGIN, List.of(gone, gone, more)));
    }

    @Test
    void showAllOperandsOfAFailure() {
        Environment a = ORIGIN.with(Atom.integer(1), 2);
        Environment b = ORIGIN.without(X);
        assertThatThrownBy(() -> UnionLaws.of(Environment::join).addsUpChanges(ORIGIN, a, b))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        not so: every count of a union is max(0, o + (a - o) + (b - o))
                          origin = {x}
                          a = {1 x2, x}
                          b = {}
                          a u b should be
                            {1 x2}
                          but is
                            {1 x2, x}
                          which is wrong for
                            [x]""".replace("\n", System.lineSeparator()));
    }
}
