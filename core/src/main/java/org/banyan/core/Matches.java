package org.banyan.core;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.Variable;
import org.banyan.core.match.Bindings;
import org.banyan.core.match.Substitution;
import org.banyan.core.match.Unifier;
import org.banyan.core.space.Occurrence;
import org.banyan.core.space.SpaceWalk;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;
import org.jspecify.annotations.Nullable;

/**
 * The atoms of an environment that unify with a pattern, in canonical order.
 *
 * <p>Nothing is computed until it is iterated. Each iteration walks through the trie along the pattern. It visits all
 * atoms that begin with the constants before the pattern's first variable, and costs O(what it visits). A pattern such
 * as {@code (edge $x b)} leaves the first argument open and knows another one. Once walks for such patterns have
 * visited many times as many atoms as there are of the head, the environment keeps an index by that argument, and a
 * walk costs O(what it finds).
 *
 * <p>Immutable and thread-safe; each iterator belongs to one thread.
 */
public final class Matches implements Iterable<Match> {
    /** Atoms among which are all that match. */
    private final Supplier<PathTrie<Occurrence>> candidates;

    private final Atom pattern;
    private final Set<Variable> variables;

    Matches(Supplier<PathTrie<Occurrence>> candidates, Atom pattern) {
        this.candidates = candidates;
        this.pattern = pattern;
        this.variables = Substitution.variables(pattern);
    }

    @Override
    public Iterator<Match> iterator() {
        return new MatchIterator();
    }

    /** Returns the matches as a sequential stream. O(1); it costs what iterating costs. */
    public Stream<Match> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /**
     * Returns how many matches there are, every copy of an atom counted. O(what the walk passes).
     *
     * @throws ArithmeticException if there are more than a {@code long} can count
     */
    public long count() {
        SpaceWalk walk = walk();
        long count = 0;
        while (walk.next()) {
            if (walk.isExact() || unified(walk.path()).isDefined()) {
                count = Math.addExact(count, walk.count());
            }
        }
        return count;
    }

    private SpaceWalk walk() {
        return new SpaceWalk(candidates.get(), pattern);
    }

    /**
     * Unifies the pattern with a stored atom. The pattern's variables are put before both atoms, so that they are met
     * first, and no other variable comes to stand for one of them.
     */
    private Option<Bindings> unified(Path path) {
        Atom stored = apart(AtomCodec.decode(path));
        return Unifier.unify(afterVariables(pattern), afterVariables(stored)).map(this::withoutOthers);
    }

    private Atom afterVariables(Atom atom) {
        List<Atom> children = new ArrayList<>(variables);
        children.add(atom);
        return Atom.expression(children);
    }

    /** Returns the stored atom with its variables renamed so that none is the pattern's. */
    private Atom apart(Atom stored) {
        Map<Variable, Atom> renamed = new HashMap<>();
        int number = 0;
        for (Variable variable : Substitution.variables(stored)) {
            Variable fresh = AtomCodec.variable(number++);
            while (variables.contains(fresh)) {
                fresh = AtomCodec.variable(number++);
            }
            renamed.put(variable, fresh);
        }
        return Substitution.apply(stored, renamed::get);
    }

    /** Returns only what the pattern's own variables stand for. */
    private Bindings withoutOthers(Bindings bindings) {
        List<Variable> own = variables.stream()
                .filter(variable -> bindings.get(variable).isDefined())
                .toList();
        return Bindings.of(own, own.stream().map(bindings::apply).toList());
    }

    private final class MatchIterator implements Iterator<Match> {
        private final SpaceWalk walk = walk();
        private final List<Variable> order = List.copyOf(variables);
        private @Nullable Match next = advance();

        private @Nullable Match advance() {
            while (walk.next()) {
                Path path = walk.path();
                if (walk.isExact()) {
                    return new Match(path, walk.count(), order, walk.values());
                }
                Option<Bindings> bindings = unified(path);
                if (bindings.isDefined()) {
                    return new Match(path, walk.count(), bindings.get());
                }
            }
            return null;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Match next() {
            Match found = next;
            if (found == null) {
                throw new NoSuchElementException("after the last match");
            }
            next = advance();
            return found;
        }
    }
}
