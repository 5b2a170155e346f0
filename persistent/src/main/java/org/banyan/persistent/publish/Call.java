package org.banyan.persistent.publish;

import org.jspecify.annotations.Nullable;

/** What is measured of one call that writes. */
final class Call {
    /** A runtime image may lack the Flight Recorder. */
    private static final boolean RECORDS =
            ModuleLayer.boot().findModule("jdk.jfr").isPresent();

    private final Meters meters;
    private final @Nullable PublishEvent event;
    private final long start;
    private int failures;
    private int combined;
    private boolean handedOver;

    Call(Meters meters) {
        this.meters = meters;
        this.event = RECORDS ? new PublishEvent() : null;
        if (event != null) {
            event.begin();
        }
        this.start = System.nanoTime();
    }

    /** Notes an attempt that came to nothing. How many there were. */
    int failed() {
        return ++failures;
    }

    void handedOver() {
        handedOver = true;
    }

    void committed(Commit<?> commit) {
        combined = commit.taken();
        meters.committed(commit);
    }

    /** Ends with the version that has the change, or with none if it was refused. */
    void ended(@Nullable Version<?> version) {
        meters.ended(failures, handedOver, version == null, System.nanoTime() - start);
        if (event != null) {
            event.end();
            if (event.shouldCommit()) {
                event.version = version == null ? -1 : version.number();
                event.retries = failures;
                event.combined = combined;
                event.handedOver = handedOver;
                event.commit();
            }
        }
    }
}
