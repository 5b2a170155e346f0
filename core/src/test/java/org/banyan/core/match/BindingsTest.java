package org.banyan.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.banyan.core.Terms.term;
import static org.banyan.core.Terms.terms;
import static org.banyan.core.Terms.variable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BindingsTest {
    private static final int[] SIZES = {1, 2, 8, 9, 100};

    private static List<Variable> variables(int size) {
        return IntStream.range(0, size).mapToObj(i -> variable("v" + i)).toList();
    }

    private static List<Atom> values(int size) {
        return IntStream.range(0, size).mapToObj(i -> term("(f " + i + ")")).toList();
    }

    @Test
    void noneBindsNothing() {
        Bindings none = Bindings.none();
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.size()).isZero();
        assertThat(none.get(variable("x"))).isEmpty();
        assertThat(none.asMap()).isEmpty();
        assertThat(none).hasToString("{}");
        assertThat(none.apply(term("$x"))).isEqualTo(term("$x"));
        assertThat(Bindings.of(List.of(), List.of())).isSameAs(none);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 9, 100})
    void findsTheValueOfEachVariable(int size) {
        Bindings bindings = Bindings.of(variables(size), values(size));
        assertThat(bindings.size()).isEqualTo(size);
        assertThat(bindings.isEmpty()).isFalse();
        for (int i = 0; i < size; i++) {
            assertThat(bindings.get(variable("v" + i)))
                    .containsExactly(values(size).get(i));
        }
        assertThat(bindings.get(variable("v" + size))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 9, 100})
    void asMapKeepsTheOrder(int size) {
        Bindings bindings = Bindings.of(variables(size), values(size));
        assertThat(bindings.asMap().keySet().toJavaList()).isEqualTo(variables(size));
        assertThat(bindings.asMap().values().toJavaList()).isEqualTo(values(size));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 9, 100})
    void equalityForgetsTheOrder(int size) {
        List<Variable> variables = new ArrayList<>(variables(size));
        List<Atom> values = new ArrayList<>(values(size));
        Bindings bindings = Bindings.of(variables, values);
        Collections.reverse(variables);
        Collections.reverse(values);
        Bindings reversed = Bindings.of(variables, values);
        assertThat(reversed).isEqualTo(bindings).hasSameHashCodeAs(bindings);
        values.set(0, term("other"));
        assertThat(Bindings.of(variables, values)).isNotEqualTo(bindings);
        assertThat(bindings).isNotEqualTo(Bindings.of(variables, values));
        assertThat(Bindings.of(variables(size + 1), values(size + 1))).isNotEqualTo(bindings);
        assertThat(bindings).isNotEqualTo(null).isNotEqualTo("{}");
    }

    @Test
    void equalityMindsWhichVariableIsBound() {
        Bindings one = Bindings.of(List.of(variable("x")), terms("a"));
        assertThat(one).isNotEqualTo(Bindings.of(List.of(variable("y")), terms("a")));
        assertThat(one).isEqualTo(Bindings.of(List.of(Variable.of("x")), terms("a")));
    }

    @Test
    void doesNotSeeWhatBecomesOfTheListsThatItWasMadeFrom() {
        List<Variable> variables = new ArrayList<>(variables(2));
        List<Atom> values = new ArrayList<>(values(2));
        Bindings bindings = Bindings.of(variables, values);
        variables.clear();
        values.set(0, term("other"));
        assertThat(bindings).isEqualTo(Bindings.of(variables(2), values(2)));
    }

    @Test
    void applyReplacesWhatIsBoundAndSharesTheRest() {
        Bindings bindings = Bindings.of(List.of(variable("x"), variable("y")), terms("(g $y)", "b"));
        assertThat(bindings.apply(term("(f $x ($y) $z)"))).isEqualTo(term("(f (g $y) (b) $z)"));
        Atom ground = term("(a (b))");
        assertThat(bindings.apply(ground)).isSameAs(ground);
    }

    @Test
    void printsAsWhatEachVariableStandsFor() {
        assertThat(Bindings.of(List.of(variable("x"), variable("")), terms("(f a)", "$z")))
                .hasToString("{$x = (f a), $ = $z}");
    }

    @Test
    void refusesAnotherNumberOfValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bindings.of(variables(2), values(1)))
                .withMessageContaining("2 variables, but 1 values");
    }

    /** With few variables the first value won, with many the last. */
    @Test
    void aVariableThatIsBoundTwiceHasAValueThatDependsOnHowManyThereAre() {
        for (int size : SIZES) {
            List<Variable> twice = new ArrayList<>(variables(size));
            twice.add(variable("v0"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Bindings.of(twice, values(size + 1)))
                    .withMessageContaining("$v0");
        }
    }
}
