package org.banyan.jmh.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void isExactBelowSixtyFour() {
        Latencies latencies = new Latencies();
        for (int i = 1; i <= 50; i++) {
            latencies.add(i);
        }

        assertThat(latencies.percentile(0.5)).isEqualTo(25);
        assertThat(latencies.percentile(0.99)).isEqualTo(50);
        assertThat(latencies.count()).isEqualTo(50);
    }

    @Test
    void roundsUpByAThirtySecondAtMost() {
        Random random = new Random(7);
        long[] all = new long[10_000];
        Latencies latencies = new Latencies();
        for (int i = 0; i < all.length; i++) {
            all[i] = random.nextLong() >>> (2 + random.nextInt(61));
            latencies.add(all[i]);
        }
        Arrays.sort(all);

        for (double part : new double[] {0.01, 0.5, 0.9, 0.99, 0.999, 1}) {
            long exact = all[(int) Math.ceil(part * all.length) - 1];
            assertThat(latencies.percentile(part)).isBetween(exact, exact + exact / 32);
        }
        assertThat(latencies.max()).isEqualTo(all[all.length - 1]).isEqualTo(latencies.percentile(1));
    }

    @Test
    void takesExtremes() {
        Latencies latencies = new Latencies();
        assertThat(latencies.percentile(0.5)).isZero();

        latencies.add(-5);
        assertThat(latencies.percentile(1)).isZero();

        latencies.add(Long.MAX_VALUE);
        assertThat(latencies.percentile(1)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void addsUpWhatSeveralThreadsHaveSeen() {
        Latencies one = new Latencies();
        one.add(10);
        one.add(20);
        Latencies other = new Latencies();
        other.add(30);

        one.addAll(other);

        assertThat(one.count()).isEqualTo(3);
        assertThat(one.max()).isEqualTo(30);
        assertThat(one.percentile(0.5)).isEqualTo(20);
    }
}
