package org.banyan.loader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.banyan.core.atom.Atom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class IntegerLiteralTest {
    private static Atom decode(String literal) {
        byte[] bytes = ("(" + literal + " 1").getBytes(StandardCharsets.US_ASCII);
        assertThat(IntegerLiteral.fits(bytes, 1, bytes.length - 2)).isTrue();
        return IntegerLiteral.decode(bytes, 1, bytes.length - 2);
    }

    @RepeatedTest(4)
    void readsWhatBigIntegerReads(RepetitionInfo repetition) {
        Random random = Seed.random("integers" + repetition.getCurrentRepetition());
        for (int i = 0; i < 300; i++) {
            StringBuilder literal = new StringBuilder(random.nextBoolean() ? "-" : random.nextBoolean() ? "+" : "");
            literal.append("0".repeat(random.nextInt(4) == 0 ? random.nextInt(1200) : 0));
            for (int digits = 1 + random.nextInt(i < 150 ? 40 : 4000); digits > 0; digits--) {
                literal.append((char) ('0' + random.nextInt(10)));
            }
            String text = literal.toString();
            assertThat(decode(text)).as(text).isEqualTo(Atom.integer(new BigInteger(text)));
        }
    }

    @Test
    void readsTheDigitsWhereChunksMeet() {
        for (int digits : new int[] {17, 18, 19, 20, 511, 512, 513, 1023, 1024, 1025, 1536, 1537, 2049}) {
            BigInteger power = BigInteger.TEN.pow(digits);
            for (BigInteger value :
                    new BigInteger[] {power.subtract(BigInteger.ONE), power, power.add(BigInteger.ONE)}) {
                assertThat(decode(value.toString())).isEqualTo(Atom.integer(value));
                assertThat(decode(value.negate().toString())).isEqualTo(Atom.integer(value.negate()));
                assertThat(decode("000" + value)).isEqualTo(Atom.integer(value));
            }
        }
    }

    /** A reader whose time grows with the square of the digits takes minutes for this. */
    @Test
    void readsAMillionDigits() {
        String nines = "9".repeat(1_000_000);
        assertThat(decode(nines)
                        .equals(Atom.integer(BigInteger.TEN.pow(1_000_000).subtract(BigInteger.ONE))))
                .isTrue();
        assertThat(decode("-" + "0".repeat(10_000_000) + "5")).isEqualTo(Atom.integer(-5));
    }

    @Test
    void refusesMoreDigitsThanTheLimit() {
        int most = IntegerLiteral.MOST_DIGITS;
        for (String begin : new String[] {"9", "-9", "+1", "007", "-05"}) {
            byte[] bytes = begin.getBytes(StandardCharsets.US_ASCII);
            int first = bytes.length - 1;
            assertThat(IntegerLiteral.fits(bytes, 0, first + most)).as(begin).isTrue();
            assertThat(IntegerLiteral.fits(bytes, 0, first + most + 1))
                    .as(begin)
                    .isFalse();
        }
    }

    @Test
    void theLimitIsWhatAlwaysFits() {
        double bits = IntegerLiteral.MOST_DIGITS * (Math.log(10) / Math.log(2));
        double oneMore = (IntegerLiteral.MOST_DIGITS + 1.0) * (Math.log(10) / Math.log(2));
        assertThat(bits).isLessThan(Integer.MAX_VALUE);
        assertThat(oneMore).isGreaterThan(Integer.MAX_VALUE);
    }
}
