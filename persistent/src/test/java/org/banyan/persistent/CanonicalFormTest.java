package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Equal content has one shape, whatever the {@link History} by which a trie came to hold it. */
class CanonicalFormTest {
    private static final int ROUNDS = 3;

    private static Random random(String test, Enum<?> content) {
        return Seed.random("CanonicalFormTest/" + test + "/" + content);
    }

    private static void checkHistories(TreeMap<Path, Count> content, Random random) {
        PathTrie<Count> expected = Twin.inOrder(content);
        List<String> shape = Structure.shape(expected);
        for (History history : History.values()) {
            PathTrie<Count> trie = history.make(content, random);
            Structure.check(trie);
            assertThat(trie.equals(expected)).as("%s equals", history).isTrue();
            assertThat(Structure.shape(trie).equals(shape))
                    .as("%s has the shape", history)
                    .isTrue();
            assertThat(trie.weight()).isEqualTo(expected.weight());
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofAwkwardContent(AwkwardContent awkward) {
        Random random = random("awkward", awkward);
        for (int i = 0; i < (awkward.isLong() ? 1 : ROUNDS); i++) {
            checkHistories(awkward.content(false), random);
            checkHistories(awkward.content(true), random);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LONGEST")
    void ofAwkwardContentThatGrows(AwkwardContent awkward) {
        awkward.forGrowingParts(random("growing", awkward), CanonicalFormTest::checkHistories);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LONGEST")
    void afterEveryEditThatTakesAKeyAwayAndPutsItBack(AwkwardContent awkward) {
        Random random = random("back", awkward);
        TreeMap<Path, Count> content = awkward.content(false);
        PathTrie<Count> whole = Twin.inOrder(content);
        List<String> shape = Structure.shape(whole);
        for (Path key : content.keySet()) {
            if (random.nextInt(content.size()) < 30) {
                PathTrie<Count> less = whole.without(key);
                TreeMap<Path, Count> rest = new TreeMap<>(content);
                rest.remove(key);
                assertThat(Structure.shape(less).equals(Structure.shape(Twin.inOrder(rest))))
                        .isTrue();
                PathTrie<Count> back = less.with(key, content.get(key));
                assertThat(Structure.shape(back).equals(shape)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofRandomContent(KeyShape shape) {
        Random random = random("random", shape);
        for (int i = 0; i < 30; i++) {
            TreeMap<Path, Count> content = shape.content(random, 120);
            content.put(shape.key(random), shape.value(random));
            checkHistories(content, random);
        }
    }
}
