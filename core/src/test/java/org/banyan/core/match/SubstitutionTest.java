package org.banyan.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.Terms.term;
import static org.banyan.core.Terms.variable;

import java.util.Map;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstitutionTest {
    private static final Map<Variable, Atom> VALUES =
            Map.of(variable("x"), term("(g $x $y)"), variable("y"), term("1"));

    @ParameterizedTest
    @CsvSource({
        "$x, (g $x $y)",
        "$y, 1",
        "$z, $z",
        "a, a",
        "(), ()",
        "(f $x), (f (g $x $y))",
        "(f (a b) $y (c ($y $z)) d), (f (a b) 1 (c (1 $z)) d)"
    })
    void replacesEachVariableOnce(String atom, String replaced) {
        assertThat(Substitution.apply(term(atom), VALUES::get)).isEqualTo(term(replaced));
    }

    @ParameterizedTest
    @CsvSource({"a", "(a (b))", "$z", "(f $z ($w ()))"})
    void whatDoesNotChangeIsTheSameAtom(String text) {
        Atom atom = term(text);
        assertThat(Substitution.apply(atom, VALUES::get)).isSameAs(atom);
        assertThat(Substitution.apply(atom, variable -> variable)).isSameAs(atom);
    }

    @Test
    void partsThatDoNotChangeAreShared() {
        Expression atom = (Expression) term("(f (a (b)) ($z c) ($y))");
        Expression replaced = (Expression) Substitution.apply(atom, VALUES::get);
        assertThat(replaced.get(1)).isSameAs(atom.get(1));
        assertThat(replaced.get(2)).isSameAs(atom.get(2));
        assertThat(replaced.get(3)).isEqualTo(term("(1)"));
    }

    @ParameterizedTest
    @CsvSource({
        "a, '[]'",
        "$x, '[$x]'",
        "($y $x $y), '[$y, $x]'",
        "(f (g $b ($a) a) $c ($b $d)), '[$b, $a, $c, $d]'",
        "($ $x), '[$, $x]'"
    })
    void findsTheVariablesInTheOrderInWhichTheyFirstOccur(String atom, String variables) {
        assertThat(Substitution.variables(term(atom))).hasToString(variables);
    }
}
