package org.banyan.persistent;

import com.google.common.collect.testing.SampleElements;
import java.util.List;

/**
 * Nine keys for the suites of guava-testlib: two below the five samples, these, and two above them, in order.
 *
 * <p>They begin one another, from the empty key on, part late in long keys, and stand on either side of where bytes
 * turn negative.
 */
final class SampleKeys {
    private static final Path LONG = Keys.bytes(0x7F).concat(Keys.repeated('s', 1000));

    private static final List<Path> KEYS = List.of(
            Path.empty(),
            Keys.bytes(0x00),
            Keys.bytes(0x00, 0x00),
            Keys.bytes(0x7F),
            LONG.concat(Keys.bytes(0x00)),
            LONG.concat(Keys.bytes(0xFF)),
            Keys.bytes(0x80),
            Keys.bytes(0x80, 0xFF),
            Keys.bytes(0xFF));

    private SampleKeys() {}

    /** The n-th key in order. */
    static Path key(int index) {
        return KEYS.get(index);
    }

    /** The five in the middle, out of order. */
    static SampleElements<Path> samples() {
        return new SampleElements<>(key(4), key(2), key(6), key(3), key(5));
    }
}
