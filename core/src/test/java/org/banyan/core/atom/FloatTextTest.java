package org.banyan.core.atom;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.banyan.core.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatTextTest {
    @ParameterizedTest
    @CsvSource({
        "0.0, 0.0",
        "-0.0, -0.0",
        "5, 5.0",
        "-5, -5.0",
        "100, 100.0",
        "0.1, 0.1",
        "0.3, 0.3",
        "123456.789, 123456.789",
        "0.30000000000000004, 0.30000000000000004",
        "1e15, 1000000000000000.0",
        "9007199254740993, 9007199254740992.0",
        "9999999999999998, 9999999999999998.0",
        "1e16, 1e16",
        "123456789012345680, 1.2345678901234568e17",
        "1e21, 1e21",
        "1e23, 1e23",
        "2e23, 2e23",
        "-1.5e300, -1.5e300",
        "0.0001, 0.0001",
        "0.00012345, 0.00012345",
        "0.00009999, 9.999e-5",
        "0.00001, 1e-5",
        "1e-7, 1e-7",
        "4.9e-324, 5e-324",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "2.2250738585072011e-308, 2.225073858507201e-308",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "2.82879384806159e17, 2.82879384806159e17",
        "1.387364135037754e18, 1.387364135037754e18",
        "5.684341886080802e-14, 5.684341886080802e-14",
        "9.5367431640625e-7, 9.5367431640625e-7",
    })
    void isAsShortAsItCanBe(double value, String text) {
        assertThat(FloatText.of(value)).isEqualTo(text);
        assertThat(Float64.of(value)).hasToString(text);
    }

    @Test
    void readsBackAndHasNoShorterText() {
        Random random = Seed.random("FloatText");
        for (int i = 0; i < 20_000; i++) {
            double value = i % 2 == 0
                    ? Double.longBitsToDouble(random.nextLong())
                    : random.nextInt(1_000_000) * Math.pow(10, random.nextInt(30) - 20);
            if (!Double.isFinite(value)) {
                continue;
            }
            String text = FloatText.of(value);
            assertThat(Double.parseDouble(text)).as(text).isEqualTo(value);
            assertThat(Syntax.classify(text)).as(text).isEqualTo(Syntax.Word.FLOAT);
            int digits = new BigDecimal(text).stripTrailingZeros().precision();
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
                if (digits > 1) {
                    BigDecimal shorter = new BigDecimal(value).round(new MathContext(digits - 1, mode));
                    assertThat(shorter.doubleValue()).as(text).isNotEqualTo(value);
                }
            }
        }
    }
}
