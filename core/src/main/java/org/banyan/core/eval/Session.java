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
 * A program while it runs: atoms are added to its space and evaluated one after the other, and each sees what those
 * before it have done.
 *
 * <p>Not thread-safe: a session belongs to one thread at a time.
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

    /** A session that begins with an environment, and prints lines to a consumer. */
    public static Session of(Environment environment, Consumer<String> output) {
        return of(environment, Settings.defaults(), output);
    }

    /** A session with settings of its own. */
    public static Session of(Environment environment, Settings settings, Consumer<String> output) {
        return of(environment, settings, new CompiledRules(), output);
    }

    static Session of(Environment environment, Settings settings, CompiledRules compiled, Consumer<String> output) {
        return new Session(environment, settings, compiled, output);
    }

    /**
     * Says where what follows comes from, which is where the modules that it imports are looked for first.
     *
     * @param key as {@link ModuleSource#locate} would give it; empty if it comes from nowhere in particular
     */
    public void comesFrom(String key) {
        machine.store().modules(machine.store().modules().withOrigin(key));
    }

    /**
     * Adds an atom to the space of the program.
     *
     * @return errors, if types are checked and the atom has none that fits; the atom is not added then
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
     * All results of an atom, in the order in which rules were defined.
     *
     * <p>If a limit of the {@link Settings} is exceeded, or the memory exhausted, the only result is an error {@code
     * (LimitExceeded what limit)}, and the program is as if nothing had been evaluated.
     *
     * @throws java.util.concurrent.CancellationException if the evaluation was cancelled
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
            // What was waiting on the stack is let go, and with it the memory.
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
     * Ends the evaluation that goes on, or else the next one, with a {@link java.util.concurrent.CancellationException}
     * for whoever has asked for it; the program is as if it had not begun. May be called from any thread. An interrupt
     * of the thread that evaluates does the same.
     */
    public void cancel() {
        host.cancel();
    }

    /**
     * What may have been meant by calls of an atom that no rule and no function knew: names that are nearly the same,
     * and other numbers of arguments. O(names that have a meaning) for each such call, besides the size of the atoms,
     * of which no more than the first 10,000 parts are looked at.
     *
     * @param results what the atom was evaluated to
     * @return a sentence for each such call; none if the calls may well be meant as they are
     */
    public Vector<String> suggestions(Atom atom, Iterable<Atom> results) {
        return Vector.ofAll(new Suggestions(machine, environment()).of(atom, results));
    }

    /** An atom as it is printed. */
    public String print(Atom atom) {
        return printable(atom).toString();
    }

    /**
     * An atom as it is shown to people: with what states hold in place of references to them, and with the variables
     * that evaluation has made under the names that they were made from. O(size).
     */
    public Atom printable(Atom atom) {
        return machine.store().printable(atom);
    }

    /** The environment of the program as it is now. O(1). */
    public Environment environment() {
        return StateBranch.withState(origin, machine.store().space(0));
    }

    /** How many assertions have failed. */
    public long failedAssertions() {
        return failedAssertions;
    }

    /** How many modules ended in an error while they were loaded, and so were loaded up to there only. */
    public long failedModules() {
        return host.failedModules();
    }

    /** How many rules were applied, and functions called. */
    public long steps() {
        return machine.steps();
    }
}
