package org.banyan.persistent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.banyan.persistent.node.Block;
import org.banyan.persistent.node.Branch;
import org.banyan.persistent.node.Nibbles;
import org.banyan.persistent.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the nodes of tries: whether they keep their invariants, what shape they have, and which of them are shared.
 */
final class Structure {
    /** What the reference can do in reasonable time and depth. */
    private static final int FEW = 3000;

    private static final int SHORT = 400;

    private Structure() {}

    private record Place(Node<?> node, int depth, String label) {}

    /** Fails unless every node is as {@link Node}, {@link Block} and {@link Branch} say that it is. */
    static void check(PathTrie<?> trie) {
        require(trie.isEmpty() == (trie.root == null), "only the empty trie has no node", trie.root);
        require(trie.root != null || trie == PathTrie.empty(), "there is one empty trie", null);
        for (Node<?> node : nodes(trie)) {
            if (node instanceof Branch<?> branch) {
                check(branch);
            } else {
                check((Block<?>) node);
            }
        }
        if (trie.size() <= FEW) {
            List<Canonical.Entry> entries = new ArrayList<>();
            int longest = 0;
            for (PathTrie.Entry<?> entry : trie) {
                entries.add(new Canonical.Entry(entry.path().bytes, entry.value()));
                longest = Math.max(longest, entry.path().length());
            }
            if (longest <= SHORT) {
                List<String> expected = Canonical.shape(entries);
                List<String> shape = shape(trie);
                if (!expected.equals(shape)) {
                    throw new AssertionError("not canonical:\n" + String.join("\n", shape) + "\nbut should be:\n"
                            + String.join("\n", expected));
                }
            }
        }
    }

    private static void check(Block<?> block) {
        require(block.count >= 1 && block.count <= Block.MOST_KEYS, "1 to 48 keys", block);
        require(block.edges() >= 0 && block.edges() <= Block.MOST_BYTES, "0 to 255 bytes behind the prefix", block);
        require(block.values.length == 1 || block.values.length == block.count, "one value or one a key", block);
        require(
                block.values.length == 1
                        || !block.values[0].equals(block.values[1])
                        || java.util.Arrays.stream(block.values).distinct().count() > 1,
                "equal values are one",
                block);
        require(block.rest(block.count) == block.bytes.length, "no byte too much", block);
        for (int i = 0; i < block.count; i++) {
            require(
                    block.more(i) > 0 || i == 0 && block.next(0) == 0,
                    "only the first is as short as the prefix",
                    block);
            if (block.more(i) > 0) {
                require(block.next(i) == (block.bytes[block.rest(i)] & 0xFF), "the record has the first byte", block);
            }
            if (i > 0) {
                require(block.same(i) <= block.length(i - 1), "shares no more than there is", block);
                byte[] one = key(block, i - 1);
                byte[] other = key(block, i);
                require(java.util.Arrays.compareUnsigned(one, other) < 0, "keys ascend", block);
                require(java.util.Arrays.mismatch(one, other) == block.same(i), "same is what they share", block);
            }
        }
    }

    private static byte[] key(Block<?> block, int index) {
        byte[] key = new byte[block.length(index)];
        block.copy(index, 0, key, 0);
        return key;
    }

    private static void check(Branch<?> branch) {
        require(branch.children.length == Integer.bitCount(branch.starts), "one start for each child", branch);
        long size = branch.value == null ? 0 : 1;
        long weight = branch.value == null ? 0 : Weighted.of(branch.value);
        for (int i = 0; i < branch.children.length; i++) {
            Node<?> child = branch.children[i];
            require(child instanceof Block || child instanceof Branch, "children are blocks and branches", branch);
            require(
                    branch.nibble(branch.child(i).firstByte()) == Nibbles.start(branch.starts, i),
                    "children start at their first nibble",
                    branch);
            size += branch.child(i).size();
            weight += branch.child(i).weight();
        }
        require(branch.size == size, "size is the sum of the sizes", branch);
        require(branch.weight == weight, "weight is the sum of the weights", branch);
    }

    /** All nodes of some tries, each once, by identity. */
    static Set<Node<?>> nodes(PathTrie<?>... tries) {
        Set<Node<?>> nodes = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node<?>> open = new ArrayDeque<>();
        for (PathTrie<?> trie : tries) {
            if (trie.root != null) {
                open.push(trie.root);
            }
        }
        while (!open.isEmpty()) {
            Node<?> node = open.pop();
            if (nodes.add(node)) {
                children(node).forEach(open::push);
            }
        }
        return nodes;
    }

    private static List<Node<?>> children(Node<?> node) {
        List<Node<?>> children = new ArrayList<>();
        if (node instanceof Branch<?> branch) {
            for (int i = 0; i < branch.children.length; i++) {
                children.add(branch.child(i));
            }
        }
        return children;
    }

    /** The nodes of a trie that are not nodes of any of some others. */
    static Set<Node<?>> fresh(PathTrie<?> trie, PathTrie<?>... others) {
        Set<Node<?>> fresh = nodes(trie);
        fresh.removeAll(nodes(others));
        return fresh;
    }

    /** The greatest number of nodes on the way to a key. */
    static int depth(PathTrie<?> trie) {
        return places(trie).stream().mapToInt(Place::depth).max().orElse(0);
    }

    /** One line for each node, parents first: tries have one shape if and only if their lines are equal. */
    static List<String> shape(PathTrie<?> trie) {
        List<String> lines = new ArrayList<>();
        for (Place place : places(trie)) {
            lines.add(place.depth + " " + place.label + " " + describe(place.node));
        }
        return lines;
    }

    private static List<Place> places(PathTrie<?> trie) {
        List<Place> places = new ArrayList<>();
        Deque<Place> open = new ArrayDeque<>();
        if (trie.root != null) {
            open.push(new Place(trie.root, 1, "root"));
        }
        while (!open.isEmpty()) {
            Place place = open.pop();
            places.add(place);
            List<Node<?>> children = children(place.node);
            for (int i = children.size() - 1; i >= 0; i--) {
                Branch<?> branch = (Branch<?>) place.node;
                String label = Integer.toHexString(Nibbles.start(branch.starts, i));
                open.push(new Place(children.get(i), place.depth + 1, label));
            }
        }
        return places;
    }

    /** What a node holds itself. */
    static String describe(Node<?> node) {
        String prefix = " \"" + HexFormat.of().formatHex(node.prefix(0, node.prefixLength)) + "\"";
        if (node instanceof Branch<?> branch) {
            return branch(prefix, branch.value, branch.high, branch.starts, branch.size, branch.weight);
        }
        if (!(node instanceof Block<?> block)) {
            return "draft" + prefix;
        }
        StringBuilder text = new StringBuilder("block").append(prefix);
        for (int i = 0; i < block.count; i++) {
            text.append(' ')
                    .append(HexFormat.of().formatHex(key(block, i)))
                    .append('=')
                    .append(block.value(i));
        }
        return text.toString();
    }

    static String branch(String prefix, @Nullable Object value, int high, int starts, long size, long weight) {
        return "branch" + prefix + " = " + value + " high " + high + " starts " + Integer.toBinaryString(starts)
                + " size " + size + " weight " + weight;
    }

    private static void require(boolean holds, String what, @Nullable Node<?> node) {
        if (!holds) {
            throw new AssertionError(what + ": " + (node == null ? "no node" : describe(node)));
        }
    }
}
