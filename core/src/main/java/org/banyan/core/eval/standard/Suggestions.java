package org.banyan.core.eval.standard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.machine.Head;
import org.banyan.core.eval.machine.Heads;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.space.RuleHead;
import org.banyan.core.space.State;

/**
 * A search for calls that stayed unevaluated and may be mistakes: there are rules for another number of arguments, or
 * for a similar name.
 */
public final class Suggestions {
    private static final int MOST_ATOMS = 10_000;
    private static final int LEAST_LENGTH = 3;
    private static final int LONG = 6;

    private final Map<Symbol, TreeSet<Integer>> arities = new HashMap<>();
    private final Set<Symbol> names;
    private final Heads heads;
    private final Environment environment;

    public Suggestions(Machine machine, Environment environment) {
        this.environment = environment;
        heads = machine.heads();
        for (State state : heads.visible()) {
            for (RuleHead head : state.rules().heads()) {
                arities.computeIfAbsent(head.symbol(), ignored -> new TreeSet<>())
                        .add(head.arity());
            }
        }
        names = new LinkedHashSet<>(arities.keySet());
        names.addAll(machine.store().library().entries().keySet());
    }

    /** What may have been meant by calls that are in an atom, and still in its results. O(names) for each of them. */
    public List<String> of(Atom asked, Iterable<Atom> results) {
        Set<RuleHead> remaining = new LinkedHashSet<>();
        results.forEach(result -> collect(result, remaining));
        Set<RuleHead> open = new LinkedHashSet<>();
        collect(asked, open);
        open.retainAll(remaining);
        List<String> suggestions = new ArrayList<>();
        for (RuleHead head : open) {
            Head meaning = heads.head(head.symbol(), head.arity());
            if (meaning.isInert()
                    && meaning.functionTypes().isEmpty()
                    && meaning.valueTypes().isEmpty()
                    && !isFact(head)) {
                add(head, suggestions);
            }
        }
        return suggestions;
    }

    /** Whether there are facts with this head, so that it is known as data. */
    private boolean isFact(RuleHead head) {
        Atom[] pattern = new Atom[head.arity() + 1];
        pattern[0] = head.symbol();
        for (int i = 1; i < pattern.length; i++) {
            pattern[i] = Atom.variable("x" + i);
        }
        return environment.match(Atom.expression(pattern)).iterator().hasNext();
    }

    private void add(RuleHead head, List<String> suggestions) {
        TreeSet<Integer> known = arities.get(head.symbol());
        if (known != null) {
            suggestions.add(head.symbol() + " has no rule for " + arguments(head.arity()) + ", but for "
                    + known.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            return;
        }
        String name = head.symbol().name();
        boolean spelt = names.stream().anyMatch(other -> plain(other.name()).equals(plain(name)));
        String near = names.stream()
                .map(Symbol::name)
                .filter(other -> spelt ? plain(other).equals(plain(name)) : isNear(name, other))
                .sorted()
                .limit(3)
                .collect(Collectors.joining(" or "));
        if (!near.isEmpty()) {
            suggestions.add("there is no rule or function " + head.symbol() + "; did you mean " + near + "?");
        }
    }

    private static String arguments(int number) {
        return number == 1 ? "1 argument" : number + " arguments";
    }

    /** Collects the heads of all expressions in an atom, except parts of large ones. */
    private static void collect(Atom atom, Set<RuleHead> found) {
        Deque<Atom> open = new ArrayDeque<>(List.of(atom));
        for (int seen = 0; !open.isEmpty() && seen < MOST_ATOMS; seen++) {
            if (open.pop() instanceof Expression expression && expression.size() > 0) {
                if (expression.get(0) instanceof Symbol symbol) {
                    found.add(new RuleHead(symbol, expression.size() - 1));
                }
                for (int i = 0; i < Math.min(expression.size(), MOST_ATOMS); i++) {
                    open.add(expression.get(i));
                }
            }
        }
    }

    /** Whether names differ in one character at most, or in two of many. */
    private static boolean isNear(String name, String other) {
        if (name.length() < LEAST_LENGTH || other.length() < LEAST_LENGTH) {
            return false;
        }
        return distance(name, other) <= (name.length() < LONG ? 1 : 2);
    }

    /** Returns a name without what people mix up: case, and the characters that join words. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** Returns the number of characters to insert, delete, replace, or swap with the next one. */
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 2) {
            return Integer.MAX_VALUE;
        }
        int[][] costs = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    costs[i][j] = i + j;
                    continue;
                }
                int replaced = costs[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                int least = Math.min(replaced, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                costs[i][j] = swapped ? Math.min(least, costs[i - 2][j - 2] + 1) : least;
            }
        }
        return costs[one.length()][other.length()];
    }
}
