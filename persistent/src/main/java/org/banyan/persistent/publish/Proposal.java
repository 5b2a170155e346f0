package org.banyan.persistent.publish;

import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A branch that a writer wants to publish.
 *
 * <p>Any thread can carry it out, on any head: it holds all that is needed.
 */
final class Proposal<T> {
    final T base;
    final T branch;

    /** Whether a head may take the branch, given its base; null if every head may. */
    final @Nullable BiPredicate<? super T, ? super T> condition;

    /**
     * The outcome, or null. Each thread that settles the version that decided this sets it, always to the same object.
     */
    private volatile @Nullable ProposalOutcome<T> outcome;

    Proposal(T base, T branch, @Nullable BiPredicate<? super T, ? super T> condition) {
        this.base = Objects.requireNonNull(base, "base");
        this.branch = Objects.requireNonNull(branch, "branch");
        this.condition = condition;
    }

    boolean isAcceptable(T head) {
        return condition == null || condition.test(base, head);
    }

    @Nullable ProposalOutcome<T> outcome() {
        return outcome;
    }

    void settle(ProposalOutcome<T> decided) {
        outcome = decided;
    }
}
