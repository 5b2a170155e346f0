package org.banyan.core.eval.world;

import org.banyan.core.eval.world.handle.Held;
import org.banyan.core.eval.world.handle.SpaceReferences;
import org.banyan.core.space.State;

/**
 * A space in a world.
 *
 * @param references the targets that its atoms refer to
 */
record Space(State state, Held<SpaceReferences> references) {
    private static final Held<SpaceReferences> NO_REFERENCES = new Held.Direct<>(SpaceReferences.NONE);

    static final Space EMPTY = new Space(State.EMPTY);

    /** Creates a space without references. */
    Space(State state) {
        this(state, NO_REFERENCES);
    }
}
