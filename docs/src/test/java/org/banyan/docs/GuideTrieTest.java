package org.banyan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.Stream;
import org.banyan.persistent.Cursor;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;
import org.junit.jupiter.api.Test;

/** The code of the guide's part on the trie. */
class GuideTrieTest {
    @Test
    void trie() {
        // region: trie
        PathTrie<Integer> stock = PathTrie.<Integer>empty()
                .with(path("apple"), 3)
                .with(path("apricot"), 5)
                .with(path("banana"), 7);
        Integer apples = stock.get(path("apple")); // 3
        Integer cherries = stock.get(path("cherry")); // null
        long fruits = stock.sizeBelow(path("ap")); // 2
        PathTrie<Integer> below = stock.subTrie(path("ap")); // ple=3, ricot=5
        // endregion
        assertThat(apples).isEqualTo(3);
        assertThat(cherries).isNull();
        assertThat(fruits).isEqualTo(2);
        assertThat(below)
                .isEqualTo(PathTrie.<Integer>empty().with(path("ple"), 3).with(path("ricot"), 5));
    }

    @Test
    void merging() {
        PathTrie<Integer> stock = PathTrie.<Integer>empty()
                .with(path("apple"), 3)
                .with(path("apricot"), 5)
                .with(path("banana"), 7);
        // region: trie-merge
        PathTrie<Integer> morning = stock.with(path("apple"), 2).without(path("banana"));
        PathTrie<Integer> evening = stock.with(path("apple"), 1).with(path("cherry"), 9);
        PathTrie<Integer> day = PathTrie.merge(
                stock,
                morning,
                evening,
                (before, left, right) ->
                        left == null || right == null ? null : left + right - (before == null ? 0 : before));
        Integer apples = day.get(path("apple")); // 0: three, less one, less two
        long kinds = day.size(); // 3: apple, apricot, cherry
        PathTrie.Diff<Integer> diff = stock.diff(morning); // removed apple=3 and banana=7, added apple=2
        // endregion
        assertThat(apples).isZero();
        assertThat(kinds).isEqualTo(3);
        assertThat(diff.removed())
                .isEqualTo(PathTrie.<Integer>empty().with(path("apple"), 3).with(path("banana"), 7));
        assertThat(diff.added()).isEqualTo(PathTrie.<Integer>empty().with(path("apple"), 2));
    }

    @Test
    void cursor() {
        PathTrie<Integer> stock = PathTrie.<Integer>empty()
                .with(path("apple"), 3)
                .with(path("apricot"), 5)
                .with(path("banana"), 7);
        // region: cursor
        List<Integer> values = new ArrayList<>();
        Cursor<Integer> cursor = stock.cursor();
        boolean there = cursor.seek(path("apr")); // at apricot, the first key that is not smaller
        while (there) {
            values.add(cursor.value()); // 5, then 7
            there = cursor.next();
        }
        // endregion
        assertThat(values).containsExactly(5, 7);
    }

    @Test
    void views() {
        PathTrie<Integer> stock = PathTrie.<Integer>empty()
                .with(path("apple"), 3)
                .with(path("apricot"), 5)
                .with(path("banana"), 7);
        // region: trie-views
        NavigableMap<Path, Integer> map = stock.asMap();
        Integer first = map.firstEntry().getValue(); // 3
        Collection<Integer> fromBananaDown =
                map.headMap(path("banana"), true).descendingMap().values(); // 7, 5, 3

        int total = stock.stream().parallel().mapToInt(PathTrie.Entry::value).sum(); // 15
        PathTrie<Integer> lengths = Stream.of("fig", "date", "fig")
                .collect(PathTrie.toTrie(fruit -> path(fruit), String::length, Integer::sum)); // date=4, fig=6
        // endregion
        assertThat(first).isEqualTo(3);
        assertThat(fromBananaDown).containsExactly(7, 5, 3);
        assertThat(total).isEqualTo(15);
        assertThat(lengths)
                .isEqualTo(PathTrie.<Integer>empty().with(path("date"), 4).with(path("fig"), 6));
    }

    // region: path
    private static Path path(String text) {
        return Path.of(text.getBytes(StandardCharsets.UTF_8));
    }
    // endregion
}
