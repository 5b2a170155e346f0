package org.banyan.core.eval.world;

/** An earlier world, to return to by {@link Store#restore}. Nothing can be read from it. */
public final class Snapshot {
    private final World world;

    Snapshot(World world) {
        this.world = world;
    }

    World world() {
        return world;
    }
}
