package org.banyan.persistent.publish.metrics;

import org.jspecify.annotations.Nullable;

/** The measurement of one call that writes. Belongs to the thread of the call. */
public final class WriteCall {
    /** A runtime image may lack the Flight Recorder. */
    private static final boolean RECORDS =
            ModuleLayer.boot().findModule("jdk.jfr").isPresent();

    private static final long NO_VERSION = -1;

    private final Meters meters;
    private final @Nullable PublishEvent event;
    private final long start;
    private int failures;
    private int combined;
    private boolean handedOver;

    /** Begins the measurement. */
    public WriteCall(Meters meters) {
        this.meters = meters;
        this.event = RECORDS ? new PublishEvent() : null;
        if (event != null) {
            event.begin();
        }
        this.start = System.nanoTime();
    }

    /** Counts an attempt that lost against another writer, and returns how many there were. */
    public int failed() {
        return ++failures;
    }

    /** Notes that another writer may publish this from now on. */
    public void handedOver() {
        handedOver = true;
    }

    /**
     * Counts what one commit did.
     *
     * @param others how many branches of other writers it decided
     */
    public void committed(int fastForwards, int merges, int others) {
        combined = others;
        meters.committed(fastForwards, merges, others);
    }

    /** Ends with the version that has the change. */
    public void published(long version) {
        ended(version, false);
    }

    /** Ends without a version that has the change. */
    public void refused() {
        ended(NO_VERSION, true);
    }

    private void ended(long version, boolean wasRefused) {
        meters.ended(failures, handedOver, wasRefused, System.nanoTime() - start);
        if (event != null) {
            event.end();
            if (event.shouldCommit()) {
                event.version = version;
                event.retries = failures;
                event.combined = combined;
                event.handedOver = handedOver;
                event.commit();
            }
        }
    }
}
