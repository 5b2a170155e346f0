package org.banyan.core;

import org.banyan.core.atom.Atom;
import org.banyan.core.space.State;
import org.banyan.core.space.StateBuilder;

/**
 * A mutable environment from which immutable ones are made: many changes for the price of copying each node once.
 *
 * <p>{@link #build()} freezes what there is. The builder can be used further; later changes do not show in what was
 * built. Not thread-safe: a builder belongs to one thread at a time.
 */
public final class EnvironmentBuilder {
    private final State origin;
    private final StateBuilder state;
    private Environment built;

    EnvironmentBuilder(Environment start, State origin, StateBuilder state) {
        this.origin = origin;
        this.state = state;
        built = start;
    }

    /**
     * Sets the number that the next new rule gets; the following rules are numbered upwards from it. A number that is
     * lower than the next one has no effect. O(1).
     *
     * <p>Rules are listed in the order of their numbers, which union keeps. Parts of one program that are built apart
     * get the order of the whole if each numbers its rules from where all parts before it have ended.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public EnvironmentBuilder numberedFrom(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("a negative number of a rule: " + number);
        }
        state.number(number);
        return this;
    }

    /**
     * Adds a copy of an atom. O(length of the path).
     *
     * @throws ArithmeticException if there are more copies than a {@code long} can count; nothing has been added then
     */
    public EnvironmentBuilder add(Atom atom) {
        return add(atom, 1);
    }

    /**
     * Adds copies of an atom. O(length of the path).
     *
     * @throws IllegalArgumentException if {@code times} is negative
     * @throws ArithmeticException if there are more copies than a {@code long} can count; nothing has been added then
     */
    public EnvironmentBuilder add(Atom atom, long times) {
        if (times < 0) {
            throw new IllegalArgumentException("a negative number of copies: " + times);
        }
        if (times > 0) {
            state.add(atom, times);
        }
        return this;
    }

    /**
     * Adds a copy of each atom, in the order given. O(sum of the lengths of the paths). If the iterable throws, what it
     * gave before has been added.
     *
     * @throws ArithmeticException if there are more copies of an atom than a {@code long} can count
     */
    public EnvironmentBuilder addAll(Iterable<? extends Atom> atoms) {
        for (Atom atom : atoms) {
            add(atom);
        }
        return this;
    }

    /** Removes a copy of an atom, if there is one. O(length of the path). */
    public EnvironmentBuilder remove(Atom atom) {
        state.remove(atom, 1);
        return this;
    }

    /** Returns how many copies of an atom there are. O(length of the path). */
    public long multiplicity(Atom atom) {
        return state.count(atom.path());
    }

    /**
     * Returns an environment of what the builder holds now, on the branch that it was made from. O(changes since the
     * last build).
     */
    public Environment build() {
        State newState = state.build();
        if (newState != built.state()) {
            built = new Environment(origin, newState);
        }
        return built;
    }
}
