package org.banyan.testkit;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.banyan.core.Counted;
import org.banyan.core.Environment;

/**
 * An unmodified environment and some branches that were made of it: what the laws of union are about.
 *
 * @param origin what all branches began with
 * @param branches the branches, each a fork of the origin with some changes or with none
 */
public record Branches(Environment origin, Seq<Environment> branches) {
    /** @throws IllegalArgumentException if the origin is modified, and so would not be what its branches began with */
    public Branches {
        if (origin.isModified()) {
            throw new IllegalArgumentException("the origin of branches is modified: " + Contents.of(origin));
        }
        branches = Vector.ofAll(branches);
    }

    /**
     * Creates a sample of an origin and its branches. O(what the origin holds) and O(number of branches).
     *
     * @throws IllegalArgumentException if the origin is modified
     */
    public Branches(Environment origin, Iterable<Environment> branches) {
        this(origin, Vector.ofAll(branches));
    }

    /** One branch for each list of edits. */
    public static Branches of(Environment origin, Iterable<? extends Iterable<? extends Edit>> edits) {
        Environment fork = origin.fork();
        return new Branches(fork, Vector.ofAll(edits).map(each -> Edit.applyAll(each, fork)));
    }

    /**
     * Whether the branches together remove no more copies of any atom than the origin holds: the condition under which
     * union is associative. O(what origin and branches hold).
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

    /** All that the origin and the branches hold, and their rules in order. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("origin ").append(Contents.of(origin));
        for (int i = 0; i < branches.size(); i++) {
            text.append("%nbranch %d ".formatted(i)).append(Contents.of(branches.get(i)));
        }
        return text.toString();
    }
}
