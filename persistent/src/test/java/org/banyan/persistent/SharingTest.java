package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Cost follows the change: operations on forks of a large trie look at, and make, only what differs. */
class SharingTest {
    private static final int KEYS = 10_000;
    private static final int EDITS = 10;

    /** A value that counts how often any value is compared. */
    private record Probe(long number, AtomicLong comparisons) {
        @Override
        public boolean equals(@Nullable Object other) {
            comparisons.incrementAndGet();
            return other instanceof Probe probe && probe.number == number;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(number);
        }
    }

    private final Random random = Seed.random("SharingTest");
    private final AtomicLong comparisons = new AtomicLong();
    private final PathTrie<Probe> base = base();
    private final int depth = Structure.depth(base) + 1;

    private PathTrie<Probe> base() {
        TrieBuilder<Probe> builder = PathTrie.builder();
        for (int i = 0; i < KEYS; i++) {
            builder.set(key(i), probe(i));
        }
        return builder.build();
    }

    /** Half of the keys are short and begin others, all of them share long stretches. */
    private static Path key(int number) {
        return Keys.key("facts/" + number / 7 % 100 + "/" + (number % 2 == 0 ? "" : "of-which/") + number);
    }

    private Probe probe(long number) {
        return new Probe(number, comparisons);
    }

    private PathTrie<Probe> fork() {
        PathTrie<Probe> fork = base;
        for (int i = 0; i < EDITS; i++) {
            int number = random.nextInt(KEYS);
            fork = switch (i % 3) {
                case 0 -> fork.with(key(number), probe(random.nextLong()));
                case 1 -> fork.without(key(number));
                default -> fork.with(key(KEYS + number), probe(number));
            };
        }
        return fork;
    }

    private void assertFewComparisons() {
        assertThat(comparisons.getAndSet(0)).isLessThanOrEqualTo(4L * 2 * EDITS * depth);
    }

    @Test
    void anEditMakesTheNodesOnItsWay() {
        for (int i = 0; i < 100; i++) {
            Path key = key(random.nextInt(2 * KEYS));
            assertThat(Structure.fresh(base.with(key, probe(-1)), base)).hasSizeLessThanOrEqualTo(depth + 1);
            assertThat(Structure.fresh(base.without(key), base)).hasSizeLessThanOrEqualTo(depth + 1);
        }
    }

    @Test
    void aBuilderMakesTheNodesOnTheWaysOfItsChanges() {
        TrieBuilder<Probe> builder = base.toBuilder();
        for (int i = 0; i < EDITS; i++) {
            builder.set(key(random.nextInt(2 * KEYS)), probe(-1)).remove(key(random.nextInt(2 * KEYS)));
        }
        assertThat(Structure.fresh(builder.build(), base)).hasSizeLessThanOrEqualTo(2 * EDITS * (depth + 1));
    }

    @Test
    void aMergeOfForksMakesAndComparesOnlyWhatBothHaveChanged() {
        for (int round = 0; round < 20; round++) {
            PathTrie<Probe> left = fork();
            PathTrie<Probe> right = fork();
            comparisons.set(0);
            PathTrie<Probe> merged = PathTrie.merge(base, left, right, (o, l, r) -> l);
            assertFewComparisons();
            assertThat(Structure.fresh(merged, base, left, right)).hasSizeLessThanOrEqualTo(2 * EDITS * depth);
        }
    }

    @Test
    void operationsOnForksMakeAndCompareOnlyWhatDiffers() {
        for (int round = 0; round < 20; round++) {
            PathTrie<Probe> left = fork();
            PathTrie<Probe> right = fork();
            comparisons.set(0);
            check(left.join(right, (l, r) -> l), left, right);
            check(left.meet(right, (l, r) -> l), left, right);
            check(left.minus(right, (l, r) -> l.equals(r) ? null : l), left, right);
            check(left.restrict(right), left, right);
            check(left.diff(right).added(), left, right);
        }
    }

    private void check(PathTrie<Probe> result, PathTrie<Probe> left, PathTrie<Probe> right) {
        assertFewComparisons();
        assertThat(Structure.fresh(result, left, right)).hasSizeLessThanOrEqualTo(2 * EDITS * depth);
    }

    @Test
    void equalForksAreComparedWhereTheyDiffer() {
        PathTrie<Probe> fork = fork();
        Path key = key(1);
        PathTrie<Probe> wentAway = fork.with(key, probe(-1)).with(key, probe(-2));
        PathTrie<Probe> stayed = fork.with(key, probe(-2));
        comparisons.set(0);
        assertThat(wentAway.equals(stayed)).isTrue();
        assertThat(fork.equals(stayed)).isFalse();
        assertFewComparisons();
    }

    @Test
    void plusTakesOverWhatOnlyOneSideHas() {
        PathTrie<Probe> few = PathTrie.<Probe>empty().with(key(1), probe(1)).with(key(2 * KEYS), probe(2));
        PathTrie<Probe> sum = base.plus(few, (l, r) -> probe(-7));
        assertThat(Structure.fresh(sum, base, few)).hasSizeLessThanOrEqualTo(2 * depth);
    }

    @Test
    void aSubTrieIsMadeOfTheNodesBelow() {
        PathTrie<Probe> below = base.subTrie(Keys.key("facts/4"));
        assertThat(below.size()).isGreaterThan(100);
        assertThat(Structure.fresh(below, base)).hasSizeLessThanOrEqualTo(1);
    }
}
