package org.banyan.lincheck.control;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** A sum that keeps one earlier version, in a ring, where each writer puts the head that it finds. */
class KeptSum extends PartialSum {
    private static final int LENGTH = 2;

    final AtomicReference<Numbered> root = new AtomicReference<>(new Numbered(0, BASE));
    final AtomicReferenceArray<@Nullable Numbered> ring = new AtomicReferenceArray<>(LENGTH);

    /** The head, when it is in the ring. */
    Numbered keptHead() {
        Numbered head = root.get();
        keep(head);
        return head;
    }

    void keep(Numbered version) {
        int place = version.number() % LENGTH;
        Numbered kept = ring.get(place);
        if (kept == null || kept.number() < version.number()) {
            ring.compareAndSet(place, kept, version);
        }
    }

    boolean isFound(@Nullable Numbered kept, int number) {
        return kept != null && kept.number() == number;
    }

    @Override
    public final String version() {
        return root.get().text();
    }

    @Override
    public final String update(int amount) {
        while (true) {
            Numbered head = keptHead();
            Numbered next = head.plus(amount);
            if (root.compareAndSet(head, next)) {
                keep(next);
                return next.text();
            }
        }
    }

    @Override
    public final String asOf(int number) {
        Numbered head = root.get();
        if (number == head.number()) {
            return head.text();
        }
        if (number > head.number() || number < head.number() - 1) {
            return NONE;
        }
        Numbered kept = ring.get(number % LENGTH);
        return kept != null && isFound(kept, number) ? kept.text() : NONE;
    }

    /** Returns what has the place, whatever its number. */
    static final class WithoutNumbers extends KeptSum {
        @Override
        boolean isFound(@Nullable Numbered kept, int number) {
            return true;
        }
    }

    /** Leaves it to a writer that may be stopped to keep its own version. */
    static final class WithoutHelp extends KeptSum {
        @Override
        Numbered keptHead() {
            return root.get();
        }
    }

    /** Puts a version back that comes late. */
    static final class WithoutOrder extends KeptSum {
        @Override
        void keep(Numbered version) {
            ring.set(version.number() % LENGTH, version);
        }
    }
}
