package org.banyan.core.atom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariableTest implements AtomContract {
    @Override
    public Atom atom() {
        return Variable.of("x");
    }

    @Override
    public String text() {
        return "$x";
    }

    @Override
    public String path() {
        return "01";
    }

    @Override
    public List<Atom> ordered() {
        return List.of(atom());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1", "a$b", "a\"b", "é", "!"})
    void isNamedByAnyWord(String name) {
        Variable variable = Variable.of(name);
        assertThat(variable.name()).isEqualTo(name);
        assertThat(variable).hasToString("$" + name);
        byte[] bytes = ("$" + name + " ").getBytes(UTF_8);
        assertThat(Variable.ofUtf8(bytes, 1, bytes.length - 1)).isEqualTo(variable);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a b", "(", ")", ";", "#", "a#1", "\u3000", "\uD800"})
    void refusesOtherNames(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Variable.of(name));
    }

    @Test
    void refusesMalformedBytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> Variable.ofUtf8(new byte[] {'x', (byte) 0xFF}, 0, 2));
    }

    @Test
    void equalsByNameAndIsAVariantOfAnyOther() {
        assertThat(Variable.of("x")).isNotEqualTo(Variable.of("y"));
        assertThat(Variable.of("x").isVariantOf(Variable.of("y"))).isTrue();
        assertThat(Variable.of("x").isGround()).isFalse();
    }

    @Test
    void isNamedByItsNumberWhenDecoded() {
        assertThat(IntStream.of(0, 1, 25, 26, 27, 51, 52, 103, 104, 1000).mapToObj(AtomCodec::variable))
                .map(Variable::name)
                .containsExactly("a", "b", "z", "a1", "b1", "z1", "a2", "z3", "a4", "m38");
    }

    @Test
    void printsItsNumberWithinExpressionsToo() {
        Variable made = Variable.of("x").renamed(1);
        assertThat(made).hasToString("$x#1");
        assertThat(Atom.expression(Variable.of("x"), made)).hasToString("($x $x#1)");
    }
}
