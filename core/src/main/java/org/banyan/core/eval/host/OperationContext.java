package org.banyan.core.eval.host;

import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;

/**
 * The access of a call of an {@link Operation} to the program that calls.
 *
 * <p>Not thread-safe. It serves one call, on the thread of the call, until the call ends. Each method throws an {@link
 * IllegalStateException} on another thread and after the call, and if the operation was declared without the effect
 * that the method names.
 */
public interface OperationContext {
    /** Returns the current space of the program. O(1). Has the effect {@link Effects#SPACES}. */
    Environment environment();

    /**
     * Returns the current state of a space, without its imports. O(1). Has the effect {@link Effects#SPACES}.
     *
     * @param space a reference to the space: {@code &self}, or a result of {@code new-space}
     * @throws OperationFailure if the atom is no space
     */
    Environment environment(Atom space);

    /**
     * Adds an atom to the space of the program, unevaluated. O(length of its path). Has the effect {@link
     * Effects#SPACES}.
     */
    void add(Atom atom);

    /**
     * Adds an atom to a space, unevaluated. O(length of its path). Has the effect {@link Effects#SPACES}.
     *
     * @throws OperationFailure if the first atom is no space
     */
    void add(Atom space, Atom atom);

    /**
     * Removes a copy of an atom from the space of the program, if it has one. O(length of its path). Has the effect
     * {@link Effects#SPACES}.
     */
    void remove(Atom atom);

    /**
     * Removes a copy of an atom from a space, if it has one. O(length of its path). Has the effect {@link
     * Effects#SPACES}.
     *
     * @throws OperationFailure if the first atom is no space
     */
    void remove(Atom space, Atom atom);

    /** Prints a line, as {@code println!} does. O(its length). Has the effect {@link Effects#OUTPUT}. */
    void print(String line);
}
