package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.banyan.persistent.ModelMerge.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Operations on random forks of one trie, on random tries that have nothing in common, and on equal ones, against maps.
 */
class MergeModelTest {
    private static final int ROUNDS = 400;

    @ParameterizedTest
    @EnumSource
    void doesWhatTheModelDoes(KeyShape shape) {
        Random random = Seed.random("MergeModelTest/" + shape);
        for (int round = 0; round < ROUNDS; round++) {
            Twin base = new Twin().edit(random, shape, random.nextInt(30));
            Twin left = origin(base, random).edit(random, shape, random.nextInt(8));
            Twin right = origin(base, random).edit(random, shape, random.nextInt(8));
            List<List<String>> before = shapes(base, left, right);
            checkTwo(left, right);
            checkThree(base, left, right);
            assertThat(shapes(base, left, right)).isEqualTo(before);
        }
    }

    /** What a fork starts from: the base, or equal content that shares nothing with it, or nothing. */
    private static Twin origin(Twin base, Random random) {
        Twin origin = base.fork();
        switch (random.nextInt(8)) {
            case 0 -> origin.trie = Twin.inOrder(base.map);
            case 1 -> origin = new Twin();
            default -> {}
        }
        return origin;
    }

    private static List<List<String>> shapes(Twin... twins) {
        return List.of(twins).stream().map(twin -> Structure.shape(twin.trie)).toList();
    }

    private static void checkTwo(Twin left, Twin right) {
        PathTrie<Count> one = left.trie;
        PathTrie<Count> other = right.trie;
        check(one.join(other, Count::max), ModelMerge.JOIN, left, right);
        check(one.meet(other, Count::min), ModelMerge.MEET, left, right);
        check(one.plus(other, Count::plus), ModelMerge.PLUS, left, right);
        check(one.minus(other, ModelMerge::rest), ModelMerge.MINUS, left, right);
        check(one.diff(other).removed(), ModelMerge.REMOVED, left, right);
        check(one.diff(other).added(), ModelMerge.ADDED, left, right);
        Twin.check(one.restrict(other), ModelMerge.restrict(left.map, right.map));
    }

    private static void check(PathTrie<Count> result, Rule rule, Twin left, Twin right) {
        Twin.check(result, ModelMerge.of(rule, new TreeMap<>(), left.map, right.map));
    }

    private static void checkThree(Twin base, Twin left, Twin right) {
        PathTrie<Count> merged = PathTrie.merge(base.trie, left.trie, right.trie, (o, l, r) -> {
            assertThat(l).as("changed on the left").isNotEqualTo(o);
            assertThat(r).as("changed on the right").isNotEqualTo(o);
            assertThat(l != null || r != null).as("not removed by both").isTrue();
            return ModelMerge.counts(o, l, r);
        });
        Twin.check(merged, ModelMerge.of(ModelMerge.COUNTS, base.map, left.map, right.map));
    }

    @ParameterizedTest
    @EnumSource
    void aFunctionThatThrowsComesThroughAndChangesNothing(KeyShape shape) {
        Random random = Seed.random("MergeModelTest/throws/" + shape);
        for (int round = 0; round < ROUNDS / 4; round++) {
            Twin left = new Twin().edit(random, shape, 20);
            Twin right = left.fork().edit(random, shape, 5);
            left.edit(random, shape, 5);
            Path shared = shape.key(random);
            left.trie = left.trie.with(shared, Count.of(8));
            left.map.put(shared, Count.of(8));
            right.trie = right.trie.with(shared, Count.of(9));
            right.map.put(shared, Count.of(9));
            assertThatThrownBy(() -> left.trie.join(right.trie, MergeModelTest::refuse))
                    .isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> left.trie.minus(right.trie, MergeModelTest::refuse))
                    .isInstanceOf(ArithmeticException.class);
            left.check();
            right.check();
        }
    }

    private static Count refuse(Count left, Count right) {
        throw new ArithmeticException("refused");
    }
}
