package org.banyan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.core.Terms.environment;
import static org.banyan.core.Terms.rule;
import static org.banyan.core.Terms.symbol;
import static org.banyan.core.Terms.term;
import static org.banyan.core.Terms.terms;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    @Test
    void emptyHoldsNothing() {
        Environment empty = Environment.empty();
        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.size()).isZero();
        assertThat(empty.multiplicities()).isEmpty();
        assertThat(empty.rules()).isEmpty();
        assertThat(empty.match(term("$x"))).isEmpty();
        assertThat(empty.isModified()).isFalse();
        assertThat(Environment.builder().build()).isSameAs(empty);
    }

    @Test
    void copiesOfAnAtomAreCounted() {
        Environment environment = environment("(a b)", "c", "(a b)").with(term("c"), 5);
        assertThat(environment.multiplicity(term("(a b)"))).isEqualTo(2);
        assertThat(environment.multiplicity(term("c"))).isEqualTo(6);
        assertThat(environment.multiplicity(term("(a)"))).isZero();
        assertThat(environment.size()).isEqualTo(8);
        assertThat(environment.distinctSize()).isEqualTo(2);
        assertThat(environment.without(term("c"), 2).multiplicity(term("c"))).isEqualTo(4);
        assertThat(environment.without(term("c"), 7)).isEqualTo(environment("(a b)", "(a b)"));
    }

    @Test
    void atomsComeInCanonicalOrder() {
        Environment environment = environment("(a)", "b", "-1", "$x", "ab", "7", "()", "(b a)", "(a b)", "a");
        assertThat(environment.multiplicities())
                .extracting(counted -> counted.atom().toString())
                .containsExactly("$a", "-1", "7", "a", "ab", "b", "()", "(a)", "(a b)", "(b a)");
    }

    @Test
    void atomsThatDifferInTheNamesOfVariablesAreOne() {
        Environment environment = environment("(edge $x $y)", "(edge $b $a)", "(edge $x $x)");
        assertThat(environment.multiplicity(term("(edge $p $q)"))).isEqualTo(2);
        assertThat(environment.multiplicity(term("(edge $p $p)"))).isEqualTo(1);
        assertThat(environment.without(term("(edge $u $v)"), 2)).isEqualTo(environment("(edge $z $z)"));
    }

    @Test
    void atomsOfAllKindsAreKept() {
        List<Atom> atoms = List.of(
                Atom.bool(true),
                Atom.integer(1),
                Atom.real(1),
                Atom.real(-0.0),
                Atom.real(0.0),
                Atom.real(Double.NaN),
                Atom.string("1"),
                Atom.string(""),
                symbol("=="),
                Atom.expression());
        Environment environment = Environment.empty().withAll(atoms);
        assertThat(environment.multiplicities()).extracting(Counted::atom).containsExactlyInAnyOrderElementsOf(atoms);
        assertThat(environment.multiplicities()).extracting(Counted::count).containsOnly(1L);
    }

    @Test
    void aChangeThatChangesNothingGivesTheSameEnvironment() {
        Environment environment = environment("a", "(= (f) 1)", "(: a T)").fork();
        assertThat(environment.with(term("b"), 0)).isSameAs(environment);
        assertThat(environment.without(term("b"))).isSameAs(environment);
        assertThat(environment.without(term("a"), 0)).isSameAs(environment);
        assertThat(environment.withoutRule(rule("(= (f) 2)"))).isSameAs(environment);
        assertThat(environment.withAll(List.of())).isSameAs(environment);
        assertThat(environment.toBuilder().build()).isSameAs(environment);
        assertThat(environment.fork()).isSameAs(environment);
        assertThat(Environment.empty().cleared()).isSameAs(Environment.empty());
    }

    @Test
    void negativeCountsAreRefused() {
        Environment environment = environment("a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> environment.with(term("a"), -1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> environment.without(term("a"), -2))
                .withMessageContaining("-2");
    }

    @Test
    void moreCopiesThanALongCountsAreRefused() {
        Environment full = environment("(= (f) 1)").with(term("(= (f) 1)"), Long.MAX_VALUE - 1);
        assertThatThrownBy(() -> full.with(term("(= (f) 1)"))).isInstanceOf(ArithmeticException.class);
        assertThat(full.multiplicity(term("(= (f) 1)"))).isEqualTo(Long.MAX_VALUE);
        assertThat(full.rulesFor(symbol("f"), 0).size()).isEqualTo(Long.MAX_VALUE);
        assertThat(full.without(term("(= (f) 1)"), Long.MAX_VALUE)).isEqualTo(Environment.empty());
    }

    @Test
    void clearedHoldsNothingInAnyIndex() {
        Environment cleared =
                environment("a", "(= (f $x) 1)", "(= $x 2)", "(: a T)").cleared();
        assertThat(cleared).isEqualTo(Environment.empty());
        assertThat(cleared.ruleCount()).isZero();
        assertThat(cleared.rulesFor(symbol("f"), 1)).isEmpty();
        assertThat(cleared.typesOf(symbol("a"))).isEmpty();
        assertThat(cleared.match(term("$x"))).isEmpty();
    }

    @Test
    void equalityIsThatOfTheMultiset() {
        Environment one = environment("a", "(= (f) 1)", "(= (f) 2)", "a");
        Environment other = environment("(= (f) 2)", "a", "a", "(= (f) 1)").fork();
        assertThat(one.rules()).isNotEqualTo(other.rules());
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one).isNotEqualTo(one.without(term("a"))).isNotEqualTo(one.with(term("a")));
        assertThat(environment("a", "a", "b")).isNotEqualTo(environment("a", "b", "b"));
        assertThat(environment("a").equals(null)).isFalse();
    }

    @Test
    void toStringSaysHowMuchThereIs() {
        assertThat(environment("a", "a", "(= (f) 1)", "(: a T)").fork().with(term("b")))
                .hasToString("Environment(5 atoms, 4 distinct, 1 rules, 1 types, modified)");
        assertThat(Environment.empty()).hasToString("Environment(0 atoms, 0 distinct, 0 rules, 0 types)");
    }

    @Test
    void manyAtomsAtOnceAreTheSameAsOneByOne() {
        String[] atoms = {"(= (f) 1)", "b", "(: a T)", "(= (f) 1)", "b", "(= (f) 2)"};
        Environment together = Environment.empty().withAll(terms(atoms));
        assertThat(together).isEqualTo(environment(atoms));
        assertThat(together.rules())
                .containsExactlyElementsOf(environment(atoms).rules());
    }
}
