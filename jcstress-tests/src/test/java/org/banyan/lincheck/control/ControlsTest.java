package org.banyan.lincheck.control;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.banyan.lincheck.Checks;
import org.banyan.lincheck.Scenario;
import org.banyan.lincheck.SequentialSum;
import org.banyan.lincheck.SumOperations;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.junit.jupiter.api.Test;

/** Every mistake is reported, and what has none is not. */
class ControlsTest {
    private static final Checks CHECKS = new Checks(1_000, 0);

    private static final Scenario UPDATES = Scenario.of("update 1; version", "update 1");
    private static final Scenario FINDS_OLDER = Scenario.of("update 1; update 1", "asOf 0");
    private static final Scenario FINDS_LAST = Scenario.of("update 1", "update 1; asOf 1");
    private static final Scenario LATE =
            Scenario.of("update 1", "update 1; update 1; update 1").then("asOf 3");
    private static final Scenario BRANCHES = Scenario.of("publish 1; version", "publish 1; publish 1");
    private static final Scenario TWO_BRANCHES = Scenario.of("publish 1", "publish 1");
    private static final Scenario REFUSED =
            Scenario.of("publishIfEven 1", "publish 1").after("publish 1");

    /** What each of them should do. */
    public static final class Specification extends SumOperations {
        public Specification() {
            super(new SequentialSum(1));
        }
    }

    private static void pass(Class<? extends SumOperations> type, Scenario... scenarios) {
        CHECKS.of(Specification.class, type, scenarios).check(type);
    }

    private static void fail(Class<? extends SumOperations> type, String report, Scenario scenario) {
        assertThatThrownBy(() -> pass(type, scenario))
                .isInstanceOf(LincheckAssertionError.class)
                .hasMessageContaining(report);
    }

    private static void giveWrongResults(Class<? extends SumOperations> type, Scenario scenario) {
        fail(type, "Invalid execution results", scenario);
    }

    public static final class Retrying extends SumOperations {
        public Retrying() {
            super(new UpdatedSum.Retrying());
        }
    }

    @Test
    void aRootThatRetriesIsRight() {
        pass(Retrying.class, UPDATES);
    }

    public static final class GetThenSet extends SumOperations {
        public GetThenSet() {
            super(new UpdatedSum.GetThenSet());
        }
    }

    @Test
    void getThenSetIsReported() {
        giveWrongResults(GetThenSet.class, UPDATES);
    }

    public static final class TriesOnce extends SumOperations {
        public TriesOnce() {
            super(new UpdatedSum.TriesOnce());
        }
    }

    @Test
    void aCompareAndSetWithoutRetryIsReported() {
        giveWrongResults(TriesOnce.class, UPDATES);
    }

    public static final class ReadsTwice extends SumOperations {
        public ReadsTwice() {
            super(new UpdatedSum.ReadsTwice());
        }
    }

    @Test
    void aHeadThatIsReadTwiceIsReported() {
        giveWrongResults(ReadsTwice.class, UPDATES);
    }

    public static final class GivesWhatIsPresent extends SumOperations {
        public GivesWhatIsPresent() {
            super(new UpdatedSum.GivesWhatIsPresent());
        }
    }

    @Test
    void aVersionOfAnotherWriterIsReported() {
        giveWrongResults(GivesWhatIsPresent.class, UPDATES);
    }

    public static final class TwoReferences extends SumOperations {
        public TwoReferences() {
            super(new UpdatedSum.TwoReferences());
        }
    }

    @Test
    void aNumberApartFromItsValueIsReported() {
        giveWrongResults(TwoReferences.class, UPDATES);
    }

    public static final class Locked extends SumOperations {
        public Locked() {
            super(new UpdatedSum.Locked());
        }
    }

    @Test
    void aLockIsReportedThoughItsResultsAreRight() {
        CHECKS.of(Specification.class, Locked.class, UPDATES)
                .checkObstructionFreedom(false)
                .check(Locked.class);
        fail(Locked.class, "The algorithm should be non-blocking, but a lock is detected", UPDATES);
    }

    public static final class Kept extends SumOperations {
        public Kept() {
            super(new KeptSum());
        }
    }

    @Test
    void aHistoryIsRight() {
        pass(Kept.class, FINDS_OLDER, FINDS_LAST, LATE);
    }

    public static final class WithoutNumbers extends SumOperations {
        public WithoutNumbers() {
            super(new KeptSum.WithoutNumbers());
        }
    }

    @Test
    void aHistoryWithoutNumbersIsReported() {
        giveWrongResults(WithoutNumbers.class, FINDS_OLDER);
    }

    public static final class WithoutHelp extends SumOperations {
        public WithoutHelp() {
            super(new KeptSum.WithoutHelp());
        }
    }

    @Test
    void aHistoryWithoutHelpIsReported() {
        giveWrongResults(WithoutHelp.class, FINDS_LAST);
    }

    public static final class WithoutOrder extends SumOperations {
        public WithoutOrder() {
            super(new KeptSum.WithoutOrder());
        }
    }

    @Test
    void aHistoryWithoutOrderIsReported() {
        giveWrongResults(WithoutOrder.class, LATE);
    }

    public static final class Combined extends SumOperations {
        public Combined() {
            super(new CombinedSum());
        }
    }

    @Test
    void combiningIsRight() {
        pass(Combined.class, BRANCHES, TWO_BRANCHES, REFUSED);
    }

    public static final class WithoutSettling extends SumOperations {
        public WithoutSettling() {
            super(new CombinedSum.WithoutSettling());
        }
    }

    @Test
    void combiningWithoutSettlingIsReported() {
        giveWrongResults(WithoutSettling.class, TWO_BRANCHES);
    }

    public static final class TellsTooEarly extends SumOperations {
        public TellsTooEarly() {
            super(new CombinedSum.TellsTooEarly());
        }
    }

    @Test
    void anOutcomeThatIsSetTooEarlyIsReported() {
        giveWrongResults(TellsTooEarly.class, BRANCHES);
    }

    public static final class TakesTwice extends SumOperations {
        public TakesTwice() {
            super(new CombinedSum.TakesTwice());
        }
    }

    @Test
    void aBranchThatIsTakenTwiceIsReported() {
        giveWrongResults(TakesTwice.class, BRANCHES);
    }

    public static final class RefusesInSilence extends SumOperations {
        public RefusesInSilence() {
            super(new CombinedSum.RefusesInSilence());
        }
    }

    @Test
    void aRefusalThatIsNotCommittedIsReported() {
        giveWrongResults(RefusesInSilence.class, REFUSED);
    }
}
