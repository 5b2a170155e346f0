package org.banyan.persistent.merge;

import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rule of a merge: what becomes of a place that not all sides have, or that some share, and of the values of one
 * key.
 *
 * @param <V> the type of the values
 */
public abstract class MergeRule<V> {
    /** What becomes of a place. */
    enum Decision {
        /** Take what the left side has. */
        LEFT,
        /** Take what the right side has. */
        RIGHT,
        /** Keep nothing. */
        NOTHING,
        /** Look inside. */
        DESCEND
    }

    /** What becomes of a place that both sides share, and the base too, if there is one. */
    final Decision shared;

    MergeRule(Decision shared) {
        this.shared = shared;
    }

    /** Whether what all sides have in common need not be visited, in a place that the base has or has not. */
    boolean skipsEqual(boolean hasBase) {
        return shared != Decision.DESCEND;
    }

    /**
     * Decides a place by what is known without looking inside.
     *
     * <p>Two sides are the same if they are one node, seen from one offset, or are both missing.
     */
    abstract Decision settle(boolean hasLeft, boolean hasRight, boolean leftIsBase, boolean rightIsBase, boolean same);

    /** Returns the value of a key that at least one side has; null to leave the key out. */
    abstract @Nullable V value(@Nullable V base, @Nullable V left, @Nullable V right);

    /** Whether a value that ends on the right side keeps all that the left side has at and below its key. */
    boolean keepsAllBelow(@Nullable V right) {
        return false;
    }

    /** Returns the rule for all keys of either side. */
    public static <V> MergeRule<V> join(BinaryOperator<V> both) {
        return new TwoWay<>(Decision.RIGHT, Decision.LEFT, Decision.LEFT, both);
    }

    /** Returns the rule for all keys of either side, where a shared part counts twice. */
    public static <V> MergeRule<V> plus(BinaryOperator<V> both) {
        return new TwoWay<>(Decision.RIGHT, Decision.LEFT, Decision.DESCEND, both);
    }

    /** Returns the rule for the keys of both sides. */
    public static <V> MergeRule<V> meet(BinaryOperator<V> both) {
        return new TwoWay<>(Decision.NOTHING, Decision.NOTHING, Decision.LEFT, both);
    }

    /** Returns the rule for what the left side has beyond the right one. */
    public static <V> MergeRule<V> minus(BinaryOperator<@Nullable V> rest) {
        return new TwoWay<>(Decision.NOTHING, Decision.LEFT, Decision.NOTHING, rest);
    }

    /** Returns the rule for what the left side has at or below the keys of the right one. */
    public static <V> MergeRule<V> restrict() {
        return new Restriction<>();
    }

    /** Returns the rule for the changes of both sides since the base. */
    public static <V> MergeRule<V> threeWay(ThreeWayFunction<V> both) {
        return new ThreeWay<>(both);
    }

    private static class TwoWay<V> extends MergeRule<V> {
        private final Decision rightAlone;
        private final Decision leftAlone;
        private final BinaryOperator<@Nullable V> both;

        TwoWay(Decision rightAlone, Decision leftAlone, Decision shared, BinaryOperator<@Nullable V> both) {
            super(shared);
            this.rightAlone = rightAlone;
            this.leftAlone = leftAlone;
            this.both = both;
        }

        @Override
        Decision settle(boolean hasLeft, boolean hasRight, boolean leftIsBase, boolean rightIsBase, boolean same) {
            if (!hasLeft) {
                return hasRight ? rightAlone : Decision.NOTHING;
            }
            if (!hasRight) {
                return leftAlone;
            }
            return same ? shared : Decision.DESCEND;
        }

        @Override
        @Nullable V value(@Nullable V base, @Nullable V left, @Nullable V right) {
            if (left != null && right != null) {
                if (left == right && shared != Decision.DESCEND) {
                    return shared == Decision.LEFT ? left : null;
                }
                return both.apply(left, right);
            }
            if (left != null) {
                return leftAlone == Decision.LEFT ? left : null;
            }
            return rightAlone == Decision.RIGHT ? right : null;
        }
    }

    private static final class Restriction<V> extends TwoWay<V> {
        Restriction() {
            super(Decision.NOTHING, Decision.NOTHING, Decision.LEFT, (left, right) -> left);
        }

        @Override
        boolean skipsEqual(boolean hasBase) {
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
            super(Decision.LEFT);
            this.both = both;
        }

        @Override
        boolean skipsEqual(boolean hasBase) {
            return hasBase;
        }

        @Override
        Decision settle(boolean hasLeft, boolean hasRight, boolean leftIsBase, boolean rightIsBase, boolean same) {
            if (leftIsBase) {
                return hasRight ? Decision.RIGHT : Decision.NOTHING;
            }
            if (rightIsBase) {
                return hasLeft ? Decision.LEFT : Decision.NOTHING;
            }
            return hasLeft || hasRight ? Decision.DESCEND : Decision.NOTHING;
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
