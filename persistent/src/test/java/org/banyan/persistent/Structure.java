package org.banyan.persistent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the nodes of tries: whether they keep their invariants, what shape they have, and which of them are shared.
 */
final class Structure {
    private Structure() {}

    private record Place(Node<?> node, int depth, String label) {}

    /** Fails unless every node is as {@link Node}, {@link Leaf} and {@link Branch} say that it is. */
    static void check(PathTrie<?> trie) {
        require(trie.isEmpty() == (trie.root == null), "only the empty trie has no node", trie.root);
        require(trie.root != null || trie == PathTrie.empty(), "there is one empty trie", null);
        for (Node<?> node : nodes(trie)) {
            if (node instanceof Branch<?> branch) {
                check(branch);
            } else {
                require(node instanceof Leaf && node.value() != null, "not a draft, and a leaf has a value", node);
            }
        }
    }

    private static void check(Branch<?> branch) {
        int width = branch.labels.length;
        require(branch.children.length == width, "one label for each child", branch);
        require(width >= 2 || width == 1 && branch.value != null, "two ways on, or one and a value", branch);
        long size = branch.value == null ? 0 : 1;
        long weight = branch.value == null ? 0 : Weighted.of(branch.value);
        for (int i = 0; i < width; i++) {
            Node<?> child = branch.children[i];
            require(child instanceof Leaf || child instanceof Branch, "children are leaves and branches", branch);
            require(
                    i == 0 || Byte.compareUnsigned(branch.labels[i - 1], branch.labels[i]) < 0,
                    "labels ascend as unsigned bytes",
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
                for (int i = 0; i < node.width(); i++) {
                    open.push(node.child(i));
                }
            }
        }
        return nodes;
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
            for (int i = place.node.width() - 1; i >= 0; i--) {
                String label = HexFormat.of().toHexDigits(place.node.labels()[i]);
                open.push(new Place(place.node.child(i), place.depth + 1, label));
            }
        }
        return places;
    }

    private static String describe(Node<?> node) {
        String sums = node instanceof Draft ? "" : " size " + node.size() + " weight " + node.weight();
        return node.getClass().getSimpleName()
                + " \"" + HexFormat.of().formatHex(node.prefix) + "\" = " + node.value()
                + " labels " + HexFormat.of().formatHex(Arrays.copyOf(node.labels(), node.width())) + sums;
    }

    private static void require(boolean holds, String what, @Nullable Node<?> node) {
        if (!holds) {
            throw new AssertionError(what + ": " + (node == null ? "no node" : describe(node)));
        }
    }
}
