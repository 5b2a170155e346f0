package org.banyan.core.atom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.atom.Atom.expression;
import static org.banyan.core.atom.Atom.symbol;
import static org.banyan.core.atom.Atom.variable;

import org.junit.jupiter.api.Test;

class TypeAssertionTest {
    private static final Symbol COLON = Symbol.of(":");

    @Test
    void isAnExpressionOfColonNameAndType() {
        TypeAssertion assertion = TypeAssertion.of(symbol("f"), symbol("Number"));

        assertThat(assertion.atom()).isEqualTo(expression(COLON, symbol("f"), symbol("Number")));
        assertThat(assertion.name()).isEqualTo(symbol("f"));
        assertThat(assertion.type()).isEqualTo(symbol("Number"));
        assertThat(assertion).hasToString("(: f Number)");
        assertThat(TypeAssertion.from(assertion.atom())).containsExactly(assertion);
    }

    @Test
    void otherAtomsAreNone() {
        Atom f = symbol("f");

        assertThat(TypeAssertion.from(COLON)).isEmpty();
        assertThat(TypeAssertion.from(expression())).isEmpty();
        assertThat(TypeAssertion.from(expression(COLON, f))).isEmpty();
        assertThat(TypeAssertion.from(expression(COLON, f, f, f))).isEmpty();
        assertThat(TypeAssertion.from(expression(symbol("="), f, f))).isEmpty();
        assertThat(TypeAssertion.from(expression(variable(":"), f, f))).isEmpty();
        assertThat(TypeAssertion.from(expression(Str.of(":"), f, f))).isEmpty();
    }

    @Test
    void variantsAreEqual() {
        TypeAssertion assertion = TypeAssertion.of(expression(symbol("list"), variable("x")), variable("x"));
        TypeAssertion variant = TypeAssertion.of(expression(symbol("list"), variable("y")), variable("y"));
        TypeAssertion other = TypeAssertion.of(expression(symbol("list"), variable("x")), variable("y"));

        assertThat(assertion).isEqualTo(variant).hasSameHashCodeAs(variant).isNotEqualTo(other);
    }
}
