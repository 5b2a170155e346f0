package org.banyan.persistent;

import java.util.ArrayList;
import java.util.List;

/**
 * Bytes that are read as choices. When they are used up, every further choice is the first one.
 *
 * <p>Keys are drawn from few letters and often begin like one of the keys before, so that they meet, begin one another
 * and part in the middle of long common stretches.
 */
final class FuzzInput {
    private static final int[] LETTERS = {0x61, 0x00, 0x62, 0xFF, 0x7F, 0x80, 0x71, 0x16};
    private static final int[] RUNS = {2, 9, 40, 300};
    private static final int REMEMBERED = 8;

    private final byte[] bytes;
    private final List<Path> keys = new ArrayList<>(List.of(Path.empty()));
    private int at;

    FuzzInput(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isUsedUp() {
        return at >= bytes.length;
    }

    /** A number from 0 to 255. */
    int next() {
        return isUsedUp() ? 0 : bytes[at++] & 0xFF;
    }

    /** A number from 0 up to a bound. */
    int next(int bound) {
        return next() % bound;
    }

    int label() {
        int choice = next();
        return choice < 0xC0 ? LETTERS[choice % LETTERS.length] : choice << 2 & 0xFF;
    }

    Count value() {
        return Count.of(1 + next(3));
    }

    /** The beginning of a key that came before, or a run of one letter, or nothing; then up to three letters more. */
    Path key() {
        PathBuilder key = new PathBuilder();
        int choice = next();
        switch (choice & 3) {
            case 0 -> {}
            case 1 -> run(key, RUNS[choice >> 2 & 3]);
            default -> {
                Path before = keys.get((choice >> 2) % keys.size());
                key.append(before.slice(0, before.length() - Math.min(before.length(), choice >> 6)));
            }
        }
        for (int more = next(4); more > 0; more--) {
            key.append(label());
        }
        return remember(key.build());
    }

    private void run(PathBuilder key, int length) {
        int label = label();
        for (int i = 0; i < length; i++) {
            key.append(label);
        }
    }

    private Path remember(Path key) {
        if (keys.size() == REMEMBERED) {
            keys.remove(0);
        }
        keys.add(key);
        return key;
    }
}
