package org.banyan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.junit.jupiter.api.Test;

class BranchesTest {
    private static final Atom A = Atom.symbol("a");
    private static final Environment ONE = Environment.empty().with(A).fork();

    @Test
    void theOriginMustNotBeModified() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Branches(ONE.with(A), List.of()))
                .withMessageContaining("{a x2}");
    }

    @Test
    void areMadeByEdits() {
        Branches branches = Branches.of(
                ONE.with(A),
                List.of(
                        List.of(),
                        List.of(new Edit.Without(A, 1), new Edit.With(Atom.integer(7), 3)),
                        List.of(new Edit.Again(A)),
                        List.of(new Edit.Clear())));
        assertThat(branches.origin()).isEqualTo(ONE.with(A));
        assertThat(branches.origin().isModified()).isFalse();
        assertThat(branches.branches())
                .containsExactly(ONE.with(A), ONE.with(Atom.integer(7), 3), ONE, Environment.empty());
        assertThat(branches)
                .hasToString(
                        "origin {a x2}%nbranch 0 {a x2}%nbranch 1 {7 x3, a}%nbranch 2 {a}%nbranch 3 {}".formatted());
    }

    @Test
    void showTheOrderOfRules() {
        Environment environment = Environment.empty()
                .withRule(Atom.symbol("g"), A)
                .withRule(Atom.symbol("f"), A)
                .fork();
        assertThat(new Branches(environment, List.of()))
                .hasToString("origin {(= f a), (= g a)} with the rules in the order [(= g a), (= f a)]");
    }

    @Test
    void knowWhetherTheyRemoveMoreThanTheOriginHolds() {
        Environment two = Environment.empty().with(A, 2).fork();
        assertThat(new Branches(two, List.of(two.without(A), two.without(A))).removeNoMoreThanTheOriginHolds())
                .isTrue();
        assertThat(new Branches(two, List.of(two.without(A), two.without(A, 2))).removeNoMoreThanTheOriginHolds())
                .isFalse();
        assertThat(new Branches(two, List.of(two.with(A, 5), two.without(A, 2), two.without(A)))
                        .removeNoMoreThanTheOriginHolds())
                .as("what another branch adds does not make up for it")
                .isFalse();
    }

    @Test
    void doNotSeeWhatBecomesOfTheListThatTheyWereMadeFrom() {
        List<Environment> list = new ArrayList<>(List.of(ONE));
        Branches branches = new Branches(ONE, list);
        list.clear();
        assertThat(branches.branches()).containsExactly(ONE);
    }

    @Test
    void editsShowWhatTheyDo() {
        assertThat(List.of(new Edit.With(A, 2), new Edit.Without(A, 1), new Edit.Again(A), new Edit.Clear()))
                .hasToString("[+2 a, -1 a, again a, clear]");
    }
}
