package org.banyan.jmh.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContentionOutcomeTest {
    private static final Waits SLOW = new Waits(1_000, 100, 200, 3_000, 40_000, 0.5);
    private static final Waits FAST = new Waits(3_000, 50, 100, 1_000, 90_000, 1);
    private static final Waits FASTER = new Waits(4_000, 40, 90, 900, 1_000, 0.75);

    private static ContentionOutcome outcome(Waits shorts) {
        return new ContentionOutcome("trie", "banyan", new Mix(3, 0), shorts, null, "retries 7");
    }

    @Test
    void readsTheLineThatItWrites() {
        ContentionOutcome outcome = new ContentionOutcome("vavr", "casMerge", new Mix(3, 1), FAST, SLOW, "");

        assertThat(ContentionOutcome.of(outcome.csv())).isEqualTo(outcome);
        assertThat(ContentionOutcome.of(outcome(FAST).csv())).isEqualTo(outcome(FAST));
        assertThat(outcome.csv().split(",", -1)).hasSameSizeAs(ContentionOutcome.HEADS.split(",", -1));
    }

    @Test
    void refusesOtherLines() {
        assertThatThrownBy(() -> ContentionOutcome.of("vavr,casMerge")).hasMessageContaining("vavr,casMerge");
    }

    @Test
    void takesTheMedianOfRoundsButTheLongestWait() {
        ContentionOutcome median = ContentionOutcome.median(List.of(outcome(FAST), outcome(SLOW), outcome(FASTER)));

        assertThat(median.shorts()).isEqualTo(new Waits(3_000, 50, 100, 1_000, 90_000, 0.75));
        assertThat(median.longs()).isNull();
        assertThat(median.note()).isEqualTo("retries 7");
    }

    @Test
    void addsUpWhatBothKindsOfWritersGotDone() {
        assertThat(new ContentionOutcome("vavr", "casMerge", new Mix(3, 1), FAST, SLOW, "").perSecond())
                .isEqualTo(4_000);
    }

    @Test
    void showsATableForEachMix() {
        String table = new WaitTable(List.of(
                        outcome(FAST), new ContentionOutcome("trie", "casRerun", new Mix(0, 2), null, SLOW, "")))
                .toString();

        assertThat(table.lines()).hasSize(6);
        assertThat(table).contains("trie 3x1us", "90.0us", "trie 2x100us", "3,000", "retries 7");
    }

    @Test
    void losesNothing() throws InterruptedException {
        ContentionOutcome outcome = new Race("trie", "banyan", new Mix(2, 1)).run(1, 20);

        assertThat(outcome.shorts()).isNotNull();
        assertThat(outcome.longs()).isNotNull();
    }
}
