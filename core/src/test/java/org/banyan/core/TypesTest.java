package org.banyan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.Terms.environment;
import static org.banyan.core.Terms.symbol;
import static org.banyan.core.Terms.term;
import static org.banyan.core.Terms.terms;

import org.junit.jupiter.api.Test;

class TypesTest {
    @Test
    void areFoundByNameInCanonicalOrderEachOnce() {
        Environment environment =
                environment("(: f (-> A B))", "(: f U)", "(: g T)", "(: f U)", "(: f T)", "(: (f a) V)");
        assertThat(environment.typesOf(symbol("f"))).containsExactlyElementsOf(terms("T", "U", "(-> A B)"));
        assertThat(environment.typesOf(term("(f a)"))).containsExactly(term("V"));
        assertThat(environment.typesOf(symbol("T"))).isEmpty();
        assertThat(environment.typeCount()).isEqualTo(6);
    }

    @Test
    void areGoneWithTheLastCopyOfTheirAssertion() {
        Environment environment =
                Environment.empty().withType(symbol("a"), symbol("T")).withType(symbol("a"), symbol("T"));
        assertThat(environment.without(term("(: a T)")).typesOf(symbol("a"))).containsExactly(term("T"));
        assertThat(environment.without(term("(: a T)"), 2).typesOf(symbol("a"))).isEmpty();
        assertThat(environment.without(term("(: a T)"), 2).typeCount()).isZero();
    }

    @Test
    void ofNamesWithVariablesAreThoseOfTheirVariants() {
        Environment environment = environment("(: (f $x) (List $x))", "(: (f $y) (List $z))", "(: $t $t)");
        assertThat(environment.typesOf(term("(f $p)")))
                .extracting(Object::toString)
                .containsExactly("(List $b)", "(List $a)");
        assertThat(environment.typesOf(term("$q"))).containsExactly(term("$a"));
        assertThat(environment.typesOf(term("(f a)"))).isEmpty();
    }

    @Test
    void ofSimilarAtomsAreNone() {
        assertThat(environment("(: a)", "(: a T U)", "(:: a T)", "((:) a T)").typeCount())
                .isZero();
        assertThat(environment("(: a)", "(: a T U)", "(:: a T)").typesOf(symbol("a")))
                .isEmpty();
    }
}
