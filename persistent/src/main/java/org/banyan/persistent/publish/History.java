package org.banyan.persistent.publish;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The last versions before the present one, in a ring: the version of number n has the place n modulo the length.
 *
 * <p>A version is stored before there is a later head, by one thread at least. One that comes too late finds its place
 * taken by a later version, and leaves it.
 */
final class History<T> {
    private final AtomicReferenceArray<@Nullable Version<T>> ring;

    /** Of some versions, and of one more, since a head is stored before it is replaced. */
    History(int earlier) {
        ring = new AtomicReferenceArray<>(earlier == 0 ? 0 : earlier + 1);
    }

    void store(Version<T> version) {
        if (ring.length() > 0) {
            int place = place(version.number());
            Version<T> stored = ring.get(place);
            if (stored == null || stored.number() < version.number()) {
                // If this fails, somebody else has stored this version or a later one: whatever was to be stored here
                // before this version was there before it became the head.
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
