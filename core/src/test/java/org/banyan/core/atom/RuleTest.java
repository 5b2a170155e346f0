package org.banyan.core.atom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.atom.Atom.expression;
import static org.banyan.core.atom.Atom.integer;
import static org.banyan.core.atom.Atom.symbol;
import static org.banyan.core.atom.Atom.variable;

import org.junit.jupiter.api.Test;

class RuleTest {
    private static final Symbol EQUALS = Symbol.of("=");
    private static final Atom F_OF_X = expression(symbol("f"), variable("x"));

    @Test
    void isAnExpressionOfEqualsAndTwoSides() {
        Rule rule = Rule.of(F_OF_X, variable("x"));

        assertThat(rule.atom()).isEqualTo(expression(EQUALS, F_OF_X, variable("x")));
        assertThat(rule.lhs()).isEqualTo(F_OF_X);
        assertThat(rule.rhs()).isEqualTo(variable("x"));
        assertThat(rule).hasToString("(= (f $x) $x)");
        assertThat(Rule.from(rule.atom())).containsExactly(rule);
    }

    @Test
    void otherAtomsAreNone() {
        assertThat(Rule.from(EQUALS)).isEmpty();
        assertThat(Rule.from(expression())).isEmpty();
        assertThat(Rule.from(expression(EQUALS, F_OF_X))).isEmpty();
        assertThat(Rule.from(expression(EQUALS, F_OF_X, F_OF_X, F_OF_X))).isEmpty();
        assertThat(Rule.from(expression(symbol(":"), F_OF_X, F_OF_X))).isEmpty();
        assertThat(Rule.from(expression(variable("="), F_OF_X, F_OF_X))).isEmpty();
    }

    @Test
    void theHeadIsTheSymbolThatTheLeftSideIsOrBeginsWith() {
        assertThat(Rule.of(F_OF_X, integer(1)).head()).containsExactly(Symbol.of("f"));
        assertThat(Rule.of(F_OF_X, integer(1)).arity()).isOne();
        assertThat(Rule.of(symbol("f"), integer(1)).head()).containsExactly(Symbol.of("f"));
        assertThat(Rule.of(symbol("f"), integer(1)).arity()).isZero();
    }

    @Test
    void aLeftSideThatBeginsWithAnythingElseHasNoHead() {
        assertThat(Rule.of(variable("x"), integer(1)).head()).isEmpty();
        assertThat(Rule.of(integer(1), integer(1)).head()).isEmpty();
        assertThat(Rule.of(expression(), integer(1)).head()).isEmpty();
        assertThat(Rule.of(expression(variable("f"), integer(1)), integer(1)).head())
                .isEmpty();
        assertThat(Rule.of(expression(F_OF_X, integer(1)), integer(1)).head()).isEmpty();
        assertThat(Rule.of(expression(), integer(1)).arity()).isZero();
    }

    @Test
    void variantsAreEqual() {
        Rule rule = Rule.of(F_OF_X, variable("x"));
        Rule variant = Rule.of(expression(symbol("f"), variable("y")), variable("y"));
        Rule other = Rule.of(expression(symbol("f"), variable("y")), variable("x"));

        assertThat(rule).isEqualTo(variant).hasSameHashCodeAs(variant).isNotEqualTo(other);
    }
}
