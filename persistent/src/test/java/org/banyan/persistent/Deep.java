package org.banyan.persistent;

import java.util.Arrays;
import org.banyan.persistent.node.SortedRun;

/** Tries of great depth, put together from sorted keys, since as many edits would each walk all the way down. */
final class Deep {
    private Deep() {}

    /** The keys of no letter {@code a}, of one, and so on, each of which begins the next one. */
    static PathTrie<Count> chain(int levels, Count value) {
        SortedRun<Count> run = new SortedRun<>(levels + 1, levels);
        byte[] letter = {'a'};
        run.add(0, letter, 0, 0, value);
        for (int i = 0; i < levels; i++) {
            run.add(i, letter, 0, 1, value);
        }
        return PathTrie.of(run.toNode());
    }

    /**
     * Keys that part at every level: {@code b}, {@code ab}, {@code aab} and so on, and one of the letter {@code a}
     * alone.
     */
    static PathTrie<Count> comb(int levels, Count value) {
        SortedRun<Count> run = new SortedRun<>(levels + 1, 2 * levels);
        byte[] deepest = new byte[levels];
        Arrays.fill(deepest, (byte) 'a');
        run.add(0, deepest, 0, levels, value);
        for (int i = levels - 1; i >= 0; i--) {
            run.add(i, new byte[] {'b'}, 0, 1, value);
        }
        return PathTrie.of(run.toNode());
    }
}
