package org.banyan.persistent;

import java.util.Objects;
import org.banyan.persistent.views.Indexed;
import org.banyan.persistent.views.Walk;
import org.jspecify.annotations.Nullable;

/** A trie as the views see it. */
record TrieIndex<V>(PathTrie<V> trie) implements Indexed<Path, V> {
    @Override
    public long size() {
        return trie.size();
    }

    @Override
    public @Nullable V get(Path key) {
        return trie.get(key);
    }

    @Override
    public long rank(Path key) {
        return trie.rank(key);
    }

    @Override
    public Walk<Path, V> walkFrom(long index) {
        Cursor<V> cursor = trie.cursor();
        cursor.toIndex(index);
        return new CursorWalk<>(cursor);
    }

    private record CursorWalk<V>(Cursor<V> cursor) implements Walk<Path, V> {
        @Override
        public Path key() {
            return cursor.path();
        }

        @Override
        public V value() {
            return Objects.requireNonNull(cursor.value(), "a key has a value");
        }

        @Override
        public void next() {
            cursor.next();
        }

        @Override
        public void previous() {
            cursor.previous();
        }
    }
}
