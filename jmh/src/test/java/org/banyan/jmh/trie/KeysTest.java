package org.banyan.jmh.trie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.banyan.core.atom.AtomCodec;
import org.banyan.persistent.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeysTest {
    private static final int SIZE = 10_000;

    @ParameterizedTest
    @EnumSource
    void areDistinctAndAlwaysTheSame(Keys keys) {
        Path[] stored = keys.stored(SIZE);

        assertThat(new HashSet<>(Arrays.asList(stored))).hasSize(SIZE);
        assertThat(keys.stored(SIZE)).isEqualTo(stored);
    }

    @ParameterizedTest
    @EnumSource
    void freshOnesAreDistinctAndNotStored(Keys keys) {
        Set<Path> fresh = new HashSet<>(Arrays.asList(keys.fresh(SIZE, SIZE)));

        assertThat(fresh).hasSize(SIZE);
        assertThat(Collections.disjoint(fresh, Arrays.asList(keys.stored(SIZE))))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void copiesHoldOtherObjects(Keys keys) {
        Path[] stored = keys.stored(100);
        Path[] shuffled = Keys.shuffledCopy(stored);
        Path[] sorted = Keys.sortedCopy(stored);

        assertThat(shuffled).isNotEqualTo(stored).containsExactlyInAnyOrder(stored);
        assertThat(sorted).containsExactlyElementsOf(new TreeSet<>(Arrays.asList(stored)));
        assertThat(shuffled[0]).isNotSameAs(stored[Arrays.asList(stored).indexOf(shuffled[0])]);
        assertThat(sorted[0]).isNotSameAs(stored[Arrays.asList(stored).indexOf(sorted[0])]);
    }

    @Test
    void edgesAreAtoms() {
        assertThat(Keys.EDGE.stored(SIZE))
                .allMatch(key -> AtomCodec.decode(key).toString().matches("\\(edge n\\d{6} n\\d{6}\\)"));
    }

    @Test
    void urlsHaveTheLengthThatTheyPromise() {
        assertThat(Keys.URL.stored(SIZE)).allMatch(key -> key.length() >= 60 && key.length() <= 120);
    }

    @ParameterizedTest
    @EnumSource
    void aPrefixIsSharedByAboutATenth(Keys keys) {
        Path[] stored = keys.stored(SIZE);
        Path prefix = CountBenchmark.ofATenth(stored);
        long count = Arrays.stream(stored).filter(key -> key.startsWith(prefix)).count();

        assertThat((int) count).isBetween(keys == Keys.BIN16 ? SIZE / 512 : SIZE / 20, SIZE / 5);
    }
}
