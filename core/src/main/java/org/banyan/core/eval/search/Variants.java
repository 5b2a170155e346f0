package org.banyan.core.eval.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.term.Leaves;
import org.banyan.core.eval.world.Cells;
import org.banyan.core.eval.world.handle.References;
import org.banyan.core.match.Equality;
import org.jspecify.annotations.Nullable;

/**
 * A pattern with states in it. A state is equal to any other with the same content, so it is searched as a variable,
 * and what is found is compared.
 */
final class Variants {
    private final Cells cells;
    private final Atom open;
    private final List<Variable> held = new ArrayList<>();
    private final List<Atom> wanted = new ArrayList<>();

    private Variants(Cells cells, Atom pattern, Function<Variable, Variable> fresh) {
        this.cells = cells;
        this.open = opened(pattern, fresh);
    }

    /** Returns a pattern with states in it; null if it has none. O(size) if the world has states. */
    static @Nullable Variants of(Cells cells, Atom pattern, Function<Variable, Variable> fresh) {
        return !cells.isEmpty() && hasStates(pattern) ? new Variants(cells, pattern, fresh) : null;
    }

    private static boolean hasStates(Atom pattern) {
        Deque<Atom> open = new ArrayDeque<>();
        open.push(pattern);
        while (!open.isEmpty()) {
            Atom next = open.pop();
            if (next instanceof Expression expression) {
                expression.children().forEach(open::push);
            } else if (References.number(References.Kind.STATE, next) >= 0) {
                return true;
            }
        }
        return false;
    }

    private Atom opened(Atom pattern, Function<Variable, Variable> fresh) {
        return Leaves.replaced(pattern, leaf -> {
            if (References.number(References.Kind.STATE, leaf) < 0) {
                return leaf;
            }
            Variable variable = fresh.apply(Variable.of("state"));
            held.add(variable);
            wanted.add(leaf);
            return variable;
        });
    }

    /** Returns the pattern with variables in place of states. */
    Atom open() {
        return open;
    }

    /** Returns the variables in place of states. */
    List<Variable> held() {
        return held;
    }

    /** Whether the states that were found have the contents of the pattern's states. */
    boolean accepts(AnswerCursor answers) {
        for (int i = 0; i < held.size(); i++) {
            Atom found = cells.resolved(answers.apply(held.get(i)));
            if (!Equality.equal(found, cells.resolved(wanted.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
