package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.persistent.Keys.bytes;
import static org.banyan.persistent.Keys.key;
import static org.banyan.persistent.Keys.repeated;
import static org.banyan.persistent.Keys.trie;

import java.util.Objects;
import org.banyan.persistent.node.Block;
import org.banyan.persistent.node.Branch;
import org.banyan.persistent.node.Node;
import org.junit.jupiter.api.Test;

/** The shapes that single edits give to nodes; what shape is the right one, {@link Structure#check} knows. */
class NodeTest {
    private static final Count ONE = Count.of(1);

    private static Node<Count> root(PathTrie<Count> trie) {
        return Objects.requireNonNull(trie.root);
    }

    /** A trie of {@code prefix} followed by each of some hundred keys, which do not fit a block. */
    private static PathTrie<Count> many(String prefix) {
        PathTrie<Count> trie = PathTrie.empty();
        for (int i = 0; i < 200; i++) {
            trie = trie.with(key(prefix + (char) ('0' + i % 10) + i), ONE);
            Structure.check(trie);
        }
        return trie;
    }

    @Test
    void fewKeysAreABlock() {
        for (PathTrie<Count> trie : java.util.List.of(trie("cat"), trie(""))) {
            assertThat(root(trie)).isInstanceOf(Block.class);
            Structure.check(trie);
        }
        PathTrie<Count> trie = trie("cat", "cow", "cows");
        Structure.check(trie);
        assertThat(trie.size()).isEqualTo(3);
    }

    @Test
    void whatFitsABlockIsOneAndWhatDoesNotIsNot() {
        int room = Block.MOST_BYTES;
        PathTrie<Count> trie = PathTrie.<Count>empty().with(repeated('a', 10), ONE);
        assertThat(root(trie.with(repeated('a', 10 + room), ONE))).isInstanceOf(Block.class);
        PathTrie<Count> over = trie.with(repeated('a', 11 + room), ONE);
        assertThat(root(over)).isInstanceOf(Branch.class);
        Structure.check(over);
        assertThat(over.without(repeated('a', 11 + room))).isEqualTo(trie);
        PathTrie<Count> keys = PathTrie.empty();
        for (int i = 0; i <= Block.MOST_KEYS; i++) {
            assertThat(i == 0 || root(keys) instanceof Block || Block.MOST_BYTES < Block.MOST_KEYS)
                    .isTrue();
            keys = keys.with(bytes(i), ONE);
            Structure.check(keys);
        }
        assertThat(root(keys)).isInstanceOf(Branch.class);
        keys = keys.without(bytes(0));
        Structure.check(keys);
    }

    @Test
    void aPrefixPartsAtEachOfItsBytes() {
        PathTrie<Count> trie = many("prefix");
        assertThat(root(trie)).isInstanceOf(Branch.class);
        for (String other :
                new String[] {"", "p", "pre", "prefix", "a", "z", "q", "pa", "prefi", "prefiy", "prefi\u00ff", "preFix"
                }) {
            PathTrie<Count> more = trie.with(key(other), ONE);
            Structure.check(more);
            assertThat(more.get(key(other))).isEqualTo(ONE);
            assertThat(more.size()).isEqualTo(trie.size() + 1);
            PathTrie<Count> less = more.without(key(other));
            Structure.check(less);
            assertThat(less).isEqualTo(trie);
            assertThat(trie.toBuilder().set(key(other), ONE).build()).isEqualTo(more);
            assertThat(more.toBuilder().remove(key(other)).build()).isEqualTo(trie);
        }
    }

    @Test
    void aBranchTakesKeysWithEveryNextByte() {
        PathTrie<Count> trie = many("p");
        TrieBuilder<Count> builder = trie.toBuilder();
        for (int i = 0; i < 256; i++) {
            int label = i * 77 & 0xFF;
            trie = trie.with(bytes('p', label), ONE);
            builder.set(bytes('p', label), ONE);
            Structure.check(trie);
            assertThat(trie).isEqualTo(builder.build());
        }
        assertThat(trie.size()).isEqualTo(456);
        for (int i = 0; i < 256; i++) {
            int label = i * 31 & 0xFF;
            trie = trie.without(bytes('p', label));
            builder.remove(bytes('p', label));
            Structure.check(trie);
            assertThat(trie).isEqualTo(builder.build());
        }
        assertThat(trie).isEqualTo(many("p"));
    }

    @Test
    void aRemovalMergesNodesAllTheWayUp() {
        PathTrie<Count> trie = many("p");
        for (PathTrie.Entry<Count> entry : many("p")) {
            trie = trie.without(entry.path());
            Structure.check(trie);
        }
        assertThat(trie).isSameAs(PathTrie.empty());
    }

    @Test
    void keysOneByteApartInEitherNibble() {
        PathTrie<Count> trie = PathTrie.empty();
        for (int high = 0; high < 16; high++) {
            for (int low = 15; low >= 0; low--) {
                trie = trie.with(bytes(7, high << 4 | low, 1, 2, 3, 4, 5, 6, 7, 8), ONE);
                Structure.check(trie);
            }
        }
        for (int low = 0; low < 16; low++) {
            for (int high = 15; high >= 0; high--) {
                trie = trie.without(bytes(7, high << 4 | low, 1, 2, 3, 4, 5, 6, 7, 8));
                Structure.check(trie);
            }
        }
        assertThat(trie.isEmpty()).isTrue();
    }

    @Test
    void anEditSharesWhatIsNotOnItsWay() {
        PathTrie<Count> before = many("p");
        PathTrie<Count> after = before.with(key("p1x"), Count.of(2));
        assertThat(Structure.fresh(after, before).size()).isLessThanOrEqualTo(Structure.depth(before) + 2);
    }

    @Test
    void equalValuesAreKeptOnce() {
        PathTrie<Count> trie = trie("a", "b", "c");
        Block<Count> block = (Block<Count>) root(trie.subTrie(key("a")));
        assertThat(block.values).hasSize(1);
        if (root(trie) instanceof Block<Count> all) {
            assertThat(all.values).hasSize(1);
            assertThat(((Block<Count>) root(trie.with(key("b"), Count.of(2)))).values)
                    .hasSize(3);
        }
        assertThat(trie.with(key("b"), Count.of(2)).with(key("b"), ONE)).isEqualTo(trie);
    }
}
