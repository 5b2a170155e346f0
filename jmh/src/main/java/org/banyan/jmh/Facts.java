package org.banyan.jmh;

import static org.banyan.core.atom.Atom.expression;
import static org.banyan.core.atom.Atom.symbol;
import static org.banyan.core.atom.Atom.variable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.banyan.core.atom.Atom;

/** The atoms that benchmarks store: edges of a graph with ten targets a source, and rules of one argument. */
public final class Facts {
    private static final int SEED = 20_000;

    private Facts() {}

    /** The given number of facts {@code (edge n000123 n000456)}, shuffled, their paths remembered. */
    public static List<Atom> edges(int count) {
        Random random = new Random(SEED);
        return shuffled(0, count).map(i -> edge(i / 10, random.nextInt(1_000_000)));
    }

    /** Facts that {@link #edges} of the given number does not hold, spread over the same sources. */
    public static List<Atom> moreEdges(int count, int size) {
        Random random = new Random(SEED + 1);
        int sources = Math.max(1, size / 10);
        return shuffled(0, count).map(i -> edge(random.nextInt(sources), 1_000_000 + i));
    }

    /** The given number of rules {@code (= (rule-7 $x) (pair $x 7))}, numbered from {@code first}, shuffled. */
    public static List<Atom> rules(int first, int count) {
        return shuffled(first, count)
                .map(i -> expression(
                        symbol("="),
                        expression(symbol("rule-" + i), variable("x")),
                        expression(symbol("pair"), variable("x"), Atom.integer(i))));
    }

    private static Atom edge(int source, int target) {
        return expression(symbol("edge"), node(source), node(target));
    }

    private static Atom node(int number) {
        return symbol("n%06d".formatted(number));
    }

    /**
     * The numbers from one on, shuffled. What is made of them lies in memory in the order in which it is used, so that
     * a benchmark waits for what is stored and not for what it stores.
     */
    private static Numbers shuffled(int first, int count) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(first, first + count).boxed().toList());
        Collections.shuffle(numbers, new Random(SEED));
        return new Numbers(numbers);
    }

    private record Numbers(List<Integer> numbers) {
        List<Atom> map(IntFunction<Atom> function) {
            List<Atom> atoms = new ArrayList<>(numbers.size());
            for (int number : numbers) {
                Atom atom = function.apply(number);
                atom.path().hashCode();
                atoms.add(atom);
            }
            return atoms;
        }
    }
}
