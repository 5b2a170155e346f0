package org.banyan.persistent;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;

/** Checks that cost little enough for a fuzzer to make after every step. */
final class FuzzCheck {
    private FuzzCheck() {}

    static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    /** Fails unless a trie holds what a map holds, in sound nodes and in the order of the unsigned bytes. */
    static void content(PathTrie<Count> trie, SortedMap<Path, Count> expected) {
        Structure.check(trie);
        Iterator<PathTrie.Entry<Count>> found = trie.iterator();
        byte[] before = null;
        long weight = 0;
        for (Map.Entry<Path, Count> entry : expected.entrySet()) {
            require(found.hasNext(), "the trie ends before " + entry);
            PathTrie.Entry<Count> next = found.next();
            byte[] key = next.path().toByteArray();
            require(Arrays.equals(key, entry.getKey().toByteArray()), next + " is not " + entry);
            require(next.value().equals(entry.getValue()), next + " is not " + entry);
            require(before == null || Arrays.compareUnsigned(before, key) < 0, "keys ascend before " + next);
            before = key;
            weight += next.value().weight();
        }
        require(!found.hasNext(), "the trie goes on after the last key of the map");
        require(trie.size() == expected.size(), "size");
        require(trie.weight() == weight, "weight");
    }

    /** Fails unless a trie has the one shape of its content. */
    static void shape(Twin twin) {
        PathTrie<Count> again = Twin.inOrder(twin.map);
        require(twin.trie.equals(again) && again.equals(twin.trie), "equals what is made in order");
        require(twin.trie.hashCode() == again.hashCode(), "has the hash of what is made in order");
        require(Structure.shape(twin.trie).equals(Structure.shape(again)), "has the shape of what is made in order");
        PathTrie<Count> emptied = twin.trie;
        for (Path key : twin.map.keySet()) {
            emptied = emptied.without(key);
        }
        require(emptied == PathTrie.<Count>empty(), "there is one empty trie");
    }
}
