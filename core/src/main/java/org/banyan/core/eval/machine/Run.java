package org.banyan.core.eval.machine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Int64;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.Limits;
import org.banyan.core.eval.ModuleSource;
import org.banyan.core.eval.Outcomes;
import org.banyan.core.eval.Settings;
import org.banyan.core.eval.world.Snapshot;
import org.banyan.core.space.Access;
import org.jspecify.annotations.Nullable;

/** A program while it runs, seen from outside: the machine and what it is given. */
public final class Run {
    private static final Symbol LIMIT = Symbol.of("LimitExceeded");

    private final Environment origin;
    private final Settings settings;
    private final Machine machine;
    private volatile boolean cancelled;
    private long stepsBefore;
    private long deadline;
    private long failedAssertions;
    private long failedModules;

    /** A run that begins with an environment. */
    public Run(Environment environment, Settings settings, Consumer<String> output) {
        boolean traced = settings.trace().isDefined();
        Scheduler scheduler = (settings.threads() > 1 || settings.heartbeat() == 0) && !traced
                ? new Scheduler(Thread::new, settings.threads(), settings.heartbeat())
                : null;
        this.settings = settings;
        origin = environment;
        Libraries libraries = Libraries.SHARED.with(settings.operations(), environment);
        Files files = new Files(settings.files());
        machine = new Machine(
                new Host() {
                    @Override
                    public Libraries libraries() {
                        return libraries;
                    }

                    @Override
                    public void check(long steps) {
                        Run.this.check(steps);
                    }

                    @Override
                    public boolean isTraced() {
                        return traced;
                    }

                    @Override
                    public void step(int depth, String line) {
                        settings.trace().forEach(told -> told.accept("  ".repeat(Math.min(depth, MOST_INDENT)) + line));
                    }

                    @Override
                    public void goOutside() {}

                    @Override
                    public void print(String line) {
                        output.accept(line);
                    }

                    @Override
                    public void trace(String line) {
                        settings.messages().forEach(told -> told.accept(line));
                    }

                    @Override
                    public @Nullable Scheduler scheduler() {
                        return scheduler;
                    }

                    @Override
                    public long seed() {
                        return System.nanoTime();
                    }

                    @Override
                    public ModuleSource modules() {
                        return settings.modules();
                    }

                    @Override
                    public void moduleFailed(String module, String error) {
                        failedModules++;
                        trace(module + ": ended by " + error);
                    }

                    @Override
                    public Files files() {
                        return files;
                    }
                },
                Access.bridge().state(environment),
                Reading.settings(settings.dialect()),
                settings.limits());
    }

    /** Whether a name means something in the library of a dialect, so that no operation of a host can have it. */
    public static boolean isTaken(Symbol name) {
        return Libraries.SHARED.has(name);
    }

    /** Says where what follows comes from. */
    public void comesFrom(String key) {
        machine.store().modules(machine.store().modules().withOrigin(key));
    }

    /** Adds an atom to the space of the program; gives errors if types are checked and do not fit. */
    public List<Atom> add(Atom atom) {
        Atom read = Reading.read(machine, atom);
        List<Atom> errors = Reading.errors(machine, read);
        if (errors.isEmpty()) {
            machine.store().addAtom(0, read);
        }
        return errors;
    }

    /** All results of an atom. */
    public List<Atom> evaluate(Atom atom) {
        Atom read = Reading.read(machine, atom);
        List<Atom> errors = Reading.errors(machine, read);
        if (!errors.isEmpty()) {
            return errors;
        }
        Snapshot before = machine.store().snapshot();
        stepsBefore = machine.steps();
        machine.heartbeat().allowSteps(settings.limits().steps());
        deadline = settings.limits()
                .time()
                .map(limit -> System.nanoTime() + nanos(limit))
                .getOrElse(Long.MAX_VALUE);
        long assertionsBefore = failedAssertions;
        long modulesBefore = failedModules;
        List<Atom> results = new ArrayList<>();
        long bytes = 0;
        try {
            for (Result result : machine.run(read, Reading.isBare(machine))) {
                results.add(result.atom());
                bytes = machine.resultLimits().countBytes(bytes, result.atom());
                if (isFailedAssertion(result.atom())) {
                    failedAssertions++;
                }
            }
            check(machine.steps());
        } catch (LimitExceeded exceeded) {
            undo(before, assertionsBefore, modulesBefore);
            return List.of(Outcomes.error(
                    read, Atom.expression(LIMIT, Symbol.of(exceeded.what()), Int64.of(exceeded.limit()))));
        } catch (OutOfMemoryError exhausted) {
            // What was waiting on the stack is let go, and with it the memory.
            undo(before, assertionsBefore, modulesBefore);
            return List.of(Outcomes.error(read, Atom.expression(LIMIT, Symbol.of("memory"))));
        } catch (StackOverflowError tooDeep) {
            undo(before, assertionsBefore, modulesBefore);
            return List.of(Outcomes.error(read, Atom.expression(LIMIT, Symbol.of("stack"))));
        } catch (RuntimeException failure) {
            undo(before, assertionsBefore, modulesBefore);
            throw failure;
        } finally {
            cancelled = false;
        }
        return results;
    }

    private void undo(Snapshot before, long assertionsBefore, long modulesBefore) {
        failedAssertions = assertionsBefore;
        failedModules = modulesBefore;
        machine.reset(before);
    }

    private static long nanos(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException tooLong) {
            return Long.MAX_VALUE;
        }
    }

    /** Ends the present evaluation, or the next one, from any thread. */
    public void cancel() {
        cancelled = true;
    }

    private void check(long steps) {
        if (cancelled || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the evaluation was cancelled");
        }
        Limits limits = settings.limits();
        if (limits.steps() > 0 && steps - stepsBefore > limits.steps()) {
            throw new LimitExceeded("steps", limits.steps());
        }
        if (deadline != Long.MAX_VALUE && System.nanoTime() - deadline > 0) {
            throw new LimitExceeded("milliseconds", limits.time().get().toMillis());
        }
    }

    private static final int MOST_INDENT = 40;

    private static boolean isFailedAssertion(Atom atom) {
        return Outcomes.isError(atom)
                && ((Expression) atom).size() > 1
                && ((Expression) atom).get(1) instanceof Expression call
                && !call.isEmpty()
                && call.get(0) instanceof Symbol symbol
                && symbol.name().startsWith("assert");
    }

    /** An atom as it is printed. */
    public Atom printable(Atom atom) {
        return machine.store().printable(atom);
    }

    /** What may have been meant by calls of an atom that nothing was done about. */
    public List<String> suggestions(Atom atom, List<Atom> results) {
        return new Suggestions(machine, environment()).of(atom, results);
    }

    /** The environment as it is now. */
    public Environment environment() {
        return (Environment) Access.bridge().environment(origin, machine.store().space(0));
    }

    /** How many assertions have failed. */
    public long failedAssertions() {
        return failedAssertions;
    }

    /** How many modules ended in an error. */
    public long failedModules() {
        return failedModules;
    }

    /** How many steps were done. */
    public long steps() {
        return machine.steps();
    }
}
