package org.banyan.core.eval.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;

/** The spaces of a program, and how far its evaluation has got. */
final class Model {
    static final Symbol SELF = Symbol.of("&self");
    static final Symbol OTHER = Symbol.of("&other");
    static final Symbol EMPTY = Symbol.of("Empty");
    static final Symbol NOT_REDUCIBLE = Symbol.of("NotReducible");
    static final Symbol ERROR = Symbol.of("Error");
    static final Symbol UNDEFINED = Symbol.of("%Undefined%");
    static final Symbol EQUALS = Symbol.of("=");

    private static final int MOST_STEPS = 400;
    private static final int MOST_SIZE = 200;

    private final Map<Symbol, List<Atom>> spaces = new HashMap<>(Map.of(SELF, List.of(), OTHER, List.of()));
    private final List<Known> collected = new ArrayList<>();
    private long lastVariable = 1L << 40;
    private int steps;
    private int rulesApplied;

    final Instructions instructions = new Instructions(this);
    final Interpreter interpreter = new Interpreter(this);

    /** Says that a program takes too long to be of use. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Says that a program comes to where the specification leaves open what happens. */
    static final class Unspecified extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    void add(Symbol space, Atom atom) {
        List<Atom> more = new ArrayList<>(space(space));
        more.add(atom);
        spaces.put(space, more);
    }

    List<Atom> space(Symbol name) {
        return spaces.getOrDefault(name, List.of());
    }

    boolean isSpace(Atom atom) {
        return atom instanceof Symbol && spaces.containsKey(atom);
    }

    /** An atom of a space as a query sees it, with variables that occur nowhere else. */
    Atom renamed(Atom atom) {
        return renamed(atom, new HashMap<>());
    }

    private Atom renamed(Atom atom, Map<Variable, Variable> names) {
        if (atom instanceof Variable variable) {
            return names.computeIfAbsent(variable, known -> known.renamed(++lastVariable));
        }
        return atom instanceof Expression expression
                ? Atom.expression(expression.children().stream()
                        .map(child -> renamed(child, names))
                        .toList())
                : atom;
    }

    Variable fresh() {
        return Variable.of("v").renamed(++lastVariable);
    }

    /** Bindings as the atom that {@code collapse-bind} makes of them. */
    Atom asAtom(Known known) {
        collected.add(known);
        return Symbol.of("bindings-" + (collected.size() - 1));
    }

    /** The bindings that {@link #asAtom} has made an atom of. */
    Known fromAtom(Atom atom) {
        return collected.get(Integer.parseInt(((Symbol) atom).name().substring("bindings-".length())));
    }

    void step(Atom atom) {
        work();
        if (size(atom) > MOST_SIZE) {
            throw new TooLong();
        }
    }

    private static int size(Atom atom) {
        return atom instanceof Expression expression
                ? expression.children().stream().mapToInt(Model::size).sum() + 1
                : 1;
    }

    void ruleApplied() {
        rulesApplied++;
        work();
    }

    /** Counts what may be done often within a step. */
    void work() {
        if (++steps > MOST_STEPS) {
            throw new TooLong();
        }
    }

    int rulesApplied() {
        return rulesApplied;
    }

    static boolean isError(Atom atom) {
        return isCall(atom, ERROR);
    }

    static boolean isEmptyOrError(Atom atom) {
        return atom.equals(EMPTY) || isError(atom);
    }

    static boolean isCall(Atom atom, Atom head) {
        return atom instanceof Expression expression
                && !expression.isEmpty()
                && expression.get(0).equals(head);
    }

    static Atom error(Atom atom, Atom reason) {
        return Atom.expression(ERROR, atom, reason);
    }
}
