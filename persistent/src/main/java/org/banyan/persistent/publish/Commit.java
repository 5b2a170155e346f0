package org.banyan.persistent.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The content of one compare-and-set: one step or several from one head to the next, and the outcomes of proposals.
 *
 * <p>One thread fills it. It does not change any more once the version that {@link #newHead} returns has been offered
 * as head.
 */
final class Commit<T> {
    private final Version<T> head;
    private final Merging<T> merging;

    /** The last version so far: the head that this begins with, if there is none. */
    private Version<T> last;

    /** The versions between the two. */
    private List<Version<T>> between = List.of();

    private List<Proposal<T>> decided = List.of();
    private List<ProposalOutcome<T>> outcomes = List.of();

    private int merges;
    private int fastForwards;
    private int taken;

    Commit(Version<T> head, Merging<T> merging) {
        this.head = head;
        this.merging = merging;
        this.last = head;
    }

    /** Makes a step to another value; if it is the same one, there is no step. */
    Version<T> advance(T next) {
        Objects.requireNonNull(next, "the value of a version");
        if (!merging.isSame(last.value(), next)) {
            if (last != head) {
                between = appended(between, last);
            }
            last = new Version<>(last.number() + 1, next);
        }
        return last;
    }

    /** Carries out a proposal, if that is possible; the outcome holds as soon as this is committed. */
    ProposalOutcome<T> advance(Proposal<T> proposal) {
        T present = last.value();
        try {
            if (!proposal.isAcceptable(present)) {
                return new ProposalOutcome.Refused<>();
            }
            if (merging.isSame(proposal.base, present)) {
                Version<T> before = last;
                Version<T> after = advance(proposal.branch);
                fastForwards += after == before ? 0 : 1;
                return new ProposalOutcome.Published<>(after);
            }
            Version<T> before = last;
            Version<T> after = advance(merging.merge(proposal.base, present, proposal.branch));
            merges += after == before ? 0 : 1;
            return new ProposalOutcome.Published<>(after);
        } catch (Throwable e) {
            // Also checked exceptions and errors: they must not reach a writer that helps.
            return new ProposalOutcome.Failed<>(e);
        }
    }

    /**
     * Carries out a proposal that was handed over, unless this has decided it already. An error, such as a lack of
     * memory, may concern the current thread alone, and decides nothing.
     */
    void take(Proposal<T> proposal) {
        if (decided.contains(proposal)) {
            return;
        }
        ProposalOutcome<T> outcome = advance(proposal);
        if (!(outcome instanceof ProposalOutcome.Failed<T> failed && failed.reason() instanceof Error)) {
            decide(proposal, outcome);
            taken++;
        }
    }

    /** Adds the outcome of a proposal, which is settled as soon as this is committed. */
    void decide(Proposal<T> proposal, ProposalOutcome<T> outcome) {
        decided = appended(decided, proposal);
        outcomes = appended(outcomes, outcome);
    }

    private static <E> List<E> appended(List<E> list, E element) {
        List<E> longer = list.isEmpty() ? new ArrayList<>(2) : list;
        longer.add(element);
        return longer;
    }

    /** Whether committing this would change nothing. */
    boolean isEmpty() {
        return last == head && decided.isEmpty();
    }

    /**
     * Returns the version that becomes the head. If there are outcomes and no step, it is another object with the
     * number and value of the current head, so that outcomes too are settled in the order of heads.
     */
    Version<T> newHead() {
        return last == head ? new Version<>(head.number(), head.value()) : last;
    }

    /** Whether only receivers and the history need to learn of this. */
    boolean needsNoSettling() {
        return between.isEmpty() && decided.isEmpty();
    }

    /** Sets the outcomes of the proposals, for which their writers wait. */
    void settleOutcomes() {
        for (int i = 0; i < decided.size(); i++) {
            decided.get(i).settle(outcomes.get(i));
        }
    }

    /** Passes each version that this has made to an action, in order. */
    void forEachVersion(Consumer<Version<T>> action) {
        if (last != head) {
            between.forEach(action);
            action.accept(last);
        }
    }

    /** Passes each version that this has made, except the last, to an action, in order. */
    void forEachIntermediate(Consumer<Version<T>> action) {
        between.forEach(action);
    }

    /** Returns the version of a number, if this has made it and a later one; null otherwise. */
    @Nullable Version<T> findIntermediate(long number) {
        long first = head.number() + 1;
        return number < first || number - first >= between.size() ? null : between.get((int) (number - first));
    }

    int merges() {
        return merges;
    }

    int fastForwards() {
        return fastForwards;
    }

    /** Returns how many proposals of other writers this has decided. */
    int taken() {
        return taken;
    }
}
