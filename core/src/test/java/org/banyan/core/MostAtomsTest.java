package org.banyan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.banyan.core.Terms.environment;
import static org.banyan.core.Terms.symbol;
import static org.banyan.core.Terms.term;

import java.math.BigInteger;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.Evaluator;
import org.junit.jupiter.api.Test;

/** No count wraps around, though an environment may hold more atoms than a {@code long} counts. */
class MostAtomsTest {
    private static final long MOST = Long.MAX_VALUE;

    private final Environment most = Environment.empty().with(term("a"), MOST);
    private final Environment rules = Environment.empty().with(term("(= (f) 1)"), MOST);

    private static void refused(ThrowingCallable call) {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(call);
    }

    private static Environment made(String... atoms) {
        EnvironmentBuilder builder = Environment.builder();
        for (String atom : atoms) {
            builder.add(term(atom), MOST);
        }
        return builder.build();
    }

    @Test
    void aSizeThatALongCannotCountIsRefused() {
        for (Environment many : List.of(
                most.with(term("b")),
                most.with(term("b"), MOST),
                most.with(term("b"), MOST).with(term("c"), MOST),
                made("a", "b"),
                made("a", "b", "c", "d"),
                made("a", "b").fork().with(term("c")),
                most.union(made("b")),
                most.join(made("b", "c")),
                made("a", "b").join(made("c")),
                most.plus(made("b")),
                Environment.unionAll(List.of(most, made("b"), made("c"))),
                Environment.empty().diff(made("a", "b", "c")).added())) {
            refused(many::size);
            refused(() -> many.match(term("$x")).count());
            assertThat(many.toString()).contains("more than " + MOST + " atoms");
            assertThat(many.multiplicity(term("a"))).isEqualTo(MOST);
        }
    }

    @Test
    void aSizeThatALongCanCountAgainIsExact() {
        Environment many = made("a", "b", "c").with(term("(= (f) 1)"), 3).with(term("(: a T)"), 2);
        Environment few =
                many.without(term("a"), MOST).without(term("b"), MOST - 7).without(term("c"), MOST);
        assertThat(few.size()).isEqualTo(12);
        assertThat(few.toString()).isEqualTo("Environment(12 atoms, 3 distinct, 3 rules, 2 types, modified)");
        assertThat(few.ruleCount()).isEqualTo(3);
        assertThat(few.typeCount()).isEqualTo(2);
        assertThat(few.rulesFor(symbol("f"), 0).size()).isEqualTo(3);
        assertThat(many.meet(few).size()).isEqualTo(12);
        assertThat(many.minus(made("a", "b", "c")).size()).isEqualTo(5);
        assertThat(many.toBuilder().remove(term("c")).build().cleared().size()).isZero();
    }

    @Test
    void partsAreCountedApart() {
        Environment full = rules.with(term("(: a T)"), MOST);
        refused(full::size);
        assertThat(full.ruleCount()).isEqualTo(MOST);
        assertThat(full.rules().size()).isEqualTo(MOST);
        assertThat(full.typeCount()).isEqualTo(MOST);
        assertThat(full.rulesFor(symbol("f"), 0).size()).isEqualTo(MOST);
        assertThat(full.match(term("(= $x $y)")).count()).isEqualTo(MOST);
        Environment more = full.with(term("(= $x 2)"), 2);
        refused(more::ruleCount);
        refused(() -> more.rules().size());
        refused(() -> more.rulesFor(symbol("f"), 0).size());
        refused(() -> more.match(term("(= $x $y)")).count());
        assertThat(more.rulesFor(symbol("g"), 0).size()).isEqualTo(2);
        assertThat(more.rulesFor(symbol("f"), 0).isEmpty()).isFalse();
        Environment less = more.without(term("(= (f) 1)"), 5);
        assertThat(less.ruleCount()).isEqualTo(MOST - 3);
        assertThat(less.rulesFor(symbol("f"), 0).size()).isEqualTo(MOST - 3);
        refused(() -> less.with(term("(: b T)")).typeCount());
    }

    @Test
    void programsCountExactly() {
        Environment many = made("a", "b", "c");
        assertThat(Evaluator.standard().evaluate(many, term("(env-size &self)")).results())
                .containsExactly(Atom.integer(BigInteger.valueOf(MOST).multiply(BigInteger.valueOf(3))));
        assertThat(Evaluator.standard().evaluate(most, term("(env-size &self)")).results())
                .containsExactly(Atom.integer(MOST));
    }

    @Test
    void mergesOfBranchesOfVeryManyCountRight() {
        Environment fork = most.fork();
        Environment without = fork.without(term("a"), 5);
        Environment with = fork.without(term("a"), 4).with(term("b"), 4);
        for (Environment merged : List.of(
                without.union(with),
                Environment.unionAll(List.of(without, with)),
                Environment.unionAll(List.of(with, without)))) {
            assertThat(merged.size()).isEqualTo(MOST - 5);
            assertThat(merged.multiplicity(term("a"))).isEqualTo(MOST - 9);
        }
    }

    @Test
    void moreCopiesOfOneAtomAreRefusedAsBefore() {
        EnvironmentBuilder builder = most.toBuilder().add(term("b"), MOST);
        refused(() -> builder.add(term("b")));
        refused(() -> most.with(term("a")));
        refused(() -> most.plus(environment("a")));
        refused(() -> most.union(environment("a")));
        assertThat(builder.build()).isEqualTo(made("a", "b"));
    }
}
