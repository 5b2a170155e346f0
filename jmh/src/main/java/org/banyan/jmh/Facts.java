package org.banyan.jmh;

import static org.banyan.core.atom.Atom.expression;
import static org.banyan.core.atom.Atom.symbol;
import static org.banyan.core.atom.Atom.variable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.banyan.core.atom.Atom;

/** The atoms that benchmarks store: edges of a graph with ten targets a source, and rules of one argument. */
final class Facts {
    private static final int SEED = 20_000;

    private Facts() {}

    /** The given number of facts {@code (edge n000123 n000456)}, shuffled, their paths remembered. */
    static List<Atom> edges(int count) {
        Random random = new Random(SEED);
        List<Atom> edges = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            edges.add(edge(i / 10, random.nextInt(1_000_000)));
        }
        return shuffled(edges);
    }

    /** Facts that {@link #edges} of the given number does not hold, spread over the same sources. */
    static List<Atom> moreEdges(int count, int sources) {
        Random random = new Random(SEED + 1);
        List<Atom> edges = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            edges.add(edge(random.nextInt(Math.max(1, sources / 10)), 1_000_000 + i));
        }
        return shuffled(edges);
    }

    /** The given number of rules {@code (= (rule-7 $x) (pair $x 7))}, numbered from {@code first}, shuffled. */
    static List<Atom> rules(int first, int count) {
        List<Atom> rules = new ArrayList<>(count);
        for (int i = first; i < first + count; i++) {
            rules.add(expression(
                    symbol("="),
                    expression(symbol("rule-" + i), variable("x")),
                    expression(symbol("pair"), variable("x"), Atom.integer(i))));
        }
        return shuffled(rules);
    }

    private static Atom edge(int source, int target) {
        return expression(symbol("edge"), node(source), node(target));
    }

    private static Atom node(int number) {
        return symbol("n%06d".formatted(number));
    }

    private static List<Atom> shuffled(List<Atom> atoms) {
        Collections.shuffle(atoms, new Random(SEED));
        atoms.forEach(Atom::path);
        return atoms;
    }
}
