package org.banyan.persistent.publish;

/** The place of a listener at a root. Thread-safe. */
public interface Registration extends AutoCloseable {
    /** Ends it. A call that another thread is about to make may still come. O(number of listeners). */
    @Override
    void close();
}
