package org.banyan.core.atom;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banyan.core.Counted;
import org.banyan.core.Environment;
import org.banyan.persistent.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BigIntTest implements AtomContract {
    /** The first numbers of digits to the base 256 that are written in two, three and four bytes. */
    private static final int[] LENGTHS = {0xF8, 0x100, 0x1_0000};

    @Override
    public Atom atom() {
        return BigInt.of(new BigInteger("18446744073709551616"));
    }

    @Override
    public String text() {
        return "18446744073709551616";
    }

    @Override
    public String path() {
        return "59" + "09" + "010000000000000000";
    }

    @Override
    public List<Atom> ordered() {
        return values().stream().map(Atom::integer).toList();
    }

    /** Around each power of two up to 70 bits, and around each change in the number of digits after that. */
    private static List<BigInteger> values() {
        IntStream bytes = IntStream.range(9, 20).map(length -> 8 * length);
        IntStream lengths = Arrays.stream(LENGTHS).flatMap(length -> IntStream.of(8 * length - 16, 8 * length - 8));
        return IntStream.concat(IntStream.rangeClosed(0, 70), IntStream.concat(bytes, lengths))
                .mapToObj(BigInteger.TWO::pow)
                .flatMap(power -> Stream.of(power.subtract(BigInteger.ONE), power, power.add(BigInteger.ONE)))
                .flatMap(value -> Stream.of(value, value.negate(), value.not()))
                .sorted()
                .distinct()
                .toList();
    }

    @Test
    void isForWhatDoesNotFit64Bits() {
        assertThat(values()).allSatisfy(value -> {
            Atom atom = Atom.integer(value);
            assertThat(atom).hasToString(value.toString());
            assertThat(AtomCodec.decode(atom.path())).isEqualTo(atom).hasSameHashCodeAs(atom);
            if (value.bitLength() < 64) {
                assertThat(atom).isEqualTo(Int64.of(value.longValueExact()));
            } else {
                assertThat(((BigInt) atom).value()).isEqualTo(value);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "-9223372036854775808", "0"})
    void isNeverWhatFits64Bits(String decimal) {
        assertThat(BigInt.of(new BigInteger(decimal))).isEqualTo(Int64.of(Long.parseLong(decimal)));
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775808, 59088000000000000000",
        "18446744073709551615, 5908ffffffffffffffff",
        "18446744073709551616, 5909010000000000000000",
        "-9223372036854775809, 47f77fffffffffffffff",
        "-18446744073709551616, 47f70000000000000000",
        "-18446744073709551617, 47f6feffffffffffffffff",
    })
    void isEncodedInItsShortestForm(String decimal, String path) {
        Atom number = BigInt.of(new BigInteger(decimal));
        assertThat(number).isInstanceOf(BigInt.class).hasToString(decimal);
        assertThat(number.path()).hasToString(path);
        assertThat(Atom.expression(number).path()).hasToString("81" + path);
    }

    @ParameterizedTest
    @CsvSource({
        "247, 59f7, 4708",
        "248, 59f8f8, 470707",
        "255, 59f8ff, 470700",
        "256, 59f90100, 4706feff",
        "65535, 59f9ffff, 47060000",
        "65536, 59fa010000, 4705feffff",
        "16777216, 59fb01000000, 4704feffffff",
    })
    void aLengthIsEncodedInItsShortestForm(int length, String positive, String negative) {
        BigInteger value = BigInteger.ONE.shiftLeft(8 * length - 1);
        assertThat(head(value)).isEqualTo(positive);
        assertThat(head(value.not())).isEqualTo(negative);
    }

    private static String head(BigInteger value) {
        Atom number = BigInt.of(value);
        byte[] bytes = number.path().toByteArray();
        assertThat(AtomCodec.end(bytes, 0)).isEqualTo(bytes.length);
        assertThat(AtomCodec.decode(number.path())).isEqualTo(number);
        return Path.of(bytes, 0, bytes.length - (value.bitLength() - 1) / 8 - 1).toString();
    }

    @Test
    void standsInAnEnvironmentAmongTheOtherIntegers() {
        List<Atom> ordered = ordered();
        Environment environment = Environment.empty().withAll(ordered);
        assertThat(environment.multiplicities()).extracting(Counted::atom).isEqualTo(ordered);
        Atom odd = Atom.expression(atom(), Variable.of("x"), atom());
        assertThat(environment.with(odd).match(Atom.expression(Variable.of("y"), atom(), Variable.of("y"))))
                .hasSize(1);
    }

    @Test
    void standsBetweenTruthValuesAndFloats() {
        BigInteger large = BigInteger.TWO.pow(5000);
        List<Atom> atoms = List.of(
                Bool.TRUE,
                BigInt.of(large.negate()),
                Int64.of(0),
                BigInt.of(large),
                Float64.of(Double.NEGATIVE_INFINITY));
        assertThat(atoms).isSortedAccordingTo(Atom.canonicalOrder());
        assertThat(atoms.stream().map(Atom::path).toList()).isSorted();
    }

    @Test
    void doesNotKeepANumberThatMayChange() {
        class Fickle extends BigInteger {
            private static final long serialVersionUID = 1;

            Fickle() {
                super("18446744073709551616");
            }

            @Override
            public String toString() {
                return "fickle";
            }
        }
        Atom number = BigInt.of(new Fickle());
        assertThat(number).isEqualTo(atom()).hasToString(text());
        assertThat(((BigInt) number).value().getClass()).isSameAs(BigInteger.class);
    }
}
