package org.banyan.core.space;

import org.banyan.core.atom.Rule;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a space holds, how often, and its number in the order of definition.
 *
 * <p>Rules are ordered by number; rules of one number, which stem from branches that were united, by their paths. The
 * number of a rule is given at its first definition and does not change until the last copy is gone.
 */
public final class Definition implements Occurrence, Comparable<Definition> {
    private final Rule rule;
    private final long number;
    private final long count;

    /** A definition of a rule. */
    public Definition(Rule rule, long number, long count) {
        if (number < 0 || count < 1) {
            throw new IllegalArgumentException("number " + number + ", count " + count + " of " + rule);
        }
        this.rule = rule;
        this.number = number;
        this.count = count;
    }

    /** Returns the rule, with the names of variables as they were at its first definition. */
    public Rule rule() {
        return rule;
    }

    /** Returns the place among the rules. */
    public long number() {
        return number;
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public Definition withCount(long newCount) {
        return newCount == count ? this : new Definition(rule, number, newCount);
    }

    /** Returns the path by which definitions are kept in order: the number, then the rule's own path. */
    Path order() {
        Path path = rule.atom().path();
        PathBuilder order = new PathBuilder(Long.BYTES + path.length());
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            order.append((int) (number >>> shift));
        }
        return order.append(path).build();
    }

    @Override
    public int compareTo(Definition other) {
        int byNumber = Long.compare(number, other.number);
        return byNumber != 0
                ? byNumber
                : rule.atom().path().compareTo(other.rule.atom().path());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Definition definition
                        && number == definition.number
                        && count == definition.count
                        && rule.equals(definition.rule);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rule.hashCode() + Long.hashCode(number)) + Long.hashCode(count);
    }

    @Override
    public String toString() {
        return "#" + number + " x" + count + " " + rule;
    }
}
