package org.banyan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.banyan.core.Terms.environment;
import static org.banyan.core.Terms.rule;
import static org.banyan.core.Terms.rules;
import static org.banyan.core.Terms.symbol;
import static org.banyan.core.Terms.term;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.banyan.core.atom.Rule;
import org.junit.jupiter.api.Test;

/** Which rules are found, by head and all; {@link RuleOrderTest} has their order. */
class RulesTest {
    @Test
    void areFoundByHeadAndArity() {
        Environment environment = environment("(= (f $x) 1)", "(= (g $x) 2)", "(= (f $x $y) 3)", "(= (f a) 4)");
        assertThat(environment.rulesFor(symbol("f"), 1))
                .containsExactlyElementsOf(rules("(= (f $x) 1)", "(= (f a) 4)"));
        assertThat(environment.rulesFor(symbol("f"), 2)).containsExactly(rule("(= (f $x $y) 3)"));
        assertThat(environment.rulesFor(symbol("f"), 0)).isEmpty();
        assertThat(environment.rulesFor(symbol("h"), 1)).isEmpty();
        assertThat(environment.rules()).hasSize(4);
        assertThat(environment.ruleCount()).isEqualTo(4);
    }

    @Test
    void ofASymbolAndOfAnExpressionOfItAloneAreFoundTogether() {
        Environment environment = environment("(= f 1)", "(= (f) 2)");
        assertThat(environment.rulesFor(symbol("f"), 0)).containsExactlyElementsOf(rules("(= f 1)", "(= (f) 2)"));
    }

    @Test
    void withoutAHeadSymbolAreFoundForEveryHead() {
        String[] wildcards = {"(= $x 1)", "(= ($f $x) 2)", "(= ((f 1) 2) 3)", "(= 7 8)", "(= () 9)"};
        Environment environment = environment(wildcards).with(term("(= (f $x) 0)"));
        assertThat(environment.rulesFor(symbol("g"), 3)).containsExactlyElementsOf(rules(wildcards));
        assertThat(environment.rulesFor(symbol("f"), 1))
                .startsWith(rule("(= (f $x) 0)"))
                .hasSize(6);
        Environment without = environment.withoutRule(rule("(= $y 1)"));
        assertThat(without.rulesFor(symbol("g"), 3))
                .containsExactlyElementsOf(rules(wildcards).subList(1, 5));
    }

    @Test
    void areRepeatedAsOftenAsTheyAreDefined() {
        Environment environment = environment("(= (f) 1)", "(= (f) 2)").with(term("(= (f) 1)"), 2);
        Rules found = environment.rulesFor(symbol("f"), 0);
        assertThat(found).containsExactlyElementsOf(rules("(= (f) 1)", "(= (f) 1)", "(= (f) 1)", "(= (f) 2)"));
        assertThat(found.size()).isEqualTo(4);
        assertThat(environment.ruleCount()).isEqualTo(4);
        assertThat(environment.withoutRule(rule("(= (f) 1)")).rules()).hasSize(3);
        assertThat(environment.without(term("(= (f) 1)"), 3).rules()).containsExactly(rule("(= (f) 2)"));
    }

    @Test
    void keepTheNamesOfTheirVariables() {
        Rule found = environment("(= (twice $x) (+ $x $x))").rules().iterator().next();
        assertThat(found).hasToString("(= (twice $x) (+ $x $x))");
    }

    /** What a parallel loader must tell apart. */
    @Test
    void areToldFromFacts() {
        Environment environment =
                environment("(= (f) 1)", "(= a)", "(= a b c)", "(== a b)", "=", "(: a T)", "(: a)", "(x (= (f) 1))");
        assertThat(environment.rules()).containsExactly(rule("(= (f) 1)"));
        assertThat(environment.ruleCount()).isEqualTo(1);
        assertThat(environment.typeCount()).isEqualTo(1);
        assertThat(environment.size()).isEqualTo(8);
    }

    @Test
    void canBeGoneOverAgainAndEnd() {
        Rules rules = environment("(= (f) 1)", "(= $x 1)").rulesFor(symbol("f"), 0);
        assertThat(rules).hasSize(2);
        assertThat(rules.stream()).hasSize(2);
        assertThat(rules.toSeq()).containsExactlyElementsOf(rules);
        assertThat(rules).hasToString("Rules((= (f) 1), (= $x 1))");
        Iterator<Rule> iterator = rules.iterator();
        iterator.next();
        iterator.next();
        assertThat(iterator.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
        assertThat(Environment.empty().rules().isEmpty()).isTrue();
        assertThat(rules.isEmpty()).isFalse();
    }
}
