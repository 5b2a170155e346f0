package org.banyan.core.atom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import org.banyan.persistent.Path;
import org.junit.jupiter.api.Test;

class GroundedTest implements AtomContract {
    private static final GroundedType<BigInteger> BIG = new BigIntegerType("big");

    private record BigIntegerType(String name) implements GroundedType<BigInteger> {
        @Override
        public byte[] toBytes(BigInteger value) {
            return value.toByteArray();
        }

        @Override
        public BigInteger fromBytes(byte[] bytes) {
            return new BigInteger(bytes);
        }
    }

    @Override
    public Atom atom() {
        return Grounded.of(BIG, BigInteger.valueOf(0x0102));
    }

    @Override
    public String text() {
        return "258";
    }

    @Override
    public String path() {
        return "63" + "626967" + "00" + "0102" + "02" + "00";
    }

    @Override
    public List<Atom> ordered() {
        return LongStream.of(0, 1, 2, 127, 0x0100, 0x0101, 0x7F00, -2, -1)
                .mapToObj(BigInteger::valueOf)
                .map(value -> (Atom) Grounded.of(BIG, value))
                .sorted((a, b) -> a.path().compareTo(b.path()))
                .toList();
    }

    @Test
    void comesBackAsItsValue() {
        Grounded decoded = (Grounded) AtomCodec.decode(atom().path());
        assertThat(decoded.value()).isEqualTo(BigInteger.valueOf(258));
        assertThat(decoded.type()).isSameAs(BIG);
    }

    @Test
    void refusesASecondTypeOfOneName() {
        Grounded.of(BIG, BigInteger.ONE);
        GroundedType<BigInteger> impostor = new GroundedType<>() {
            @Override
            public String name() {
                return BIG.name();
            }

            @Override
            public byte[] toBytes(BigInteger value) {
                return new byte[0];
            }

            @Override
            public BigInteger fromBytes(byte[] bytes) {
                return BigInteger.ZERO;
            }
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> Grounded.of(impostor, BigInteger.ONE))
                .withMessageContaining("\"big\"");
    }

    @Test
    void cannotBeDecodedBeforeItsTypeIsKnown() {
        Path path = Path.of((byte) Tag.GROUNDED, (byte) 'z', (byte) 0, (byte) 0);
        assertThatIllegalStateException()
                .isThrownBy(() -> AtomCodec.decode(path))
                .withMessageContaining("\"z\"");
    }

    @Test
    void aNameMustBeText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grounded.of(new BigIntegerType("\uD800"), BigInteger.ONE));
    }
}
