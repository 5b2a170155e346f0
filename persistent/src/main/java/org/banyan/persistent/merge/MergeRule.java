package org.banyan.persistent.merge;

import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** What a merge does with a place that not all sides have, or that some share, and with the values of one key. */
public abstract class MergeRule<V> {
    /** What to do with a place. */
    enum Choice {
        /** Take what the left side has. */
        LEFT,
        /** Take what the right side has. */
        RIGHT,
        /** Keep nothing. */
        NOTHING,
        /** Look inside. */
        DESCEND
    }

    /** What to do with a place that both sides share, and the base too, if there is one. */
    final Choice shared;

    MergeRule(Choice shared) {
        this.shared = shared;
    }

    /** Whether what all sides have alike need not be looked at, in a place that the base has or has not. */
    boolean passesAlike(boolean hasBase) {
        return shared != Choice.DESCEND;
    }

    /**
     * Settles a place by what is known without looking inside.
     *
     * <p>Two sides are the same if they are one node, seen from one offset, or are both missing.
     */
    abstract Choice settle(boolean hasLeft, boolean hasRight, boolean leftIsBase, boolean rightIsBase, boolean same);

    /** The value of a key of which at least one side has one; null to leave the key out. */
    abstract @Nullable V value(@Nullable V base, @Nullable V left, @Nullable V right);

    /**
     * Whether all that the left side has at and below a place is kept because of a value that ends there on the right.
     */
    boolean keepsAllBelow(@Nullable V right) {
        return false;
    }

    /** Everything of either side. */
    public static <V> MergeRule<V> join(BinaryOperator<V> both) {
        return new TwoWay<>(Choice.RIGHT, Choice.LEFT, Choice.LEFT, both);
    }

    /** Everything of either side, where a shared part counts twice. */
    public static <V> MergeRule<V> plus(BinaryOperator<V> both) {
        return new TwoWay<>(Choice.RIGHT, Choice.LEFT, Choice.DESCEND, both);
    }

    /** What both sides have. */
    public static <V> MergeRule<V> meet(BinaryOperator<V> both) {
        return new TwoWay<>(Choice.NOTHING, Choice.NOTHING, Choice.LEFT, both);
    }

    /** What the left side has beyond the right one. */
    public static <V> MergeRule<V> minus(BinaryOperator<@Nullable V> rest) {
        return new TwoWay<>(Choice.NOTHING, Choice.LEFT, Choice.NOTHING, rest);
    }

    /** What the left side has at or below the keys of the right one. */
    public static <V> MergeRule<V> restrict() {
        return new Restriction<>();
    }

    /** What the two sides have made of the base. */
    public static <V> MergeRule<V> threeWay(ThreeWayFunction<V> both) {
        return new ThreeWay<>(both);
    }

    private static class TwoWay<V> extends MergeRule<V> {
        private final Choice rightAlone;
        private final Choice leftAlone;
        private final BinaryOperator<@Nullable V> both;

        TwoWay(Choice rightAlone, Choice leftAlone, Choice shared, BinaryOperator<@Nullable V> both) {
            super(shared);
            this.rightAlone = rightAlone;
            this.leftAlone = leftAlone;
            this.both = both;
        }

        @Override
        Choice settle(boolean hasLeft, boolean hasRight, boolean leftIsBase, boolean rightIsBase, boolean same) {
            if (!hasLeft) {
                return hasRight ? rightAlone : Choice.NOTHING;
            }
            if (!hasRight) {
                return leftAlone;
            }
            return same ? shared : Choice.DESCEND;
        }

        @Override
        @Nullable V value(@Nullable V base, @Nullable V left, @Nullable V right) {
            if (left != null && right != null) {
                if (left == right && shared != Choice.DESCEND) {
                    return shared == Choice.LEFT ? left : null;
                }
                return both.apply(left, right);
            }
            if (left != null) {
                return leftAlone == Choice.LEFT ? left : null;
            }
            return rightAlone == Choice.RIGHT ? right : null;
        }
    }

    private static final class Restriction<V> extends TwoWay<V> {
        Restriction() {
            super(Choice.NOTHING, Choice.NOTHING, Choice.LEFT, (left, right) -> left);
        }

        @Override
        boolean passesAlike(boolean hasBase) {
            return false;
        }

        @Override
        boolean keepsAllBelow(@Nullable V right) {
            return right != null;
        }
    }

    private static final class ThreeWay<V> extends MergeRule<V> {
        private final ThreeWayFunction<V> both;

        ThreeWay(ThreeWayFunction<V> both) {
            super(Choice.LEFT);
            this.both = both;
        }

        @Override
        boolean passesAlike(boolean hasBase) {
            return hasBase;
        }

        @Override
        Choice settle(boolean hasLeft, boolean hasRight, boolean leftIsBase, boolean rightIsBase, boolean same) {
            if (leftIsBase) {
                return hasRight ? Choice.RIGHT : Choice.NOTHING;
            }
            if (rightIsBase) {
                return hasLeft ? Choice.LEFT : Choice.NOTHING;
            }
            return hasLeft || hasRight ? Choice.DESCEND : Choice.NOTHING;
        }

        @Override
        @Nullable V value(@Nullable V base, @Nullable V left, @Nullable V right) {
            if (Objects.equals(left, base)) {
                return right;
            }
            if (Objects.equals(right, base)) {
                return left;
            }
            return left == null && right == null ? null : both.merge(base, left, right);
        }
    }
}
