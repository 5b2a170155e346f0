package org.banyan.core.eval.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Bool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MathFunctionsTest {
    private static final Atom NAN = Atom.real(Double.NaN);
    private static final Atom INFINITE = Atom.real(Double.NEGATIVE_INFINITY);

    private final Functions functions = Functions.of(MathFunctions::register);

    @ParameterizedTest
    @CsvSource({
        "trunc-math, 2.4, 2.0",
        "trunc-math, -2.4, -2.0",
        "ceil-math, 2.4, 3.0",
        "ceil-math, -2.4, -2.0",
        "floor-math, 2.4, 2.0",
        "floor-math, -2.4, -3.0",
        "round-math, 2.4, 2.0",
        "round-math, 2.5, 3.0",
        "round-math, -2.5, -3.0",
        "round-math, -2.7, -3.0",
        "round-math, 0.5, 1.0",
        "round-math, -0.3, -0.0",
        "round-math, 0.49999999999999994, 0.0",
        "round-math, 4503599627370497.5, 4503599627370498.0",
        "round-math, 1e300, 1e300",
        "abs-math, -5.5, 5.5",
        "sqrt-math, 4.0, 2.0",
    })
    void keepsFloats(String name, double argument, double result) {
        functions.assertCall(name, Atom.real(argument)).isEqualTo(Atom.real(result));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trunc-math", "ceil-math", "floor-math", "round-math"})
    void keepsIntegers(String name) {
        functions.assertCall(name, Atom.integer(Long.MIN_VALUE)).isEqualTo(Atom.integer(Long.MIN_VALUE));
        functions.assertCall(name, NAN).isEqualTo(NAN);
        functions.assertCall(name, INFINITE).isEqualTo(INFINITE);
    }

    @Test
    void takesAbsoluteValues() {
        functions.assertCall("abs-math", Atom.integer(-5)).isEqualTo(Atom.integer(5));
        functions.assertCall("abs-math", Atom.integer(5)).isEqualTo(Atom.integer(5));
        functions.assertCall("abs-math", Atom.integer(-Long.MAX_VALUE)).isEqualTo(Atom.integer(Long.MAX_VALUE));
        functions
                .assertCall("abs-math", Atom.integer(Long.MIN_VALUE))
                .isEqualTo(Atom.integer(BigInteger.ONE.shiftLeft(63)));
    }

    @Test
    void multipliesForIntegerPowers() {
        assertPower(5, Atom.integer(2), 25);
        assertPower(3, Atom.integer(40), 1.2157665459056929e19);
        assertPower(1.1, Atom.integer(-7), 0.5131581182307065);
        assertPower(10, Atom.integer(-5), 1e-5);
        assertPower(1.0000001, Atom.integer(1000003), 1.1051712441594597);
        assertPower(2, Atom.integer(Integer.MIN_VALUE), 0);
        assertPower(0, Atom.integer(0), 1);
        assertPower(5.5, Atom.real(2.3), Math.pow(5.5, 2.3));
        functions
                .assertCall("pow-math", Atom.integer(2), Atom.integer(10))
                .as("an integer base too")
                .isEqualTo(Atom.real(1024));
        String tooBig = "power argument is too big, try using float value";
        functions.assertFails(tooBig, "pow-math", Atom.integer(5), Atom.integer(200000000000000L));
        functions.assertFails(tooBig, "pow-math", Atom.integer(1), Atom.integer(1L << 31));
    }

    private void assertPower(double base, Atom exponent, double power) {
        functions.assertCall("pow-math", Atom.real(base), exponent).isEqualTo(Atom.real(power));
    }

    @Test
    void takesLogarithms() {
        functions.assertCall("log-math", Atom.integer(2), Atom.integer(8)).isEqualTo(Atom.real(3));
        functions.assertCall("log-math", Atom.integer(0), Atom.integer(0)).isEqualTo(NAN);
        functions.assertCall("log-math", Atom.integer(5), Atom.integer(0)).isEqualTo(INFINITE);
    }

    @Test
    void knowsAngles() {
        Atom zero = Atom.integer(0);
        for (String name : new String[] {"sin-math", "asin-math", "tan-math", "atan-math"}) {
            functions.assertCall(name, zero).isEqualTo(Atom.real(0));
        }
        functions.assertCall("cos-math", zero).isEqualTo(Atom.real(1));
        functions.assertCall("acos-math", Atom.integer(1)).isEqualTo(Atom.real(0));
        functions.assertCall("acos-math", Atom.integer(2)).isEqualTo(NAN);
        functions.assertCall("sin-math", Atom.real(0.7)).isEqualTo(Atom.real(Math.sin(0.7)));
        functions.assertCall("atan-math", Atom.real(0.7)).isEqualTo(Atom.real(Math.atan(0.7)));
        functions.assertCall("sqrt-math", Atom.integer(-4)).isEqualTo(NAN);
    }

    @Test
    void testsForWhatIsNoOrdinaryNumber() {
        functions.assertCall("isnan-math", NAN).isEqualTo(Bool.TRUE);
        functions.assertCall("isnan-math", INFINITE).isEqualTo(Bool.FALSE);
        functions.assertCall("isnan-math", Atom.integer(0)).isEqualTo(Bool.FALSE);
        functions.assertCall("isinf-math", NAN).isEqualTo(Bool.FALSE);
        functions.assertCall("isinf-math", INFINITE).isEqualTo(Bool.TRUE);
        functions.assertCall("isinf-math", Atom.integer(0)).isEqualTo(Bool.FALSE);
        assertThat(functions.type("isinf-math")).hasToString("(-> Number Bool)");
    }

    @Test
    void failsForWhatIsNoNumber() {
        Atom symbol = Atom.symbol("A");
        for (String name : functions.names()) {
            String usage = switch (name) {
                case "pow-math" -> "pow-math expects two arguments: number (base) and number (power)";
                case "log-math" -> "log-math expects two arguments: base (number) and input value (number)";
                case "sqrt-math", "abs-math" -> name + " expects one argument: number";
                default -> name + " expects one argument: input number";
            };
            functions.assertFails(usage, name, symbol, Atom.integer(2));
            functions.assertFails(usage, name);
        }
        assertThat(functions.names()).hasSize(16);
    }

    @Test
    void hasConstants() {
        assertThat(MathFunctions.constants())
                .containsOnly(Map.entry("PI", Atom.real(Math.PI)), Map.entry("EXP", Atom.real(Math.E)));
    }
}
