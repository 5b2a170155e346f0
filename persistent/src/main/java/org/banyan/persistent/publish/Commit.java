package org.banyan.persistent.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one compare-and-set does: one step or several from one head to the next, and what becomes of proposals by it.
 *
 * <p>One thread fills it. Nobody changes it once the version that {@link #newHead} makes has been offered as head.
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

    /** Goes on to another value; if it is the same one, there is no step. */
    Version<T> advance(T next) {
        Objects.requireNonNull(next, "what a version is to hold");
        if (!merging.isSame(last.value(), next)) {
            if (last != head) {
                between = appended(between, last);
            }
            last = new Version<>(last.number() + 1, next);
        }
        return last;
    }

    /** Carries a proposal out, if that can be done; what comes of it is true as soon as this is committed. */
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
            // Also one that a function has no right to throw: it must not break a writer who helps.
            return new ProposalOutcome.Failed<>(e);
        }
    }

    /**
     * Carries out a proposal that was handed over, unless it is in here already. An error, such as a lack of memory,
     * may be that of the present thread alone, and decides nothing.
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

    /** Makes the outcome known to whoever waits for it, as soon as this is committed. */
    void decide(Proposal<T> proposal, ProposalOutcome<T> outcome) {
        decided = appended(decided, proposal);
        outcomes = appended(outcomes, outcome);
    }

    private static <E> List<E> appended(List<E> list, E element) {
        List<E> longer = list.isEmpty() ? new ArrayList<>(2) : list;
        longer.add(element);
        return longer;
    }

    /** Whether it would make no difference to anybody to commit this. */
    boolean isEmpty() {
        return last == head && decided.isEmpty();
    }

    /**
     * The version that becomes the head. If there are outcomes to be told and no step, it is another object with the
     * number and value of the present one, so that outcomes too are settled in the order of heads.
     */
    Version<T> newHead() {
        return last == head ? new Version<>(head.number(), head.value()) : last;
    }

    /** Whether there is nobody to be told of this, but for listeners and for whoever asks for earlier versions. */
    boolean needsNoSettling() {
        return between.isEmpty() && decided.isEmpty();
    }

    /** Tells the waiting writers what has become of their proposals. */
    void settleOutcomes() {
        for (int i = 0; i < decided.size(); i++) {
            decided.get(i).settle(outcomes.get(i));
        }
    }

    /** Shows each version that this has made, in order. */
    void forEachVersion(Consumer<Version<T>> action) {
        if (last != head) {
            between.forEach(action);
            action.accept(last);
        }
    }

    /** Shows each version that this has made but the last, in order. */
    void forEachIntermediate(Consumer<Version<T>> action) {
        between.forEach(action);
    }

    /** The version of a number, if this has made it and gone on to another one. */
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

    /** How many proposals of other writers this has decided. */
    int taken() {
        return taken;
    }
}
