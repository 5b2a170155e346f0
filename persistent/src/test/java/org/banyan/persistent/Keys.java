package org.banyan.persistent;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Keys, written short. */
public final class Keys {
    private Keys() {}

    public static Path key(String ascii) {
        return Path.of(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    public static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    static Path bytes(int... unsigned) {
        PathBuilder key = new PathBuilder();
        for (int each : unsigned) {
            key.append(each);
        }
        return key.build();
    }

    static Path repeated(char letter, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) letter);
        return Path.of(bytes);
    }

    /** A null that no compiler sees, for tests of callers' mistakes. */
    @SuppressWarnings("NullAway")
    static <T> T nothing() {
        return null;
    }

    /** A trie of some keys, all of them with the value one. */
    static PathTrie<Count> trie(String... keys) {
        PathTrie<Count> trie = PathTrie.empty();
        for (String key : keys) {
            trie = trie.with(key(key), Count.of(1));
        }
        return trie;
    }
}
