package org.banyan.loader.text;

import java.util.Arrays;
import org.banyan.core.atom.Atom;
import org.banyan.persistent.KeyedHash;
import org.jspecify.annotations.Nullable;

/**
 * A table of the atoms of words, by the bytes of the words, so that a repeated word costs no allocation.
 *
 * <p>It uses open addressing. The key of its hash function differs in each process, so that chosen words do not
 * collide. A table that has grown too large is emptied, so that a stream of new words does not fill the memory.
 */
final class WordTable {
    private static final int FIRST_SIZE = 1 << 10;
    private static final int LARGEST_SIZE = 1 << 18;

    private byte[][] words = new byte[FIRST_SIZE][];
    private Atom[] atoms = new Atom[FIRST_SIZE];
    private int[] hashes = new int[FIRST_SIZE];
    private int count;

    /** Returns the atom of the word in a range; null if the table does not hold it. */
    @Nullable Atom get(int hash, byte[] bytes, int from, int to) {
        int mask = words.length - 1;
        for (int i = hash & mask; words[i] != null; i = i + 1 & mask) {
            if (hashes[i] == hash && Arrays.equals(words[i], 0, words[i].length, bytes, from, to)) {
                return atoms[i];
            }
        }
        return null;
    }

    static int hash(byte[] bytes, int from, int to) {
        return KeyedHash.of(bytes, from, to);
    }

    /** Adds the atom of a word that the table does not hold. */
    void put(int hash, byte[] bytes, int from, int to, Atom atom) {
        if (2 * count >= words.length) {
            grow();
        }
        place(hash, Arrays.copyOfRange(bytes, from, to), atom);
        count++;
    }

    private void place(int hash, byte[] word, Atom atom) {
        int mask = words.length - 1;
        int i = hash & mask;
        while (words[i] != null) {
            i = i + 1 & mask;
        }
        words[i] = word;
        atoms[i] = atom;
        hashes[i] = hash;
    }

    private void grow() {
        byte[][] oldWords = words;
        Atom[] oldAtoms = atoms;
        int[] oldHashes = hashes;
        boolean forgets = oldWords.length == LARGEST_SIZE;
        int size = forgets ? FIRST_SIZE : 2 * oldWords.length;
        words = new byte[size][];
        atoms = new Atom[size];
        hashes = new int[size];
        if (forgets) {
            count = 0;
            return;
        }
        for (int i = 0; i < oldWords.length; i++) {
            if (oldWords[i] != null) {
                place(oldHashes[i], oldWords[i], oldAtoms[i]);
            }
        }
    }
}
