package org.banyan.core.eval;

import java.util.List;
import java.util.function.Consumer;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
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
        return new Session(new Run(environment, output));
    }

    /**
     * Adds an atom to the space of the program.
     *
     * @return errors, if types are checked and the atom has none that fits; the atom is not added then
     */
    public List<Atom> add(Atom atom) {
        return run.add(atom);
    }

    /** All results of an atom. */
    public List<Atom> evaluate(Atom atom) {
        return run.evaluate(atom);
    }

    /** An atom as it is printed. */
    public String print(Atom atom) {
        return run.print(atom);
    }

    /** The environment of the program as it is now. O(1). */
    public Environment environment() {
        return run.environment();
    }

    /** How many assertions have failed. */
    public long failedAssertions() {
        return run.failedAssertions();
    }

    /** How many rules were applied, and functions called. */
    public long steps() {
        return run.steps();
    }
}
