package org.banyan.core.eval.machine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the steps of a machine. Every so many it asks the host for leave to go on, and sees whether a thread has
 * nothing to do, which then gets a part of what waits on the stack. Belongs to one machine.
 */
public final class Heartbeat {
    /** The host is asked for leave to go on after so many steps at the latest. */
    private static final int CHECK_EVERY = 1_024;

    /** So many steps take much longer than it takes to hand them over. */
    private static final int PAYS = 1_000;

    private static final int MOST_FRAMES_SEARCHED = 1 << 16;

    private final Machine machine;
    private final Host host;
    private final @Nullable Workers workers;

    /** One less than a power of two; where a number of steps has none of its bits, the host is asked. */
    private final int checkMask;

    private long steps;

    /** After so many steps the host is asked at once whether there may be more. */
    private long lastStep;

    private long lastPromotion;

    /** @param limit how many steps an evaluation may take; 0 for any number */
    Heartbeat(Machine machine, Host host, long limit) {
        this(machine, host, limit, Long.MAX_VALUE);
    }

    /** The heartbeat of a machine that does ahead of time what another one may do in the steps that are left to it. */
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

    /** Hands the largest part that can be evaluated ahead of time, which is the lowest on the stack, to another thread. */
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

    /** Whether it pays to hand over what takes so many steps; -1 if nobody knows yet how many. */
    boolean pays(long cost) {
        return cost < 0 || workers != null && cost >= Math.min(PAYS, workers.heartbeat());
    }

    /** Counts steps that were done elsewhere. */
    void countSteps(long others) {
        steps += others;
        host.check(steps);
    }

    /** Lets the host know when so many more steps were done, if that happens. */
    public void allowSteps(long number) {
        lastStep = number <= 0 ? Long.MAX_VALUE : steps + number;
    }

    /** How many steps may still be done. */
    public long stepsLeft() {
        return lastStep - steps;
    }

    long steps() {
        return steps;
    }
}
