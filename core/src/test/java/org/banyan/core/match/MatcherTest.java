package org.banyan.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.Terms.term;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples of one-way matching; its laws are beside those of unification. */
class MatcherTest {
    @ParameterizedTest
    @CsvSource({
        "a, a, {}",
        "$x, a, {$x = a}",
        "$x, (), {$x = ()}",
        "(f $x $y), (f a (g b)), '{$x = a, $y = (g b)}'",
        "(f $y $x $y), (f a b a), '{$y = a, $x = b}'",
        "(f $x $x), (f (g $z) (g $z)), '{$x = (g $z)}'",
        "($x a), (f a), {$x = f}",
        "(), (), {}"
    })
    void bindsTheVariablesOfThePattern(String pattern, String atom, String bindings) {
        assertThat(Matcher.match(term(pattern), term(atom))).hasToString("Some(" + bindings + ")");
    }

    @ParameterizedTest
    @CsvSource({
        "a, b",
        "a, $x",
        "(f a), (f $x)",
        "(f $x), (f a b)",
        "(f $x), f",
        "(f $x), ()",
        "(f $x a), (f b c)",
        "(f $x $x), (f a b)",
        "(f $x $x), (f $y $z)",
        "(f ($x) $x), (f (a) b)"
    })
    void bindsNothingElse(String pattern, String atom) {
        assertThat(Matcher.match(term(pattern), term(atom))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "$x, (f $x), {$x = (f $x)}",
        "(f $x $y), (f $y $x), '{$x = $y, $y = $x}'",
        "(f $x $x), (f $x $x), {$x = $x}"
    })
    void variablesOfTheAtomAreConstantsWhateverTheirNames(String pattern, String atom, String bindings) {
        Bindings found = Matcher.match(term(pattern), term(atom)).get();
        assertThat(found).hasToString(bindings);
        assertThat(found.apply(term(pattern))).isEqualTo(term(atom));
    }
}
