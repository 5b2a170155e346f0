package org.banyan.persistent.publish;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The proposals whose writers have failed several times, for the next writer that commits.
 *
 * <p>To free a place and to look through all takes a bounded number of steps. To hand over is a walk to the first free
 * place. Where all places of a page are taken, the walk continues on the next page; pages stay.
 */
final class Handovers<T> {
    private static final int PLACES = 32;

    private final SlotPage<T> first;

    /** The number of writers that have a place, or are about to take one. */
    private final AtomicInteger waiting = new AtomicInteger();

    Handovers() {
        this(PLACES);
    }

    Handovers(int places) {
        first = new SlotPage<>(places);
    }

    /** Some places for proposals. */
    private static final class SlotPage<T> {
        final AtomicReferenceArray<@Nullable Proposal<T>> places;
        final AtomicReference<@Nullable SlotPage<T>> next = new AtomicReference<>();

        SlotPage(int length) {
            places = new AtomicReferenceArray<>(length);
        }

        SlotPage<T> nextOrNew() {
            SlotPage<T> present = next.get();
            if (present != null) {
                return present;
            }
            SlotPage<T> added = new SlotPage<>(places.length());
            SlotPage<T> other = next.compareAndExchange(null, added);
            return other == null ? added : other;
        }
    }

    /** A place with a proposal, until it is freed. */
    final class Place {
        private final SlotPage<T> page;
        private final int index;

        private Place(SlotPage<T> page, int index) {
            this.page = page;
            this.index = index;
        }

        void free() {
            page.places.set(index, null);
            waiting.getAndDecrement();
        }
    }

    /** Puts a proposal into a free place. */
    Place handOver(Proposal<T> proposal) {
        waiting.getAndIncrement();
        int length = first.places.length();
        int start = Math.floorMod(Thread.currentThread().getId(), length);
        for (SlotPage<T> page = first; ; page = page.nextOrNew()) {
            for (int i = 0; i < length; i++) {
                int index = (start + i) % length;
                if (page.places.get(index) == null && page.places.compareAndSet(index, null, proposal)) {
                    return new Place(page, index);
                }
            }
        }
    }

    /** Passes each proposal without an outcome to an action. */
    void forEachWaiting(Consumer<Proposal<T>> action) {
        if (waiting.get() == 0) {
            return;
        }
        for (SlotPage<T> page = first; page != null; page = page.next.get()) {
            for (int i = 0; i < page.places.length(); i++) {
                Proposal<T> proposal = page.places.get(i);
                if (proposal != null && proposal.outcome() == null) {
                    action.accept(proposal);
                }
            }
        }
    }

    /** Returns the number of pages. O(pages). */
    int pages() {
        int pages = 0;
        for (SlotPage<T> page = first; page != null; page = page.next.get()) {
            pages++;
        }
        return pages;
    }
}
