package org.banyan.core.space;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way from an environment to its states and back, for the packages of this module: the face of the module does not
 * show states.
 */
public final class Access {
    private static volatile @Nullable Bridge bridge;

    private Access() {}

    /** What only the class of environments can do. */
    public interface Bridge {
        /** The present state of an environment. */
        State state(Object environment);

        /** An environment of the same origin with another state. */
        Object environment(Object environment, State state);
    }

    /** Lets the class of environments say how. */
    public static void install(Bridge made) {
        bridge = made;
    }

    /** The way. There must have been an environment. */
    public static Bridge bridge() {
        return Objects.requireNonNull(bridge, "no environment was ever made");
    }
}
