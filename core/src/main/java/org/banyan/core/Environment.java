package org.banyan.core;

import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.Rule;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.TypeAssertion;
import org.banyan.core.space.Definition;
import org.banyan.core.space.Occurrence;
import org.banyan.core.space.RuleHead;
import org.banyan.core.space.Shape;
import org.banyan.core.space.State;
import org.banyan.core.space.StateBranch;
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
 * present state, {@link #isModified()} says whether the branch has changed anything, and {@link #union} merges two
 * branches of one origin by their changes: what they have in common is counted once, and what either has removed is
 * gone.
 *
 * <p>Rules {@code (= lhs rhs)} and type assertions {@code (: name type)} are atoms like any other. Indexes find them by
 * head and by name; indexes and atoms change together. Atoms that differ only in the names of their variables are the
 * same atom.
 *
 * <table>
 *   <caption>All operations: what they cost, and what the result shares with the environments it is made from. A path
 *   stands for its length in bytes. What differs is counted in nodes of the tries.</caption>
 *   <tr><th>operation</th><th>cost</th><th>shared</th></tr>
 *   <tr><th colspan="3">Making</th></tr>
 *   <tr><td>{@link #empty()}</td><td>O(1)</td><td>nothing</td></tr>
 *   <tr><td>{@link #builder()}</td><td>O(1)</td><td>nothing</td></tr>
 *   <tr><td>{@link #toBuilder()}</td><td>O(1)</td><td>all nodes, until they are edited</td></tr>
 *   <tr><td>{@link #unionAll(Iterable)}</td><td>O(sum of what differs)</td><td>all that no branch has changed</td></tr>
 *   <tr><th colspan="3">Branching</th></tr>
 *   <tr><td>{@link #fork()}</td><td>O(1)</td><td>everything</td></tr>
 *   <tr><td>{@link #isModified()}</td><td>O(1) if nothing was written; O(what differs)</td><td></td></tr>
 *   <tr><th colspan="3">Writing</th></tr>
 *   <tr><td>{@link #with(Atom)}</td><td>O(path)</td><td>all but the path</td></tr>
 *   <tr><td>{@link #with(Atom, long)}</td><td>O(path)</td><td>all but the path</td></tr>
 *   <tr><td>{@link #withAll(Iterable)}</td><td>O(sum of the paths)</td><td>all but the paths</td></tr>
 *   <tr><td>{@link #withRule(Rule)}</td><td>O(path)</td><td>all but the path</td></tr>
 *   <tr><td>{@link #withRule(Atom, Atom)}</td><td>O(path)</td><td>all but the path</td></tr>
 *   <tr><td>{@link #withType(Atom, Atom)}</td><td>O(path)</td><td>all but the path</td></tr>
 *   <tr><td>{@link #without(Atom)}</td><td>O(path)</td><td>all but the path</td></tr>
 *   <tr><td>{@link #without(Atom, long)}</td><td>O(path)</td><td>all but the path</td></tr>
 *   <tr><td>{@link #withoutRule(Rule)}</td><td>O(path)</td><td>all but the path</td></tr>
 *   <tr><td>{@link #cleared()}</td><td>O(1)</td><td>the origin</td></tr>
 *   <tr><th colspan="3">Asking</th></tr>
 *   <tr><td>{@link #contains(Atom)}</td><td>O(path)</td><td></td></tr>
 *   <tr><td>{@link #multiplicity(Atom)}</td><td>O(path)</td><td></td></tr>
 *   <tr><td>{@link #multiplicities()}</td><td>O(1); O(size of the atoms) to iterate</td><td>nothing: atoms are
 *       decoded</td></tr>
 *   <tr><td>{@link #size()}</td><td>O(1)</td><td></td></tr>
 *   <tr><td>{@link #distinctSize()}</td><td>O(1)</td><td></td></tr>
 *   <tr><td>{@link #isEmpty()}</td><td>O(1)</td><td></td></tr>
 *   <tr><td>{@link #rulesFor(Symbol, int)}</td><td>O(1)</td><td>everything</td></tr>
 *   <tr><td>{@link #rules()}</td><td>O(r log r) for r rules</td><td>the rules</td></tr>
 *   <tr><td>{@link #ruleCount()}</td><td>O(1)</td><td></td></tr>
 *   <tr><td>{@link #typeCount()}</td><td>O(1)</td><td></td></tr>
 *   <tr><td>{@link #typesOf(Atom)}</td><td>O(1); O(types of the name) the first time</td><td>the types</td></tr>
 *   <tr><td>{@link #match(Atom)}</td><td>O(1); see {@link Matches} for iterating</td><td>everything</td></tr>
 *   <tr><th colspan="3">Taking two together</th></tr>
 *   <tr><td>{@link #union(Environment)}</td><td>O(what both have changed)</td><td>all that either has not
 *       changed</td></tr>
 *   <tr><td>{@link #join(Environment)}</td><td>O(what differs)</td><td>all that is equal</td></tr>
 *   <tr><td>{@link #meet(Environment)}</td><td>O(what differs)</td><td>all that is equal</td></tr>
 *   <tr><td>{@link #plus(Environment)}</td><td>O(what the other holds)</td><td>what only one holds</td></tr>
 *   <tr><td>{@link #minus(Environment)}</td><td>O(what both hold)</td><td>what only this one holds</td></tr>
 *   <tr><td>{@link #restrict(Environment)}</td><td>O(what both hold, and what goes)</td><td>what both hold</td></tr>
 *   <tr><td>{@link #diff(Environment)}</td><td>O(what differs)</td><td>what only one holds</td></tr>
 *   <tr><td>{@link #equals(Object)}</td><td>O(what differs)</td><td></td></tr>
 *   <tr><td>{@link #hashCode()}</td><td>O(size of the paths)</td><td></td></tr>
 *   <tr><td>{@link #toString()}</td><td>as for size() and isModified()</td><td></td></tr>
 * </table>
 *
 * <p>No count ever wraps around. An operation that would make more copies of one atom than a {@code long} can count throws
 * an {@link ArithmeticException}. If it would make more atoms together, every copy counted, either it does so or the
 * methods that count them do.
 *
 * <p>Immutable and thread-safe, also when handed over through a data race.
 */
@SuppressWarnings("exports") // the superclass is for the packages of this module, and shows nothing to others
public final class Environment extends StateBranch<Environment> {
    private static final Environment EMPTY = new Environment(State.EMPTY, State.EMPTY);

    Environment(State origin, State state) {
        super(origin, state);
    }

    /** Returns the branch that begins with a state and has changed nothing. O(1). */
    static Environment unmodified(State state) {
        return state == State.EMPTY ? EMPTY : new Environment(state, state);
    }

    /** Returns the environment of no atoms, whose origin is itself. O(1). */
    public static Environment empty() {
        return EMPTY;
    }

    /** Returns a builder of an environment that is made from nothing. O(1). */
    public static EnvironmentBuilder builder() {
        return EMPTY.toBuilder();
    }

    /** Returns a builder that begins with what this environment holds, on this branch. O(1). */
    public EnvironmentBuilder toBuilder() {
        return new EnvironmentBuilder(this, origin(), new StateBuilder(state(), origin()));
    }

    /**
     * Returns a branch that begins here: equal to this environment, and unmodified. O(1). An environment on whose
     * branch nothing was written is returned itself.
     */
    public Environment fork() {
        return state() == origin() ? this : unmodified(state());
    }

    /** Whether this branch differs from its origin. O(1) if nothing was ever written; O(what differs). */
    public boolean isModified() {
        return state() != origin() && !state().space().equals(origin().space());
    }

    /**
     * Returns this environment with one more copy of an atom. O(length of the path); all but the path is shared.
     *
     * @throws ArithmeticException if there are more copies than a {@code long} can count
     */
    public Environment with(Atom atom) {
        return with(atom, 1);
    }

    /**
     * Returns this environment with more copies of an atom. O(length of the path); all but the path is shared.
     *
     * @throws IllegalArgumentException if {@code times} is negative
     * @throws ArithmeticException if there are more copies than a {@code long} can count
     */
    public Environment with(Atom atom, long times) {
        requireCount(times);
        return times == 0 ? this : branch(state().added(atom, times, origin()));
    }

    /**
     * Returns this environment with one more copy of each atom, in the order given. O(sum of the lengths of the paths);
     * all but the paths is shared. What the iterable throws is passed on.
     *
     * @throws ArithmeticException if there are more copies of an atom than a {@code long} can count
     */
    public Environment withAll(Iterable<? extends Atom> atoms) {
        return toBuilder().addAll(atoms).build();
    }

    /**
     * Returns this environment with one more definition of a rule. O(length of the path); all but the path is shared.
     *
     * @throws ArithmeticException if there are more definitions of it than a {@code long} can count
     */
    public Environment withRule(Rule rule) {
        return with(rule.atom());
    }

    /**
     * Returns this environment with one more definition of the rule {@code (= lhs rhs)}. O(length of the path); all but
     * the path is shared.
     *
     * @throws ArithmeticException if there are more definitions of it than a {@code long} can count
     */
    public Environment withRule(Atom lhs, Atom rhs) {
        return withRule(Rule.of(lhs, rhs));
    }

    /**
     * Returns this environment with one more copy of the type assertion {@code (: name type)}. O(length of the path);
     * all but the path is shared.
     *
     * @throws ArithmeticException if there are more copies than a {@code long} can count
     */
    public Environment withType(Atom name, Atom type) {
        return with(TypeAssertion.of(name, type).atom());
    }

    /** Returns this environment with one copy of an atom less; itself if there is none. O(length of the path). */
    public Environment without(Atom atom) {
        return without(atom, 1);
    }

    /**
     * Returns this environment with fewer copies of an atom, down to none. O(length of the path); all but the path is
     * shared.
     *
     * @throws IllegalArgumentException if {@code times} is negative
     */
    public Environment without(Atom atom, long times) {
        requireCount(times);
        return branch(state().removed(atom, times));
    }

    /** Returns this environment with one definition of a rule less; itself if there is none. O(length of the path). */
    public Environment withoutRule(Rule rule) {
        return without(rule.atom());
    }

    /** Returns an empty environment on this branch: in a union, all that the origin holds counts as removed. O(1). */
    public Environment cleared() {
        return isEmpty() ? this : branch(state().cleared());
    }

    @Override
    protected Environment branch(State newState) {
        return newState == state() ? this : new Environment(origin(), newState);
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

    /** Returns how many copies of an atom there are. O(length of the path). */
    public long multiplicity(Atom atom) {
        return state().count(atom.path());
    }

    /**
     * Returns the atoms with the numbers of their copies, in canonical order. O(1); each step of an iterator is
     * O(length of the path), for it decodes the atom.
     */
    public Iterable<Counted> multiplicities() {
        return () -> Iterator.ofAll(state().space())
                .map(entry -> new Counted(
                        AtomCodec.decode(entry.path()), entry.value().count()));
    }

    /**
     * Returns how many atoms there are, every copy counted. O(1).
     *
     * @throws ArithmeticException if there are more than a {@code long} can count
     */
    public long size() {
        return state().size();
    }

    /** Returns how many different atoms there are. O(1). */
    public long distinctSize() {
        return state().space().size();
    }

    /** Whether there are no atoms. O(1). */
    public boolean isEmpty() {
        return state().space().isEmpty();
    }

    /**
     * Returns the rules that may rewrite an expression: those of its head, then those whose left side has no head
     * symbol and may match anything, each in the order of definition. O(1).
     *
     * @param head the symbol that the expression is or begins with
     * @param arity how many atoms follow the head; 0 if the expression is the symbol alone
     */
    public Rules rulesFor(Symbol head, int arity) {
        RuleHead key = new RuleHead(head, arity);
        PathTrie<Definition> indexed = state().rules().rules(key);
        PathTrie<Definition> wildcards = state().rules().rules(null);
        return new Rules(
                List.of(indexed.values(), wildcards.values()),
                () -> Math.addExact(state().size(key), state().size((RuleHead) null)));
    }

    /** Returns all rules in the order of definition. O(r log r) for r different rules. */
    public Rules rules() {
        List<Definition> all = new ArrayList<>();
        for (PathTrie<Definition> list : state().rules().lists()) {
            list.values().forEach(all::add);
        }
        Collections.sort(all);
        return new Rules(List.of(all), this::ruleCount);
    }

    /**
     * Returns how many rules there are, every definition counted. O(1).
     *
     * @throws ArithmeticException if there are more than a {@code long} can count
     */
    public long ruleCount() {
        return state().size(Shape.RULE);
    }

    /**
     * Returns how many type assertions there are, every copy counted. O(1).
     *
     * @throws ArithmeticException if there are more than a {@code long} can count
     */
    public long typeCount() {
        return state().size(Shape.TYPE);
    }

    /**
     * Returns the types that are asserted of a name, each once, in canonical order. O(1); O(number of its types) the
     * first time.
     */
    public Seq<Atom> typesOf(Atom name) {
        return state().types().types(name);
    }

    /**
     * Returns the atoms that unify with a pattern, in canonical order, with what the pattern's variables stand for.
     *
     * <p>Numbers match if they are {@linkplain org.banyan.core.atom.NumericEquality the same}: {@code (p 5)} finds
     * {@code (p 5.0)}, though these are two atoms, of which {@link #contains} tells exactly the one that it is asked
     * for.
     *
     * <p>Variables of the pattern and of the stored atoms are different variables, whatever their names. O(1);
     * {@link Matches} says what it costs to iterate.
     */
    public Matches match(Atom pattern) {
        return new Matches(() -> state().narrowed(pattern), pattern);
    }

    /**
     * Returns what this branch and another one have made of their origin together: every count becomes {@code max(0, o
     * + (a - o) + (b - o))}.
     *
     * <p>If only one of the two is modified it is the result, and if neither is, this one. Union is commutative and has
     * the origin as its identity. It is associative as long as the branches together do not remove more copies of an
     * atom than the origin holds; {@link #unionAll} is independent of order without condition. Rules keep their numbers
     * of definition; new rules of two branches interleave by how many rules their branch had defined before.
     *
     * <p>Branches of different origins have no changes that could be added up. They are joined by the greater count,
     * and the result is a branch that begins with itself.
     *
     * <p>O(what both have changed); all that either has not changed is shared.
     *
     * @throws ArithmeticException if there are more copies of an atom than a {@code long} can count
     */
    public Environment union(Environment other) {
        if (!hasOriginOf(other)) {
            return joinedAnew(other);
        }
        if (other.state() == other.origin()) {
            return this;
        }
        if (state() == origin()) {
            return other;
        }
        State merged = StateMerge.of(origin(), state(), other.state());
        return merged == other.state() ? other : branch(merged);
    }

    /**
     * Returns what any number of branches have made of their origins together, in one sum with one floor at zero, so
     * that their order does not matter.
     *
     * <p>Branches of one origin are added up; the sums of different origins are joined by the greater count. The union
     * of no branches is empty. O(sum of all changes), and O(what the origins hold) if these differ.
     *
     * @throws ArithmeticException if there are more copies of an atom than a {@code long} can count
     */
    public static Environment unionAll(Iterable<Environment> branches) {
        return BranchSum.of(branches);
    }

    boolean hasOriginOf(Environment other) {
        return origin() == other.origin()
                || origin().space().equals(other.origin().space());
    }

    /** Returns the greater count of every atom, as a branch that begins with itself. O(what differs). */
    Environment joinedAnew(Environment other) {
        PathTrie<Occurrence> joined = state().space().join(other.state().space(), Environment::greater);
        return joined == other.state().space()
                ? other.fork()
                : branch(state().withSpace(joined, State.EMPTY)).fork();
    }

    /**
     * Returns the greater count of every atom, on this branch. O(what differs); what is equal is shared. If that is
     * what one of the two holds, and both have one origin, that one is returned.
     */
    public Environment join(Environment other) {
        return combined(other, state().space().join(other.state().space(), Environment::greater));
    }

    /**
     * Returns the lesser count of every atom, on this branch. O(what differs); what is equal is shared. If that is what
     * one of the two holds, and both have one origin, that one is returned.
     */
    public Environment meet(Environment other) {
        return combined(other, state().space().meet(other.state().space(), Environment::lesser));
    }

    /**
     * Returns the sum of the counts of every atom, on this branch. O(what the other holds); what only one holds is
     * shared.
     *
     * @throws ArithmeticException if there are more copies of an atom than a {@code long} can count
     */
    public Environment plus(Environment other) {
        return combined(other, state().space().plus(other.state().space(), Environment::sum));
    }

    /**
     * Returns the copies of every atom that this environment has beyond the other one, on this branch. O(what both
     * hold); what only this one holds is shared.
     */
    public Environment minus(Environment other) {
        return combined(other, state().space().minus(other.state().space(), Environment::rest));
    }

    /**
     * Returns the atoms that the other environment has too, with the counts that they have here, on this branch. O(what
     * both hold, and what goes); what both hold is shared.
     */
    public Environment restrict(Environment other) {
        return combined(other, state().space().restrict(other.state().space()));
    }

    private Environment combined(Environment other, PathTrie<Occurrence> space) {
        boolean isOther = space == other.state().space() && space != state().space();
        return isOther && hasOriginOf(other) ? other : branch(state().withSpace(space, origin()));
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

    /**
     * Returns what has to be removed from this environment, and then added, to get another one. O(what differs); what
     * only one of them holds is shared.
     */
    public EnvironmentDiff diff(Environment other) {
        return new EnvironmentDiff(fromNothing(minusSpace(other)), other.fromNothing(other.minusSpace(this)));
    }

    private PathTrie<Occurrence> minusSpace(Environment other) {
        return state().space().minus(other.state().space(), Environment::rest);
    }

    /** Returns some of the atoms of this environment as one that was made from nothing. */
    private Environment fromNothing(PathTrie<Occurrence> part) {
        return EMPTY.branch(State.EMPTY.withSpace(part, State.EMPTY));
    }

    State origin() {
        return originOf(this);
    }

    State state() {
        return stateOf(this);
    }

    /**
     * Whether the other environment holds the same atoms as often; origins and the order of rules do not matter. O(what
     * differs).
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Environment environment && state().hasSameAtoms(environment.state());
    }

    /** Returns a hash of the atoms and their counts. O(sum of the lengths of the paths). */
    @Override
    public int hashCode() {
        int hash = 0;
        for (PathTrie.Entry<Occurrence> entry : state().space()) {
            hash += KeyedHash.mix(
                    entry.path().hashCode(), Long.hashCode(entry.value().count()));
        }
        return hash;
    }

    /** Returns how much the environment holds, as text. Costs what {@link #size()} and {@link #isModified()} cost. */
    @Override
    public String toString() {
        return "Environment(%s atoms, %d distinct, %s rules, %s types%s)"
                .formatted(
                        shown(this::size),
                        distinctSize(),
                        shown(this::ruleCount),
                        shown(this::typeCount),
                        isModified() ? ", modified" : "");
    }

    private static String shown(LongSupplier count) {
        try {
            return Long.toString(count.getAsLong());
        } catch (ArithmeticException tooMany) {
            return "more than " + Long.MAX_VALUE;
        }
    }
}
