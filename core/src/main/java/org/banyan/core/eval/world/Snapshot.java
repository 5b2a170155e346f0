package org.banyan.core.eval.world;

/** A world as it was at some time, to go back to with {@link Store#restore}. Nothing can be read from it. */
public final class Snapshot {
    private final World world;

    Snapshot(World world) {
        this.world = world;
    }

    World world() {
        return world;
    }
}
