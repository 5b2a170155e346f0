package org.banyan.persistent.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places are taken by one writer each, and given back. */
class HandoversTest {
    private final Handovers<Integer> handovers = new Handovers<>(2);

    private List<Proposal<Integer>> waiting() {
        List<Proposal<Integer>> found = new ArrayList<>();
        handovers.forEachWaiting(found::add);
        return found;
    }

    private static Proposal<Integer> proposal(int branch) {
        return new Proposal<>(0, branch, null);
    }

    @Test
    void whatWasHandedOverIsFoundUntilItIsTakenBack() {
        List<Proposal<Integer>> proposals = new ArrayList<>();
        List<Handovers<Integer>.Place> places = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            proposals.add(proposal(i));
            places.add(handovers.handOver(proposals.get(i)));
        }
        assertThat(waiting()).containsExactlyInAnyOrderElementsOf(proposals);
        places.forEach(Handovers.Place::free);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatIsDecidedIsNotShown() {
        Proposal<Integer> decided = proposal(1);
        handovers.handOver(decided);
        decided.settle(new Outcome.Refused<>());
        assertThat(waiting()).isEmpty();
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
