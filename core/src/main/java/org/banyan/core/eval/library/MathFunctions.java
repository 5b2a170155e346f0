package org.banyan.core.eval.library;

import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Bool;
import org.banyan.core.atom.Float64;
import org.banyan.core.atom.Int64;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.library.argument.Arguments;
import org.banyan.core.eval.library.argument.Integers;
import org.banyan.core.eval.library.argument.Numbers;

/**
 * Powers, roots, logarithms, roundings and the functions of angles, which are in radians. All are pure. An argument
 * that is no number is an error.
 */
public final class MathFunctions {
    private static final String POW_USAGE = "pow-math expects two arguments: number (base) and number (power)";
    private static final String LOG_USAGE = "log-math expects two arguments: base (number) and input value (number)";
    private static final String ABS_USAGE = "abs-math expects one argument: number";
    private static final String POWER_TOO_BIG = "power argument is too big, try using float value";
    private static final Map<String, Atom> CONSTANTS = Map.of("PI", Float64.of(Math.PI), "EXP", Float64.of(Math.E));

    private final Registry registry;

    private MathFunctions(Registry registry) {
        this.registry = registry;
    }

    /** Returns the words that stand for numbers: {@code PI}, and {@code EXP}, the base of the natural logarithm. */
    public static Map<String, Atom> constants() {
        return CONSTANTS;
    }

    static void register(Registry registry) {
        MathFunctions functions = new MathFunctions(registry);
        Atom binary = Types.function(Types.NUMBER, Types.NUMBER, Types.NUMBER);
        registry.pure("pow-math", binary, "The power of a base and an exponent.", MathFunctions::pow);
        registry.pure("log-math", binary, "The logarithm to a base of a number.", MathFunctions::log);
        registry.pure(
                "abs-math",
                Types.function(Types.NUMBER, Types.NUMBER),
                "A number without its sign.",
                MathFunctions::abs);
        functions.real("sqrt-math", "The square root of a number.", "number", Math::sqrt);
        functions.rounding("trunc-math", "A number without its fraction.", MathFunctions::truncate);
        functions.rounding("ceil-math", "The least whole number that is not less than a number.", Math::ceil);
        functions.rounding("floor-math", "The greatest whole number that is not greater than a number.", Math::floor);
        functions.rounding(
                "round-math", "The nearest whole number; of two the one farther from zero.", MathFunctions::round);
        functions.real("sin-math", "The sine of an angle.", "input number", Math::sin);
        functions.real("asin-math", "The angle of a sine.", "input number", Math::asin);
        functions.real("cos-math", "The cosine of an angle.", "input number", Math::cos);
        functions.real("acos-math", "The angle of a cosine.", "input number", Math::acos);
        functions.real("tan-math", "The tangent of an angle.", "input number", Math::tan);
        functions.real("atan-math", "The angle of a tangent.", "input number", Math::atan);
        functions.test("isnan-math", "Whether a number is NaN, which no calculation defines.", Double::isNaN);
        functions.test("isinf-math", "Whether a number is infinite.", Double::isInfinite);
    }

    /** Adds a function whose result is a floating-point number. */
    private void real(String name, String description, String argument, DoubleUnaryOperator function) {
        String usage = name + " expects one argument: " + argument;
        registry.pure(
                name,
                Types.function(Types.NUMBER, Types.NUMBER),
                description,
                arguments ->
                        Float64.of(function.applyAsDouble(Numbers.toDouble(Arguments.number(arguments, 0, usage)))));
    }

    /** Adds a function that returns integers unchanged. */
    private void rounding(String name, String description, DoubleUnaryOperator function) {
        String usage = name + " expects one argument: input number";
        registry.pure(name, Types.function(Types.NUMBER, Types.NUMBER), description, arguments -> {
            Atom number = Arguments.number(arguments, 0, usage);
            return number instanceof Float64 real ? Float64.of(function.applyAsDouble(real.value())) : number;
        });
    }

    /** Adds a test that is false for every integer. */
    private void test(String name, String description, DoublePredicate test) {
        String usage = name + " expects one argument: input number";
        registry.pure(
                name,
                Types.function(Types.NUMBER, Types.BOOL),
                description,
                arguments -> Bool.of(
                        Arguments.number(arguments, 0, usage) instanceof Float64 real && test.test(real.value())));
    }

    private static Atom pow(Atom[] arguments) {
        double base = Numbers.toDouble(Arguments.number(arguments, 0, POW_USAGE));
        Atom exponent = Arguments.number(arguments, 1, POW_USAGE);
        if (exponent instanceof Float64 real) {
            return Float64.of(Math.pow(base, real.value()));
        }
        if (exponent instanceof Int64 number && number.value() == (int) number.value()) {
            return Float64.of(power(base, (int) number.value()));
        }
        throw new OperationFailure(POWER_TOO_BIG);
    }

    /**
     * Returns the power by squaring. Its last digits may differ from those of {@link Math#pow}: programs expect the
     * result of multiplications.
     */
    private static double power(double base, int exponent) {
        double square = base;
        double result = 1;
        for (int left = exponent; ; square *= square) {
            if ((left & 1) != 0) {
                result *= square;
            }
            left /= 2;
            if (left == 0) {
                return exponent < 0 ? 1 / result : result;
            }
        }
    }

    private static Atom log(Atom[] arguments) {
        double base = Numbers.toDouble(Arguments.number(arguments, 0, LOG_USAGE));
        double number = Numbers.toDouble(Arguments.number(arguments, 1, LOG_USAGE));
        return Float64.of(Math.log(number) / Math.log(base));
    }

    private static Atom abs(Atom[] arguments) {
        Atom number = Arguments.number(arguments, 0, ABS_USAGE);
        if (number instanceof Float64 real) {
            return Float64.of(Math.abs(real.value()));
        }
        if (number instanceof Int64 integer && integer.value() != Long.MIN_VALUE) {
            return integer.value() < 0 ? Int64.of(-integer.value()) : integer;
        }
        return Integers.of(Integers.value(number).abs());
    }

    private static double truncate(double number) {
        return number < 0 ? Math.ceil(number) : Math.floor(number);
    }

    private static double round(double number) {
        double whole = truncate(number);
        // The difference is exact, where the sum of a number and a half need not be.
        return Math.abs(number - whole) >= 0.5 ? whole + Math.copySign(1, number) : whole;
    }
}
