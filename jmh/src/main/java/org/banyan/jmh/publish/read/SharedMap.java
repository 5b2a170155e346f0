package org.banyan.jmh.publish.read;

/** A map that threads share, whose keys are chosen by number and never change. Thread-safe, unless it says otherwise. */
public interface SharedMap {
    /** The value of a key. */
    long get(int key);

    /**
     * Works, and gives a key another value.
     *
     * <p>Where there are locks the work is done under the lock, and before the change is published otherwise.
     *
     * @param key the number of a key
     * @param steps how much to work
     * @param value the value, which is also what the work begins with
     * @return what the work gave
     */
    long set(int key, int steps, int value);
}
