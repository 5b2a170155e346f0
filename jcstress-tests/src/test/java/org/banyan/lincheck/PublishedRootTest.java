package org.banyan.lincheck;

import org.junit.jupiter.api.Test;

/**
 * A published root does what one thread after the other would have done, and no thread waits for another one.
 *
 * <p>Where a comment says what goes wrong, it is what a root with a mistake would do.
 */
class PublishedRootTest {
    /** What a root that keeps no earlier version should do. */
    public static final class KeepsNone extends SumOperations {
        public KeepsNone() {
            super(new SequentialSum(0));
        }
    }

    public static final class KeepsOne extends SumOperations {
        public KeepsOne() {
            super(new SequentialSum(1));
        }
    }

    public static final class KeepsTwo extends SumOperations {
        public KeepsTwo() {
            super(new SequentialSum(2));
        }
    }

    /** As users get it. */
    public static final class Patient extends SumOperations {
        public Patient() {
            super(new RootSum(2, 3));
        }
    }

    /** Hands branches over after one failure. */
    public static final class Impatient extends SumOperations {
        public Impatient() {
            super(new RootSum(0, 1));
        }
    }

    /** Hands branches over at once, so that every writer may carry out every branch. */
    public static final class Eager extends SumOperations {
        public Eager() {
            super(new RootSum(1, 0));
        }
    }

    /** How much is checked. */
    Checks checks() {
        return Checks.QUICK;
    }

    private void check(Scenario... scenarios) {
        checks().of(KeepsOne.class, Eager.class, scenarios).check(Eager.class);
    }

    @Test
    void aPatientRootIsLinearizable() {
        checks().drawn(KeepsTwo.class, 2).check(Patient.class);
    }

    @Test
    void anImpatientRootIsLinearizable() {
        checks().drawn(KeepsNone.class, 2).check(Impatient.class);
    }

    @Test
    void anEagerRootIsLinearizable() {
        checks().drawn(KeepsOne.class, 2).check(Eager.class);
    }

    @Test
    void anEagerRootOfThreeThreadsIsLinearizable() {
        checks().drawn(KeepsOne.class, 3).check(Eager.class);
    }

    @Test
    void aBranchThatComesTooLateIsPublished() {
        Scenario scenario = Scenario.of("publish 1; version", "update 1; update 1");
        checks().of(KeepsNone.class, Impatient.class, scenario).check(Impatient.class);
        checks().of(KeepsTwo.class, Patient.class, scenario).check(Patient.class);
    }

    /** Another writer carries it out, and stops before it has settled it, or settles it and writes on. */
    @Test
    void aBranchThatAnotherWriterTakesIsPublishedOnce() {
        check(
                Scenario.of("publish 1; version", "update 1; update 1"),
                Scenario.of("publish 1", "publish 2"),
                Scenario.of("publish 1", "update 1", "publish 1"));
    }

    /** Its writer finds that it is refused while another one is about to publish it. */
    @Test
    void aBranchThatIsRefusedIsNotPublished() {
        check(
                Scenario.of("publishIfEven 1", "update 1").after("update 1"),
                Scenario.of("publishIfEven 1", "publishIfEven 1"));
    }

    @Test
    void aBranchThatCannotBeMergedIsNotPublished() {
        check(
                Scenario.of("publish 2; version", "update 1; update 1"),
                Scenario.of("publish 2", "publish 2", "publish 0"));
    }

    @Test
    void aBranchThatChangesNothingMakesNoVersion() {
        check(Scenario.of("publish 0; version", "publish 1"), Scenario.of("publish 0", "update 1; update 0"));
    }

    @Test
    void aVersionIsReplacedByOneWriter() {
        check(
                Scenario.of("compareAndPublish 0 11", "compareAndPublish 0 12; version"),
                Scenario.of("compareAndPublish 0 11", "publish 0", "compareAndPublish 0 12"));
    }

    /** One compare-and-set makes two versions, and stops before the first of them is in the history. */
    @Test
    void aVersionThatWasNeverTheHeadIsFound() {
        check(Scenario.of("publish 1", "update 1", "version; asOf 1"));
    }

    /** A writer stops before its version is in the history, and puts it there when others have gone on. */
    @Test
    void theHistoryHasTheLastVersions() {
        check(
                Scenario.of("update 1", "update 1; asOf 1"),
                Scenario.of("update 1", "update 1; update 1; update 1").then("asOf 3; asOf 4"));
    }

    /** A reader looks for a version whose place was taken by a later one. */
    @Test
    void theHistoryHasNoOlderVersions() {
        check(
                Scenario.of("update 1; update 1", "asOf 0"),
                Scenario.of("update 1", "version; asOf 0").after("update 1"));
    }
}
