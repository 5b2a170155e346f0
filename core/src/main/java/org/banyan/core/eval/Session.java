package org.banyan.core.eval;

import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.machine.CompiledRules;
import org.banyan.core.eval.machine.Run;

/**
 * A program while it runs: atoms are added to its space and evaluated one after the other, and each sees what those
 * before it have done.
 *
 * <p>Not thread-safe: a session belongs to one thread at a time.
 */
public final class Session {
    private final Run run;

    Session(Run run) {
        this.run = run;
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
        return new Session(new Run(environment, settings, compiled, output));
    }

    /**
     * Says where what follows comes from, which is where the modules that it imports are looked for first.
     *
     * @param key as {@link ModuleSource#locate} would give it; empty if it comes from nowhere in particular
     */
    public void comesFrom(String key) {
        run.comesFrom(key);
    }

    /**
     * Adds an atom to the space of the program.
     *
     * @return errors, if types are checked and the atom has none that fits; the atom is not added then
     */
    public List<Atom> add(Atom atom) {
        return Collections.unmodifiableList(run.add(atom));
    }

    /**
     * All results of an atom, in the order in which rules were defined.
     *
     * <p>If a limit of the {@link Settings} is exceeded, or the memory exhausted, the only result is an error {@code
     * (LimitExceeded what limit)}, and the program is as if nothing had been evaluated.
     *
     * @throws java.util.concurrent.CancellationException if the evaluation was cancelled
     */
    public List<Atom> evaluate(Atom atom) {
        return Collections.unmodifiableList(run.evaluate(atom));
    }

    /**
     * Ends the evaluation that goes on, or else the next one, with a {@link java.util.concurrent.CancellationException}
     * for whoever has asked for it; the program is as if it had not begun. May be called from any thread. An interrupt
     * of the thread that evaluates does the same.
     */
    public void cancel() {
        run.cancel();
    }

    /**
     * What may have been meant by calls of an atom that no rule and no function knew: names that are nearly the same,
     * and other numbers of arguments. O(names that have a meaning) for each such call, besides the size of the atoms,
     * of which no more than the first 10,000 parts are looked at.
     *
     * @param results what the atom was evaluated to
     * @return a sentence for each such call; none if the calls may well be meant as they are
     */
    public List<String> suggestions(Atom atom, List<Atom> results) {
        return Collections.unmodifiableList(run.suggestions(atom, results));
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
        return run.printable(atom);
    }

    /** The environment of the program as it is now. O(1). */
    public Environment environment() {
        return run.environment();
    }

    /** How many assertions have failed. */
    public long failedAssertions() {
        return run.failedAssertions();
    }

    /** How many modules ended in an error while they were loaded, and so were loaded up to there only. */
    public long failedModules() {
        return run.failedModules();
    }

    /** How many rules were applied, and functions called. */
    public long steps() {
        return run.steps();
    }
}
