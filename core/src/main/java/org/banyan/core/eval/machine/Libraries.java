package org.banyan.core.eval.machine;

import org.banyan.core.eval.world.World;

/** The libraries that a program may use. */
@FunctionalInterface
public interface Libraries {
    /** The library of the dialect whose rules are followed in a world, with the integers that it has asked for. */
    Library in(World world);
}
