package org.banyan.persistent.publish;

/** The registration of a listener at a root. Thread-safe. */
public interface Registration extends AutoCloseable {
    /** Ends the registration. A call that another thread is about to make may still come. O(number of receivers). */
    @Override
    void close();
}
