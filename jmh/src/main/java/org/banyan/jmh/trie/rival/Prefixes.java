package org.banyan.jmh.trie.rival;

import java.util.Arrays;
import org.banyan.persistent.Path;
import org.jspecify.annotations.Nullable;

/** Prefixes as ranges of keys. */
final class Prefixes {
    private Prefixes() {}

    /** The smallest path that is greater than all those which begin with the given one, or null if there is none. */
    static @Nullable Path end(Path prefix) {
        byte[] bytes = prefix.toByteArray();
        int last = bytes.length - 1;
        while (last >= 0 && bytes[last] == (byte) 0xFF) {
            last--;
        }
        if (last < 0) {
            return null;
        }
        bytes[last]++;
        return Path.of(Arrays.copyOf(bytes, last + 1));
    }
}
