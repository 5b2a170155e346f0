package org.banyan.persistent;

import static org.banyan.persistent.Keys.bytes;
import static org.banyan.persistent.Keys.key;
import static org.banyan.persistent.Keys.repeated;

import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/** Sets of keys that are hard on a trie: on its forks, its edges and what it packs together. */
enum AwkwardContent {
    THE_EMPTY_KEY(1, i -> Path.empty()),
    ONE_KEY(1, i -> key("one")),
    A_KEY_THAT_BEGINS_ANOTHER(2, i -> key("key and more").slice(0, i == 0 ? 3 : 12)),
    CHAIN(60, i -> repeated('a', i)),
    CHAIN_WITH_GAPS(40, i -> repeated('a', i * i)),
    COMB(60, i -> repeated('a', i).concat(key("b"))),
    EVERY_FIRST_BYTE(256, i -> bytes(i)),
    EVERY_FIRST_BYTE_AND_NOTHING(257, i -> i == 256 ? Path.empty() : bytes(i)),
    EVERY_SECOND_BYTE(256, i -> bytes('x', i)),
    EVERY_BYTE_BEFORE_A_LONG_REST(256, i -> bytes(i).concat(repeated('r', 300))),
    EVERY_BYTE_AFTER_A_LONG_BEGINNING(256, i -> repeated('r', 300).concat(bytes(i))),
    HIGH_NIBBLES(16, i -> bytes(i << 4 | 5)),
    LOW_NIBBLES(16, i -> bytes(0x50 | i)),
    HIGH_NIBBLES_IN_TWO_BYTES(256, i -> bytes(i & 0xF0, i << 4)),
    LOW_NIBBLES_IN_TWO_BYTES(256, i -> bytes(i >> 4, i & 0x0F)),
    EITHER_SIDE_OF_THE_SIGN(4, i -> bytes(0x7E + i)),
    DIGITS(500, i -> key(Integer.toString(i))),
    NUMBERS_OF_ONE_LENGTH(500, i -> key(Integer.toString(100_000 + i * 37))),
    ZEROS(60, i -> Path.of(new byte[i])),
    TWO_CHAINS(120, i -> repeated(i % 2 == 0 ? 'a' : 'b', i / 2)),
    KEYS_AND_WHAT_FOLLOWS_THEM(300, i -> key("k" + i / 3).concat(Path.of(new byte[i % 3]))),
    LONG(20, i -> repeated('l', 300).concat(key("/" + i))),
    LONGER(6, i -> repeated('l', 70_000 - i % 3).concat(bytes(i))),
    LONGEST(4, i -> repeated('l', 1_000_000 - i / 2).concat(bytes(i))),
    LONG_AND_SHORT(30, i -> i % 10 == 0 ? repeated('s', 70_000 + i) : repeated('s', i)),
    ONE_BLOCK_BUT_FOR_ONE_LONG_KEY(20, i -> i == 7 ? repeated('7', 70_000) : bytes('0' + i));

    private final int keys;
    private final IntFunction<Path> key;

    AwkwardContent(int keys, IntFunction<Path> key) {
        this.keys = keys;
        this.key = key;
    }

    boolean isLong() {
        return this == LONGER || this == LONGEST || this == LONG_AND_SHORT || this == ONE_BLOCK_BUT_FOR_ONE_LONG_KEY;
    }

    /** All the keys, with values that are all the same or, mostly, differ. */
    TreeMap<Path, Count> content(boolean equalValues) {
        TreeMap<Path, Count> content = new TreeMap<>();
        for (int i = 0; i < keys; i++) {
            content.put(key.apply(i), Count.of(equalValues ? 1 : 1 + i));
        }
        return content;
    }

    /** Hands out contents of every size from one key to all of them, or of some sizes, each with an action. */
    void forGrowingParts(Random random, BiConsumer<TreeMap<Path, Count>, Random> action) {
        TreeMap<Path, Count> all = content(false);
        int step = Math.max(1, all.size() / 8);
        for (int size = Math.min(all.size(), 1 + random.nextInt(step)); size <= all.size(); size += step) {
            TreeMap<Path, Count> part = new TreeMap<>();
            all.entrySet().stream().limit(size).forEach(entry -> part.put(entry.getKey(), entry.getValue()));
            action.accept(part, random);
        }
    }
}
