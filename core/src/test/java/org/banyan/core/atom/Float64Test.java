package org.banyan.core.atom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class Float64Test implements AtomContract {
    @Override
    public Atom atom() {
        return Float64.of(1.5);
    }

    @Override
    public String text() {
        return "1.5";
    }

    @Override
    public String path() {
        return "60" + "bff8000000000000";
    }

    @Override
    public List<Atom> ordered() {
        return DoubleStream.of(
                        Double.NEGATIVE_INFINITY,
                        -Double.MAX_VALUE,
                        -1.5,
                        -Double.MIN_VALUE,
                        -0.0,
                        0.0,
                        Double.MIN_VALUE,
                        Double.MIN_NORMAL,
                        1,
                        Math.nextUp(1),
                        Double.MAX_VALUE,
                        Double.POSITIVE_INFINITY,
                        Double.NaN)
                .mapToObj(value -> (Atom) Float64.of(value))
                .toList();
    }

    @Test
    void hasOneNaN() {
        Float64 other = Float64.of(Double.longBitsToDouble(0x7FF8_0000_0000_0001L));
        assertThat(other).isEqualTo(Float64.of(Double.NaN)).hasSameHashCodeAs(Float64.of(Double.NaN));
        assertThat(other.path()).isEqualTo(Float64.of(Double.NaN).path());
    }

    @Test
    void printsInfinitiesAsWhatOverflowsToThem() {
        assertThat(Float64.of(Double.POSITIVE_INFINITY)).hasToString("1e999");
        assertThat(Float64.of(Double.NEGATIVE_INFINITY)).hasToString("-1e999");
        assertThat(Double.parseDouble("-1e999")).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void isNoInteger() {
        assertThat(Float64.of(1)).isNotEqualTo(Int64.of(1)).hasToString("1.0");
        assertThat(Float64.of(0).hashCode()).isNotEqualTo(Int64.of(0).hashCode());
    }
}
