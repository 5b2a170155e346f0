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
 * A part of an evaluation that another thread does ahead of time, in the world as it is now.
 *
 * <p>When its turn has come, the result is taken if nothing has changed in between that it has looked at. Otherwise, or
 * if nobody has begun with it, it is done anew; so the result is always that of one thread.
 */
final class Speculation implements EarlyResults {
    private static final int WAITING = 0;
    private static final int TAKEN = 1;

    /** What is done ahead by the thread that needs it must not keep it from going on. */
    private static final long MOST_STEPS_AT_ONCE = 100_000;

    /** More writes than this are not worth keeping until the turn of the work has come. */
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

    // What belongs to who has taken this.
    private boolean begun;
    private BooleanSupplier enough = NEVER;

    private volatile boolean cancelled;

    /** Whether the variables that were made are in results that somebody has taken. */
    private final AtomicBoolean variablesTaken = new AtomicBoolean();

    private @Nullable List<Result> results;

    /**
     * @param depth how many frames there would be below the work
     * @param costs who is told how many steps it took
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

    /** Prints to a list, and ends when nobody wants the result. */
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

    /** Ends a speculation. */
    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1;

        Cancelled() {
            super(null, null, false, false);
        }
    }

    /**
     * Does the work, or goes on with it, unless somebody else does.
     *
     * @param until asked every now and then whether this thread has done enough; what it throws ends the work
     * @return false if the thread has done enough, and somebody else may go on
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
            // Whatever it is, it happens again when this is done in its turn, if it happens then.
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
     * Whether variables that were made are in what was done. One thread would make others each time, so it can be taken
     * once only.
     */
    private boolean hasVariables(List<Result> found) {
        return apart.hasMadeVariables()
                && (apart.store().hasWrittenAtoms()
                        || found.stream()
                                .anyMatch(result ->
                                        result.delta() != null || !result.atom().isGround()));
    }

    /**
     * Waits until it is done, or has looked at something that is different now: it might then never end, though this
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
