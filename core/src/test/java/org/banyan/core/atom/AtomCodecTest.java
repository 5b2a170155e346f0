package org.banyan.core.atom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AtomCodecTest {
    private static final Symbol F = Symbol.of("f");

    @ParameterizedTest
    @CsvSource({
        "0, 80",
        "1, 81",
        "119, f7",
        "120, f878",
        "255, f8ff",
        "256, f90100",
        "65536, fa010000",
        "2147483647, fb7fffffff"
    })
    void encodesAritiesInTheirShortestForm(int arity, String expected) {
        Path path = AtomCodec.appendExpression(new PathBuilder(), arity).build();
        assertThat(path).hasToString(expected);
        assertThat(AtomCodec.arity(path.toByteArray(), 0)).isEqualTo(arity);
        assertThat(AtomCodec.isExpression(path.byteAt(0))).isTrue();
        assertThat(AtomCodec.endOfItem(path.toByteArray(), 0)).isEqualTo(path.length());
    }

    @ParameterizedTest
    @CsvSource({"0, 08", "51, 3b", "52, 3c34", "255, 3cff", "256, 3d0100", "65536, 3e010000", "16777216, 3f01000000"})
    void encodesNumbersOfVariablesInTheirShortestForm(int number, String expected) {
        Path path = AtomCodec.appendVariable(new PathBuilder(), number).build();
        assertThat(path).hasToString(expected);
        assertThat(AtomCodec.variableNumber(path.toByteArray(), 0)).isEqualTo(number);
        assertThat(AtomCodec.isVariable(path.byteAt(0))).isTrue();
        assertThat(AtomCodec.isNewVariable(path.byteAt(0))).isFalse();
        assertThat(AtomCodec.endOfItem(path.toByteArray(), 0)).isEqualTo(path.length());
    }

    @Test
    void tellsTagsApart() {
        byte newVariable =
                AtomCodec.appendNewVariable(new PathBuilder()).build().byteAt(0);
        assertThat(AtomCodec.isNewVariable(newVariable)).isTrue();
        assertThat(AtomCodec.isVariable(newVariable)).isTrue();
        BigInteger large = BigInteger.TWO.pow(64);
        Atom[] atoms = {
            Bool.FALSE, BigInt.of(large), BigInt.of(large.negate()), Int64.of(-1), Float64.of(0), Str.of(""), F
        };
        for (Atom atom : atoms) {
            byte tag = atom.path().byteAt(0);
            assertThat(AtomCodec.isVariable(tag)).isFalse();
            assertThat(AtomCodec.isExpression(tag)).isFalse();
        }
    }

    @Test
    void appendsWhatItEncodes() {
        Atom atom = Atom.expression(F, Variable.of("x"), Int64.of(7));
        PathBuilder out = new PathBuilder().append(7);
        AtomCodec.append(out, atom).append(8);
        assertThat(out.build()).hasToString("07" + atom.path() + "08");
    }

    @Test
    void knowsTheLengthOfWhatIsTooLargeToBeWritten() {
        Atom atom = Atom.expression(F, Variable.of("x"), Int64.of(7), Atom.string("s"));
        assertThat(AtomCodec.leastLength(atom)).isEqualTo(atom.path().length());
        assertThat(AtomCodec.leastLength(F)).isEqualTo(F.path().length());
        for (int i = 0; i < 60; i++) {
            atom = Atom.expression(atom, atom);
        }
        assertThat(AtomCodec.leastLength(atom)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void decodesAnAtomInTheMiddle() {
        Atom atom = Atom.expression(F, Variable.of("x"), Atom.expression(Variable.of("y"), Variable.of("x"), F), F);
        byte[] bytes = atom.path().toByteArray();
        int from = AtomCodec.end(bytes, AtomCodec.end(bytes, 1));
        int to = AtomCodec.end(bytes, from);
        assertThat(AtomCodec.decode(bytes, from, to, 1)).hasToString("($b $a f)");
        assertThat(AtomCodec.decode(bytes, from, bytes.length, 1)).hasToString("($b $a f)");
        assertThat(AtomCodec.end(bytes, to)).isEqualTo(bytes.length);
    }

    @Test
    void anAtomFromTheMiddleHasItsOwnPath() {
        Atom atom = Atom.expression(Variable.of("x"), Atom.expression(Variable.of("x"), F));
        byte[] bytes = atom.path().toByteArray();
        assertThat(AtomCodec.decode(bytes, 2, bytes.length, 1).path()).hasToString("82" + "01" + "626600");
    }

    @Test
    void numbersTenThousandVariables() {
        Atom[] variables =
                IntStream.range(0, 10_000).mapToObj(i -> Variable.of("v" + i)).toArray(Atom[]::new);
        Atom atom = Atom.expression(Atom.expression(variables), Atom.expression(variables));
        Atom decoded = AtomCodec.decode(atom.path());
        assertThat(decoded.isVariantOf(atom)).isTrue();
        assertThat(decoded.path()).isEqualTo(atom.path());
        assertThat(((Expression) decoded).get(0)).isEqualTo(((Expression) decoded).get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // nothing
                "00",
                "07",
                "42",
                "46",
                "5a",
                "5f",
                "64",
                "7f",
                "fc",
                "ff", // no tags
                "5050", // two atoms
                "08",
                "82010c",
                "3c34", // variables that did not occur
                "3c00",
                "3c33",
                "3d0034",
                "3e000034",
                "3f00000034",
                "3f80000000", // not shortest
                "f8",
                "f877",
                "f90078",
                "fbffffffff",
                "fb7fffffff", // arities: cut off, not shortest, too large
                "81",
                "8250",
                "828150", // children missing
                "5100",
                "520001",
                "4fff00",
                "4e00ff00",
                "4effff",
                "587f",
                "58ffffffffffffffff",
                "487fffffffffffffff",
                "47",
                "47f7",
                "47f70123456789abcd",
                "59",
                "5908",
                "590880000000000000",
                "59f8",
                "59fb7fffffff", // big integers: cut off
                "5900",
                "47ff",
                "590801",
                "59087fffffffffffffff",
                "47f78000000000000000",
                "59090080000000000000ff",
                "47f6ff7f00000000000000", // not shortest, or of 64 bits
                "59f8080000000000000000",
                "59f8f7",
                "47070800000000000000",
                "59f900f8",
                "59fbffffffff",
                "5afc01",
                "59fc0000000000",
                "5980", // their lengths: not shortest, negative, none
                "60",
                "60bff80000000000",
                "60fff8000000000001",
                "600007ffffffffffff", // floats: cut off, other NaNs
                "61",
                "6161",
                "610100",
                "610103",
                "61010300",
                "61ff00",
                "61c000", // strings
                "62",
                "6200",
                "622000",
                "623100",
                "622d3100",
                "62545275650000",
                "625472756500",
                "622400",
                "62280000",
                "62ff00",
                "620100",
                "6261010300",
                "62c2a000", // symbols
                "63",
                "6300",
                "637a00",
                "6301030000"
            })
    void refusesWhatItDoesNotEncode(String hex) {
        Path path = Path.of(HexFormat.of().parseHex(hex));
        assertThatIllegalArgumentException().isThrownBy(() -> AtomCodec.decode(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "46",
                "5a",
                "64",
                "fc",
                "81",
                "8250",
                "f8",
                "61",
                "6161",
                "62",
                "63",
                "6300",
                "60",
                "3c",
                "52",
                "47",
                "59",
                "59fc",
                "4703",
                "5908ff",
                "47f7",
                "59f8",
                "59f801",
                "59fbffffffff",
                "4704ffffffff"
            })
    void findsNoEndWhereNoneIs(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThatIllegalArgumentException().isThrownBy(() -> AtomCodec.end(bytes, 0));
    }

    @Test
    void doesNotReserveRoomForChildrenThatAPathOnlyClaims() {
        PathBuilder out = new PathBuilder();
        for (int i = 0; i < 100_000; i++) {
            AtomCodec.appendExpression(out, 100_000);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AtomCodec.decode(out.build()))
                .withMessageContaining("more children than bytes");
    }
}
