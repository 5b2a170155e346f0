package org.banyan.core.eval.library;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Str;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.library.argument.Arguments;
import org.banyan.core.eval.library.argument.Names;
import org.eclipse.collections.api.block.HashingStrategy;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectIntHashMapWithHashingStrategy;

/** A comparison of the results of a program with expected ones, in any order. All methods are pure. */
public final class ResultComparison {
    private static final String USAGE = "Pair of evaluation results with bindings is expected as an argument";

    private final List<Atom> atoms = new ArrayList<>();
    private final List<int[]> excesses = new ArrayList<>();
    private final ObjectIntHashMapWithHashingStrategy<Atom> places;

    private ResultComparison(HashingStrategy<Atom> equality) {
        this.places = new ObjectIntHashMapWithHashingStrategy<>(equality);
    }

    static void register(Registry registry) {
        Atom type = Types.function(Types.ATOM, Types.ATOM, Types.ATOM, Types.UNIT);
        registry.pure(
                "_assert-results-are-equal",
                type,
                "An error for an assertion unless two tuples of results are equal, whatever the order.",
                arguments -> check(arguments, false));
        registry.pure(
                "_assert-results-are-alpha-equal",
                type,
                "An error for an assertion unless two tuples of results are equal, whatever the order and the names"
                        + " of variables.",
                arguments -> check(arguments, true));
    }

    private static Atom check(Atom[] arguments, boolean alpha) {
        Expression actual = Arguments.expression(arguments, 0, USAGE);
        Expression expected = Arguments.expression(arguments, 1, USAGE);
        Atom assertion = Arguments.at(arguments, 2, USAGE);
        return report(actual.children(), expected.children(), alpha)
                .<Atom>map(report -> Outcomes.error(assertion, Str.of(report)))
                .getOrElse(Outcomes.UNIT);
    }

    /**
     * Returns the difference of two collections of results; none if they have the same atoms, each as often. O(size).
     * Variables have the names of {@link Names#shown}, the same in all results.
     *
     * @param alpha whether atoms are equal that differ only in the names of variables
     */
    public static Option<String> report(List<Atom> actual, List<Atom> expected, boolean alpha) {
        Expression both = (Expression) Names.shown(Atom.expression(Atom.expression(actual), Atom.expression(expected)));
        return reportShown(((Expression) both.get(0)).children(), ((Expression) both.get(1)).children(), alpha);
    }

    private static Option<String> reportShown(List<Atom> actual, List<Atom> expected, boolean alpha) {
        ResultComparison comparison = new ResultComparison(alpha ? EqualityFunctions.ALPHA : EqualityFunctions.PLAIN);
        actual.forEach(atom -> comparison.count(atom, 1));
        expected.forEach(atom -> comparison.count(atom, -1));
        String missed = comparison.list(-1);
        String excessive = comparison.list(1);
        if (missed.isEmpty() && excessive.isEmpty()) {
            return Option.none();
        }
        return Option.some("\nExpected: " + bracketed(expected) + "\nGot: " + bracketed(actual) + missed + excessive);
    }

    private void count(Atom atom, int change) {
        int place = places.getIfAbsentPut(atom, atoms.size());
        if (place == atoms.size()) {
            atoms.add(atom);
            excesses.add(new int[1]);
        }
        excesses.get(place)[0] += change;
    }

    /**
     * Returns the line of the superfluous atoms or, if the sign is negative, of the missing ones; empty if there are
     * none.
     */
    private String list(int sign) {
        StringJoiner list = new StringJoiner(", ", sign < 0 ? "\nMissed results: " : "\nExcessive results: ", "");
        list.setEmptyValue("");
        for (int place = 0; place < atoms.size(); place++) {
            for (int i = sign * excesses.get(place)[0]; i > 0; i--) {
                list.add(atoms.get(place).toString());
            }
        }
        return list.toString();
    }

    private static String bracketed(List<Atom> atoms) {
        StringJoiner list = new StringJoiner(", ", "[", "]");
        atoms.forEach(atom -> list.add(atom.toString()));
        return list.toString();
    }
}
