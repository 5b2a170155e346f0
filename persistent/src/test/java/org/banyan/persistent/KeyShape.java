package org.banyan.persistent;

import java.util.HexFormat;
import java.util.Random;
import java.util.TreeMap;

/** Ways to draw keys; small alphabets make few keys deep, and keys that meet again and again. */
enum KeyShape {
    /** Every key begins the next one: depth is all there is. */
    UNARY(12, "00"),
    /** Two letters on either side of where bytes turn negative. */
    BINARY(5, "7f", "80"),
    /** Four letters with the least and the greatest byte. */
    QUATERNARY(4, "00", "55", "aa", "ff"),
    /** Long common stretches, which part in their middle. */
    STRETCHES(3, "616263", "6162", "61626364ff", "00"),
    /** Every byte: shallow, with nodes of many children. */
    WIDE(2, everyByte());

    private final int most;
    private final byte[][] pieces;

    KeyShape(int most, String... pieces) {
        this.most = most;
        this.pieces = new byte[pieces.length][];
        for (int i = 0; i < pieces.length; i++) {
            this.pieces[i] = HexFormat.of().parseHex(pieces[i]);
        }
    }

    private static String[] everyByte() {
        String[] bytes = new String[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = HexFormat.of().toHexDigits((byte) i);
        }
        return bytes;
    }

    /** A key, of no bytes now and then. */
    Path key(Random random) {
        PathBuilder key = new PathBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            key.append(pieces[random.nextInt(pieces.length)]);
        }
        return key.build();
    }

    /** A byte that is likely to stand in a key. */
    int label(Random random) {
        byte[] piece = pieces[random.nextInt(pieces.length)];
        return piece[random.nextInt(piece.length)] & 0xFF;
    }

    /** Keys with values, up to so many. */
    TreeMap<Path, Count> content(Random random, int atMost) {
        TreeMap<Path, Count> content = new TreeMap<>();
        for (int i = random.nextInt(atMost + 1); i > 0; i--) {
            content.put(key(random), value(random));
        }
        return content;
    }

    /** A value of one of a few weights. */
    Count value(Random random) {
        return Count.of(1 + random.nextInt(3));
    }
}
