package org.banyan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.Terms.environment;
import static org.banyan.core.Terms.rule;
import static org.banyan.core.Terms.rules;
import static org.banyan.core.Terms.symbol;
import static org.banyan.core.Terms.term;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.Float64;
import org.banyan.core.atom.Syntax;
import org.banyan.core.space.IndexOracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes of the system that this one re-thinks, each with the symptom by which it was seen there. */
class KnownMistakesTest {
    @Test
    void whatIsWrittenToAParentAfterItWasClonedLeaksIntoTheClone() {
        Environment parent = environment("(= (f) 1)");
        Environment clone = parent.fork();
        Environment written = parent.with(term("(= (f) 2)")).with(term("(fact)"));
        assertThat(written.ruleCount()).isEqualTo(2);
        assertThat(clone.rulesFor(symbol("f"), 0)).containsExactly(rule("(= (f) 1)"));
        assertThat(clone.contains(term("(fact)"))).isFalse();
    }

    @Test
    void anUnmodifiedCloneOfAFilledEnvironmentCountsAsEmptyInAUnion() {
        Environment filled = environment("(= (f) 1)", "(fact)");
        Environment clone = filled.fork();
        assertThat(clone.union(filled.fork())).isEqualTo(filled);
        assertThat(clone.union(Environment.empty())).isEqualTo(filled);
        assertThat(Environment.empty().union(clone)).isEqualTo(filled);
        assertThat(clone.union(environment("(other)"))).isEqualTo(filled.with(term("(other)")));
    }

    @Test
    void aUnionOfTwoBranchesCountsTheirCommonBaseTwice() {
        Environment base =
                environment("(= (f) 1)", "(fact)", "(fact)", "(: a T)").fork();
        Environment union = base.with(term("(one)")).union(base.with(term("(other)")));
        assertThat(union).isEqualTo(base.with(term("(one)")).with(term("(other)")));
        assertThat(union.rulesFor(symbol("f"), 0)).hasSize(1);
        List<Environment> branches = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            branches.add(base.with(Atom.integer(i)));
        }
        assertThat(Environment.unionAll(branches).multiplicity(term("(fact)"))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void asManyEqualRulesGiveTheSquareOfThatManyResults(int k) {
        Environment environment = Environment.empty();
        for (int i = 0; i < k; i++) {
            environment = environment.withRule(rule("(= (f $x) 1)"));
        }
        assertThat(environment.rulesFor(symbol("f"), 1)).hasSize(k);
        assertThat(environment.rulesFor(symbol("f"), 1).size()).isEqualTo(k);
        assertThat(environment.rules()).hasSize(k);
        assertThat(environment.ruleCount()).isEqualTo(k);
    }

    @Test
    void rulesThatDifferOnlyInTheNamesOfVariablesAreTwoInTheIndexAndOneInTheSpace() {
        Environment environment = environment("(= (f $x $y) $x)", "(= (f $a $b) $a)");
        assertThat(environment.distinctSize()).isEqualTo(1);
        assertThat(environment.multiplicity(term("(= (f $p $q) $p)"))).isEqualTo(2);
        assertThat(environment.rulesFor(symbol("f"), 2))
                .containsExactlyElementsOf(rules("(= (f $x $y) $x)", "(= (f $x $y) $x)"));
        Environment one = environment.withoutRule(rule("(= (f $u $v) $u)"));
        assertThat(one.rulesFor(symbol("f"), 2)).hasSize(1);
        assertThat(one.distinctSize()).isEqualTo(1);
        IndexOracle.check(one.state());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(= (f $x) 1)", "(= f 1)", "(= $x 1)", "(: f T)", "(: (f $x) T)"})
    void aRemovalLeavesTheIndexBehind(String text) {
        Atom atom = term(text);
        Environment with = environment("(= (f $x) 2)", "(: f U)", text);
        Environment without = environment("(= (f $x) 2)", "(: f U)");
        IndexOracle.check(with.without(atom).state());
        assertThat(with.without(atom).rules()).containsExactlyElementsOf(without.rules());
        assertThat(with.without(atom).typesOf(symbol("f"))).isEqualTo(without.typesOf(symbol("f")));
        IndexOracle.check(
                with.fork().without(atom).union(with.fork().with(term("a"))).state());
        IndexOracle.check(with.minus(environment(text)).state());
        IndexOracle.check(with.toBuilder().remove(atom).build().state());
    }

    @Test
    void factsAreNotFoundOnceSomeAreStoredWithVariables() {
        Environment environment = environment("(edge a b)", "(edge $x $x)", "(edge $x c)", "$any");
        assertThat(environment.contains(term("(edge a b)"))).isTrue();
        assertThat(environment.contains(term("(edge $p $p)"))).isTrue();
        assertThat(environment.contains(term("(edge $p c)"))).isTrue();
        assertThat(environment.contains(term("(edge a c)"))).isFalse();
        assertThat(environment.match(term("(edge a b)")).stream().map(Match::atom))
                .containsExactly(term("$a"), term("(edge a b)"));
        assertThat(environment.match(term("(edge $p c)")).count()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {63, 64, 65, 119, 120, 1000, 20_000})
    void expressionsOfMoreThanSixtyThreeAtomsAreLost(int arity) {
        Atom[] children = new Atom[arity];
        for (int i = 0; i < arity; i++) {
            children[i] = i % 3 == 2 ? Terms.variable("v" + i) : Atom.integer(i);
        }
        children[0] = symbol("wide");
        Atom wide = Atom.expression(children);
        Environment environment =
                environment("(wide)").with(wide).withRule(wide, wide).withType(wide, symbol("T"));
        assertThat(environment.contains(wide)).isTrue();
        assertThat(environment.rulesFor(symbol("wide"), arity - 1)).hasSize(1);
        assertThat(environment.rulesFor(symbol("wide"), arity - 1 & 63)).hasSize(arity <= 64 ? 1 : 0);
        assertThat(environment.typesOf(wide)).containsExactly(term("T"));
        assertThat(environment.match(wide).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {62, 63, 64, 65, 1000, 100_000})
    void symbolsOfMoreThanSixtyThreeBytesAreLost(int bytes) {
        Atom one = symbol("x".repeat(bytes));
        Atom other = symbol("x".repeat(bytes - 1) + "y");
        Environment environment =
                Environment.empty().with(one).withRule(other, one).withType(one, other);
        assertThat(environment.contains(one)).isTrue();
        assertThat(environment.contains(other)).isFalse();
        assertThat(environment.rulesFor(symbol("x".repeat(bytes - 1) + "y"), 0)).hasSize(1);
        assertThat(environment.rulesFor(symbol("x".repeat(bytes)), 0)).isEmpty();
        assertThat(environment.typesOf(one)).containsExactly(other);
        assertThat(environment.match(term("$x")).stream().map(Match::atom)).contains(one);
    }

    @ParameterizedTest
    @ValueSource(ints = {4000, 5000, 1_000_000})
    void expressionsOfMoreThanFourKilobytesAbortTheProcess(int bytes) {
        Atom large =
                Atom.expression(Atom.string("s".repeat(bytes / 2)), term("$x"), Atom.string("t".repeat(bytes / 2)));
        Environment environment = Environment.empty().with(large).withRule(Atom.expression(symbol("f"), large), large);
        assertThat(environment.contains(large)).isTrue();
        assertThat(environment.match(large).count()).isEqualTo(1);
        assertThat(environment.rulesFor(symbol("f"), 1).iterator().next().rhs().isVariantOf(large))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, -0.0, 1e300, 1e-9, 3, Double.POSITIVE_INFINITY})
    void aFloatComesBackAsASymbol(double value) {
        Atom number = Atom.real(value);
        Environment environment = Environment.empty().with(Atom.expression(symbol("size"), number));
        Match match = environment.match(term("(size $x)")).iterator().next();
        assertThat(match.bindings().get(Terms.variable("x"))).containsExactly(number);
        assertThat(AtomCodec.decode(number.path())).isInstanceOf(Float64.class).isEqualTo(number);
        assertThat(Syntax.classify(number.toString())).isEqualTo(Syntax.Word.FLOAT);
        assertThat(Double.parseDouble(number.toString())).isEqualTo(value);
    }
}
