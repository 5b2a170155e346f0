package org.banyan.persistent.publish;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The last versions before the current one, in a ring: the version of number n is at index n modulo the length.
 *
 * <p>A version is stored before there is a later head, by at least one thread. A thread that stores a version late
 * finds a later version at its index, and leaves it.
 */
final class History<T> {
    private final AtomicReferenceArray<@Nullable Version<T>> ring;

    /** Makes a history of some versions, and of one more, since a head is stored before it is replaced. */
    History(int earlier) {
        ring = new AtomicReferenceArray<>(earlier == 0 ? 0 : earlier + 1);
    }

    void store(Version<T> version) {
        if (ring.length() > 0) {
            int place = place(version.number());
            Version<T> stored = ring.get(place);
            if (stored == null || stored.number() < version.number()) {
                // If this fails, another thread has stored the same version or a later one: the version that precedes
                // it in the ring was stored before it became the head.
                ring.compareAndSet(place, stored, version);
            }
        }
    }

    @Nullable Version<T> find(long number) {
        if (number < 0 || ring.length() == 0) {
            return null;
        }
        Version<T> stored = ring.get(place(number));
        return stored != null && stored.number() == number ? stored : null;
    }

    private int place(long number) {
        return (int) (number % ring.length());
    }
}
