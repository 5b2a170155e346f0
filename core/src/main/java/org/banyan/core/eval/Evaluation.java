package org.banyan.core.eval;

import io.vavr.Lazy;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.machine.CompiledRules;

/**
 * The outcome of evaluating an atom in an environment: results, an environment, and the lines that were printed.
 *
 * <p>Lazy: the first thread that calls a method does the work; other threads wait for it. What the work costs depends
 * on the program. Each method throws a {@link java.util.concurrent.CancellationException} if the thread that does the
 * work is interrupted; the next call then begins anew. Thread-safe.
 *
 * <p>Two evaluations of the same atom in equal environments have equal outcomes, unless the program uses random numbers
 * without a seed, or anything outside of it.
 */
public final class Evaluation {
    private final Lazy<Outcome> outcome;

    private record Outcome(Vector<Atom> results, Environment environment, Vector<String> output, long steps) {}

    Evaluation(Environment environment, Atom atom, Settings settings, CompiledRules compiled) {
        outcome = Lazy.of(() -> {
            List<String> lines = new ArrayList<>();
            Session session = Session.of(environment, settings, compiled, lines::add);
            Vector<Atom> results = session.evaluate(atom).map(session::printable);
            return new Outcome(results, session.environment(), Vector.ofAll(lines), session.steps());
        });
    }

    /**
     * Returns the results, in the order in which rules were defined. Equal results are repeated. O(1) after the work.
     */
    public Vector<Atom> results() {
        return outcome.get().results;
    }

    /**
     * Returns how often each result was found, in the order of {@link #results}. O(number of results) after the work.
     */
    public Map<Atom, Integer> counts() {
        Map<Atom, Integer> counts = LinkedHashMap.empty();
        for (Atom result : results()) {
            counts = counts.put(result, counts.getOrElse(result, 0) + 1);
        }
        return counts;
    }

    /** Returns the environment after the program: a branch of the one before it. O(1) after the work. */
    public Environment environment() {
        return outcome.get().environment;
    }

    /** Returns the lines that the program has printed. O(1) after the work. */
    public Vector<String> output() {
        return outcome.get().output;
    }

    /** Returns the number of rules that were applied and functions that were called. O(1) after the work. */
    public long steps() {
        return outcome.get().steps;
    }
}
