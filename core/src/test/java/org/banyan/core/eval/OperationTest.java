package org.banyan.core.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.BigInt;
import org.banyan.core.atom.Bool;
import org.banyan.core.atom.Float64;
import org.banyan.core.atom.Int64;
import org.banyan.core.atom.Str;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.EffectfulFunction;
import org.banyan.core.eval.host.Effects;
import org.banyan.core.eval.host.Operation;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {
    private static final Symbol NUMBER = Symbol.of("Number");

    private static Atom call(Operation operation, Atom... arguments) {
        return ((Operation.Pure) operation).function().apply(arguments);
    }

    @Test
    void longs() {
        Operation operation = Operation.of("gcd", ValueType.LONG, ValueType.LONG, ValueType.LONG, Math::floorMod);
        assertThat(operation.type()).hasToString("(-> Number Number Number)");
        assertThat(call(operation, Int64.of(-7), Int64.of(5))).isEqualTo(Int64.of(3));
        assertThat(call(operation, Int64.of(7), Float64.of(5))).isEqualTo(Outcomes.NOT_REDUCIBLE);
        assertThat(call(operation, BigInt.of(BigInteger.TEN.pow(30)), Int64.of(5)))
                .isEqualTo(Outcomes.NOT_REDUCIBLE);
    }

    @Test
    void doublesAreNumbersOfAllKinds() {
        Operation operation = Operation.of("root", ValueType.DOUBLE, ValueType.DOUBLE, Math::sqrt);
        assertThat(operation.type()).hasToString("(-> Number Number)");
        assertThat(call(operation, Float64.of(2.25))).isEqualTo(Float64.of(1.5));
        assertThat(call(operation, Int64.of(4))).isEqualTo(Float64.of(2));
        assertThat(call(operation, BigInt.of(BigInteger.TEN.pow(30)))).isEqualTo(Float64.of(1e15));
        assertThat(call(operation, Str.of("4"))).isEqualTo(Outcomes.NOT_REDUCIBLE);
    }

    @Test
    void stringsAndTruthValues() {
        Operation upper = Operation.of("upper", ValueType.STRING, ValueType.STRING, text -> text + "!");
        Operation blank = Operation.of("blank", ValueType.STRING, ValueType.BOOLEAN, String::isBlank);
        Operation implies = Operation.of(
                "implies", ValueType.BOOLEAN, ValueType.BOOLEAN, ValueType.BOOLEAN, (one, other) -> !one || other);
        assertThat(call(upper, Str.of("a"))).isEqualTo(Str.of("a!"));
        assertThat(call(upper, Symbol.of("a"))).isEqualTo(Outcomes.NOT_REDUCIBLE);
        assertThat(call(blank, Str.of(" "))).isEqualTo(Bool.TRUE);
        assertThat(call(implies, Bool.TRUE, Bool.FALSE)).isEqualTo(Bool.FALSE);
        assertThat(call(implies, Bool.TRUE, Int64.of(0))).isEqualTo(Outcomes.NOT_REDUCIBLE);
        assertThat(implies.type()).hasToString("(-> Bool Bool Bool)");
    }

    @Test
    void anotherNumberOfArgumentsIsAnotherKindOfCall() {
        Operation one = Operation.of("one", ValueType.ATOM, ValueType.ATOM, atom -> atom);
        Operation two = Operation.of("two", ValueType.ATOM, ValueType.ATOM, ValueType.ATOM, (a, b) -> a);
        assertThat(call(one)).isEqualTo(Outcomes.NOT_REDUCIBLE);
        assertThat(call(one, NUMBER, NUMBER)).isEqualTo(Outcomes.NOT_REDUCIBLE);
        assertThat(call(two, NUMBER)).isEqualTo(Outcomes.NOT_REDUCIBLE);
        assertThat(call(two, NUMBER, NUMBER)).isEqualTo(NUMBER);
        assertThat(two.type()).hasToString("(-> %Undefined% %Undefined% %Undefined%)");
    }

    @Test
    void effectsThatAreNotNamedMayBeAny() {
        EffectfulFunction nothing = (arguments, context) -> List.of();
        assertThat(((Operation.Effectful) Operation.effectful("a", NUMBER, nothing)).effects())
                .containsExactlyInAnyOrder(Effects.values());
        assertThat(((Operation.Effectful) Operation.effectful("a", NUMBER, nothing, Effects.OUTPUT)).effects())
                .containsExactly(Effects.OUTPUT);
    }

    @Test
    void descriptions() {
        Operation operation = Operation.pure("a", NUMBER, arguments -> NUMBER);
        assertThat(operation.description()).isEmpty();
        assertThat(operation.describedAs("An a.").description()).isEqualTo("An a.");
        assertThat(operation.describedAs("An a.").name()).isEqualTo("a");
        Operation effectful = Operation.effectful("b", NUMBER, (arguments, context) -> List.of());
        assertThat(effectful.describedAs("A b.").description()).isEqualTo("A b.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "(a)", "1", "$x", "True", "\"a\""})
    void namesThatAreNone(String name) {
        assertThatThrownBy(() -> Operation.pure(name, NUMBER, arguments -> NUMBER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not the name of a symbol");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "let", "match", "import!", "seq", "catch", "=", ":", "true", "PI", "&self", "Error"})
    void namesThatTheLibraryHas(String name) {
        Operation operation = Operation.pure(name, NUMBER, arguments -> NUMBER);
        assertThatThrownBy(() -> Operations.none().with(operation))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("operation " + name + ": the library has something of this name");
    }

    @Test
    void namesThatAreTaken() {
        Operations operations = Operations.none().with(Operation.pure("a", NUMBER, arguments -> NUMBER));
        assertThatThrownBy(() -> operations.with(Operation.effectful("a", NUMBER, (arguments, context) -> List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("operation a: there is another one of this name");
    }

    @Test
    void operationsAreAValue() {
        Operation a = Operation.pure("a", NUMBER, arguments -> NUMBER);
        Operation b = Operation.pure("b", NUMBER, arguments -> NUMBER);
        Operations one = Operations.none().with(b);
        assertThat(one.with(a).toSeq()).containsExactly(b, a);
        assertThat(one.with(a)).hasToString("Operations(b, a)");
        assertThat(one.toSeq()).containsExactly(b);
        assertThat(one.isEmpty()).isFalse();
        assertThat(Operations.none().isEmpty()).isTrue();
    }
}
