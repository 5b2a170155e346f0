package org.banyan.jmh.publish;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Random numbers of one thread, fast enough to be drawn between two reads. */
@State(Scope.Thread)
public class Draw extends Apart {
    private long random = Thread.currentThread().getId() * 0x9E37_79B9_7F4A_7C15L + 1;

    /** The next number from 0 to less than the bound. */
    int below(int bound) {
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
        return (int) ((random >>> 32) * bound >>> 32);
    }
}
