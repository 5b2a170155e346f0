package org.banyan.jcstress.control.handover;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** What is alike in the controls: a number, and a place for the addition of each of two writers. */
final class Combining {
    final AtomicInteger root = new AtomicInteger();
    final AtomicReferenceArray<Addition> places = new AtomicReferenceArray<>(2);

    static final class Addition {
        final int amount;
        volatile boolean done;

        Addition(int amount) {
            this.amount = amount;
        }
    }

    Addition handOver(int place, int amount) {
        Addition addition = new Addition(amount);
        places.set(place, addition);
        return addition;
    }
}
