package org.banyan.persistent.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
        proposal.settle(new Outcome.Refused<>());
        assertThat(waiting()).containsExactly(2);
    }

    @Test
    void thereIsAPlaceForEverybodyAndItIsUsedAgain() {
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
}
