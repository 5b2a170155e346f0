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
 * What a branch has read of the environment where it began: the questions that were asked, and not their answers.
 *
 * <p>{@link SharedEnvironment#publish(Environment, Reads)} publishes a branch only if each question would have had the
 * same answer at the version that it is merged with. Immutable and thread-safe.
 */
public final class Reads {
    private static final Reads NONE = new Reads(List.empty());

    private final List<Read> all;

    private Reads(List<Read> all) {
        this.all = all;
    }

    /** One question. */
    @FunctionalInterface
    private interface Read {
        /**
         * Whether the answer is the same in two states.
         *
         * @param difference what only one of the states has, computed if somebody asks
         */
        boolean isUnchanged(State base, State head, Lazy<PathTrie.Diff<Occurrence>> difference);
    }

    /** No questions: the branch is published whatever has changed. */
    public static Reads none() {
        return NONE;
    }

    /** Everything: the branch is published only if nothing at all has changed. */
    public static Reads everything() {
        return NONE.and((base, head, difference) -> difference.get().isEmpty());
    }

    /** And how many copies of an atom there are, as {@link Environment#contains} and {@code multiplicity} say. */
    public Reads atom(Atom atom) {
        return and((base, head, difference) -> base.count(atom.path()) == head.count(atom.path()));
    }

    /** And which atoms unify with a pattern, as {@link Environment#match} says. */
    public Reads matching(Atom pattern) {
        return and((base, head, difference) -> noneMatches(difference.get().removed(), pattern)
                && noneMatches(difference.get().added(), pattern));
    }

    private static boolean noneMatches(PathTrie<Occurrence> space, Atom pattern) {
        return space.isEmpty() || !new Matches(() -> space, pattern).iterator().hasNext();
    }

    /** And which rules there are for a head, as {@link Environment#rulesFor} says. */
    public Reads rulesFor(Symbol head, int arity) {
        RuleHead key = new RuleHead(head, arity);
        return and((base, now, difference) ->
                base.rules().rules(key).equals(now.rules().rules(key))
                        && base.rules().rules(null).equals(now.rules().rules(null)));
    }

    /** And which types a name has, as {@link Environment#typesOf} says. */
    public Reads typesOf(Atom name) {
        return and((base, head, difference) ->
                base.types().types(name).equals(head.types().types(name)));
    }

    private Reads and(Read read) {
        return new Reads(all.prepend(read));
    }

    /**
     * Whether every question has the same answer in two environments. O(what differs) if there is a pattern, else O(1).
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
