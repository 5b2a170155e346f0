package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.persistent.Keys.bytes;
import static org.banyan.persistent.Keys.key;
import static org.banyan.persistent.Keys.trie;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The shapes that single edits give to nodes. */
class NodeTest {
    private static final Count ONE = Count.of(1);

    private static Node<Count> root(PathTrie<Count> trie) {
        Node<Count> root = trie.root;
        return Objects.requireNonNull(root);
    }

    private static Node<Count> at(PathTrie<Count> trie, String labels) {
        Node<Count> node = root(trie);
        for (byte label : bytes(labels)) {
            node = node.child(node.indexOf(label));
        }
        return node;
    }

    private static void assertLeaf(Node<Count> node, String prefix) {
        assertThat(node).isInstanceOf(Leaf.class);
        assertThat(node.prefix).isEqualTo(bytes(prefix));
    }

    private static void assertBranch(Node<Count> node, String prefix, boolean hasValue, String labels) {
        assertThat(node).isInstanceOf(Branch.class);
        assertThat(node.prefix).isEqualTo(bytes(prefix));
        assertThat(node.value() != null).isEqualTo(hasValue);
        assertThat(node.labels()).isEqualTo(bytes(labels));
    }

    @Test
    void oneKeyIsALeafWithTheWholeKey() {
        assertLeaf(root(trie("cat")), "cat");
        assertLeaf(root(trie("")), "");
    }

    @Test
    void theDrawingIsTrue() {
        PathTrie<Count> trie = trie("cat", "cow", "cows");
        assertBranch(root(trie), "c", false, "ao");
        assertLeaf(at(trie, "a"), "t");
        assertBranch(at(trie, "o"), "w", true, "s");
        assertLeaf(at(trie, "os"), "");
    }

    @Test
    void anEdgePartsAtItsFirstMiddleAndLastByte() {
        for (String other : new String[] {"x", "axc", "abx"}) {
            PathTrie<Count> trie = trie("abc", other);
            int agreed = other.indexOf('x');
            String label = "abc".substring(agreed, agreed + 1);
            assertBranch(root(trie), "abc".substring(0, agreed), false, label + "x");
            assertLeaf(at(trie, label), "abc".substring(agreed + 1));
            assertLeaf(at(trie, "x"), other.substring(agreed + 1));
        }
    }

    @Test
    void anEdgeAboveABranchPartsToo() {
        PathTrie<Count> trie = trie("abcd", "abce");
        Node<Count> whole = root(trie);
        PathTrie<Count> parted = trie.with(key("ax"), ONE);
        assertBranch(root(parted), "a", false, "bx");
        assertBranch(at(parted, "b"), "c", false, "de");
        assertThat(at(parted, "b").children()).isSameAs(whole.children());
    }

    @Test
    void aKeyThatBeginsAnotherIsAValueOnTheWay() {
        assertBranch(root(trie("cows", "cow")), "cow", true, "s");
        assertBranch(root(trie("cow", "cows")), "cow", true, "s");
        assertBranch(root(trie("a", "")), "", true, "a");
        assertBranch(root(trie("cat", "cow", "c")), "c", true, "ao");
    }

    @Test
    void labelsStandInTheOrderOfUnsignedBytes() {
        PathTrie<Count> trie = PathTrie.empty();
        for (int label : new int[] {0x80, 0x00, 0xFF, 0x7F}) {
            trie = trie.with(bytes(label), ONE);
        }
        assertThat(root(trie).labels()).containsExactly(0x00, 0x7F, 0x80, 0xFF);
    }

    @Test
    void removalPutsEdgesTogetherAgain() {
        PathTrie<Count> leaf = trie("abc", "axc").without(key("axc"));
        assertLeaf(root(leaf), "abc");
        PathTrie<Count> branch = trie("abcd", "abce", "ax").without(key("ax"));
        assertBranch(root(branch), "abc", false, "de");
        PathTrie<Count> below = trie("abc", "axc", "d").without(key("axc"));
        assertLeaf(at(below, "a"), "bc");
    }

    @Test
    void removalOfAValueOnTheWayPutsEdgesTogether() {
        assertLeaf(root(trie("cow", "cows").without(key("cow"))), "cows");
        assertBranch(root(trie("c", "cat", "cow").without(key("c"))), "c", false, "ao");
        assertBranch(root(trie("", "ab", "ac").without(Path.empty())), "a", false, "bc");
    }

    @Test
    void removalOfWhatGoesOnLeavesALeaf() {
        assertLeaf(root(trie("cow", "cows").without(key("cows"))), "cow");
        assertLeaf(at(trie("cow", "cows", "cat").without(key("cows")), "o"), "w");
        assertLeaf(root(trie("", "a").without(key("a"))), "");
    }

    @Test
    void aNodeHasRoomForEveryByte() {
        PathTrie<Count> trie = trie("");
        TrieBuilder<Count> builder = PathTrie.<Count>builder().set(Path.empty(), ONE);
        for (int i = 0; i < 256; i++) {
            int label = i * 77 & 0xFF;
            trie = trie.with(bytes(label), ONE);
            builder.set(bytes(label), ONE);
        }
        Structure.check(trie);
        assertThat(root(trie).width()).isEqualTo(256);
        assertThat(root(trie).indexOf((byte) 0x80)).isEqualTo(0x80);
        assertThat(trie).isEqualTo(builder.build());
        for (int label = 0; label < 256; label++) {
            assertThat(root(trie).labels()[0]).isEqualTo((byte) label);
            builder.remove(bytes(label));
            trie = trie.without(bytes(label));
            Structure.check(trie);
            assertThat(trie).isEqualTo(builder.build());
        }
        assertLeaf(root(trie), "");
    }

    @Test
    void indexOfTellsWhereALabelBelongs() {
        Node<Count> node = root(trie("b", "d", "f"));
        assertThat(node.indexOf((byte) 'd')).isEqualTo(1);
        assertThat(node.indexOf((byte) 'a')).isEqualTo(-1);
        assertThat(node.indexOf((byte) 'c')).isEqualTo(-2);
        assertThat(node.indexOf((byte) 'g')).isEqualTo(-4);
        assertThat(node.indexOf((byte) 0xFF)).isEqualTo(-4);
    }

    @Test
    void anEditSharesWhatIsNotOnItsWay() {
        PathTrie<Count> before = trie("aa", "ab", "ba", "bb");
        PathTrie<Count> after = before.with(key("aa"), Count.of(2));
        assertThat(at(after, "b")).isSameAs(at(before, "b"));
        assertThat(at(after, "ab")).isSameAs(at(before, "ab"));
        assertThat(Structure.fresh(after, before)).hasSize(3);
    }
}
