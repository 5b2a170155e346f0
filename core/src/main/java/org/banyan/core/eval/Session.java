package org.banyan.core.eval;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Int64;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.call.Rewriter;
import org.banyan.core.eval.host.ModuleSource;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.machine.CompiledRules;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.standard.Suggestions;
import org.banyan.core.eval.standard.module.Reading;
import org.banyan.core.eval.term.LimitExceeded;
import org.banyan.core.eval.term.Result;
import org.banyan.core.eval.world.Snapshot;
import org.banyan.core.space.StateBranch;

/**
 * A program that runs: atoms are added to its space and evaluated, one after the other. Each evaluation sees what those
 * before it have done.
 *
 * <p>Not thread-safe: one thread at a time may use a session. Only {@link #cancel} may be called from any thread.
 */
public final class Session {
    private static final Symbol LIMIT = Symbol.of("LimitExceeded");

    private final Environment origin;
    private final Settings settings;
    private final SessionHost host;
    private final Machine machine;
    private long failedAssertions;

    private Session(Environment environment, Settings settings, CompiledRules compiled, Consumer<String> output) {
        origin = environment;
        this.settings = settings;
        host = new SessionHost(environment, settings, output);
        machine = new Machine(
                host,
                compiled,
                StateBranch.stateOf(environment),
                Reading.settings(settings.dialect()),
                settings.limits(),
                Rewriter::new);
    }

    /**
     * Returns a session with the default settings.
     *
     * <p>Costs the same as {@link #of(Environment, Settings, Consumer)}.
     *
     * @param environment the environment that the program begins with
     * @param output the receiver of the lines that the program prints
     */
    public static Session of(Environment environment, Consumer<String> output) {
        return of(environment, Settings.defaults(), output);
    }

    /**
     * Returns a session. O(number of operations in the settings).
     *
     * @param environment the environment that the program begins with
     * @param output the receiver of the lines that the program prints
     */
    public static Session of(Environment environment, Settings settings, Consumer<String> output) {
        return of(environment, settings, new CompiledRules(), output);
    }

    static Session of(Environment environment, Settings settings, CompiledRules compiled, Consumer<String> output) {
        return new Session(environment, settings, compiled, output);
    }

    /**
     * Sets the origin of what is evaluated from now on. Imports look for modules there first. O(1).
     *
     * @param key a key as {@link ModuleSource#locate} returns it; empty for no particular origin
     */
    public void comesFrom(String key) {
        machine.store().modules(machine.store().modules().withOrigin(key));
    }

    /**
     * Adds an atom to the space of the program, unless types are checked and the atom is ill-typed. O(size of the
     * atom), and where types are checked the cost of finding them.
     *
     * @return the errors of an ill-typed atom; otherwise none
     */
    public Vector<Atom> add(Atom atom) {
        Atom read = Reading.read(machine, atom);
        List<Atom> errors = Reading.errors(machine, read);
        if (errors.isEmpty()) {
            machine.store().addAtom(0, read);
        }
        return Vector.ofAll(errors);
    }

    /**
     * Evaluates an atom and returns all its results, in the order in which rules were defined. What it costs depends on
     * the program.
     *
     * <p>If the evaluation exceeds a limit of the {@link Settings}, or exhausts the memory, then the only result is
     * {@code (Error atom (LimitExceeded what limit))}, for memory without a limit in it, and all changes of the
     * evaluation are undone.
     *
     * @throws java.util.concurrent.CancellationException if the evaluation was cancelled, or its thread interrupted;
     *     all changes of the evaluation are undone
     */
    public Vector<Atom> evaluate(Atom atom) {
        Atom read = Reading.read(machine, atom);
        List<Atom> errors = Reading.errors(machine, read);
        if (!errors.isEmpty()) {
            return Vector.ofAll(errors);
        }
        Snapshot before = machine.store().snapshot();
        host.begin(machine.steps());
        machine.heartbeat().allowSteps(settings.limits().steps());
        long assertionsBefore = failedAssertions;
        long modulesBefore = host.failedModules();
        List<Atom> results = new ArrayList<>();
        long bytes = 0;
        try {
            for (Result result : machine.run(apart -> Reading.begin(apart, read))) {
                results.add(result.atom());
                bytes = machine.resultLimits().countBytes(bytes, result.atom());
                if (isFailedAssertion(result.atom())) {
                    failedAssertions++;
                }
            }
            host.check(machine.steps());
            return Vector.ofAll(results);
        } catch (LimitExceeded exceeded) {
            undo(before, assertionsBefore, modulesBefore);
            return Vector.of(Outcomes.error(
                    read, Atom.expression(LIMIT, Symbol.of(exceeded.what()), Int64.of(exceeded.limit()))));
        } catch (OutOfMemoryError exhausted) {
            // Undoing drops the stack of frames, which frees the memory.
            undo(before, assertionsBefore, modulesBefore);
            return Vector.of(Outcomes.error(read, Atom.expression(LIMIT, Symbol.of("memory"))));
        } catch (StackOverflowError tooDeep) {
            undo(before, assertionsBefore, modulesBefore);
            return Vector.of(Outcomes.error(read, Atom.expression(LIMIT, Symbol.of("stack"))));
        } catch (RuntimeException failure) {
            undo(before, assertionsBefore, modulesBefore);
            throw failure;
        } finally {
            host.end();
        }
    }

    private void undo(Snapshot before, long assertionsBefore, long modulesBefore) {
        failedAssertions = assertionsBefore;
        host.failedModules(modulesBefore);
        machine.reset(before);
    }

    private static boolean isFailedAssertion(Atom atom) {
        return Outcomes.isError(atom)
                && ((Expression) atom).size() > 1
                && ((Expression) atom).get(1) instanceof Expression call
                && !call.isEmpty()
                && call.get(0) instanceof Symbol symbol
                && symbol.name().startsWith("assert");
    }

    /**
     * Cancels the running evaluation, or the next one if none is running: {@link #evaluate} throws a {@link
     * java.util.concurrent.CancellationException}, and all changes of the evaluation are undone. O(1). An interrupt of
     * the thread that evaluates does the same.
     */
    public void cancel() {
        host.cancel();
    }

    /**
     * Returns suggestions for the calls in an atom that no rule and no function takes: similar names, and other numbers
     * of arguments. O(number of names that have a meaning) for each such call, and O(size of the atoms), of which at
     * most the first 10,000 parts are examined.
     *
     * @param results the results of the atom
     * @return a sentence for each call that looks like a mistake
     */
    public Vector<String> suggestions(Atom atom, Iterable<Atom> results) {
        return Vector.ofAll(new Suggestions(machine, environment()).of(atom, results));
    }

    /** Returns the text of an atom, as {@link #printable} shows it. O(size). */
    public String print(Atom atom) {
        return printable(atom).toString();
    }

    /**
     * Returns an atom for people to read: it has the values of states in place of references to them, and variables
     * that evaluation has made have the names of those that they were made from. O(size).
     */
    public Atom printable(Atom atom) {
        return machine.store().printable(atom);
    }

    /** Returns the current environment of the program. O(1). */
    public Environment environment() {
        return StateBranch.withState(origin, machine.store().space(0));
    }

    /** Returns the number of assertions that have failed. O(1). */
    public long failedAssertions() {
        return failedAssertions;
    }

    /**
     * Returns the number of modules whose loading ended in an error. What stands before the error in a module was
     * loaded. O(1).
     */
    public long failedModules() {
        return host.failedModules();
    }

    /** Returns the number of rules that were applied and functions that were called. O(1). */
    public long steps() {
        return machine.steps();
    }
}
