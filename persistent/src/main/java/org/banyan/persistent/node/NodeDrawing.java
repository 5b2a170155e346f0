package org.banyan.persistent.node;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A drawing of a node and of all below it, with the bytes of their keys: for tests, guides and debuggers.
 *
 * <p>Cost: O(bytes of all keys, and of the indentation). Draws with a stack of its own, so depth is no limit.
 */
public final class NodeDrawing {
    private static final String STEP = "    ";

    private final StringBuilder text = new StringBuilder();
    private final Deque<Place> open = new ArrayDeque<>();

    private NodeDrawing() {}

    private record Place(Node<?> node, String indent, String label) {}

    /** Returns one line for each node, and one for each key of a block. */
    public static String of(@Nullable Node<?> root) {
        NodeDrawing drawing = new NodeDrawing();
        if (root == null) {
            return "no node\n";
        }
        drawing.open.push(new Place(root, "", ""));
        while (!drawing.open.isEmpty()) {
            drawing.draw(drawing.open.pop());
        }
        return drawing.text.toString();
    }

    private void draw(Place place) {
        text.append(place.indent).append(place.label);
        Node<?> node = place.node;
        byte[] prefix = node.prefix(0, node.prefixLength);
        if (node instanceof Block<?> block) {
            text.append("block").append(prefix(prefix)).append('\n');
            draw(block, inside(place));
        } else if (node instanceof Branch<?> branch) {
            text.append("branch").append(prefix(prefix)).append(nibbles(branch));
            text.append(", ").append(branch.size).append(" keys");
            text.append(branch.value == null ? "" : ", value " + branch.value).append('\n');
            for (int i = branch.children.length - 1; i >= 0; i--) {
                open.push(new Place(branch.child(i), inside(place), label(branch, i)));
            }
        } else {
            text.append("draft").append(prefix(prefix)).append('\n');
        }
    }

    private static String inside(Place place) {
        return place.indent + STEP;
    }

    private static String nibbles(Branch<?> branch) {
        return branch.high < 0 ? ", by high nibble" : ", by low nibble after " + Integer.toHexString(branch.high);
    }

    /** Returns the first nibble of a child: where the child is a block, it stands for a range around it. */
    private static String label(Branch<?> branch, int index) {
        return Integer.toHexString(Nibbles.start(branch.starts, index)) + ": ";
    }

    private void draw(Block<?> block, String indent) {
        for (int i = 0; i < block.count; i++) {
            byte[] rest = new byte[block.length(i)];
            block.copy(i, 0, rest, 0);
            text.append(indent).append("shares ").append(block.same(i));
            text.append(rest.length == 0 ? ", ends with the prefix" : ", then");
            for (int at = block.same(i); at < rest.length; at++) {
                text.append(hex(rest[at]));
            }
            text.append("  ").append(quoted(rest)).append('\n');
        }
    }

    private static String prefix(byte[] prefix) {
        StringBuilder text = new StringBuilder(", prefix");
        for (byte each : prefix) {
            text.append(hex(each));
        }
        return text.append(' ').append(quoted(prefix)).toString();
    }

    private static String hex(byte each) {
        return String.format(" %02x", each);
    }

    private static String quoted(byte[] bytes) {
        StringBuilder text = new StringBuilder("\"");
        for (byte each : bytes) {
            text.append(each >= 0x20 && each < 0x7F ? (char) each : '.');
        }
        return text.append('"').toString();
    }
}
