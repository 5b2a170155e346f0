package org.banyan.core.eval.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import org.banyan.core.Seed;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Bool;
import org.banyan.core.eval.host.Outcomes;
import org.junit.jupiter.api.Test;

class ArithmeticTest {
    private static final Atom MIN = Atom.integer(Long.MIN_VALUE);
    private static final Atom MAX = Atom.integer(Long.MAX_VALUE);
    private static final long[] CORNERS = {
        0,
        1,
        -1,
        2,
        -2,
        3,
        7,
        -7,
        10,
        1L << 31,
        -(1L << 31),
        1L << 32,
        3037000499L,
        3037000500L,
        -3037000500L,
        1L << 62,
        -(1L << 62),
        Long.MAX_VALUE,
        Long.MAX_VALUE - 1,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1
    };

    private final Functions functions = Functions.of(Arithmetic::register);

    @Test
    void hasTypes() {
        assertThat(functions.type("+")).hasToString("(-> Number Number Number)");
        assertThat(functions.type("<")).hasToString("(-> Number Number Bool)");
        assertThat(functions.names()).containsExactlyInAnyOrder("+", "-", "*", "/", "%", "<", ">", "<=", ">=");
    }

    @Test
    void calculatesWithIntegers() {
        functions.assertCall("+", integer(40), integer(2)).isEqualTo(integer(42));
        functions.assertCall("-", integer(44), integer(2)).isEqualTo(integer(42));
        functions.assertCall("*", integer(6), integer(7)).isEqualTo(integer(42));
        functions.assertCall("/", integer(5), integer(2)).isEqualTo(integer(2));
        functions.assertCall("/", integer(-5), integer(2)).isEqualTo(integer(-2));
        functions.assertCall("%", integer(85), integer(43)).isEqualTo(integer(42));
        functions.assertCall("%", integer(-5), integer(3)).isEqualTo(integer(-2));
    }

    @Test
    void makesFloatsOfMixedArguments() {
        functions.assertCall("+", integer(40), real(2.42)).isEqualTo(real(42.42));
        functions.assertCall("-", real(44.42), integer(2)).isEqualTo(real(44.42 - 2));
        functions.assertCall("*", integer(4), real(10.5)).isEqualTo(real(42));
        functions.assertCall("/", integer(441), real(10.5)).isEqualTo(real(42));
        functions.assertCall("%", integer(85), real(43.5)).isEqualTo(real(41.5));
        functions.assertCall("<", integer(1), real(1.5)).isEqualTo(Bool.TRUE);
        functions.assertCall(">=", real(1), integer(1)).isEqualTo(Bool.TRUE);
    }

    @Test
    void followsIeeeForFloats() {
        Atom nan = real(Double.NaN);
        functions.assertCall("/", real(5), real(0)).isEqualTo(real(Double.POSITIVE_INFINITY));
        functions.assertCall("/", real(5), integer(0)).isEqualTo(real(Double.POSITIVE_INFINITY));
        functions.assertCall("/", integer(-5), real(0)).isEqualTo(real(Double.NEGATIVE_INFINITY));
        functions.assertCall("%", real(5), real(0)).isEqualTo(nan);
        functions.assertCall("-", real(0), real(0)).isEqualTo(real(0));
        functions.assertCall("*", real(0), real(-1)).isEqualTo(real(-0.0));
        for (String comparison : new String[] {"<", ">", "<=", ">="}) {
            functions.assertCall(comparison, nan, nan).isEqualTo(Bool.FALSE);
            functions.assertCall(comparison, integer(1), nan).isEqualTo(Bool.FALSE);
        }
    }

    @Test
    void failsToDivideByTheIntegerZero() {
        functions.assertFails("DivisionByZero", "/", integer(5), integer(0));
        functions.assertFails("DivisionByZero", "%", integer(5), integer(0));
    }

    @Test
    void leavesCallsOfOtherAtomsAlone() {
        Atom symbol = Atom.symbol("ln");
        for (String name : functions.names()) {
            if (!name.equals("/")) {
                functions.assertCall(name, symbol, integer(2)).isSameAs(Outcomes.NOT_REDUCIBLE);
                functions.assertCall(name, real(2), Atom.variable("x")).isSameAs(Outcomes.NOT_REDUCIBLE);
                functions.assertCall(name, integer(2), Atom.string("2")).isSameAs(Outcomes.NOT_REDUCIBLE);
                functions.assertCall(name, integer(2)).isSameAs(Outcomes.NOT_REDUCIBLE);
            }
        }
        String usage = "Divide expects two numbers: dividend and divisor";
        functions.assertFails(usage, "/", symbol, integer(2));
        functions.assertFails(usage, "/", integer(2), symbol);
        functions.assertFails(usage, "/", integer(2));
    }

    @Test
    void neverWraps() {
        assertThat(Arithmetic.add(MAX, integer(1))).isEqualTo(Atom.integer(BigInteger.ONE.shiftLeft(63)));
        assertThat(Arithmetic.subtract(MIN, integer(1)))
                .isEqualTo(Atom.integer(BigInteger.ONE.shiftLeft(63).negate().subtract(BigInteger.ONE)));
        assertThat(Arithmetic.multiply(MAX, integer(2)))
                .isEqualTo(Atom.integer(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.TWO)));
        assertThat(Arithmetic.multiply(MIN, integer(-1))).isEqualTo(Atom.integer(BigInteger.ONE.shiftLeft(63)));
        assertThat(Arithmetic.divide(MIN, integer(-1))).isEqualTo(Atom.integer(BigInteger.ONE.shiftLeft(63)));
        assertThat(Arithmetic.remainder(MIN, integer(-1))).isEqualTo(integer(0));
        assertThat(Arithmetic.divide(MAX, integer(-1))).isEqualTo(integer(-Long.MAX_VALUE));
    }

    @Test
    void agreesWithBigIntegers() {
        Random random = Seed.random("Arithmetic");
        for (long x : CORNERS) {
            for (long y : CORNERS) {
                assertAgreement(x, y);
            }
        }
        for (int i = 0; i < 20_000; i++) {
            assertAgreement(random.nextLong() >> random.nextInt(64), random.nextLong() >> random.nextInt(64));
        }
    }

    private static void assertAgreement(long x, long y) {
        agree(x, y, Arithmetic::add, BigInteger::add);
        agree(x, y, Arithmetic::subtract, BigInteger::subtract);
        agree(x, y, Arithmetic::multiply, BigInteger::multiply);
        if (y != 0) {
            agree(x, y, Arithmetic::divide, BigInteger::divide);
            agree(x, y, Arithmetic::remainder, BigInteger::remainder);
        }
        Atom a = integer(x);
        Atom b = integer(y);
        assertThat(Arithmetic.less(a, b)).isEqualTo(Bool.of(x < y));
        assertThat(Arithmetic.greater(a, b)).isEqualTo(Bool.of(x > y));
        assertThat(Arithmetic.atMost(a, b)).isEqualTo(Bool.of(x <= y));
        assertThat(Arithmetic.atLeast(a, b)).isEqualTo(Bool.of(x >= y));
        assertThat(Arithmetic.add(a, real(y))).isEqualTo(real((double) x + y));
        assertThat(Arithmetic.less(real(x), b))
                .isEqualTo(Bool.of(exact((double) x).compareTo(exact(y)) < 0));
        assertThat(Arithmetic.atLeast(a, real(y))).isEqualTo(Bool.of(exact(x).compareTo(exact((double) y)) >= 0));
    }

    private static BigDecimal exact(long value) {
        return BigDecimal.valueOf(value);
    }

    private static BigDecimal exact(double value) {
        return new BigDecimal(value);
    }

    private static void agree(
            long x, long y, BinaryOperator<Atom> operation, BiFunction<BigInteger, BigInteger, BigInteger> model) {
        BigInteger expected = model.apply(BigInteger.valueOf(x), BigInteger.valueOf(y));
        assertThat(operation.apply(integer(x), integer(y))).as("%d, %d", x, y).isEqualTo(Atom.integer(expected));
    }

    private static Atom integer(long value) {
        return Atom.integer(value);
    }

    private static Atom real(double value) {
        return Atom.real(value);
    }
}
