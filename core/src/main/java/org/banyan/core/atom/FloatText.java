package org.banyan.core.atom;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Floating-point numbers as text: as few digits as tell a number from all others, and of such texts the nearest.
 *
 * <p>{@link Double#toString} gives more digits than that on some JDKs, and two where one would do.
 */
final class FloatText {
    private static final double LEAST_PLAIN = 1e-4;
    private static final double LEAST_WITH_EXPONENT = 1e16;

    /** Two numbers of so few digits are never one in binary, hence no shorter text can be found. */
    private static final int SAFE_DIGITS = 15;

    private static final double SAFE_INTEGERS = 1e15;

    private FloatText() {}

    /**
     * Returns the text of a finite number: {@code 5.0} or {@code 0.0001}, and beyond that {@code 1e16} or {@code
     * 1.5e-7}. O(1).
     */
    static String of(double value) {
        double absolute = Math.abs(value);
        if (absolute < SAFE_INTEGERS && absolute == (long) absolute) {
            return (Double.doubleToRawLongBits(value) < 0 ? "-" : "") + (long) absolute + ".0";
        }
        BigDecimal decimal = shortest(absolute);
        String text =
                absolute < LEAST_PLAIN || absolute >= LEAST_WITH_EXPONENT ? withExponent(decimal) : plain(decimal);
        return value < 0 ? "-" + text : text;
    }

    private static String plain(BigDecimal decimal) {
        String text = decimal.toPlainString();
        return decimal.scale() > 0 ? text : text + ".0";
    }

    private static String withExponent(BigDecimal decimal) {
        String digits = decimal.unscaledValue().toString();
        int exponent = digits.length() - 1 - decimal.scale();
        return digits.charAt(0) + (digits.length() > 1 ? "." + digits.substring(1) : "") + "e" + exponent;
    }

    private static BigDecimal shortest(double absolute) {
        BigDecimal shown = new BigDecimal(Double.toString(absolute)).stripTrailingZeros();
        if (shown.precision() <= SAFE_DIGITS && absolute >= Double.MIN_NORMAL) {
            return shown;
        }
        BigDecimal exact = new BigDecimal(absolute);
        BigDecimal best = shown;
        for (int digits = shown.precision(); digits > 0; digits--) {
            BigDecimal shorter = nearest(exact, digits, absolute);
            if (shorter == null) {
                break;
            }
            best = shorter;
        }
        return best.stripTrailingZeros();
    }

    /** Returns the nearest of the decimals of a number of digits that read as the number; null if none does. */
    private static @Nullable BigDecimal nearest(BigDecimal exact, int digits, double absolute) {
        BigDecimal below = exact.round(new MathContext(digits, RoundingMode.DOWN));
        BigDecimal above = below.add(below.ulp());
        boolean isBelow = below.doubleValue() == absolute;
        boolean isAbove = above.doubleValue() == absolute;
        if (isBelow && isAbove) {
            return exact.subtract(below).compareTo(above.subtract(exact)) <= 0 ? below : above;
        }
        return isBelow ? below : isAbove ? above : null;
    }
}
