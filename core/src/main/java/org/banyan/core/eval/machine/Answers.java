package org.banyan.core.eval.machine;

import java.util.List;
import java.util.function.Function;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.match.Substitution;
import org.banyan.core.space.State;
import org.jspecify.annotations.Nullable;

/** The answers to a pattern, or to several that must hold together, in the spaces that are seen. */
abstract class Answers {
    private static final Symbol AND = Symbol.of(",");

    /** The answers to a pattern; {@code (, p q ...)} asks for answers to all of them. */
    static Answers of(World world, List<State> states, Atom pattern, Function<Variable, Variable> fresh) {
        if (pattern instanceof Expression expression
                && !expression.isEmpty()
                && expression.get(0).equals(AND)) {
            return new Joined(world, states, expression, fresh);
        }
        return new Single(world, states, pattern, fresh);
    }

    /** Goes on to the next answer; false if there is none. */
    abstract boolean next();

    /** The pattern's variables, in the order of their first occurrence. */
    abstract Variable[] variables();

    /** What one of the variables stands for. */
    abstract Atom value(int index);

    /** What the answer says of the variables; null if nothing. */
    @Nullable Delta delta() {
        Delta delta = null;
        Variable[] variables = variables();
        for (int i = 0; i < variables.length; i++) {
            Atom value = value(i);
            if (!value.equals(variables[i])) {
                delta = Delta.compose(delta, Delta.of(variables[i], value));
            }
        }
        return delta;
    }

    /** One pattern in one space after the other. */
    private static final class Single extends Answers {
        private final List<State> states;
        private final List<Atom> patterns;
        private final @Nullable Variants variants;
        private final Function<Variable, Variable> fresh;
        private final Variable[] variables;
        private Search search;
        private int space;
        private int variant;

        Single(World world, List<State> states, Atom pattern, Function<Variable, Variable> fresh) {
            this.states = states;
            this.fresh = fresh;
            variants = Variants.of(world, pattern, fresh);
            patterns = variants == null ? List.of(pattern) : variants.patterns();
            search = new Search(states.get(0), patterns.get(0), fresh);
            variables = Substitution.variables(pattern).toArray(Variable[]::new);
        }

        @Override
        boolean next() {
            while (true) {
                while (search.next()) {
                    if (variants == null || variants.accepts(search) && !wasFound()) {
                        return true;
                    }
                }
                if (++variant >= patterns.size()) {
                    variant = 0;
                    if (++space >= states.size()) {
                        return false;
                    }
                }
                search = new Search(states.get(space), patterns.get(variant), fresh);
            }
        }

        /** Whether an atom with variables has answered an earlier variant too. */
        private boolean wasFound() {
            for (int earlier = 0; earlier < variant; earlier++) {
                if (search.answersToo(patterns.get(earlier))) {
                    return true;
                }
            }
            return false;
        }

        @Override
        Variable[] variables() {
            return variables;
        }

        @Override
        Atom value(int place) {
            return search.value(variables[place], place);
        }
    }

    /** Several patterns: for each answer to one, the answers to the next. */
    private static final class Joined extends Answers {
        private final World world;
        private final List<State> states;
        private final Expression patterns;
        private final Function<Variable, Variable> fresh;
        private final Variable[] variables;
        private final Single[] open;
        private final @Nullable Delta[] deltas;
        private int depth;
        private boolean started;

        Joined(World world, List<State> states, Expression patterns, Function<Variable, Variable> fresh) {
            this.world = world;
            this.states = states;
            this.patterns = patterns;
            this.fresh = fresh;
            this.variables = Substitution.variables(patterns).toArray(Variable[]::new);
            this.open = new Single[patterns.size()];
            this.deltas = new Delta[patterns.size()];
        }

        @Override
        boolean next() {
            int last = patterns.size() - 1;
            if (!started) {
                started = true;
                if (last == 0) {
                    return true;
                }
                depth = 1;
                open[1] = new Single(world, states, patterns.get(1), fresh);
            } else if (last == 0) {
                return false;
            }
            while (depth > 0) {
                Single single = open[depth];
                if (!single.next()) {
                    depth--;
                    continue;
                }
                Delta before = deltas[depth - 1];
                deltas[depth] = Delta.compose(before, single.delta());
                if (depth == last) {
                    return true;
                }
                depth++;
                Delta now = deltas[depth - 1];
                Atom pattern = patterns.get(depth);
                open[depth] = new Single(world, states, now == null ? pattern : now.apply(pattern), fresh);
            }
            return false;
        }

        @Override
        Variable[] variables() {
            return variables;
        }

        @Override
        Atom value(int index) {
            Delta delta = deltas[patterns.size() - 1];
            return delta == null ? variables[index] : delta.apply(variables[index]);
        }
    }
}
