package org.banyan.persistent.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.banyan.persistent.publish.metrics.Durations;
import org.junit.jupiter.api.Test;

class HistogramTest {
    private static Histogram of(long... durations) {
        Durations measured = new Durations();
        Arrays.stream(durations).forEach(measured::record);
        return Histogram.of(measured);
    }

    @Test
    void anEmptyHistogramHasNoDurations() {
        assertThat(of().count()).isZero();
        assertThat(of().percentile(0.5)).isZero();
        assertThat(of().max()).isZero();
    }

    @Test
    void shortDurationsAreExact() {
        Histogram histogram = of(1, 2, 3, 4, 15);
        assertThat(histogram.count()).isEqualTo(5);
        assertThat(histogram.percentile(0)).isEqualTo(1);
        assertThat(histogram.percentile(0.2)).isEqualTo(1);
        assertThat(histogram.percentile(0.21)).isEqualTo(2);
        assertThat(histogram.percentile(0.6)).isEqualTo(3);
        assertThat(histogram.max()).isEqualTo(15);
    }

    @Property
    void aDurationIsRoundedUpByAnEighthAtMost(@ForAll @LongRange(min = 0, max = 1L << 62) long duration) {
        assertThat(of(duration).max()).isBetween(duration, duration + duration / 8);
    }

    @Test
    void theLongestDurationIsCounted() {
        assertThat(of(Long.MAX_VALUE).max()).isEqualTo(Long.MAX_VALUE);
        assertThat(of(-5).max()).isZero();
    }

    @Test
    void percentilesAreThoseOfTheSortedDurationsRoundedUp() {
        long[] durations = new SplittableRandom(7)
                .longs(1000, 0, 1L << 40)
                .map(each -> each >>> (each & 31))
                .toArray();
        Histogram histogram = of(durations);
        Arrays.sort(durations);
        for (double part : new double[] {0.001, 0.1, 0.5, 0.9, 0.999, 1}) {
            long exact = durations[(int) Math.ceil(part * 1000) - 1];
            assertThat(histogram.percentile(part)).isBetween(exact, exact + exact / 8);
        }
    }

    @Test
    void aPartIsBetweenZeroAndOne() {
        for (double part : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> of(1).percentile(part));
        }
    }

    @Test
    void histogramsAreValues() {
        assertThat(of(1, 100))
                .isEqualTo(of(100, 1))
                .hasSameHashCodeAs(of(100, 1))
                .isNotEqualTo(of(1));
        assertThat(of(1, 2, 3)).hasToString("3 durations, median 2 ns, p99.9 3 ns, longest 3 ns");
    }
}
