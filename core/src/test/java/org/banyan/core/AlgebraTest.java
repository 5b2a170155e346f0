package org.banyan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.core.Terms.environment;
import static org.banyan.core.Terms.rules;
import static org.banyan.core.Terms.symbol;
import static org.banyan.core.Terms.term;

import org.junit.jupiter.api.Test;

/** Examples of join, meet, plus, minus, restrict and diff; their laws are in the testkit. */
class AlgebraTest {
    private final Environment left = environment("a", "a", "b", "(= (f) 1)", "(= (f) 1)", "(: a T)");
    private final Environment right = environment("a", "a", "a", "c", "(= (f) 2)", "(= (f) 1)", "(: a U)", "(: a T)");

    @Test
    void joinTakesTheGreaterCount() {
        Environment join = left.join(right);
        assertThat(join)
                .isEqualTo(environment(
                        "a", "a", "a", "b", "c", "(= (f) 1)", "(= (f) 1)", "(= (f) 2)", "(: a T)", "(: a U)"));
        assertThat(join.rulesFor(symbol("f"), 0)).hasSize(3);
        assertThat(join.typesOf(symbol("a"))).containsExactly(term("T"), term("U"));
    }

    @Test
    void meetTakesTheLesserCount() {
        assertThat(left.meet(right)).isEqualTo(environment("a", "a", "(= (f) 1)", "(: a T)"));
        assertThat(left.meet(right).rules()).containsExactlyElementsOf(rules("(= (f) 1)"));
    }

    @Test
    void plusAddsTheCounts() {
        Environment plus = left.plus(right);
        assertThat(plus.size()).isEqualTo(left.size() + right.size());
        assertThat(plus.multiplicity(term("a"))).isEqualTo(5);
        assertThat(plus.rulesFor(symbol("f"), 0)).hasSize(4);
        Environment most = Environment.empty().with(term("a"), Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(left)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void minusTakesCountsAwayAsFarAsTheyGo() {
        assertThat(left.minus(right)).isEqualTo(environment("b", "(= (f) 1)"));
        assertThat(right.minus(left)).isEqualTo(environment("a", "c", "(= (f) 2)", "(: a U)"));
        assertThat(right.minus(left).typesOf(symbol("a"))).containsExactly(term("U"));
        assertThat(left.minus(left)).isEqualTo(Environment.empty());
    }

    @Test
    void restrictKeepsTheCountsOfWhatTheOtherHas() {
        assertThat(left.restrict(right)).isEqualTo(environment("a", "a", "(= (f) 1)", "(= (f) 1)", "(: a T)"));
        assertThat(left.restrict(Environment.empty())).isEqualTo(Environment.empty());
    }

    @Test
    void diffSaysWhatToRemoveAndWhatToAdd() {
        EnvironmentDiff diff = left.diff(right);
        assertThat(diff.removed()).isEqualTo(environment("b", "(= (f) 1)"));
        assertThat(diff.added()).isEqualTo(environment("a", "c", "(= (f) 2)", "(: a U)"));
        assertThat(diff.added().rulesFor(symbol("f"), 0)).hasSize(1);
        assertThat(diff.isEmpty()).isFalse();
        assertThat(left.diff(left.fork()).isEmpty()).isTrue();
        assertThat(left.minus(diff.removed()).plus(diff.added())).isEqualTo(right);
    }

    @Test
    void diffOfABranchToItsOriginIsItsChange() {
        Environment origin = left.fork();
        Environment branch = origin.with(term("z")).without(term("a"), 2);
        assertThat(origin.diff(branch)).isEqualTo(new EnvironmentDiff(environment("a", "a"), environment("z")));
    }

    @Test
    void aResultThatIsOneOfTheOperandsIsThatOne() {
        Environment more = left.with(term("z"));
        assertThat(left.join(more)).isSameAs(more);
        assertThat(more.join(left)).isSameAs(more);
        assertThat(left.meet(more)).isSameAs(left);
        assertThat(more.meet(left)).isSameAs(left);
        assertThat(left.plus(Environment.empty())).isSameAs(left);
        assertThat(left.minus(environment("y"))).isSameAs(left);
        assertThat(left.restrict(more)).isSameAs(left);
        assertThat(left.join(left)).isSameAs(left);
    }

    @Test
    void allStaysOnTheBranchEvenIfItIsWhatTheOtherHolds() {
        Environment branch = left.fork();
        for (Environment other : new Environment[] {environment("a"), right.fork(), branch.without(term("b"))}) {
            assertThat(branch.meet(other).union(branch.with(term("z"))))
                    .isEqualTo(branch.meet(other).with(term("z")));
            assertThat(branch.join(other).union(branch.without(term("b"))).contains(term("b")))
                    .isFalse();
            assertThat(branch.cleared().plus(other).union(branch)).isEqualTo(other);
            assertThat(branch.restrict(other).union(branch)).isEqualTo(branch.restrict(other));
        }
    }
}
