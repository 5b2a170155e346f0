package org.banyan.core.eval.library;

import java.math.BigInteger;
import java.util.Set;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.BigInt;
import org.banyan.core.atom.Bool;
import org.banyan.core.atom.Float64;
import org.banyan.core.atom.Int64;
import org.banyan.core.atom.NumericEquality;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.PureFunction;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.library.argument.Integers;
import org.banyan.core.eval.library.argument.Numbers;

/**
 * The four operations, the remainder and the comparisons of numbers.
 *
 * <p>Integers are exact, of any size. If one of two numbers is a floating-point number, the other is converted to one,
 * and the operation is that of IEEE 754. Comparisons convert nothing: they are exact, as {@link NumericEquality} is. If
 * an argument is no number, the result is {@link Outcomes#NOT_REDUCIBLE}.
 *
 * <p>For integers of 64 bits every operation is O(1) and allocates only the result; for larger ones it costs what
 * {@link BigInteger} says. All methods are pure.
 */
public final class Arithmetic {
    private static final String DIVISION_BY_ZERO = "DivisionByZero";

    private static final String DIVIDE_USAGE = "Divide expects two numbers: dividend and divisor";

    private Arithmetic() {}

    static void register(Registry registry) {
        Atom operation = Types.function(Types.NUMBER, Types.NUMBER, Types.NUMBER);
        registry.pure("+", operation, "The sum of two numbers.", Binary.of(Arithmetic::add));
        registry.pure("-", operation, "The difference of two numbers.", Binary.of(Arithmetic::subtract));
        registry.pure("*", operation, "The product of two numbers.", Binary.of(Arithmetic::multiply));
        registry.pure("/", operation, "The quotient of two numbers; of integers without its fraction.", arguments -> {
            if (arguments.length < 2) {
                throw new OperationFailure(DIVIDE_USAGE);
            }
            return divide(arguments[0], arguments[1]);
        });
        registry.pure(
                "%",
                operation,
                "The remainder of a division, with the sign of the first number.",
                Binary.of(Arithmetic::remainder));
        Atom comparison = Types.function(Types.NUMBER, Types.NUMBER, Types.BOOL);
        registry.pure("<", comparison, "Whether a number is less than another.", Binary.of(Arithmetic::less));
        registry.pure(">", comparison, "Whether a number is greater than another.", Binary.of(Arithmetic::greater));
        registry.pure("<=", comparison, "Whether a number is at most another.", Binary.of(Arithmetic::atMost));
        registry.pure(">=", comparison, "Whether a number is at least another.", Binary.of(Arithmetic::atLeast));
    }

    /** Whether an operation of integers of 64 bits may have a larger result. */
    public static boolean mayOverflow(String operation) {
        return Set.of("+", "-", "*", "/").contains(operation);
    }

    /** Returns an operation whose integer results are cut to 64 bits, as in the reference. */
    public static PureFunction wrapping(PureFunction operation) {
        return arguments -> {
            Atom exact = operation.apply(arguments);
            return exact instanceof BigInt large ? Int64.of(large.value().longValue()) : exact;
        };
    }

    /** Returns the sum. */
    public static Atom add(Atom a, Atom b) {
        if (a instanceof Int64 left && b instanceof Int64 right) {
            long x = left.value();
            long y = right.value();
            long sum = x + y;
            if (((x ^ sum) & (y ^ sum)) >= 0) {
                return Int64.of(sum);
            }
        } else if (a instanceof Float64 left && b instanceof Float64 right) {
            return Float64.of(left.value() + right.value());
        }
        return areIntegers(a, b)
                ? Integers.of(Integers.value(a).add(Integers.value(b)))
                : areNumbers(a, b) ? Float64.of(Numbers.toDouble(a) + Numbers.toDouble(b)) : Outcomes.NOT_REDUCIBLE;
    }

    /** Returns the difference. */
    public static Atom subtract(Atom a, Atom b) {
        if (a instanceof Int64 left && b instanceof Int64 right) {
            long x = left.value();
            long y = right.value();
            long difference = x - y;
            if (((x ^ y) & (x ^ difference)) >= 0) {
                return Int64.of(difference);
            }
        } else if (a instanceof Float64 left && b instanceof Float64 right) {
            return Float64.of(left.value() - right.value());
        }
        return areIntegers(a, b)
                ? Integers.of(Integers.value(a).subtract(Integers.value(b)))
                : areNumbers(a, b) ? Float64.of(Numbers.toDouble(a) - Numbers.toDouble(b)) : Outcomes.NOT_REDUCIBLE;
    }

    /** Returns the product. */
    public static Atom multiply(Atom a, Atom b) {
        if (a instanceof Int64 left && b instanceof Int64 right) {
            long low = left.value() * right.value();
            if (Math.multiplyHigh(left.value(), right.value()) == low >> 63) {
                return Int64.of(low);
            }
        } else if (a instanceof Float64 left && b instanceof Float64 right) {
            return Float64.of(left.value() * right.value());
        }
        return areIntegers(a, b)
                ? Integers.of(Integers.value(a).multiply(Integers.value(b)))
                : areNumbers(a, b) ? Float64.of(Numbers.toDouble(a) * Numbers.toDouble(b)) : Outcomes.NOT_REDUCIBLE;
    }

    /**
     * Returns the quotient, for integers without its fraction.
     *
     * @throws OperationFailure if an argument is no number, which is an error for this operation only; if an integer is
     *     divided by the integer zero
     */
    public static Atom divide(Atom a, Atom b) {
        if (a instanceof Int64 left && b instanceof Int64 right) {
            long divisor = right.value();
            // The negative of the least value is the one quotient that takes more than 64 bits.
            if (divisor != 0 && (divisor != -1 || left.value() != Long.MIN_VALUE)) {
                return Int64.of(left.value() / divisor);
            }
        }
        if (areIntegers(a, b)) {
            return Integers.of(Integers.value(a).divide(divisor(b)));
        }
        if (!areNumbers(a, b)) {
            throw new OperationFailure(DIVIDE_USAGE);
        }
        return Float64.of(Numbers.toDouble(a) / Numbers.toDouble(b));
    }

    /**
     * Returns the remainder of the division whose quotient has no fraction; it has the sign of the dividend.
     *
     * @throws OperationFailure if an integer is divided by the integer zero
     */
    public static Atom remainder(Atom a, Atom b) {
        if (a instanceof Int64 left && b instanceof Int64 right && right.value() != 0) {
            return Int64.of(left.value() % right.value());
        }
        if (areIntegers(a, b)) {
            return Integers.of(Integers.value(a).remainder(divisor(b)));
        }
        return areNumbers(a, b) ? Float64.of(Numbers.toDouble(a) % Numbers.toDouble(b)) : Outcomes.NOT_REDUCIBLE;
    }

    /** Whether the first number is less. Neither this nor another comparison holds if one of them is NaN. */
    public static Atom less(Atom a, Atom b) {
        if (a instanceof Int64 left && b instanceof Int64 right) {
            return Bool.of(left.value() < right.value());
        }
        return areNumbers(a, b) ? Bool.of(NumericEquality.less(a, b)) : Outcomes.NOT_REDUCIBLE;
    }

    /** Whether the first number is greater. */
    public static Atom greater(Atom a, Atom b) {
        return less(b, a);
    }

    /** Whether the first number is less, or the numbers are equal. */
    public static Atom atMost(Atom a, Atom b) {
        if (a instanceof Int64 left && b instanceof Int64 right) {
            return Bool.of(left.value() <= right.value());
        }
        return areNumbers(a, b) ? Bool.of(NumericEquality.atMost(a, b)) : Outcomes.NOT_REDUCIBLE;
    }

    /** Whether the first number is greater, or the numbers are equal. */
    public static Atom atLeast(Atom a, Atom b) {
        return atMost(b, a);
    }

    private static BigInteger divisor(Atom b) {
        BigInteger divisor = Integers.value(b);
        if (divisor.signum() == 0) {
            throw new OperationFailure(DIVISION_BY_ZERO);
        }
        return divisor;
    }

    private static boolean areIntegers(Atom a, Atom b) {
        return Integers.isInteger(a) && Integers.isInteger(b);
    }

    private static boolean areNumbers(Atom a, Atom b) {
        return Numbers.isNumber(a) && Numbers.isNumber(b);
    }
}
