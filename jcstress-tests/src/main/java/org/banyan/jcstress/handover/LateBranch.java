package org.banyan.jcstress.handover;

import org.banyan.persistent.publish.PublishedRoot;
import org.banyan.persistent.publish.Version;

/**
 * A branch of a number that comes too late as often as a branch may before it is handed over.
 *
 * <p>Its condition is tested within the attempts of its writer, and there it does what another writer might do: it
 * changes the root, so that the attempt fails. Another thread that asks it, because it takes the branch along, gets a
 * plain yes.
 */
final class LateBranch {
    /** What it adds to the root each time. */
    static final int NUISANCE = 100;

    private final PublishedRoot<Integer> root;
    private final Thread writer = Thread.currentThread();
    private final int failures;

    // Of the writer alone.
    private int attempts;
    private boolean interferes;

    LateBranch(PublishedRoot<Integer> root, int failures) {
        this.root = root;
        this.failures = failures;
    }

    /** Publishes an addition. The version that has it. */
    Version<Integer> publish(int addition) {
        return root.publishIf(0, addition, (base, head) -> {
            if (Thread.currentThread() == writer && !interferes && attempts++ < failures) {
                interferes = true;
                root.update(present -> present + NUISANCE);
                interferes = false;
            }
            return true;
        });
    }

    /** How often the writer itself has tried. */
    int attempts() {
        return attempts;
    }
}
