package org.banyan.persistent.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandoversTest {
    private final Handovers<Integer> handovers = new Handovers<>();

    private static Proposal<Integer> proposal(int branch) {
        return new Proposal<>(0, branch, null);
    }

    private List<Integer> waiting() {
        List<Integer> waiting = new ArrayList<>();
        handovers.forEachWaiting(proposal -> waiting.add(proposal.branch));
        return waiting;
    }

    @Test
    void whatIsHandedOverWaitsUntilItIsTakenBack() {
        assertThat(waiting()).isEmpty();
        Handovers<Integer>.Place one = handovers.handOver(proposal(1));
        Handovers<Integer>.Place two = handovers.handOver(proposal(2));
        assertThat(waiting()).containsExactlyInAnyOrder(1, 2);
        one.free();
        assertThat(waiting()).containsExactly(2);
        two.free();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatIsDecidedWaitsNoLonger() {
        Proposal<Integer> proposal = proposal(1);
        handovers.handOver(proposal);
        handovers.handOver(proposal(2));
        proposal.settle(new ProposalOutcome.Refused<>());
        assertThat(waiting()).containsExactly(2);
    }

    @Test
    void eachProposalGetsAPlaceThatIsReused() {
        for (int round = 0; round < 100; round++) {
            List<Handovers<Integer>.Place> places = new ArrayList<>();
            List<Integer> all = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                places.add(handovers.handOver(proposal(i)));
                all.add(i);
            }
            assertThat(waiting()).containsExactlyInAnyOrderElementsOf(all);
            places.forEach(Handovers.Place::free);
            assertThat(waiting()).isEmpty();
        }
        // A hundred at a time fill four pages of places.
        assertThat(handovers.pages()).isEqualTo(4);
    }

    /** Virtual threads use up the numbers of threads fast. */
    @ParameterizedTest
    @ValueSource(longs = {1L << 31, (1L << 32) - 1, -1, Long.MAX_VALUE, Long.MIN_VALUE})
    void aThreadWithALargeNumberHasAPlaceToo(long id) throws Exception {
        FutureTask<?> task = new FutureTask<>(
                () -> assertThatCode(() -> new Handovers<Integer>().handOver(proposal(1)))
                        .doesNotThrowAnyException(),
                null);
        Thread thread = new NumberedThread(task, id);
        thread.start();
        task.get();
    }

    /** A thread that has a number as if there had been many others. */
    private static final class NumberedThread extends Thread {
        private final long id;

        NumberedThread(Runnable task, long id) {
            super(task);
            this.id = id;
        }

        // Newer JDKs prefer another method, which cannot be overridden.
        @Override
        @SuppressWarnings("deprecation")
        public long getId() {
            return id;
        }
    }
}
