package org.banyan.lincheck;

/**
 * A shared number that many threads add to, as small as it can be and yet have every operation of a root.
 *
 * <p>A version is given as text, number and value, so that two versions are equal if they look so; what is not there is
 * given as {@link #NONE}.
 */
public interface SharedSum {
    /** The number that version 0 has, and the base of every branch. */
    int BASE = 10;

    /** A merge of more than this fails. */
    int MOST = 13;

    String NONE = "none";

    /** The present value alone. */
    int current();

    /** The present version. */
    String version();

    /** Adds to what is present. */
    String update(int amount);

    /** Publishes a branch of {@link #BASE} that has added something. */
    String publish(int amount);

    /** Does the same, if what is present is even. */
    String publishIfEven(int amount);

    /** Puts a value in place of the version of a number. */
    String compareAndPublish(int number, int value);

    /** The version of a number. */
    String asOf(int number);

    static String text(long number, int value) {
        return number + ":" + value;
    }
}
