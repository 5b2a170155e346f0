package org.banyan.core.eval.world;

import io.vavr.collection.Map;
import java.util.Arrays;

/**
 * The numbers of the things of one kind that were read, or all of the kind if there are many. One thread writes it, and
 * any may read it.
 */
final class Noted {
    private static final int MOST = 64;

    private volatile long[] some = {};
    private volatile boolean all;

    /** Notes a number. O(numbers noted), which are few. */
    void add(long number) {
        if (all) {
            return;
        }
        long[] known = some;
        for (long each : known) {
            if (each == number) {
                return;
            }
        }
        if (known.length == MOST) {
            all = true;
            return;
        }
        long[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = number;
        some = more;
    }

    void addAll(Noted other) {
        if (other.all) {
            all = true;
        }
        for (long number : other.some) {
            add(number);
        }
    }

    /** Whether something that was noted differs between two maps. O(numbers noted). */
    <V> boolean differs(Map<Long, V> before, Map<Long, V> now) {
        if (before == now) {
            return false;
        }
        if (all) {
            return true;
        }
        for (long number : some) {
            if (before.get(number).getOrNull() != now.get(number).getOrNull()) {
                return true;
            }
        }
        return false;
    }
}
