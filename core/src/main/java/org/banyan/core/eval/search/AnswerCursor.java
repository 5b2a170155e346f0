package org.banyan.core.eval.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.term.Delta;
import org.banyan.core.eval.term.Expressions;
import org.banyan.core.eval.world.Cells;
import org.banyan.core.match.Bindings;
import org.banyan.core.match.Substitution;
import org.banyan.core.match.Unifier;
import org.banyan.core.space.Occurrence;
import org.banyan.core.space.SpaceWalk;
import org.banyan.core.space.State;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over the answers to a pattern, or to several that must hold together, in the visible spaces. Each copy of an
 * atom is an answer.
 *
 * <p>Patterns are answered one within the other, on bytes: the value of a variable is copied from the path of a stored
 * atom into the walks for later patterns, and becomes an atom only on demand. If a stored atom has variables, it is
 * unified with its pattern under new variables, and the remaining patterns are asked anew with what was learned.
 */
public abstract class AnswerCursor {
    private static final Symbol AND = Symbol.of(",");

    /**
     * Returns a cursor over the answers to a pattern; {@code (, p q ...)} asks for answers to all of them.
     *
     * @param fresh makes a variable that occurs nowhere else
     */
    public static AnswerCursor of(Cells cells, List<State> states, Atom pattern, Function<Variable, Variable> fresh) {
        Variants variants = Variants.of(cells, pattern, fresh);
        if (variants == null) {
            return new Joined(cells, states, pattern, fresh);
        }
        return new StatesCursor(new Joined(cells, states, variants.open(), fresh), pattern, variants);
    }

    /** Whether a pattern stands for several that must hold together. */
    private static boolean isJoin(Atom pattern) {
        return pattern instanceof Expression expression
                && !expression.isEmpty()
                && expression.get(0).equals(AND);
    }

    /** Moves to the next answer; returns false if there is none. */
    public abstract boolean next();

    /** Returns the pattern's variables, in the order of their first occurrence. */
    public abstract Variable[] variables();

    /** Returns the value of a variable; the variable itself if it is open. */
    public abstract Atom value(int index);

    /** Returns what the answer says about the variables; null for nothing. */
    public abstract @Nullable Delta delta();

    /** Returns an atom with its variables replaced by the answer. */
    public final Atom apply(Atom atom) {
        Delta delta = delta();
        return delta == null ? atom : delta.apply(atom);
    }

    /** A cursor over the answers to a pattern with states in it, which are searched as variables. */
    private static final class StatesCursor extends AnswerCursor {
        private final AnswerCursor open;
        private final Variable[] variables;
        private final Variants variants;

        StatesCursor(AnswerCursor open, Atom pattern, Variants variants) {
            this.open = open;
            this.variables = Substitution.variables(pattern).toArray(Variable[]::new);
            this.variants = variants;
        }

        @Override
        public boolean next() {
            while (open.next()) {
                if (variants.accepts(open)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Variable[] variables() {
            return variables;
        }

        @Override
        public Atom value(int index) {
            return open.apply(variables[index]);
        }

        @Override
        public @Nullable Delta delta() {
            Delta all = open.delta();
            return all == null ? null : all.without(variants.held());
        }
    }

    /** A cursor for several patterns, or a single one: for each answer to one, the answers to the next. */
    private static final class Joined extends AnswerCursor {
        private final Cells cells;
        private final List<State> states;
        private final Function<Variable, Variable> fresh;
        private final Atom[] patterns;
        private final Variable[] variables;
        private final Level[] levels;

        /**
         * The values of the variables: their paths, and atoms as far as they were asked for, with the paths that they
         * were decoded from.
         */
        private final byte[] @Nullable [] bound;

        private final @Nullable Atom[] atoms;
        private final byte[] @Nullable [] decoded;

        /** The current level; those above have an exact answer. */
        private int depth = -1;

        private boolean started;

        /** The answers to the patterns below the current level, if its answer is not exact. */
        private @Nullable AnswerCursor rest;

        Joined(Cells cells, List<State> states, Atom pattern, Function<Variable, Variable> fresh) {
            this.cells = cells;
            this.states = states;
            this.fresh = fresh;
            this.variables = Substitution.variables(pattern).toArray(Variable[]::new);
            this.bound = new byte[variables.length][];
            this.atoms = new Atom[variables.length];
            this.decoded = new byte[variables.length][];
            byte[] path = pattern.path().toByteArray();
            int at = 0;
            if (isJoin(pattern)) {
                Expression all = (Expression) pattern;
                this.patterns = all.children().subList(1, all.size()).toArray(Atom[]::new);
                at = AtomCodec.end(path, AtomCodec.endOfItem(path, 0));
            } else {
                this.patterns = new Atom[] {pattern};
            }
            this.levels = new Level[patterns.length];
            int before = 0;
            for (int i = 0; i < levels.length; i++) {
                levels[i] = new Level(patterns[i], path, at, before);
                int end = AtomCodec.end(path, at);
                for (; at < end; at = AtomCodec.endOfItem(path, at)) {
                    before += AtomCodec.isNewVariable(path[at]) ? 1 : 0;
                }
            }
        }

        @Override
        public boolean next() {
            if (!started) {
                started = true;
                if (levels.length == 0) {
                    return true;
                }
                descend();
            } else if (rest != null && rest.next()) {
                return true;
            }
            rest = null;
            while (depth >= 0) {
                Level level = levels[depth];
                if (!level.next()) {
                    depth--;
                } else if (depth == levels.length - 1) {
                    return true;
                } else if (level.isExact()) {
                    descend();
                } else {
                    AnswerCursor below = AnswerCursor.of(cells, states, left(), fresh);
                    if (below.next()) {
                        rest = below;
                        return true;
                    }
                }
            }
            return false;
        }

        private void descend() {
            depth++;
            levels[depth].restart();
        }

        /** Returns the patterns below the current level, with what was learned. */
        private Atom left() {
            Atom[] children = new Atom[patterns.length - depth];
            children[0] = AND;
            System.arraycopy(patterns, depth + 1, children, 1, children.length - 1);
            return apply(Expressions.of(children));
        }

        /** Whether all values are in the paths. */
        private boolean isExact() {
            return depth < 0 || levels[depth].isExact();
        }

        @Override
        public Variable[] variables() {
            return variables;
        }

        @Override
        public Atom value(int index) {
            return isExact() ? atom(index) : apply(variables[index]);
        }

        private Atom atom(int index) {
            byte[] path = bound[index];
            assert path != null;
            Atom known = atoms[index];
            if (known == null || decoded[index] != path) {
                known = kept(AtomCodec.decode(path, 0, path.length, 0));
                atoms[index] = known;
                decoded[index] = path;
            }
            return known;
        }

        private Atom kept(Atom stored) {
            return cells.areReferredTo() ? cells.kept(stored) : stored;
        }

        /** Returns the values of the first variables. */
        private @Nullable Delta found(int number) {
            Variable[] first = number == variables.length ? variables : java.util.Arrays.copyOf(variables, number);
            if (!cells.areReferredTo()) {
                return Delta.ofPaths(first, java.util.Arrays.copyOf(bound, number));
            }
            return Delta.of(
                    List.of(first),
                    IntStream.range(0, number).mapToObj(this::atom).toList());
        }

        @Override
        public @Nullable Delta delta() {
            if (isExact()) {
                return found(variables.length);
            }
            Level level = levels[depth];
            Delta exact = found(level.before);
            Delta found = Delta.compose(exact, level.learnt());
            return rest == null ? found : Delta.compose(found, rest.delta());
        }

        /** One of the patterns, with the position of its search. */
        private final class Level {
            private final Atom pattern;
            private final byte[] path;
            private final int from;
            private final int before;

            /** Whether an index by argument may help, as soon as the variables before are bound. */
            private final boolean narrowing;

            private final @Nullable SpaceWalk[] walks = new SpaceWalk[states.size()];
            private @Nullable SpaceWalk walk;
            private int space;
            private long copies;

            /** The result of unification, if it was needed. */
            private @Nullable Delta learnt;

            private boolean unified;

            /**
             * @param path the path of all patterns
             * @param from where this pattern begins
             * @param before the number of variables in the patterns before
             */
            Level(Atom pattern, byte[] path, int from, int before) {
                this.pattern = pattern;
                this.path = path;
                this.from = from;
                this.before = before;
                this.narrowing = State.isNarrowing(marked());
            }

            /** Returns the pattern with a ground mark in place of each variable of earlier patterns. */
            private Atom marked() {
                return before == 0 ? pattern : asked(index -> AND);
            }

            /** Returns the pattern with an atom in place of each variable of earlier patterns. */
            private Atom asked(IntFunction<Atom> value) {
                return Substitution.apply(pattern, variable -> {
                    for (int i = 0; i < before; i++) {
                        if (variables[i].equals(variable)) {
                            return value.apply(i);
                        }
                    }
                    return null;
                });
            }

            private SpaceWalk walk(int number) {
                if (narrowing) {
                    State state = states.get(number);
                    PathTrie<Occurrence> part = state.narrowed(asked(Joined.this::atom));
                    if (part != state.space()) {
                        return new SpaceWalk(part, path, from, before, bound);
                    }
                }
                return whole(number);
            }

            private SpaceWalk whole(int number) {
                SpaceWalk known = walks[number];
                if (known == null) {
                    known = new SpaceWalk(states.get(number).space(), path, from, before, bound);
                    walks[number] = known;
                } else {
                    known.restart();
                }
                return known;
            }

            void restart() {
                space = 0;
                copies = 0;
                walk = null;
            }

            boolean isExact() {
                return !unified;
            }

            @Nullable Delta learnt() {
                return learnt;
            }

            boolean next() {
                if (copies > 0) {
                    copies--;
                    return true;
                }
                while (space < states.size()) {
                    SpaceWalk present = walk;
                    if (present == null) {
                        present = walk(space);
                        walk = present;
                    }
                    while (present.next()) {
                        unified = !present.isExact();
                        if (!unified || unify(present.path())) {
                            copies = present.count() - 1;
                            return true;
                        }
                    }
                    walk = null;
                    space++;
                }
                unified = false;
                return false;
            }

            private boolean unify(Path found) {
                Atom asked = asked(Joined.this::atom);
                Map<Variable, Variable> names = new HashMap<>();
                Atom stored = Substitution.apply(
                        kept(AtomCodec.decode(found)), variable -> names.computeIfAbsent(variable, fresh));
                // The pattern's variables come first, so that unification binds them and not the others.
                List<Variable> own = new ArrayList<>(Substitution.variables(asked));
                Bindings bindings =
                        Unifier.unify(behind(own, asked), behind(own, stored)).getOrNull();
                if (bindings == null) {
                    return false;
                }
                learnt = Delta.of(bindings, own);
                return true;
            }

            private Expression behind(List<Variable> own, Atom atom) {
                Atom[] children = own.toArray(new Atom[own.size() + 1]);
                children[own.size()] = atom;
                return Expressions.of(children);
            }
        }
    }
}
