package org.banyan.core.atom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Int64Test implements AtomContract {
    @Override
    public Atom atom() {
        return Int64.of(258);
    }

    @Override
    public String text() {
        return "258";
    }

    @Override
    public String path() {
        return "520102";
    }

    @Override
    public List<Atom> ordered() {
        LongStream powers =
                LongStream.range(0, 63).map(bits -> 1L << bits).flatMap(p -> LongStream.of(p - 1, p, p + 1));
        return LongStream.concat(powers, LongStream.of(Long.MAX_VALUE - 1, Long.MAX_VALUE))
                .flatMap(value -> LongStream.of(value, -value, ~value))
                .sorted()
                .distinct()
                .mapToObj(value -> (Atom) Int64.of(value))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 50",
        "1, 5101",
        "255, 51ff",
        "256, 520100",
        "9223372036854775807, 587fffffffffffffff",
        "-1, 4fff",
        "-256, 4f00",
        "-257, 4efeff",
        "-65536, 4e0000",
        "-9223372036854775808, 488000000000000000",
    })
    void isEncodedInItsShortestForm(long value, String path) {
        assertThat(Int64.of(value).path()).hasToString(path);
        assertThat(Atom.expression(Int64.of(value)).path()).hasToString("81" + path);
    }
}
