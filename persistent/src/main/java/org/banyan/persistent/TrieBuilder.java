package org.banyan.persistent;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A mutable trie from which persistent ones are made: many changes for the price of copying each node once.
 *
 * <p>The builder edits drafts of its own in place and never a node that a trie holds. {@link #build()} freezes what
 * there is into a {@link PathTrie}; the builder can be used on, and later changes do not show in what was built. A
 * callback that throws leaves the builder as it was before that call. Not thread-safe: a builder belongs to one thread
 * at a time.
 *
 * <p>Cost: a change is O(length of its path), a build O(nodes changed since the last one).
 *
 * @param <V> the type of the values
 */
public final class TrieBuilder<V> {
    private PathTrie<V> built;
    private @Nullable Node<V> root;
    private boolean changed;

    TrieBuilder(PathTrie<V> trie) {
        built = trie;
        root = trie.root;
    }

    /** The value of a key, or null. O(length of the path). */
    public @Nullable V get(Path key) {
        return PathCopy.get(root, key.bytes);
    }

    /** Sets the value of a key. O(length of the path). */
    public TrieBuilder<V> set(Path key, V value) {
        Objects.requireNonNull(value, "value");
        update(key, old -> value);
        return this;
    }

    /** Removes a key; does nothing if it is not there. O(length of the path). */
    public TrieBuilder<V> remove(Path key) {
        update(key, old -> null);
        return this;
    }

    /**
     * Replaces the value of a key by what a function makes of it, in one descent.
     *
     * @param change gets the present value or null, and gives the new one, or null to remove the key
     * @return the new value, or null if the key is not there any more
     */
    public @Nullable V update(Path key, UnaryOperator<@Nullable V> change) {
        byte[] bytes = key.bytes;
        Draft<V> parent = null;
        int slot = 0;
        Node<V> node = root;
        int at = 0;
        while (true) {
            if (node == null) {
                return place(parent, slot, change.apply(null), bytes, at);
            }
            int agreed = node.agreement(0, bytes, at, bytes.length);
            at += agreed;
            if (agreed < node.prefix.length) {
                V value = change.apply(null);
                if (value != null) {
                    replace(parent, slot, fork(node, agreed, bytes, at, value));
                }
                return value;
            }
            if (at == bytes.length) {
                return revalue(parent, slot, node, change);
            }
            Draft<V> draft = draftOf(node);
            int index = draft.indexOf(bytes[at]);
            if (index < 0) {
                V value = change.apply(null);
                if (value != null) {
                    draft.add(-index - 1, bytes[at], PathCopy.tail(bytes, at + 1, value));
                    replace(parent, slot, draft);
                    changed = true;
                }
                return value;
            }
            if (draft != node) {
                place(parent, slot, draft);
            }
            parent = draft;
            slot = index;
            node = draft.children[index];
            at++;
        }
    }

    /**
     * A trie of what the builder holds now. O(nodes changed since the last build); the same trie again if nothing
     * changed.
     */
    public PathTrie<V> build() {
        if (changed) {
            root = frozen(root);
            built = root == built.root ? built : PathTrie.of(root);
            changed = false;
        } else {
            root = built.root;
        }
        return built;
    }

    private @Nullable V place(@Nullable Draft<V> parent, int slot, @Nullable V value, byte[] bytes, int at) {
        if (value != null) {
            replace(parent, slot, PathCopy.tail(bytes, at, value));
        }
        return value;
    }

    private @Nullable V revalue(@Nullable Draft<V> parent, int slot, Node<V> node, UnaryOperator<@Nullable V> change) {
        V old = node.value();
        V value = change.apply(old);
        if (Objects.equals(old, value)) {
            return value;
        }
        if (node instanceof Leaf) {
            if (value != null) {
                replace(parent, slot, new Leaf<>(node.prefix, value));
            } else if (parent == null) {
                replace(null, 0, null);
            } else {
                parent.remove(slot);
                changed = true;
            }
        } else {
            Draft<V> draft = draftOf(node);
            draft.value = value;
            replace(parent, slot, draft);
        }
        return value;
    }

    private void replace(@Nullable Draft<V> parent, int slot, @Nullable Node<V> node) {
        place(parent, slot, node);
        changed = true;
    }

    private void place(@Nullable Draft<V> parent, int slot, @Nullable Node<V> node) {
        if (parent == null) {
            root = node;
        } else {
            parent.children[slot] = node;
        }
    }

    private static <V> Draft<V> draftOf(Node<V> node) {
        if (node instanceof Draft<V> draft) {
            return draft;
        }
        return node instanceof Branch<V> branch ? new Draft<>(branch) : new Draft<>(node.prefix, node.value());
    }

    private static <V> Draft<V> fork(Node<V> node, int agreed, byte[] key, int end, V value) {
        boolean ends = end == key.length;
        Draft<V> fork = new Draft<>(Node.slice(node.prefix, 0, agreed), ends ? value : null);
        byte label = node.prefix[agreed];
        fork.add(0, label, node.from(agreed + 1));
        if (!ends) {
            int index = (key[end] & 0xFF) < (label & 0xFF) ? 0 : 1;
            fork.add(index, key[end], PathCopy.tail(key, end + 1, value));
        }
        return fork;
    }

    /** Freezes drafts from below, with a stack of its own. */
    private static <V> @Nullable Node<V> frozen(@Nullable Node<V> root) {
        if (!(root instanceof Draft<V> top)) {
            return root;
        }
        Drafts<V> stack = new Drafts<>();
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
            stack.top().children[stack.slot()] = done;
        }
    }

    /** The drafts between the root and the one that is being frozen, each with the child that comes next. */
    private static final class Drafts<V> {
        private Draft<V>[] drafts = newArray(16);
        private int[] next = new int[16];
        private int depth = -1;

        void push(Draft<V> draft) {
            if (++depth == drafts.length) {
                drafts = Arrays.copyOf(drafts, 2 * depth);
                next = Arrays.copyOf(next, 2 * depth);
            }
            drafts[depth] = draft;
            next[depth] = 0;
        }

        Draft<V> top() {
            return drafts[depth];
        }

        int slot() {
            return next[depth] - 1;
        }

        /** Leaves the top; true if it was the last. */
        boolean pop() {
            return --depth < 0;
        }

        @Nullable Draft<V> nextDraft() {
            Draft<V> draft = drafts[depth];
            while (next[depth] < draft.width) {
                if (draft.children[next[depth]++] instanceof Draft<V> child) {
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
}
