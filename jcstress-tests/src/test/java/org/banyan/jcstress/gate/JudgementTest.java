package org.banyan.jcstress.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private final List<Listed> listed = new ArrayList<>(List.of(
            new Listed.Claim("Claim", List.of("Control", "Hidden")),
            new Listed.Control("Control", false),
            new Listed.Control("Hidden", true)));
    private final List<Seen> seen = new ArrayList<>(List.of(
            new Seen("Claim", 10, 0, List.of()),
            new Seen("Control", 10, 1, List.of()),
            new Seen("Hidden", 10, 1, List.of())));

    private List<String> complaints() {
        return Judgement.of(listed, seen, true);
    }

    @Test
    void aCleanTestWithControlsThatFiredPasses() {
        assertThat(complaints()).isEmpty();
    }

    @Test
    void aForbiddenOutcomeFails() {
        seen.set(0, new Seen("Claim", 10, 0, List.of("FORBIDDEN: 1, 0")));
        assertThat(complaints()).containsExactly("Claim: FORBIDDEN: 1, 0");
    }

    @Test
    void aVirtualMachineThatDiedFailsAControlToo() {
        seen.set(1, new Seen("Control", 10, 1, List.of("VM ERROR")));
        assertThat(complaints()).containsExactly("Control: VM ERROR");
    }

    @Test
    void aTestWithoutSamplesFails() {
        seen.set(0, new Seen("Claim", 0, 0, List.of()));
        assertThat(complaints()).containsExactly("Claim: no samples");
    }

    @Test
    void aTestThatWasNotRunFails() {
        seen.remove(0);
        assertThat(complaints()).containsExactly("Claim: no samples");
    }

    @Test
    void aFilterThatMatchesNothingFails() {
        seen.clear();
        assertThat(complaints()).contains("Claim: no samples", "Control: no samples", "Hidden: no samples");
    }

    @Test
    void anEmptyListOfTestsFails() {
        assertThat(Judgement.of(List.of(), List.of(), true)).containsExactly("there are no tests");
    }

    @Test
    void aControlThatStaysCleanFails() {
        seen.set(1, new Seen("Control", 10, 0, List.of()));
        assertThat(complaints()).containsExactly("Control: the control did not fire, so this run proves nothing");
    }

    @Test
    void aControlThatX86HidesMustFireInAFullRunOnly() {
        seen.set(2, new Seen("Hidden", 10, 0, List.of()));
        assertThat(complaints()).containsExactly("Hidden: the control did not fire, so this run proves nothing");
        assertThat(Judgement.of(listed, seen, false)).isEmpty();
    }

    @Test
    void aControlThatX86HidesMustHaveSamplesInAShortRunToo() {
        seen.remove(2);
        assertThat(Judgement.of(listed, seen, false)).containsExactly("Hidden: no samples");
    }

    @Test
    void aTestWithoutControlsFails() {
        listed.add(new Listed.Claim("Bare", List.of()));
        seen.add(new Seen("Bare", 10, 0, List.of()));
        assertThat(complaints()).containsExactly("Bare: no control that shows on every machine");
    }

    @Test
    void aTestWithOnlyHiddenControlsFails() {
        listed.set(0, new Listed.Claim("Claim", List.of("Hidden")));
        assertThat(complaints())
                .containsExactly("Claim: no control that shows on every machine", "Control: is the control of no test");
    }

    @Test
    void aControlThatIsNotOnTheListFails() {
        listed.set(0, new Listed.Claim("Claim", List.of("Control", "Hidden", "Missing")));
        assertThat(complaints()).containsExactly("Claim: its control is not on the list of tests: Missing");
    }

    @Test
    void aTestDoesNotPassAsAControl() {
        listed.set(0, new Listed.Claim("Claim", List.of("Control", "Hidden", "Claim")));
        assertThat(complaints()).containsExactly("Claim: its control is not on the list of tests: Claim");
    }

    @Test
    void anInterestingOutcomeOfATestFails() {
        seen.set(0, new Seen("Claim", 10, 1, List.of()));
        assertThat(complaints())
                .containsExactly("Claim: an outcome that is neither right nor wrong: only controls may have one");
    }

    @Test
    void aTestThatIsNotOnTheListFails() {
        seen.add(new Seen("Old", 10, 0, List.of()));
        assertThat(complaints()).containsExactly("Old: was run, but is not on the list of tests");
    }
}
