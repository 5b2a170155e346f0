package org.banyan.core.eval.world;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.world.handle.Handles;
import org.banyan.core.eval.world.handle.Held;
import org.banyan.core.eval.world.handle.SpaceReferences;
import org.jspecify.annotations.Nullable;

/** What states hold at some time. A search keeps it, so as not to see what changes while its answers are used. */
public final class Cells {
    /** No states at all. */
    public static final Cells NONE = new Cells(HashMap.empty(), new Handles(), List.of(), null);

    private final Map<Long, Held<Atom>> contents;
    private final Handles handles;

    /** What the atoms of the spaces refer to that are searched; kept, so that it is not forgotten before they are. */
    private final List<SpaceReferences> references;

    private final @Nullable Journal journal;

    /** @param journal what takes note of each state that is read; null if none is wanted */
    Cells(
            Map<Long, Held<Atom>> contents,
            Handles handles,
            List<SpaceReferences> references,
            @Nullable Journal journal) {
        this.contents = contents;
        this.handles = handles;
        this.references = references;
        this.journal = journal;
    }

    /** Whether atoms of the spaces that are searched refer to states and other spaces. */
    public boolean areReferredTo() {
        return !references.isEmpty();
    }

    /**
     * An atom that was read from the bytes of a space, with references that keep what they refer to. O(size), or O(1) if
     * it has none.
     */
    public Atom kept(Atom atom) {
        return handles.kept(atom);
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
        return handles.content(number, contents);
    }

    /**
     * An atom with {@code (State content)} in place of references to states, so that it can be compared and printed. A
     * state within its own content stays a reference. O(size in memory). The atom itself if there are no states.
     */
    public Atom resolved(Atom atom) {
        return contents.isEmpty() || !atom.hasGrounded() ? atom : States.resolved(this, atom);
    }
}
