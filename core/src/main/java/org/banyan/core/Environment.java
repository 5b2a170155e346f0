package org.banyan.core;

import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.Rule;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.TypeAssertion;
import org.banyan.core.space.Access;
import org.banyan.core.space.Definition;
import org.banyan.core.space.Occurrence;
import org.banyan.core.space.RuleHead;
import org.banyan.core.space.Shape;
import org.banyan.core.space.State;
import org.banyan.core.space.StateBuilder;
import org.banyan.core.space.StateMerge;
import org.banyan.persistent.KeyedHash;
import org.banyan.persistent.PathTrie;
import org.jspecify.annotations.Nullable;

/**
 * An immutable multiset of atoms, some of which are rules and type assertions, on a branch of its own.
 *
 * <p>An environment never changes: {@code with} and {@code without} give another one that shares all but the path of
 * the change. It is a pair of an <i>origin</i> and a <i>state</i>. {@link #fork()} begins a branch whose origin is the
 * present state, {@link #isModified()} says whether the branch has changed anything, and {@link #union} puts two
 * branches of one origin together by their changes, so that what they have in common is counted once and what either
 * has removed is gone.
 *
 * <p>Rules {@code (= lhs rhs)} and type assertions {@code (: name type)} are atoms like any other, which are also found
 * by head and by name; indexes and atoms change together. Atoms that differ only in the names of their variables are
 * the same atom.
 *
 * <p>Cost: fork O(1); a write O(length of the atom's path); everything that takes two environments O(what differs),
 * where not said otherwise. What two environments have in common is shared between them.
 *
 * <p>Immutable and thread-safe, also when handed over through a data race.
 */
public final class Environment {
    private static final Environment EMPTY = new Environment(State.EMPTY, State.EMPTY);

    static {
        Access.install(new Access.Bridge() {
            @Override
            public State state(Object environment) {
                return ((Environment) environment).state;
            }

            @Override
            public Object environment(Object environment, State state) {
                return ((Environment) environment).branch(state);
            }
        });
    }

    private final State origin;
    private final State state;

    Environment(State origin, State state) {
        this.origin = origin;
        this.state = state;
    }

    /** The branch that begins with a state and has changed nothing. */
    static Environment unmodified(State state) {
        return state == State.EMPTY ? EMPTY : new Environment(state, state);
    }

    /** The environment of no atoms, whose origin is itself. O(1). */
    public static Environment empty() {
        return EMPTY;
    }

    /** A builder of an environment that is made from nothing. O(1). */
    public static EnvironmentBuilder builder() {
        return EMPTY.toBuilder();
    }

    /** A builder that goes on from this environment, on this branch. O(1). */
    public EnvironmentBuilder toBuilder() {
        return new EnvironmentBuilder(this, origin, new StateBuilder(state, origin));
    }

    /**
     * A branch that begins here: equal to this environment, and unmodified. O(1); this environment if it is unmodified
     * itself.
     */
    public Environment fork() {
        return state == origin ? this : unmodified(state);
    }

    /** Whether this branch differs from where it began. O(1) if nothing was ever written, and O(what differs) else. */
    public boolean isModified() {
        return state != origin && !state.space().equals(origin.space());
    }

    /** With one more copy of an atom. O(length of the path). */
    public Environment with(Atom atom) {
        return with(atom, 1);
    }

    /**
     * With more copies of an atom. O(length of the path).
     *
     * @throws IllegalArgumentException if {@code times} is negative
     * @throws ArithmeticException if there are more copies than a {@code long} can count
     */
    public Environment with(Atom atom, long times) {
        requireCount(times);
        return times == 0 ? this : branch(state.added(atom, times, origin));
    }

    /** With one more copy of each atom, in the order given. O(length of the paths). */
    public Environment withAll(Iterable<? extends Atom> atoms) {
        return toBuilder().addAll(atoms).build();
    }

    /** With one more definition of a rule. O(length of the path). */
    public Environment withRule(Rule rule) {
        return with(rule.atom());
    }

    /** With one more definition of the rule {@code (= lhs rhs)}. O(length of the path). */
    public Environment withRule(Atom lhs, Atom rhs) {
        return withRule(Rule.of(lhs, rhs));
    }

    /** With the type assertion {@code (: name type)}. O(length of the path). */
    public Environment withType(Atom name, Atom type) {
        return with(TypeAssertion.of(name, type).atom());
    }

    /** With one copy of an atom less; this environment if there is none. O(length of the path). */
    public Environment without(Atom atom) {
        return without(atom, 1);
    }

    /**
     * With fewer copies of an atom, as far as there are any. O(length of the path).
     *
     * @throws IllegalArgumentException if {@code times} is negative
     */
    public Environment without(Atom atom, long times) {
        requireCount(times);
        return branch(state.removed(atom, times));
    }

    /** With one definition of a rule less; this environment if there is none. O(length of the path). */
    public Environment withoutRule(Rule rule) {
        return without(rule.atom());
    }

    /** Without any atoms, on this branch: in a union, all that the origin holds counts as removed. O(1). */
    public Environment cleared() {
        return isEmpty() ? this : branch(state.cleared());
    }

    private Environment branch(State newState) {
        return newState == state ? this : new Environment(origin, newState);
    }

    private static void requireCount(long times) {
        if (times < 0) {
            throw new IllegalArgumentException("a negative number of copies: " + times);
        }
    }

    /**
     * Whether there is a copy of an atom, or of one that differs only in the names of variables. O(length of the path).
     *
     * <p>{@code (p 1)} and {@code (p 1.0)} are different atoms here; {@link #match} finds both for either.
     */
    public boolean contains(Atom atom) {
        return multiplicity(atom) > 0;
    }

    /** How many copies of an atom there are. O(length of the path). */
    public long multiplicity(Atom atom) {
        return state.count(atom.path());
    }

    /** The atoms with the numbers of their copies, in canonical order. O(1) to get, O(size of the atoms) to use up. */
    public Iterable<Counted> multiplicities() {
        return () -> Iterator.ofAll(state.space())
                .map(entry -> new Counted(
                        AtomCodec.decode(entry.path()), entry.value().count()));
    }

    /** How many atoms there are, every copy counted. O(1). */
    public long size() {
        return state.space().weight();
    }

    /** How many different atoms there are. O(1). */
    public long distinctSize() {
        return state.space().size();
    }

    /** Whether there are no atoms. O(1). */
    public boolean isEmpty() {
        return state.space().isEmpty();
    }

    /**
     * The rules that may rewrite an expression: those of its head, then those whose left side has no head symbol and
     * may match anything, each in the order of definition. O(1).
     *
     * @param head the symbol that the expression is or begins with
     * @param arity how many atoms follow the head; 0 if the expression is the symbol alone
     */
    public Rules rulesFor(Symbol head, int arity) {
        PathTrie<Definition> indexed = state.rules().rules(new RuleHead(head, arity));
        PathTrie<Definition> wildcards = state.rules().rules(null);
        return new Rules(List.of(indexed.values(), wildcards.values()), indexed.weight() + wildcards.weight());
    }

    /** All rules in the order of definition. O(number of rules, and of the logarithm of it). */
    public Rules rules() {
        List<Definition> all = new ArrayList<>();
        for (PathTrie<Definition> list : state.rules().lists()) {
            list.values().forEach(all::add);
        }
        Collections.sort(all);
        return new Rules(List.of(all), ruleCount());
    }

    /** How many rules there are, every definition counted. O(1). */
    public long ruleCount() {
        return state.space().weightBelow(Shape.RULE.prefix());
    }

    /** How many type assertions there are, every copy counted. O(1). */
    public long typeCount() {
        return state.space().weightBelow(Shape.TYPE.prefix());
    }

    /**
     * The types that are asserted of a name, each once, in canonical order. O(1), but for O(number of types) the first
     * time.
     */
    public Seq<Atom> typesOf(Atom name) {
        return state.types().types(name);
    }

    /**
     * The atoms that unify with a pattern, in canonical order, with what the pattern's variables stand for.
     *
     * <p>Numbers match if they are {@linkplain org.banyan.core.atom.NumericEquality the same}: {@code (p 5)} finds
     * {@code (p 5.0)}, though these are two atoms, of which {@link #contains} tells exactly the one that it is asked
     * for.
     *
     * <p>Variables of the pattern and of the stored atoms are different variables, whatever their names. O(1) to get;
     * see {@link Matches} for what it costs to use.
     */
    public Matches match(Atom pattern) {
        return new Matches(() -> state.narrowed(pattern), pattern);
    }

    /**
     * What this branch and another one have made of their origin together: every count becomes {@code max(0, o + (a -
     * o) + (b - o))}.
     *
     * <p>If only one of the two is modified it is the result, and if neither is, this one. Union is commutative and has
     * the origin as its identity. It is associative as long as the branches together do not remove more copies of an
     * atom than the origin holds; {@link #unionAll} is independent of order without condition. Rules keep their numbers
     * of definition; new rules of two branches interleave by how many rules their branch had defined before.
     *
     * <p>Branches of different origins have no changes that could be added up. They are joined by the greater count,
     * and the result is a branch that begins with itself.
     *
     * <p>Cost: O(what both have changed).
     *
     * @throws ArithmeticException if there are more copies of an atom than a {@code long} can count
     */
    public Environment union(Environment other) {
        if (!hasOriginOf(other)) {
            return joinedAnew(other);
        }
        if (other.state == other.origin) {
            return this;
        }
        if (state == origin) {
            return other;
        }
        State merged = StateMerge.of(origin, state, other.state);
        return merged == other.state ? other : branch(merged);
    }

    /**
     * What any number of branches have made of their origins together, in one sum with one floor at zero, so that their
     * order does not matter.
     *
     * <p>Branches of one origin are added up; the sums of different origins are joined by the greater count. The union
     * of no branches is empty. O(the sum of all changes).
     *
     * @throws ArithmeticException if there are more copies of an atom than a {@code long} can count
     */
    public static Environment unionAll(Iterable<Environment> branches) {
        return BranchSum.of(branches);
    }

    boolean hasOriginOf(Environment other) {
        return origin == other.origin || origin.space().equals(other.origin.space());
    }

    /** The greater count of every atom, as a branch that begins with itself. */
    Environment joinedAnew(Environment other) {
        PathTrie<Occurrence> joined = state.space().join(other.state.space(), Environment::greater);
        return joined == other.state.space()
                ? other.fork()
                : branch(state.withSpace(joined, State.EMPTY)).fork();
    }

    /** The greater count of every atom, on this branch; a branch of the same origin if that is the result. */
    public Environment join(Environment other) {
        return combined(other, state.space().join(other.state.space(), Environment::greater));
    }

    /** The lesser count of every atom, on this branch; a branch of the same origin if that is the result. */
    public Environment meet(Environment other) {
        return combined(other, state.space().meet(other.state.space(), Environment::lesser));
    }

    /**
     * The sum of the counts of every atom, on this branch. O(what both hold).
     *
     * @throws ArithmeticException if there are more copies of an atom than a {@code long} can count
     */
    public Environment plus(Environment other) {
        return combined(other, state.space().plus(other.state.space(), Environment::sum));
    }

    /** The copies of every atom that this environment has beyond the other one, on this branch. */
    public Environment minus(Environment other) {
        return combined(other, state.space().minus(other.state.space(), Environment::rest));
    }

    /** The atoms that the other environment has too, with the counts that they have here, on this branch. */
    public Environment restrict(Environment other) {
        return combined(other, state.space().restrict(other.state.space()));
    }

    private Environment combined(Environment other, PathTrie<Occurrence> space) {
        boolean isOther = space == other.state.space() && space != state.space();
        return isOther && hasOriginOf(other) ? other : branch(state.withSpace(space, origin));
    }

    private static @Nullable Occurrence greater(Occurrence one, Occurrence other) {
        return Occurrence.earlier(Math.max(one.count(), other.count()), one, other);
    }

    private static @Nullable Occurrence lesser(Occurrence one, Occurrence other) {
        return Occurrence.earlier(Math.min(one.count(), other.count()), one, other);
    }

    private static @Nullable Occurrence sum(Occurrence one, Occurrence other) {
        return Occurrence.earlier(Math.addExact(one.count(), other.count()), one, other);
    }

    private static @Nullable Occurrence rest(Occurrence one, Occurrence other) {
        long rest = one.count() - other.count();
        return rest <= 0 ? null : one.withCount(rest);
    }

    /** What has to be removed from this environment, and then added, to get another one. */
    public EnvironmentDiff diff(Environment other) {
        return new EnvironmentDiff(fromNothing(minusSpace(other)), fromNothing(other.minusSpace(this)));
    }

    private PathTrie<Occurrence> minusSpace(Environment other) {
        return state.space().minus(other.state.space(), Environment::rest);
    }

    private static Environment fromNothing(PathTrie<Occurrence> space) {
        return EMPTY.branch(State.EMPTY.withSpace(space, State.EMPTY));
    }

    State origin() {
        return origin;
    }

    State state() {
        return state;
    }

    /**
     * Whether the other environment holds the same atoms as often; origins and the order of rules do not count. O(what
     * differs).
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Environment environment && state.hasSameAtoms(environment.state);
    }

    /** A hash of the atoms and their counts. O(size). */
    @Override
    public int hashCode() {
        int hash = 0;
        for (PathTrie.Entry<Occurrence> entry : state.space()) {
            hash += KeyedHash.mix(
                    entry.path().hashCode(), Long.hashCode(entry.value().count()));
        }
        return hash;
    }

    /** How much the environment holds. */
    @Override
    public String toString() {
        return "Environment(%d atoms, %d distinct, %d rules, %d types%s)"
                .formatted(size(), distinctSize(), ruleCount(), typeCount(), isModified() ? ", modified" : "");
    }
}
