package org.banyan.jmh.trie.map;

import org.banyan.persistent.Cursor;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;

/** The position of a key, and the key of a position, by the counts that a cursor shows. O(length * fan-out). */
final class CursorRank {
    private CursorRank() {}

    static long rank(PathTrie<?> trie, Path key) {
        Cursor<?> cursor = trie.cursor();
        long smaller = 0;
        for (int depth = 0; depth < key.length(); depth++) {
            smaller += cursor.hasValue() ? 1 : 0;
            int label = key.byteAt(depth) & 0xFF;
            for (int other = cursor.firstLabel(); other >= 0 && other < label; other = cursor.nextLabel(other)) {
                cursor.descend(other);
                smaller += cursor.sizeBelow();
                cursor.ascendTo(depth);
            }
            if (!cursor.descend(label)) {
                return smaller;
            }
        }
        return smaller;
    }

    static Path keyAt(PathTrie<?> trie, long rank) {
        Cursor<?> cursor = trie.cursor();
        long smaller = rank;
        while (smaller > 0 || !cursor.hasValue()) {
            smaller -= cursor.hasValue() ? 1 : 0;
            int depth = cursor.depth();
            int label = cursor.firstLabel();
            cursor.descend(label);
            while (cursor.sizeBelow() <= smaller) {
                smaller -= cursor.sizeBelow();
                cursor.ascendTo(depth);
                label = cursor.nextLabel(label);
                cursor.descend(label);
            }
        }
        return cursor.path();
    }
}
