package org.banyan.jmh.trie;

import org.banyan.jmh.trie.map.Persistent;
import org.banyan.persistent.Path;

/**
 * Pairs of branches of one base, each with as many new keys as it has edits.
 *
 * <p>They are taken in turn, and are so many that what one pair has for itself is no longer in a cache when its turn
 * comes again.
 */
final class BranchPairs {
    private static final int EDITS_IN_ALL = 1 << 16;
    private static final int FEWEST = 4;
    private static final int MOST = 1 << 12;

    final Object base;
    private final Object[] left;
    private final Object[] right;
    private int next;

    /**
     * Branches of a map of the given size.
     *
     * @param edits the number on each side, or a share of the size, such as {@code 1%}
     */
    BranchPairs(Persistent<Object> kind, String shape, int size, String edits) {
        int each = edits.endsWith("%")
                ? Math.max(1, size / 100 * Integer.parseInt(edits.substring(0, edits.length() - 1)))
                : Integer.parseInt(edits);
        int pairs = Math.max(FEWEST, Math.min(MOST, EDITS_IN_ALL / each));
        base = kind.of(Keys.of(shape).stored(size));
        Path[] fresh = Keys.of(shape).fresh(2 * pairs * each, size);
        left = new Object[pairs];
        right = new Object[pairs];
        int at = 0;
        for (int pair = 0; pair < pairs; pair++) {
            left[pair] = branch(kind, fresh, at, at + each);
            right[pair] = branch(kind, fresh, at + each, at + 2 * each);
            at += 2 * each;
        }
    }

    private Object branch(Persistent<Object> kind, Path[] keys, int from, int to) {
        Object branch = base;
        for (int i = from; i < to; i++) {
            branch = kind.with(branch, keys[i]);
        }
        return branch;
    }

    /** Goes on to the next pair. */
    void next() {
        next = next + 1 < left.length ? next + 1 : 0;
    }

    Object left() {
        return left[next];
    }

    Object right() {
        return right[next];
    }
}
