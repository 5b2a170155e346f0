package org.banyan.testkit;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.banyan.core.Counted;
import org.banyan.core.Environment;

/**
 * An unmodified environment and some branches of it: the operands of the laws of union. Immutable and thread-safe. The
 * components are O(1).
 *
 * @param origin the environment that all branches began with
 * @param branches the branches, each a fork of the origin, modified or not
 */
public record Branches(Environment origin, Seq<Environment> branches) {
    /**
     * Creates a sample of an origin and its branches. O(number of branches).
     *
     * @throws IllegalArgumentException if the origin is modified: its branches would have begun with other atoms
     */
    public Branches {
        if (origin.isModified()) {
            throw new IllegalArgumentException("the origin of branches is modified: " + Contents.of(origin));
        }
        branches = Vector.ofAll(branches);
    }

    /**
     * Creates a sample of an origin and its branches. O(number of branches).
     *
     * @throws IllegalArgumentException if the origin is modified
     */
    public Branches(Environment origin, Iterable<Environment> branches) {
        this(origin, Vector.ofAll(branches));
    }

    /** Returns a sample with a branch for each list of edits. The cost is that of the edits. */
    public static Branches of(Environment origin, Iterable<? extends Iterable<? extends Edit>> edits) {
        Environment fork = origin.fork();
        return new Branches(fork, Vector.ofAll(edits).map(each -> Edit.applyAll(each, fork)));
    }

    /**
     * Whether the branches together remove no more copies of any atom than the origin holds. Under this condition union
     * is associative. O(number of atoms of the origin) look-ups in each branch.
     */
    public boolean removeNoMoreThanTheOriginHolds() {
        for (Counted held : origin.multiplicities()) {
            long left = held.count();
            for (Environment branch : branches) {
                left -= Math.max(0, held.count() - branch.multiplicity(held.atom()));
            }
            if (left < 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns the content of the origin and of all branches. O(their sizes). */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("origin ").append(Contents.of(origin));
        for (int i = 0; i < branches.size(); i++) {
            text.append("%nbranch %d ".formatted(i)).append(Contents.of(branches.get(i)));
        }
        return text.toString();
    }
}
