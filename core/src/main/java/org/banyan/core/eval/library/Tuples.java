package org.banyan.core.eval.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Float64;
import org.banyan.core.atom.Int64;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.library.argument.Arguments;
import org.banyan.core.eval.library.argument.Names;
import org.banyan.core.eval.library.argument.Numbers;
import org.eclipse.collections.api.bag.MutableBag;
import org.eclipse.collections.impl.bag.strategy.mutable.HashBagWithHashingStrategy;
import org.eclipse.collections.impl.set.strategy.mutable.UnifiedSetWithHashingStrategy;

/**
 * Functions of expressions that are read as tuples: sets, bags and rows of numbers. All are pure, and O(the sizes of
 * the tuples) unless they say otherwise.
 */
final class Tuples {
    private static final String UNIQUE_USAGE = "unique expects single expression atom as an argument";
    private static final String UNION_USAGE = "union expects and executable LHS and RHS atom";
    private static final String INTERSECTION_USAGE = "intersection expects and executable LHS and RHS atom";
    private static final String SUBTRACTION_USAGE = "subtraction expects and executable LHS and RHS atom";
    private static final String SIZE_USAGE = "size-atom expects one argument: expression";
    private static final String INDEX_USAGE = "index-atom expects two arguments: expression and atom";

    private Tuples() {}

    static void register(Registry registry) {
        Atom binary = Types.function(Types.EXPRESSION, Types.EXPRESSION, Types.ATOM);
        registry.pure(
                "unique-atom",
                Types.function(Types.EXPRESSION, Types.ATOM),
                "A tuple without its repetitions; atoms that differ in the names of variables are repetitions too.",
                arguments -> unique(Arguments.expression(arguments, 0, UNIQUE_USAGE)));
        registry.pure(
                "union-atom",
                binary,
                "The atoms of one tuple and then those of another.",
                arguments -> union(
                        Arguments.expression(arguments, 0, UNION_USAGE),
                        Arguments.expression(arguments, 1, UNION_USAGE)));
        registry.pure(
                "intersection-atom",
                binary,
                "The atoms of a tuple that another has too, each as often as both have it.",
                arguments -> intersection(
                        Arguments.expression(arguments, 0, INTERSECTION_USAGE),
                        Arguments.expression(arguments, 1, INTERSECTION_USAGE)));
        registry.pure(
                "subtraction-atom",
                binary,
                "A tuple without the atoms of another, each left out as often as it occurs there.",
                arguments -> subtraction(
                        Arguments.expression(arguments, 0, SUBTRACTION_USAGE),
                        Arguments.expression(arguments, 1, SUBTRACTION_USAGE)));
        Atom ofNumbers = Types.function(Types.UNDEFINED, Types.NUMBER);
        registry.pure("min-atom", ofNumbers, "The least number of a tuple.", arguments -> least(arguments));
        registry.pure("max-atom", ofNumbers, "The greatest number of a tuple.", arguments -> greatest(arguments));
        registry.pure(
                "size-atom",
                Types.function(Types.EXPRESSION, Types.NUMBER),
                "How many atoms a tuple has.",
                arguments ->
                        Int64.of(Arguments.expression(arguments, 0, SIZE_USAGE).size()));
        registry.pure(
                "index-atom",
                Types.function(Types.EXPRESSION, Types.NUMBER, Types.ATOM),
                "The atom at a place of a tuple; the first is at 0.",
                arguments -> get(
                        Arguments.expression(arguments, 0, INDEX_USAGE), Arguments.number(arguments, 1, INDEX_USAGE)));
    }

    /** Returns the first of each class of atoms that are equal up to the names of variables. */
    static Expression unique(Expression tuple) {
        Set<Atom> seen = UnifiedSetWithHashingStrategy.newSet(EqualityFunctions.ALPHA);
        return filter(tuple, seen::add);
    }

    /** Returns the children of both, those of the first tuple first. */
    static Expression union(Expression first, Expression second) {
        if (second.isEmpty()) {
            return first;
        }
        if (first.isEmpty()) {
            return second;
        }
        List<Atom> all = new ArrayList<>(first.size() + second.size());
        all.addAll(first.children());
        all.addAll(second.children());
        return Atom.expression(all);
    }

    /**
     * Returns the children of the first that have a partner in the second: an equal child, which is the partner of one
     * child only.
     */
    static Expression intersection(Expression first, Expression second) {
        MutableBag<Atom> left = bag(second);
        return filter(first, child -> left.removeOccurrences(child, 1));
    }

    /**
     * Returns the children of the first that have no partner in the second: an equal child, which is the partner of one
     * child only.
     */
    static Expression subtraction(Expression first, Expression second) {
        MutableBag<Atom> left = bag(second);
        return filter(first, child -> !left.removeOccurrences(child, 1));
    }

    private static MutableBag<Atom> bag(Expression tuple) {
        MutableBag<Atom> bag = new HashBagWithHashingStrategy<>(EqualityFunctions.PLAIN);
        bag.addAll(tuple.children());
        return bag;
    }

    private static Expression filter(Expression tuple, Predicate<Atom> kept) {
        List<Atom> atoms = new ArrayList<>();
        for (int i = 0; i < tuple.size(); i++) {
            Atom child = tuple.get(i);
            if (kept.test(child)) {
                atoms.add(child);
            }
        }
        return atoms.size() == tuple.size() ? tuple : Atom.expression(atoms);
    }

    private static Atom least(Atom[] arguments) {
        Expression numbers = numbers(arguments, "min-atom expects one argument: expression");
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < numbers.size(); i++) {
            double number = number(numbers, i);
            // Math.min would keep NaN, which here counts as no number.
            least = number < least ? number : least;
        }
        return Float64.of(least);
    }

    private static Atom greatest(Atom[] arguments) {
        Expression numbers = numbers(arguments, "max-atom expects one argument: expression");
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < numbers.size(); i++) {
            double number = number(numbers, i);
            greatest = number > greatest ? number : greatest;
        }
        return Float64.of(greatest);
    }

    private static Expression numbers(Atom[] arguments, String usage) {
        Expression numbers = Arguments.expression(arguments, 0, usage);
        if (numbers.isEmpty()) {
            throw new OperationFailure("Empty expression");
        }
        return numbers;
    }

    private static double number(Expression numbers, int index) {
        Atom number = numbers.get(index);
        if (!Numbers.isNumber(number)) {
            throw new OperationFailure("Only numbers are allowed in expression: " + Names.shown(numbers));
        }
        return Numbers.toDouble(number);
    }

    private static Atom get(Expression tuple, Atom index) {
        long place = Numbers.toLong(index);
        if (place < 0 || place >= tuple.size()) {
            throw new OperationFailure("Index is out of bounds");
        }
        return tuple.get((int) place);
    }
}
