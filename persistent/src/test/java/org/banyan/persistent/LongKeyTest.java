package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.persistent.Keys.key;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Keys of 50 MB, one at a time and two that part at their last byte. */
class LongKeyTest {
    private static final int LENGTH = 50_000_000;
    private static final Count ONE = Count.of(1);
    private static final Count TWO = Count.of(2);

    private final Path longKey = longKey('a');

    private static Path longKey(char last) {
        byte[] bytes = new byte[LENGTH];
        Arrays.fill(bytes, (byte) 'a');
        bytes[LENGTH - 1] = (byte) last;
        return Path.owning(bytes);
    }

    @Test
    void isAKeyLikeAnyOther() {
        PathTrie<Count> trie = PathTrie.<Count>empty().with(longKey, ONE).with(key("aab"), ONE);
        assertThat(trie.get(longKey)).isEqualTo(ONE);
        assertThat(trie.size()).isEqualTo(2);
        assertThat(trie.iterator().next().path().equals(longKey)).isTrue();
        Cursor<Count> cursor = trie.cursor();
        assertThat(cursor.descend(longKey)).isTrue();
        assertThat(cursor.skip(1)).isTrue();
        assertThat(cursor.path()).isEqualTo(key("aab"));
        assertThat(cursor.seek(longKey)).isTrue();
        assertThat(cursor.depth()).isEqualTo(LENGTH);
        assertThat(trie.without(longKey)).isEqualTo(Keys.trie("aab"));
    }

    @Test
    void partsAtItsLastByte() {
        PathTrie<Count> one = PathTrie.<Count>empty().with(longKey, ONE);
        PathTrie<Count> other = one.toBuilder().set(longKey('b'), TWO).build();
        assertThat(Structure.depth(other)).isEqualTo(1);
        PathTrie<Count> onlyOther = other.without(longKey);
        assertThat(one.join(onlyOther, Count::max).equals(other)).isTrue();
        assertThat(other.meet(one, Count::min)).isSameAs(one);
        assertThat(other.restrict(one)).isSameAs(one);
        assertThat(PathTrie.merge(one, other, PathTrie.empty(), ModelMerge::counts)
                        .equals(onlyOther))
                .isTrue();
    }
}
