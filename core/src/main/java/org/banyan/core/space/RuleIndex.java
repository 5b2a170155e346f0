package org.banyan.core.space;

import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.Set;
import org.banyan.persistent.PathTrie;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a space by head, each list in the order of definition, and those without a head.
 *
 * <p>A function of the space: it holds the very definitions that the space holds. The rules of one head are a trie
 * ordered by {@link Definition#order()}, so that two branches of it merge by structure as the space does.
 *
 * <p>Immutable. A lookup is O(1), a change O(length of the rule's path).
 */
public final class RuleIndex {
    /** The index of no rules. */
    static final RuleIndex EMPTY = new RuleIndex(HashMap.empty(), PathTrie.empty());

    private final Map<RuleHead, PathTrie<Definition>> byHead;
    private final PathTrie<Definition> wildcards;

    private RuleIndex(Map<RuleHead, PathTrie<Definition>> byHead, PathTrie<Definition> wildcards) {
        this.byHead = byHead;
        this.wildcards = wildcards;
    }

    /** Returns the rules of a head in the order of definition; of those without a head if it is null. O(1). */
    public PathTrie<Definition> rules(@Nullable RuleHead head) {
        return head == null ? wildcards : byHead.getOrElse(head, PathTrie.empty());
    }

    /** Returns all lists of rules: one for each head, and the one of rules without a head. O(number of heads). */
    public Iterable<PathTrie<Definition>> lists() {
        return byHead.values().append(wildcards);
    }

    /** Returns the heads that have rules. O(1). */
    public Iterable<RuleHead> heads() {
        return byHead.keySet();
    }

    /** Returns the index with the rules of one head replaced. */
    RuleIndex with(@Nullable RuleHead head, PathTrie<Definition> rules) {
        if (head == null) {
            return rules == wildcards ? this : new RuleIndex(byHead, rules);
        }
        if (rules.isEmpty()) {
            return byHead.containsKey(head) ? new RuleIndex(byHead.remove(head), wildcards) : this;
        }
        return new RuleIndex(byHead.put(head, rules), wildcards);
    }

    /** Returns the index with a definition gone, or come, or replaced by one of the same rule. */
    RuleIndex replaced(@Nullable Definition old, @Nullable Definition now) {
        Definition some = now != null ? now : old;
        if (some == null) {
            return this;
        }
        RuleHead head = RuleHead.of(some.rule());
        PathTrie<Definition> rules = rules(head);
        if (old != null && (now == null || old.number() != now.number())) {
            rules = rules.without(old.order());
        }
        return with(head, now == null ? rules : rules.with(now.order(), now));
    }

    /**
     * Returns the index of a merged space.
     *
     * @param changed all the heads whose rules one of the sides has changed; that side's other rules are the base's
     * @param other the index of the other side
     */
    static RuleIndex merge(RuleIndex base, RuleIndex side, RuleIndex other, Set<RuleHead> changed) {
        RuleIndex merged = other.with(null, merged(base, side, other, null));
        for (RuleHead head : changed) {
            merged = merged.with(head, merged(base, side, other, head));
        }
        return merged;
    }

    private static PathTrie<Definition> merged(
            RuleIndex base, RuleIndex side, RuleIndex other, @Nullable RuleHead head) {
        return PathTrie.merge(base.rules(head), side.rules(head), other.rules(head), (before, left, right) ->
                (Definition) Occurrence.merged(before, left, right));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof RuleIndex index && byHead.equals(index.byHead) && wildcards.equals(index.wildcards);
    }

    @Override
    public int hashCode() {
        return byHead.hashCode() + 31 * wildcards.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("RuleIndex(");
        for (Tuple2<RuleHead, PathTrie<Definition>> entry : byHead) {
            text.append(entry._1).append(": ").append(entry._2).append(", ");
        }
        return text.append("wildcards: ").append(wildcards).append(')').toString();
    }
}
