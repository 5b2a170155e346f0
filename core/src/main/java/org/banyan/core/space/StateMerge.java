package org.banyan.core.space;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.persistent.Cursor;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathBuilder;
import org.banyan.persistent.PathTrie;
import org.jspecify.annotations.Nullable;

/**
 * The three-way merge of states: spaces by structure, indexes by what the side with the smaller change has changed.
 *
 * <p>Every count becomes {@code max(0, base + (left - base) + (right - base))}. A rule that both sides have defined
 * anew gets the lower of its two numbers.
 */
public final class StateMerge {
    /** A change of so few atoms is used without looking whether the other side's is smaller still. */
    private static final int SMALL = 64;

    private final State base;
    private final State left;
    private final State right;

    /** Rules that both sides have defined anew under different numbers. */
    private final List<Definition> renumbered = new ArrayList<>();

    private StateMerge(State base, State left, State right) {
        this.base = base;
        this.left = left;
        this.right = right;
    }

    /** Returns what two branches of a base have made of it together. O(what differs from the base). */
    public static State of(State base, State left, State right) {
        return new StateMerge(base, left, right).run();
    }

    private State run() {
        PathTrie<Occurrence> space = PathTrie.merge(base.space(), left.space(), right.space(), this::sum);
        // A branch that holds what comes out is the result, though the other one may have numbered rules that are gone.
        if (space == left.space()) {
            return left;
        }
        if (space == right.space()) {
            return right;
        }
        return new State(space, rules(), types(space), Math.max(left.nextNumber(), right.nextNumber()));
    }

    private @Nullable Occurrence sum(
            @Nullable Occurrence before, @Nullable Occurrence one, @Nullable Occurrence other) {
        if (one instanceof Definition first
                && other instanceof Definition second
                && first.number() != second.number()) {
            renumbered.add(first);
            renumbered.add(second);
        }
        return Occurrence.merged(before, one, other);
    }

    private RuleIndex rules() {
        if (left.rules() == base.rules()) {
            return right.rules();
        }
        if (right.rules() == base.rules()) {
            return left.rules();
        }
        SideChange change = smallerChange(Shape.RULE);
        State other = change.other();
        RuleIndex merged = RuleIndex.merge(base.rules(), change.side().rules(), other.rules(), heads(change.diff()));
        for (int i = 0; i < renumbered.size(); i += 2) {
            Definition one = renumbered.get(i);
            Definition two = renumbered.get(i + 1);
            Occurrence before = base.space().get(one.rule().atom().path());
            merged = merged.replaced(one, null).replaced(two, null);
            merged = merged.replaced(null, (Definition) Occurrence.merged(before, one, two));
        }
        return merged;
    }

    private TypeIndex types(PathTrie<Occurrence> space) {
        if (left.types() == base.types()) {
            return right.types();
        }
        if (right.types() == base.types()) {
            return left.types();
        }
        SideChange change = smallerChange(Shape.TYPE);
        Set<Atom> names = State.names(change.diff().added());
        names.addAll(State.names(change.diff().removed()));
        TypeIndex types = change.other().types();
        for (Atom name : names) {
            types = types.refreshed(name, space);
        }
        return types;
    }

    /**
     * What one side has changed in the atoms of a shape, and the other side.
     *
     * @param diff what was removed and added, under keys that lack the prefix of the shape
     */
    private record SideChange(State side, State other, PathTrie.Diff<Occurrence> diff) {
        long size() {
            return diff.added().size() + diff.removed().size();
        }
    }

    /**
     * Returns the change of the side that has changed less. The other side's change is not computed if it is the larger
     * one for sure, or if the first one is small: a branch may be merged with very much that came in between.
     */
    private SideChange smallerChange(Shape shape) {
        long leftGrowth = growth(left, shape);
        long rightGrowth = growth(right, shape);
        boolean leftFirst = leftGrowth < rightGrowth;
        SideChange first = leftFirst ? change(left, right, shape) : change(right, left, shape);
        if (first.size() <= Math.max(SMALL, Math.max(leftGrowth, rightGrowth))) {
            return first;
        }
        SideChange second = leftFirst ? change(right, left, shape) : change(left, right, shape);
        return first.size() <= second.size() ? first : second;
    }

    /** By how many different atoms of a shape a branch differs from the base at least. O(length of the prefix). */
    private long growth(State branch, Shape shape) {
        return Math.abs(branch.space().sizeBelow(shape.prefix()) - base.space().sizeBelow(shape.prefix()));
    }

    private SideChange change(State branch, State other, Shape shape) {
        return new SideChange(
                branch,
                other,
                base.space().subTrie(shape.prefix()).diff(branch.space().subTrie(shape.prefix())));
    }

    private static Set<RuleHead> heads(PathTrie.Diff<Occurrence> change) {
        Set<RuleHead> heads = new HashSet<>();
        collectHeads(change.added(), heads);
        collectHeads(change.removed(), heads);
        return heads;
    }

    /** Finds the heads of rules whose keys lack the prefix of rules, passing over all rules of one head at once. */
    private static void collectHeads(PathTrie<Occurrence> rules, Set<RuleHead> heads) {
        Cursor<Occurrence> cursor = rules.cursor();
        boolean more = cursor.toFirst();
        while (more) {
            Atom lhs = definition(cursor).rule().lhs();
            RuleHead head = RuleHead.of(definition(cursor).rule());
            if (head == null) {
                more = cursor.next();
            } else {
                heads.add(head);
                cursor.ascendTo(headLength(lhs, head.symbol()));
                more = cursor.skip(0);
            }
        }
    }

    private static Definition definition(Cursor<Occurrence> cursor) {
        if (cursor.value() instanceof Definition definition) {
            return definition;
        }
        throw new IllegalStateException("a rule that is no definition at " + cursor.path());
    }

    /** Returns the length of what all left sides of one shape, head and arity begin with. */
    private static int headLength(Atom lhs, Symbol head) {
        Path symbol = head.path();
        if (lhs instanceof Expression expression) {
            PathBuilder arity = new PathBuilder(Long.BYTES);
            AtomCodec.appendExpression(arity, expression.size());
            return arity.length() + symbol.length();
        }
        return symbol.length();
    }
}
