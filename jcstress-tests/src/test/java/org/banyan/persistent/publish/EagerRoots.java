package org.banyan.persistent.publish;

/** What the tests of other packages need of this one and users do not. */
public final class EagerRoots {
    private EagerRoots() {}

    /** A root whose writers hand over after some failures, or at once if that is none, to pages of one place each. */
    public static <T> PublishedRoot<T> handingOverAfter(int failures, T initial, Merging<T> merging, int earlier) {
        return new PublishedRoot<>(initial, merging, earlier, failures, new Handovers<>(1));
    }

    /** Returns a version that need not have been published. */
    public static <T> Version<T> version(long number, T value) {
        return new Version<>(number, value);
    }
}
