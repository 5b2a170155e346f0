package org.banyan.persistent.edit;

import java.util.Arrays;
import org.banyan.persistent.node.Draft;
import org.banyan.persistent.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Freezes drafts from below. It holds the drafts between the root and the one that is being frozen, each with the next
 * child.
 */
public final class DraftFreezer<V> {
    private Draft<V>[] drafts = newArray(16);
    private int[] next = new int[16];
    private int depth = -1;

    /** Returns the frozen node of a draft, or the node itself. O(drafts). */
    public static <V> @Nullable Node<V> frozen(@Nullable Node<V> root) {
        if (!(root instanceof Draft<V> top)) {
            return root;
        }
        DraftFreezer<V> stack = new DraftFreezer<>();
        stack.push(top);
        while (true) {
            Draft<V> draft = stack.top();
            Draft<V> next = stack.nextDraft();
            if (next != null) {
                stack.push(next);
                continue;
            }
            Node<V> done = draft.freeze();
            if (stack.pop()) {
                return done;
            }
            stack.top().replaceFrozen(stack.slot(), done);
        }
    }

    private void push(Draft<V> draft) {
        if (++depth == drafts.length) {
            drafts = Arrays.copyOf(drafts, 2 * depth);
            next = Arrays.copyOf(next, 2 * depth);
        }
        drafts[depth] = draft;
        next[depth] = 0;
    }

    private Draft<V> top() {
        return drafts[depth];
    }

    private int slot() {
        return next[depth] - 1;
    }

    /** Leaves the top; true if it was the last. */
    private boolean pop() {
        return --depth < 0;
    }

    private @Nullable Draft<V> nextDraft() {
        Draft<V> draft = drafts[depth];
        while (next[depth] < 16) {
            if (draft.slots[next[depth]++] instanceof Draft<V> child) {
                return child;
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private static <V> Draft<V>[] newArray(int length) {
        return (Draft<V>[]) new Draft<?>[length];
    }
}
