package org.banyan.persistent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.banyan.persistent.edit.DraftFreezer;
import org.banyan.persistent.merge.Merge;
import org.banyan.persistent.merge.MergeRule;
import org.banyan.persistent.node.Block;
import org.banyan.persistent.node.Branch;
import org.banyan.persistent.node.Draft;
import org.banyan.persistent.node.Node;
import org.banyan.persistent.node.SortedRun;
import org.banyan.persistent.read.Lookup;
import org.banyan.persistent.read.NodeEquality;
import org.jspecify.annotations.Nullable;

/**
 * The mutable companion of {@link PathTrie}: many changes for the price of copying each node once.
 *
 * <p>The builder edits drafts of its own in place, and never a node that a trie holds. {@link #build()} freezes the
 * content into a {@link PathTrie}. The builder can be used on; later changes do not show in what was built. A callback
 * that throws leaves the builder in the state before that call.
 *
 * <p>Cost: a change is O(length of its path), a build O(nodes changed since the last one). Not thread-safe: a builder
 * belongs to one thread at a time.
 *
 * @param <V> the type of the values
 */
public final class TrieBuilder<V> {
    private static final int CHUNK = 1 << 15;
    private static final int CHUNK_BYTES = 1 << 22;

    private PathTrie<V> built;
    private @Nullable Node<V> root;
    private boolean changed;

    /* Appended keys that are in no node yet. */
    private final SortedRun<V> appended = new SortedRun<>(0, 0);
    private @Nullable Path lastAppended;

    TrieBuilder(PathTrie<V> trie) {
        built = trie;
        root = trie.root;
    }

    /** Returns the value of a key, or null. O(length of the path). */
    public @Nullable V get(Path key) {
        insertAppended();
        return Lookup.get(root, key.bytes);
    }

    /** Sets the value of a key. O(length of the path). */
    public TrieBuilder<V> set(Path key, V value) {
        Objects.requireNonNull(value, "value");
        update(key, old -> value);
        return this;
    }

    /** Removes a key if it is present. O(length of the path). */
    public TrieBuilder<V> remove(Path key) {
        update(key, old -> null);
        return this;
    }

    /**
     * Replaces the value of a key by the result of a function, in one descent. O(length of the path) and one call of
     * the function. An exception of the function passes through and changes nothing.
     *
     * @param change gets the current value or null, and returns the new one, or null to remove the key
     * @return the new value, or null if the key is not present any more
     */
    public @Nullable V update(Path key, UnaryOperator<@Nullable V> change) {
        insertAppended();
        byte[] bytes = key.bytes;
        Draft<V> parent = null;
        int slot = 0;
        Node<V> node = root;
        int at = 0;
        while (true) {
            if (node == null) {
                V value = change.apply(null);
                if (value != null) {
                    replace(parent, slot, Block.of(bytes, at, bytes.length, value));
                }
                return value;
            }
            if (node instanceof Block<V> block) {
                return update(parent, slot, block, bytes, at, change);
            }
            int agreed = node.agreement(0, bytes, at, bytes.length);
            if (agreed < node.prefixLength) {
                V value = change.apply(null);
                if (value != null) {
                    replace(parent, slot, splitPrefix(node, agreed, bytes, at, value));
                }
                return value;
            }
            at += agreed;
            Draft<V> draft = draftOf(node);
            if (draft != node) {
                place(parent, slot, draft);
            }
            if (at == bytes.length) {
                return revalue(draft, change);
            }
            int label = bytes[at] & 0xFF;
            boolean promotes = draft.high >= 0 && draft.high != label >> 4;
            int next = promotes ? -1 : draft.slotFor(draft.nibble(label));
            if (next < 0) {
                V value = change.apply(null);
                if (value != null) {
                    Draft<V> target = promotes ? draft.promoted() : draft;
                    target.put(target.nibble(label), Block.of(bytes, at, bytes.length, value));
                    replace(parent, slot, target);
                }
                return value;
            }
            parent = draft;
            slot = next;
            node = draft.slots[next];
        }
    }

    /**
     * Adds a key that is greater than all keys so far, without searching for its position.
     *
     * <p>Cost: O(length of the key), whatever is stored. This is the fastest way to build a trie of sorted keys.
     *
     * @throws IllegalArgumentException if the key is not greater than the greatest key of the builder
     */
    public TrieBuilder<V> append(Path key, V value) {
        Objects.requireNonNull(value, "value");
        Path last = lastAppended;
        if (last == null) {
            last = lastKey();
        }
        int agreed = 0;
        if (last != null) {
            byte[] before = last.bytes;
            int mismatch = Arrays.mismatch(before, key.bytes);
            if (mismatch < 0
                    || mismatch == key.bytes.length
                    || mismatch < before.length && (before[mismatch] & 0xFF) > (key.bytes[mismatch] & 0xFF)) {
                throw new IllegalArgumentException("not greater than the key before it, " + last + ": " + key);
            }
            agreed = mismatch;
        }
        if (appended.count() == 0) {
            agreed = 0;
        }
        appended.add(agreed, key.bytes, agreed, key.bytes.length, value);
        lastAppended = key;
        changed = true;
        if (appended.count() >= CHUNK || appended.used() >= CHUNK_BYTES) {
            flush();
        }
        return this;
    }

    /**
     * Sets the values of many keys, in any order. Of several entries with one key, the last one counts.
     *
     * <p>Cost: O(length of all keys) and a sort. The entries are sorted and merged chunk by chunk, which is faster than
     * one by one where they lie close together. An entry without a path or a value throws {@link NullPointerException};
     * the chunk that it is in is not set then.
     */
    public TrieBuilder<V> setAll(Collection<? extends PathTrie.Entry<? extends V>> entries) {
        insertAppended();
        List<PathTrie.Entry<? extends V>> chunk = new ArrayList<>(Math.min(entries.size(), CHUNK));
        long bytes = 0;
        for (PathTrie.Entry<? extends V> entry : entries) {
            Objects.requireNonNull(entry.path(), "path");
            Objects.requireNonNull(entry.value(), "value");
            chunk.add(entry);
            bytes += entry.path().length();
            if (chunk.size() == CHUNK || bytes >= CHUNK_BYTES) {
                setChunk(chunk);
                chunk.clear();
                bytes = 0;
            }
        }
        setChunk(chunk);
        return this;
    }

    private void setChunk(List<PathTrie.Entry<? extends V>> chunk) {
        if (chunk.isEmpty()) {
            return;
        }
        chunk.sort(Comparator.comparing(PathTrie.Entry::path));
        SortedRun<V> run = new SortedRun<>(chunk.size(), 16 * chunk.size());
        byte[] before = Node.NO_BYTES;
        for (int i = 0; i < chunk.size(); i++) {
            PathTrie.Entry<? extends V> entry = chunk.get(i);
            byte[] key = entry.path().bytes;
            if (i + 1 == chunk.size() || !Arrays.equals(key, chunk.get(i + 1).path().bytes)) {
                int mismatch = run.count() == 0 ? 0 : Arrays.mismatch(before, key);
                run.add(mismatch, key, mismatch, key.length, entry.value());
                before = key;
            }
        }
        unite(run.toNode());
    }

    /** Puts the appended keys in their place. */
    private void insertAppended() {
        if (lastAppended != null) {
            flush();
            lastAppended = null;
        }
    }

    private void flush() {
        if (appended.count() > 0) {
            unite(appended.toNode());
            appended.clear();
        }
    }

    private void unite(Node<V> node) {
        Node<V> frozen = DraftFreezer.frozen(root);
        root = frozen == null ? node : Merge.of(MergeRule.join((old, now) -> now), null, frozen, node);
        changed = true;
    }

    private @Nullable Path lastKey() {
        root = DraftFreezer.frozen(root);
        Cursor<V> cursor = new Cursor<>(root);
        return cursor.toLast() ? cursor.path() : null;
    }

    /**
     * Returns the content of the builder as a trie; the same trie again if nothing has changed. O(nodes changed since
     * the last build); shares all others with it.
     */
    public PathTrie<V> build() {
        insertAppended();
        if (changed) {
            root = DraftFreezer.frozen(root);
            if (!NodeEquality.equal(root, built.root)) {
                built = PathTrie.of(root);
            }
            root = built.root;
            changed = false;
        } else {
            root = built.root;
        }
        return built;
    }

    private @Nullable V update(
            @Nullable Draft<V> parent,
            int slot,
            Block<V> block,
            byte[] bytes,
            int at,
            UnaryOperator<@Nullable V> change) {
        int agreed = block.agreement(0, bytes, at, bytes.length);
        int index = agreed < block.prefixLength ? -1 : block.find(bytes, at + agreed);
        V old = index < 0 ? null : block.value(index);
        V value = change.apply(old);
        if (Objects.equals(old, value)) {
            return value;
        }
        changed = true;
        if (value == null) {
            Node<V> left = block.without(index);
            if (parent == null) {
                root = left;
            } else {
                parent.shrink(slot, left);
            }
        } else {
            Node<V> more = index < 0 ? block.with(bytes, at, agreed, index, value) : block.withValue(index, value);
            if (parent == null) {
                root = more;
            } else {
                parent.grow(slot, more);
            }
        }
        return value;
    }

    private @Nullable V revalue(Draft<V> draft, UnaryOperator<@Nullable V> change) {
        V old = draft.value;
        V value = change.apply(old);
        if (!Objects.equals(old, value)) {
            draft.setValue(value);
            changed = true;
        }
        return value;
    }

    private void replace(@Nullable Draft<V> parent, int slot, Node<V> node) {
        place(parent, slot, node);
        changed = true;
    }

    private void place(@Nullable Draft<V> parent, int slot, Node<V> node) {
        if (parent == null) {
            root = node;
        } else {
            parent.slots[slot] = node;
        }
    }

    private static <V> Draft<V> draftOf(Node<V> node) {
        return node instanceof Branch<V> branch ? Draft.of(branch) : (Draft<V>) node;
    }

    /** Splits the prefix of a branch or a draft after the bytes that a key agrees with. */
    private static <V> Draft<V> splitPrefix(Node<V> node, int agreed, byte[] key, int above, V value) {
        int at = above + agreed;
        int label = node.prefixByte(agreed);
        boolean ends = at == key.length;
        int other = ends ? label : key[at] & 0xFF;
        int high = label >> 4 == other >> 4 ? label >> 4 : Branch.BY_HIGH;
        Draft<V> split = new Draft<>(node.prefix(0, agreed), ends ? value : null, high);
        split.put(split.nibble(label), node.from(agreed));
        if (!ends) {
            split.put(split.nibble(other), Block.of(key, at, key.length, value));
        }
        return split;
    }
}
