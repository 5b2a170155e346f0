package org.banyan.core.eval.machine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The counter of a machine's steps. At intervals it asks the host for permission to continue. If a thread is idle then,
 * it gets a part of what waits on the stack. Belongs to one machine.
 */
public final class Heartbeat {
    /** The host is asked for permission to continue after at most so many steps. */
    private static final int CHECK_EVERY = 1_024;

    /** The number of steps that take much longer than handing them over. */
    private static final int PAYS = 1_000;

    private static final int MOST_FRAMES_SEARCHED = 1 << 16;

    private final Machine machine;
    private final Host host;
    private final @Nullable Workers workers;

    /** One less than a power of two. The host is asked when the number of steps has none of these bits. */
    private final int checkMask;

    private long steps;

    /** After so many steps the host is asked at once. */
    private long lastStep;

    private long lastPromotion;

    /** @param limit the number of steps that an evaluation may take; 0 for any number */
    Heartbeat(Machine machine, Host host, long limit) {
        this(machine, host, limit, Long.MAX_VALUE);
    }

    /**
     * Creates the heartbeat of a machine that works ahead of another one. It may take the steps that are left to that
     * one.
     */
    Heartbeat(Machine machine, Host host, Heartbeat parent) {
        this(machine, host, 0, parent.stepsLeft());
    }

    private Heartbeat(Machine machine, Host host, long limit, long lastStep) {
        this.machine = machine;
        this.host = host;
        this.workers = host.workers();
        this.lastStep = lastStep;
        long every = limit > 0 ? Math.min(CHECK_EVERY, limit) : CHECK_EVERY;
        if (workers != null) {
            every = Math.min(every, Math.max(1, workers.heartbeat()));
        }
        checkMask = (int) Long.highestOneBit(every) - 1;
    }

    void countStep() {
        steps++;
        if ((steps & checkMask) == 0 || steps > lastStep) {
            beat();
        }
    }

    private void beat() {
        host.check(steps);
        if (workers != null && steps - lastPromotion >= workers.heartbeat() && workers.isWanting()) {
            promote(workers);
        }
    }

    /**
     * Hands the largest part that can be evaluated ahead of time, which is the lowest on the stack, to another thread.
     */
    private void promote(Workers threads) {
        lastPromotion = steps;
        List<Frame> candidates = new ArrayList<>();
        int searched = 0;
        long context = machine.store().context();
        long space = context;
        for (Frame frame = machine.top(); frame != null && searched < MOST_FRAMES_SEARCHED; frame = frame.next) {
            searched++;
            space = frame.contextBelow(space);
            if (space == context && frame.mayPromote()) {
                candidates.add(frame);
            }
        }
        lastPromotion += searched;
        for (int i = candidates.size() - 1; i >= 0; i--) {
            EarlyResults early = candidates.get(i).promote(machine, threads);
            if (early != null) {
                early.offer(() -> {
                    host.check(steps);
                    return false;
                });
                return;
            }
        }
    }

    /** Whether handing over a part that takes so many steps saves time; a negative number if it is not known. */
    boolean pays(long cost) {
        return cost < 0 || workers != null && cost >= Math.min(PAYS, workers.heartbeat());
    }

    /** Adds steps that were done elsewhere. */
    void countSteps(long others) {
        steps += others;
        host.check(steps);
    }

    /** Limits the steps of the evaluation that begins now. */
    public void allowSteps(long number) {
        lastStep = number <= 0 ? Long.MAX_VALUE : steps + number;
    }

    /** Returns the number of steps that may still be done. */
    public long stepsLeft() {
        return lastStep - steps;
    }

    long steps() {
        return steps;
    }
}
