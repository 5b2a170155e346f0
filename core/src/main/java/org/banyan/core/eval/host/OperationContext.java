package org.banyan.core.eval.host;

import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;

/**
 * What a call of an {@link Operation} gets at beside its arguments: the program that runs.
 *
 * <p>It belongs to the call: to its thread, and only until it ends. Each method throws an {@link IllegalStateException}
 * elsewhere, and where the operation was declared without the effect that the method has.
 */
public interface OperationContext {
    /** The space of the program as it is now. O(1). Has the effect {@link Effects#SPACES}. */
    Environment environment();

    /**
     * A space as it is now, without what it has imported. O(1). Has the effect {@link Effects#SPACES}.
     *
     * @param space what a program knows it by: {@code &self}, or what {@code new-space} has given
     * @throws OperationFailure if the atom is no space
     */
    Environment environment(Atom space);

    /** Adds an atom to the space of the program, as it is. Has the effect {@link Effects#SPACES}. */
    void add(Atom atom);

    /**
     * Adds an atom to a space, as it is. Has the effect {@link Effects#SPACES}.
     *
     * @throws OperationFailure if the first atom is no space
     */
    void add(Atom space, Atom atom);

    /** Removes a copy of an atom from the space of the program, if there is one. Has the effect {@link Effects#SPACES}. */
    void remove(Atom atom);

    /**
     * Removes a copy of an atom from a space, if there is one. Has the effect {@link Effects#SPACES}.
     *
     * @throws OperationFailure if the first atom is no space
     */
    void remove(Atom space, Atom atom);

    /** Prints a line, as {@code println!} does. Has the effect {@link Effects#OUTPUT}. */
    void print(String line);
}
