package org.banyan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.Seq;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.banyan.core.Counted;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Rule;
import org.junit.jupiter.api.Test;

class UnionLawsTest {
    private static final Atom X = Atom.symbol("x");
    private static final Environment ORIGIN = Environment.empty().with(X).fork();

    @Property(tries = 2000)
    @Domain(BanyanDomain.class)
    void holdForTheUnionOfEnvironments(@ForAll Branches branches) {
        UnionLaws.of(Environment::union).check(branches);
    }

    /** An operation that is almost a union, with the law that it breaks. */
    private record Mistake(String name, BinaryOperator<Environment> union, BiConsumer<UnionLaws, Branches> broken) {}

    private static final List<Mistake> MISTAKES = List.of(
            new Mistake("the origin is counted twice", Environment::plus, UnionLawsTest::countsTheOriginOnce),
            new Mistake("removals are forgotten", Environment::join, UnionLawsTest::addsUpChanges),
            new Mistake("what both add counts once", UnionLawsTest::dedup, UnionLawsTest::addsUpChanges),
            new Mistake("the left branch wins", (a, b) -> a, UnionLawsTest::isCommutative),
            new Mistake("the left branch wins", (a, b) -> a, UnionLawsTest::originIsIdentity),
            new Mistake(
                    "the rules of the left come first", UnionLawsTest::leftRulesFirst, UnionLawsTest::isCommutative),
            new Mistake("rules lose their order", UnionLawsTest::reordered, UnionLawsTest::originIsIdentity),
            new Mistake("the result begins anew", (a, b) -> a.union(b).fork(), UnionLawsTest::isAssociative));

    @Example
    void catchMistakes() {
        List<Branches> samples = Samples.of(ArbitraryEnvironments.branches());
        for (Mistake mistake : MISTAKES) {
            UnionLaws laws = UnionLaws.of(mistake.union());
            assertThatThrownBy(() -> samples.forEach(sample -> mistake.broken().accept(laws, sample)))
                    .as(mistake.name())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("not so: ")
                    .hasMessageContaining("a = {");
            assertThatThrownBy(() -> samples.forEach(laws::check))
                    .as(mistake.name())
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static void isCommutative(UnionLaws laws, Branches branches) {
        laws.commutative(branches.branches().get(0), branches.branches().get(1));
    }

    private static void originIsIdentity(UnionLaws laws, Branches branches) {
        laws.originIsIdentity(branches.origin(), branches.branches().get(0));
    }

    private static void countsTheOriginOnce(UnionLaws laws, Branches branches) {
        laws.countsTheOriginOnce(
                branches.origin(),
                branches.branches().get(0),
                branches.branches().get(1));
    }

    private static void addsUpChanges(UnionLaws laws, Branches branches) {
        laws.addsUpChanges(
                branches.origin(),
                branches.branches().get(0),
                branches.branches().get(1));
    }

    private static void isAssociative(UnionLaws laws, Branches branches) {
        Seq<Environment> all = branches.branches();
        laws.associative(branches.origin(), all.get(0), all.get(1), all.get(all.size() - 1));
    }

    /** Returns the union, but with the greater count of atoms that both have added. */
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
        assertThat(gone.union(gone).union(more)).isEqualTo(Environment.empty().with(X));
        assertThat(gone.union(gone.union(more))).isEqualTo(Environment.empty());
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
