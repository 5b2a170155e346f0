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
 * <p>Lazy: whoever first asks for anything has the work done, on the own thread; others wait for it. Thread-safe. Two
 * evaluations of the same atom in equal environments have equal outcomes, unless the program asks for random numbers
 * without a seed or for the world outside.
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
     * The results, in the order in which rules were defined; a result is there as often as it was found.
     *
     * @throws java.util.concurrent.CancellationException if the thread that evaluates was interrupted
     */
    public Vector<Atom> results() {
        return outcome.get().results;
    }

    /** How often each result was found, by the first time that it was. O(number of results). */
    public Map<Atom, Integer> counts() {
        Map<Atom, Integer> counts = LinkedHashMap.empty();
        for (Atom result : results()) {
            counts = counts.put(result, counts.getOrElse(result, 0) + 1);
        }
        return counts;
    }

    /** The environment as the program has left it; a branch of the one that it began with. */
    public Environment environment() {
        return outcome.get().environment;
    }

    /** The lines that the program has printed. */
    public Vector<String> output() {
        return outcome.get().output;
    }

    /** How many rules were applied and functions called. */
    public long steps() {
        return outcome.get().steps;
    }
}
