package org.banyan.lincheck.control;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** A sum whose writers hand over at once: every one carries out what all of them want, and says so when it is done. */
class CombinedSum extends PartialSum {
    private final AtomicReference<Head> root = new AtomicReference<>(new Head(new Numbered(0, BASE), List.of()));
    private final AtomicReferenceArray<@Nullable Proposal> places = new AtomicReferenceArray<>(3);

    /** The amount that a writer wants to add. */
    static final class Proposal {
        private final int amount;
        private final boolean evenOnly;
        private volatile @Nullable String outcome;

        Proposal(int amount, boolean evenOnly) {
            this.amount = amount;
            this.evenOnly = evenOnly;
        }
    }

    /** What has become of a proposal. */
    record Decision(Proposal proposal, String outcome) {
        void tell() {
            proposal.outcome = outcome;
        }
    }

    /** A version with what was decided by it. */
    record Head(Numbered version, List<Decision> decisions) {}

    final Head head() {
        return root.get();
    }

    /** Returns the head, after it has been settled. */
    Head settledHead() {
        Head head = head();
        head.decisions().forEach(Decision::tell);
        return head;
    }

    boolean isOpen(Proposal proposal) {
        return proposal.outcome == null;
    }

    void beforeCommit(List<Decision> decisions) {}

    boolean mustCommit(Numbered before, Numbered after) {
        return true;
    }

    @Override
    public final String version() {
        return head().version().text();
    }

    @Override
    public final String publish(int amount) {
        return decided(new Proposal(amount, false));
    }

    @Override
    public final String publishIfEven(int amount) {
        return decided(new Proposal(amount, true));
    }

    private String decided(Proposal own) {
        int place = 0;
        while (!places.compareAndSet(place, null, own)) {
            place++;
        }
        try {
            while (true) {
                Head head = settledHead();
                String outcome = own.outcome;
                if (outcome != null) {
                    return outcome;
                }
                List<Decision> decisions = new ArrayList<>();
                Numbered last = decide(own, head.version(), decisions);
                String ownOutcome = decisions.get(0).outcome();
                if (!mustCommit(head.version(), last)) {
                    return ownOutcome;
                }
                for (int i = 0; i < places.length(); i++) {
                    Proposal other = places.get(i);
                    if (other != null && other != own && isOpen(other)) {
                        last = decide(other, last, decisions);
                    }
                }
                beforeCommit(decisions);
                Head next = new Head(last, decisions);
                if (root.compareAndSet(head, next)) {
                    decisions.forEach(Decision::tell);
                    return ownOutcome;
                }
            }
        } finally {
            places.set(place, null);
        }
    }

    private static Numbered decide(Proposal proposal, Numbered present, List<Decision> decisions) {
        boolean refused = proposal.evenOnly && present.value() % 2 != 0;
        Numbered next = refused ? present : present.plus(proposal.amount);
        decisions.add(new Decision(proposal, refused ? NONE : next.text()));
        return next;
    }

    /** Leaves it to a writer that may be stopped to tell what it has decided, and decides the same again. */
    static final class WithoutSettling extends CombinedSum {
        @Override
        Head settledHead() {
            return head();
        }
    }

    /** Tells what it has decided before it is sure to have decided it. */
    static final class TellsTooEarly extends CombinedSum {
        @Override
        void beforeCommit(List<Decision> decisions) {
            decisions.forEach(Decision::tell);
        }
    }

    /** Carries out again what has not been taken back yet. */
    static final class TakesTwice extends CombinedSum {
        @Override
        boolean isOpen(Proposal proposal) {
            return true;
        }
    }

    /** Does not put it on record that a proposal was refused, so that another writer may accept it later. */
    static final class RefusesInSilence extends CombinedSum {
        @Override
        boolean mustCommit(Numbered before, Numbered after) {
            return before != after;
        }
    }
}
