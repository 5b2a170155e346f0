package org.banyan.core;

import io.vavr.Lazy;
import io.vavr.collection.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Symbol;
import org.banyan.core.space.Occurrence;
import org.banyan.core.space.RuleHead;
import org.banyan.core.space.State;
import org.banyan.persistent.PathTrie;

/**
 * What a branch has read of the environment where it began: the queries, without their answers.
 *
 * <p>{@link SharedEnvironment#publish(Environment, Reads)} publishes a branch only if each query has the same
 * answer at the version that the branch is merged with. Immutable and thread-safe.
 */
public final class Reads {
    private static final Reads NONE = new Reads(List.empty());

    private final List<Read> all;

    private Reads(List<Read> all) {
        this.all = all;
    }

    /** One query. */
    @FunctionalInterface
    private interface Read {
        /**
         * Whether the answer is the same in two states.
         *
         * @param difference what only one of the states has, computed if a query needs it
         */
        boolean isUnchanged(State base, State head, Lazy<PathTrie.Diff<Occurrence>> difference);
    }

    /** Returns no queries: the branch is published whatever has changed. O(1). */
    public static Reads none() {
        return NONE;
    }

    /** Returns a query of everything: the branch is published only if no atom has changed. O(1). */
    public static Reads everything() {
        return NONE.and((base, head, difference) -> difference.get().isEmpty());
    }

    /**
     * Returns these queries and that for the copies of an atom, as {@link Environment#contains} and {@link
     * Environment#multiplicity} answer it. O(1).
     */
    public Reads atom(Atom atom) {
        return and((base, head, difference) -> base.count(atom.path()) == head.count(atom.path()));
    }

    /** Returns these queries and that for the atoms that unify with a pattern, as {@link Environment#match}. O(1). */
    public Reads matching(Atom pattern) {
        return and((base, head, difference) -> noneMatches(difference.get().removed(), pattern)
                && noneMatches(difference.get().added(), pattern));
    }

    private static boolean noneMatches(PathTrie<Occurrence> space, Atom pattern) {
        return space.isEmpty() || !new Matches(() -> space, pattern).iterator().hasNext();
    }

    /** Returns these queries and that for the rules of a head, as {@link Environment#rulesFor}. O(1). */
    public Reads rulesFor(Symbol head, int arity) {
        RuleHead key = new RuleHead(head, arity);
        return and((base, now, difference) ->
                base.rules().rules(key).equals(now.rules().rules(key))
                        && base.rules().rules(null).equals(now.rules().rules(null)));
    }

    /** Returns these queries and that for the types of a name, as {@link Environment#typesOf}. O(1). */
    public Reads typesOf(Atom name) {
        return and((base, head, difference) ->
                base.types().types(name).equals(head.types().types(name)));
    }

    private Reads and(Read read) {
        return new Reads(all.prepend(read));
    }

    /**
     * Whether every query has the same answer in two environments.
     *
     * <p>O(1) if they are identical or there is no query. A query costs O(length of the path) for an atom; O(what
     * differs in the rules of the head and the wildcard rules) for rules; O(types of the name) for types; O(what
     * differs) for a pattern and for everything, which is computed once for all of them.
     */
    boolean areUnchanged(Environment base, Environment head) {
        if (base.state() == head.state() || all.isEmpty()) {
            return true;
        }
        Lazy<PathTrie.Diff<Occurrence>> difference =
                Lazy.of(() -> base.state().space().diff(head.state().space()));
        return all.forAll(read -> read.isUnchanged(base.state(), head.state(), difference));
    }
}
