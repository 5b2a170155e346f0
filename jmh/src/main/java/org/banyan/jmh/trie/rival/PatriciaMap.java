package org.banyan.jmh.trie.rival;

import java.io.Serial;
import org.apache.commons.collections4.trie.AbstractPatriciaTrie;
import org.apache.commons.collections4.trie.KeyAnalyzer;
import org.banyan.persistent.Path;
import org.banyan.persistent.Unit;

/** The PATRICIA trie of Commons Collections over paths, whose bits it is given by an analyzer of bytes. */
public final class PatriciaMap extends AbstractPatriciaTrie<Path, Unit> {
    @Serial
    private static final long serialVersionUID = 1;

    public PatriciaMap() {
        super(new PathAnalyzer());
    }

    /** As the analyzer of strings does it: a key goes on with zero bits behind its end. */
    private static final class PathAnalyzer extends KeyAnalyzer<Path> {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public int bitsPerElement() {
            return Byte.SIZE;
        }

        @Override
        public int lengthInBits(Path key) {
            return key == null ? 0 : key.length() * Byte.SIZE;
        }

        @Override
        public boolean isBitSet(Path key, int index, int lengthInBits) {
            return key != null && index < lengthInBits && (key.byteAt(index >>> 3) & 0x80 >>> (index & 7)) != 0;
        }

        @Override
        public int bitIndex(Path key, int from, int length, Path other, int otherFrom, int otherLength) {
            int start = from >>> 3;
            int otherStart = otherFrom >>> 3;
            int bytes = length >>> 3;
            int otherBytes = other == null ? 0 : otherLength >>> 3;
            boolean allZero = true;
            for (int i = 0; i < Math.max(bytes, otherBytes); i++) {
                int one = i < bytes ? key.byteAt(start + i) & 0xFF : 0;
                int two = i < otherBytes ? other.byteAt(otherStart + i) & 0xFF : 0;
                if (one != two) {
                    return i * Byte.SIZE + Integer.numberOfLeadingZeros(one ^ two) - (Integer.SIZE - Byte.SIZE);
                }
                allZero &= one == 0;
            }
            return allZero ? NULL_BIT_KEY : EQUAL_BIT_KEY;
        }

        @Override
        public boolean isPrefix(Path prefix, int from, int length, Path key) {
            return key.startsWith(prefix.slice(from >>> 3, (from + length) >>> 3));
        }
    }
}
