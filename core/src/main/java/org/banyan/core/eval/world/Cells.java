package org.banyan.core.eval.world;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import org.banyan.core.atom.Atom;
import org.jspecify.annotations.Nullable;

/** What states hold at some time. A search keeps it, so as not to see what changes while its answers are used. */
public final class Cells {
    /** No states at all. */
    public static final Cells NONE = new Cells(HashMap.empty(), null);

    private final Map<Long, Atom> contents;
    private final @Nullable Journal journal;

    /** @param journal what takes note of each state that is read; null if nobody wants to know */
    Cells(Map<Long, Atom> contents, @Nullable Journal journal) {
        this.contents = contents;
        this.journal = journal;
    }

    /** Whether there are no states. */
    public boolean isEmpty() {
        return contents.isEmpty();
    }

    /** What a state holds; null if there is no such state. */
    @Nullable Atom get(long number) {
        if (journal != null) {
            journal.readsCell(number);
        }
        return contents.get(number).getOrNull();
    }

    /**
     * An atom with {@code (State content)} in place of references to states, so that it can be compared and printed. A
     * state within its own content stays a reference. O(size in memory). The atom itself if there are no states.
     */
    public Atom resolved(Atom atom) {
        return contents.isEmpty() ? atom : States.resolved(this, atom);
    }
}
