package org.banyan.core.eval.ahead;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.banyan.core.eval.host.ModuleSource;
import org.banyan.core.eval.machine.EarlyResults;
import org.banyan.core.eval.machine.Heads;
import org.banyan.core.eval.machine.Host;
import org.banyan.core.eval.machine.Libraries;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Workers;
import org.banyan.core.eval.term.Result;
import org.banyan.core.eval.world.handle.OpenFiles;
import org.jspecify.annotations.Nullable;

/**
 * A part of an evaluation that another thread does ahead of time, in the world at its beginning.
 *
 * <p>When its turn comes, the result is accepted if nothing that the part has read has changed. Otherwise, or if no
 * thread has begun it, it is done anew. So the result is always that of one thread.
 */
final class Speculation implements EarlyResults {
    private static final int WAITING = 0;
    private static final int TAKEN = 1;

    /**
     * The greatest number of steps of a part that the offering thread itself does at once, so that it is not kept from
     * its own work.
     */
    private static final long MOST_STEPS_AT_ONCE = 100_000;

    /** The greatest number of writes that are kept until the turn of the part. */
    private static final int MOST_WRITES = 1 << 17;

    private static final BooleanSupplier NEVER = () -> false;

    private final AtomicInteger state = new AtomicInteger(WAITING);
    private final Scheduler scheduler;
    private final Libraries libraries;
    private final Machine apart;
    private final LongConsumer costs;
    private final int evaluation;
    private final long mostSteps;
    private final Heads heads;
    private final int depthBefore;
    private final List<String> output = new ArrayList<>();
    private final Consumer<Machine> work;
    private volatile boolean done;

    // Owned by the thread that has taken this.
    private boolean begun;
    private BooleanSupplier enough = NEVER;

    private volatile boolean cancelled;

    /** Whether results with the variables that were made have been taken. */
    private final AtomicBoolean variablesTaken = new AtomicBoolean();

    private @Nullable List<Result> results;

    /**
     * @param depth the number of frames that would be below the work
     * @param costs the receiver of the number of steps that the work took
     */
    Speculation(Scheduler scheduler, Machine machine, int depth, LongConsumer costs, Consumer<Machine> work) {
        this.scheduler = scheduler;
        this.costs = costs;
        this.work = work;
        libraries = machine.host().libraries();
        evaluation = scheduler.evaluation();
        mostSteps = scheduler.heartbeat() == 0
                ? Math.min(MOST_STEPS_AT_ONCE, machine.heartbeat().stepsLeft())
                : machine.heartbeat().stepsLeft();
        heads = machine.heads();
        depthBefore = depth;
        apart = new Machine(machine, new ApartHost(), depth);
    }

    /** A host that prints to a list, and ends the work when its result is not wanted. */
    private final class ApartHost implements Host {
        @Override
        public Libraries libraries() {
            return libraries;
        }

        @Override
        public void check(long steps) {
            if (cancelled
                    || steps > mostSteps
                    || apart.store().writes() > MOST_WRITES
                    || scheduler.evaluation() != evaluation) {
                throw new Cancelled();
            }
            if (enough.getAsBoolean()) {
                apart.pause();
            }
        }

        @Override
        public boolean isTraced() {
            return false;
        }

        @Override
        public void step(int depth, String line) {
            throw new Cancelled();
        }

        @Override
        public void goOutside() {
            throw new Cancelled();
        }

        @Override
        public void print(String line) {
            output.add(line);
        }

        @Override
        public void trace(String line) {
            throw new Cancelled();
        }

        @Override
        public long seed() {
            throw new Cancelled();
        }

        @Override
        public ModuleSource modules() {
            throw new Cancelled();
        }

        @Override
        public void moduleFailed(String module, String error) {
            throw new Cancelled();
        }

        @Override
        public OpenFiles files() {
            throw new Cancelled();
        }

        @Override
        public Workers workers() {
            return scheduler;
        }
    }

    /** An exception that ends a speculation. */
    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1;

        Cancelled() {
            super(null, null, false, false);
        }
    }

    /**
     * Does the work, or continues it, unless another thread does.
     *
     * @param until asked from time to time whether this thread should stop; an exception of it ends the work
     * @return false if the thread has stopped, and another one may continue
     */
    boolean run(BooleanSupplier until) {
        return !state.compareAndSet(WAITING, TAKEN) || goOn(until);
    }

    private boolean goOn(BooleanSupplier until) {
        boolean ended = true;
        enough = until;
        try {
            if (!begun) {
                begun = true;
                apart.beginApart(work);
            }
            List<Result> found = apart.runApart();
            results = found;
            ended = found != null;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            // The failure, of any kind, is dropped: if it belongs to the program, it happens again in turn.
            results = null;
        } finally {
            enough = NEVER;
            if (ended) {
                apart.release();
                done = true;
            } else {
                state.set(WAITING);
            }
        }
        return ended;
    }

    void cancel() {
        cancelled = true;
        if (state.compareAndSet(WAITING, TAKEN)) {
            apart.release();
            done = true;
        }
    }

    @Override
    public void offer(BooleanSupplier until) {
        scheduler.offer(this, until);
    }

    @Override
    public boolean accept(Machine machine, int depth) {
        if (depth != depthBefore && machine.isDepthLimited()) {
            return false; // the work of a frame that goes on with several results stands one frame higher
        }
        if (state.compareAndSet(WAITING, TAKEN)) {
            if (!begun) {
                done = true; // others may ask for it, too, if the frame below went on with several results
                return false;
            }
            goOn(() -> isVain(machine));
        }
        boolean heldOn = (machine.heads() == heads || machine.heads().holdsFor(heads.visible()))
                && !apart.store().isOutdated(machine.store());
        if (heldOn && !done) {
            await(machine);
        }
        List<Result> found = heldOn && done ? results : null;
        if (found == null || apart.steps() > machine.heartbeat().stepsLeft()) {
            cancel();
            return false;
        }
        boolean withVariables = hasVariables(found);
        if (withVariables && variablesTaken.getAndSet(true)) {
            return false;
        }
        costs.accept(apart.steps());
        return machine.takeOver(apart, output, withVariables);
    }

    /**
     * Whether the results have variables that were made. One thread would make others each time, so such results can be
     * taken once only.
     */
    private boolean hasVariables(List<Result> found) {
        return apart.hasMadeVariables()
                && (apart.store().hasWrittenAtoms()
                        || found.stream()
                                .anyMatch(result ->
                                        result.delta() != null || !result.atom().isGround()));
    }

    /**
     * Waits until the work is done, or has read something that is different now. The latter might never end, though the
     * program does.
     */
    private void await(Machine machine) {
        scheduler.help(() -> done || isVain(machine));
    }

    private boolean isVain(Machine machine) {
        machine.host().check(machine.steps());
        return machine.isPaused() || apart.store().isOutdated(machine.store());
    }

    @Override
    public List<Result> results() {
        List<Result> found = results;
        return found == null ? List.of() : found;
    }
}
