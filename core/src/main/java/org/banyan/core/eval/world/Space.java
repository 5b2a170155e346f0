package org.banyan.core.eval.world;

import org.banyan.core.eval.world.handle.Held;
import org.banyan.core.eval.world.handle.SpaceReferences;
import org.banyan.core.space.State;

/**
 * A space as a world has it.
 *
 * @param references what its atoms refer to
 */
record Space(State state, Held<SpaceReferences> references) {
    private static final Held<SpaceReferences> NO_REFERENCES = new Held.Direct<>(SpaceReferences.NONE);

    static final Space EMPTY = new Space(State.EMPTY);

    /** A space whose atoms refer to nothing. */
    Space(State state) {
        this(state, NO_REFERENCES);
    }
}
