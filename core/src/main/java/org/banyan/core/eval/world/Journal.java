package org.banyan.core.eval.world;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.space.State;
import org.jspecify.annotations.Nullable;

/**
 * What a machine that works ahead of time has looked at and changed in its world, but for rules and types: of these the
 * meanings of heads tell.
 */
public final class Journal {
    private final List<Change> changes = new ArrayList<>();
    private volatile boolean readsSpaces;
    private volatile boolean touchesCells;
    private volatile boolean touchesRest;

    /** An atom that was added to a space, or removed. */
    private record Change(long space, Atom atom, boolean added) {}

    public void added(long space, Atom atom) {
        changes.add(new Change(space, atom, true));
    }

    public void removed(long space, Atom atom) {
        changes.add(new Change(space, atom, false));
    }

    public void readsSpaces() {
        readsSpaces = true;
    }

    public void touchesCells() {
        touchesCells = true;
    }

    public void touchesRest() {
        touchesRest = true;
    }

    /** Takes note of all that another one has taken note of. */
    public void include(Journal other) {
        changes.addAll(other.changes);
        readsSpaces = readsSpaces || other.readsSpaces;
        touchesCells = touchesCells || other.touchesCells;
        touchesRest = touchesRest || other.touchesRest;
    }

    /** Whether something was looked at that is different in two worlds. Others may ask while the work goes on. */
    public boolean hasSeenChange(World before, World now) {
        return before != now
                && (readsSpaces && before.spaces() != now.spaces()
                        || touchesCells && before.cells() != now.cells()
                        || touchesRest && !haveSameRest(before, now));
    }

    private static boolean haveSameRest(World before, World now) {
        return before.generators() == now.generators()
                && before.tokens() == now.tokens()
                && before.settings() == now.settings()
                && before.modules() == now.modules()
                && before.imports() == now.imports()
                && before.next() == now.next();
    }

    /**
     * The world in which the work would have ended, had it begun in another one than it has.
     *
     * @param before where it has begun
     * @param now where it was to begin
     * @param after where it has ended
     * @return null if it has looked at what is different
     */
    public @Nullable World applied(World before, World now, World after) {
        if (before == now) {
            return after;
        }
        if (after == before && before.spaces() == now.spaces() && !touchesCells && !touchesRest) {
            return now;
        }
        if (hasSeenChange(before, now)) {
            return null;
        }
        World result = touchesRest ? after : now;
        if (touchesRest) {
            result = result.withSpaces(now.spaces()).withCells(now.cells());
        }
        if (touchesCells) {
            result = result.withCells(after.cells());
        }
        if (before.spaces() == now.spaces()) {
            return result.withSpaces(after.spaces());
        }
        for (Change change : changes) {
            State state = result.space(change.space);
            State changed = change.added ? state.added(change.atom, 1, State.EMPTY) : state.removedEqual(change.atom);
            result = result.withSpace(change.space, changed);
        }
        return result;
    }
}
