package org.banyan.core.space;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Rule;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;
import org.banyan.persistent.TrieBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A multiset of atoms with the indexes that are functions of it: all that an environment holds at one time.
 *
 * <p>Space and indexes are made together, in one step, and never change. Immutable and thread-safe.
 */
public final class State {
    /** The state of no atoms. */
    public static final State EMPTY = new State(PathTrie.empty(), RuleIndex.EMPTY, TypeIndex.EMPTY, 0);

    private final PathTrie<Occurrence> space;
    private final RuleIndex rules;
    private final TypeIndex types;
    private final long nextNumber;

    /** Made as patterns are asked for; threads that race may each make one. */
    private volatile @Nullable ArgumentIndexes arguments;

    State(PathTrie<Occurrence> space, RuleIndex rules, TypeIndex types, long nextNumber) {
        this.space = space;
        this.rules = rules;
        this.types = types;
        this.nextNumber = nextNumber;
    }

    /** The atoms by path, with their counts. */
    public PathTrie<Occurrence> space() {
        return space;
    }

    /** The rules by head. */
    public RuleIndex rules() {
        return rules;
    }

    /** The types by name. */
    public TypeIndex types() {
        return types;
    }

    /** The number that the next new rule gets; greater than that of any rule here. */
    public long nextNumber() {
        return nextNumber;
    }

    /** How many copies of an atom there are. O(length of the path). */
    public long count(Path path) {
        return Occurrence.countOf(space.get(path));
    }

    /** Whether {@link #narrowed} may be of use for a pattern that has atoms in place of some variables. O(arity). */
    public static boolean isNarrowing(Atom pattern) {
        return pattern instanceof Expression expression && ArgumentIndexes.place(expression) > 0;
    }

    /**
     * Some of the atoms among which are all that may unify with a pattern: what is left by an index by argument, or all.
     *
     * <p>A pattern with an open first argument, such as {@code (edge $x b)}, would have to pass all atoms of its head.
     * When patterns have done so for many more atoms than there are, an index is made, in O(atoms of the head); from
     * then on this costs O(atoms found).
     */
    public PathTrie<Occurrence> narrowed(Atom pattern) {
        int place = pattern instanceof Expression expression ? ArgumentIndexes.place(expression) : 0;
        if (place == 0) {
            return space;
        }
        ArgumentIndexes known = arguments;
        ArgumentIndexes now =
                (known == null ? ArgumentIndexes.none() : known).demanded(space, (Expression) pattern, place);
        if (now != known) {
            arguments = now;
        }
        return now.narrowed(space, (Expression) pattern, place);
    }

    /**
     * The state with more copies of an atom. O(length of the path).
     *
     * @param origin where a rule that is new here gets its number from, if it is there
     */
    public State added(Atom atom, long times, State origin) {
        Path path = atom.path();
        Change change = new Change(old -> old == null
                ? first(atom, path, times, origin, nextNumber)
                : old.withCount(Math.addExact(old.count(), times)));
        return replaced(atom, change, space.updated(path, change));
    }

    /** The state with fewer copies of an atom, as far as there are any. O(length of the path). */
    public State removed(Atom atom, long times) {
        Change change = new Change(old -> Occurrence.fewer(old, times));
        return replaced(atom, change, space.updated(atom.path(), change));
    }

    /**
     * How many copies there are of an atom and of all that differ from it only in the kinds of numbers, as {@code 1}
     * and {@code 1.0} do. O(length of the path), for each of them.
     */
    public long countEqual(Atom atom) {
        return EqualAtoms.count(space, atom.path());
    }

    /**
     * The state with one copy less of an atom; if it is not there, of the first, in canonical order, that differs from
     * it only in the kinds of numbers. O(length of the path), for each of them.
     */
    public State removedEqual(Atom atom) {
        State without = removed(atom, 1);
        if (without != this) {
            return without;
        }
        Path found = EqualAtoms.first(space, atom.path());
        return found == null ? this : removed(AtomCodec.decode(found), 1);
    }

    /** What a space keeps of an atom that it did not hold. */
    static Occurrence first(Atom atom, Path path, long times, State origin, long number) {
        if (!Rule.isRule(atom)) {
            return Count.of(times);
        }
        // A rule that the origin knows keeps its number, so that to remove and define it again on a branch is no
        // change.
        Occurrence before = origin.space.isEmpty() ? null : origin.space.get(path);
        return before != null
                ? before.withCount(times)
                : new Definition(Rule.from(atom).get(), number, times);
    }

    private State replaced(Atom atom, Change change, PathTrie<Occurrence> newSpace) {
        if (newSpace == space) {
            return this;
        }
        State replaced = switch (Shape.of(atom)) {
            case RULE -> {
                Definition now = (Definition) change.now;
                RuleIndex newRules = rules.replaced((Definition) change.old, now);
                yield new State(
                        newSpace, newRules, types, now == null ? nextNumber : Math.max(nextNumber, now.number() + 1));
            }
            case TYPE ->
                new State(
                        newSpace,
                        rules,
                        types.refreshed(TypeIndex.canonical(((Expression) atom).get(1)), newSpace),
                        nextNumber);
            case FACT -> new State(newSpace, rules, types, nextNumber);
        };
        ArgumentIndexes indexes = arguments;
        if (indexes != null) {
            replaced.arguments = indexes.changed(atom, change.now);
        }
        return replaced;
    }

    /** A change of the occurrence of an atom that remembers what it has changed into what. */
    private static final class Change implements UnaryOperator<@Nullable Occurrence> {
        private final UnaryOperator<@Nullable Occurrence> change;
        private @Nullable Occurrence old;
        private @Nullable Occurrence now;

        Change(UnaryOperator<@Nullable Occurrence> change) {
            this.change = change;
        }

        @Override
        public @Nullable Occurrence apply(@Nullable Occurrence present) {
            old = present;
            now = change.apply(present);
            return now;
        }
    }

    /** The state without any atoms, in which rules are numbered on from here. O(1). */
    public State cleared() {
        return nextNumber == 0 ? EMPTY : new State(PathTrie.empty(), RuleIndex.EMPTY, TypeIndex.EMPTY, nextNumber);
    }

    /**
     * The state of another space, its indexes made from these by what differs. O(what differs).
     *
     * @param origin where rules have their numbers from, whatever they are in the other space, if they are there
     */
    public State withSpace(PathTrie<Occurrence> other, State origin) {
        PathTrie<Occurrence> newSpace = origin.renumbered(space, other);
        if (newSpace == space) {
            return this;
        }
        IndexBuilder indexes = new IndexBuilder(this);
        PathTrie.Diff<Occurrence> diff = space.diff(newSpace);
        diff.removed().forEach((path, old) -> indexes.change(path, old, newSpace.get(path)));
        diff.added().minus(diff.removed(), (now, old) -> null).forEach((path, now) -> indexes.change(path, null, now));
        return indexes.build(newSpace);
    }

    /**
     * The second space, its rules numbered as they are here; the first, which is numbered so, if they are equal then.
     */
    private PathTrie<Occurrence> renumbered(PathTrie<Occurrence> first, PathTrie<Occurrence> second) {
        if (rules == RuleIndex.EMPTY || first == second) {
            return second;
        }
        TrieBuilder<Occurrence> builder = second.toBuilder();
        first.diff(second).added().forEach((path, now) -> {
            if (now instanceof Definition && space.get(path) instanceof Definition before) {
                builder.set(path, before.withCount(now.count()));
            }
        });
        PathTrie<Occurrence> renumbered = builder.build();
        return renumbered.equals(first) ? first : renumbered;
    }

    /** The names that have types in a part of a space whose keys lack the prefix of type assertions. */
    static Set<Atom> names(PathTrie<Occurrence> types) {
        Set<Atom> names = new HashSet<>();
        var cursor = types.cursor();
        boolean more = cursor.toFirst();
        while (more) {
            byte[] key = cursor.bytes(0, cursor.depth());
            int end = AtomCodec.end(key, 0);
            names.add(AtomCodec.decode(key, 0, end, 0));
            cursor.ascendTo(end);
            more = cursor.skip(0);
        }
        return names;
    }

    /** Whether two states hold the same atoms as often, whatever the numbers of the rules. O(what differs). */
    public boolean hasSameAtoms(State other) {
        if (this == other || space.equals(other.space)) {
            return true;
        }
        if (space.size() != other.space.size() || space.weight() != other.space.weight()) {
            return false;
        }
        for (PathTrie.Entry<Occurrence> entry : space.diff(other.space).removed()) {
            if (entry.value().count() != other.count(entry.path())) {
                return false;
            }
        }
        return true;
    }
}
