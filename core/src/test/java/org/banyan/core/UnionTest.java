package org.banyan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.core.Terms.environment;
import static org.banyan.core.Terms.rules;
import static org.banyan.core.Terms.symbol;
import static org.banyan.core.Terms.term;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples of union; its laws are in the testkit. */
class UnionTest {
    private final Environment origin =
            environment("(= (base) value)", "(fact 1)", "(: base T)").fork();
    private final Environment modified = origin.with(term("(fact 2)"));

    @Test
    void ofNothingModifiedIsTheBranchItself() {
        assertThat(origin.union(origin.fork())).isSameAs(origin);
        assertThat(Environment.empty().union(Environment.empty())).isSameAs(Environment.empty());
    }

    @Test
    void ofOneModifiedIsThatOne() {
        assertThat(origin.union(modified)).isSameAs(modified);
        assertThat(modified.union(origin)).isSameAs(modified);
    }

    @Test
    void ofOneModifiedAndOneChangedBackIsTheModifiedOne() {
        Environment back = origin.withRule(term("(f)"), term("1")).without(term("(= (f) 1)"));
        assertThat(back.union(modified)).isSameAs(modified);
        assertThat(modified.union(back)).isSameAs(modified);
    }

    @Test
    void holdsWhatBothBranchesHaveAdded() {
        Environment one = origin.with(term("(= (rule1) value1)")).with(term("(: base U)"));
        Environment other = origin.with(term("(= (rule2) value2)")).with(term("(: other T)"));
        Environment union = one.union(other);
        assertThat(union.rulesFor(symbol("rule1"), 0)).hasSize(1);
        assertThat(union.rulesFor(symbol("rule2"), 0)).hasSize(1);
        assertThat(union.rulesFor(symbol("base"), 0)).hasSize(1);
        assertThat(union.typesOf(symbol("base"))).containsExactly(term("T"), term("U"));
        assertThat(union.typesOf(symbol("other"))).containsExactly(term("T"));
        assertThat(union.size()).isEqualTo(origin.size() + 4);
        assertThat(union.isModified()).isTrue();
    }

    @Test
    void lacksWhatEitherBranchHasRemoved() {
        Environment one = origin.without(term("(= (base) value)"));
        Environment other = origin.without(term("(: base T)")).with(term("(fact 2)"));
        assertThat(one.union(other)).isEqualTo(environment("(fact 1)", "(fact 2)"));
        assertThat(one.union(other).rules()).isEmpty();
        assertThat(one.union(other).typesOf(symbol("base"))).isEmpty();
        assertThat(origin.cleared().union(other)).isEqualTo(environment("(fact 2)"));
    }

    @ParameterizedTest
    @CsvSource({"1,2,2,3", "1,0,0,0", "1,0,1,0", "1,0,3,2", "2,1,1,0", "3,1,0,0", "0,1,1,2", "0,0,4,4", "5,4,7,6"})
    void addsUpWhatTheBranchesHaveChanged(long before, long left, long right, long expected) {
        for (String text : new String[] {"(fact)", "(= (f) 1)", "(= $x 1)", "(: a T)"}) {
            Environment branch = Environment.empty().with(term(text), before).fork();
            Environment one = branch.without(term(text), before).with(term(text), left);
            Environment other = branch.without(term(text), before).with(term(text), right);
            assertThat(one.union(other).multiplicity(term(text))).isEqualTo(expected);
            assertThat(one.union(other).size()).isEqualTo(expected);
            assertThat(Environment.unionAll(List.of(one, other))).isEqualTo(one.union(other));
        }
    }

    @Test
    void ofEnvironmentsMadeFromNothingIsTheSum() {
        Environment union = environment("a", "(= (f) 1)", "a").union(environment("a", "(= (f) 1)", "b"));
        assertThat(union).isEqualTo(environment("a", "a", "a", "b", "(= (f) 1)", "(= (f) 1)"));
        assertThat(union.rules()).containsExactlyElementsOf(rules("(= (f) 1)", "(= (f) 1)"));
    }

    @Test
    void ofDifferentOriginsTakesTheGreaterCountAndBeginsAnew() {
        Environment one = environment("a", "a", "b").fork().with(term("c"));
        Environment other = environment("a", "b", "b").fork().without(term("a"));
        Environment union = one.union(other);
        assertThat(union).isEqualTo(environment("a", "a", "b", "b", "c")).isEqualTo(other.union(one));
        assertThat(union.isModified()).isFalse();
        assertThat(one.union(one.fork())).isEqualTo(one);
    }

    @Test
    void branchesOfEqualOriginsNeedNotShareThem() {
        Environment one = environment("a", "(= (f) 1)").fork().without(term("a"));
        Environment other = environment("(= (f) 1)", "a").fork().with(term("b"));
        assertThat(one.union(other)).isEqualTo(environment("(= (f) 1)", "b"));
    }

    @Test
    void isNotAssociativeWhenMoreIsRemovedThanThereWas() {
        Environment branch = environment("x").fork();
        Environment one = branch.without(term("x"));
        Environment other = branch.without(term("x"));
        Environment third = branch.with(term("x"), 2);
        assertThat(one.union(other).union(third)).isEqualTo(environment("x", "x"));
        assertThat(one.union(other.union(third))).isEqualTo(environment("x"));
        assertThat(Environment.unionAll(List.of(one, other, third))).isEqualTo(environment("x"));
        assertThat(Environment.unionAll(List.of(third, other, one))).isEqualTo(environment("x"));
    }

    @Test
    void ofMoreCopiesThanALongCountsIsRefused() {
        Environment most = Environment.empty().with(term("a"), Long.MAX_VALUE);
        assertThatThrownBy(() -> most.union(environment("a"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Environment.unionAll(List.of(environment("a"), most)))
                .isInstanceOf(ArithmeticException.class);
        assertThat(most.fork().union(most.fork().without(term("a"), 5))).isEqualTo(most.without(term("a"), 5));
    }

    @Test
    void ofAllOfNothingIsEmpty() {
        assertThat(Environment.unionAll(List.of())).isEqualTo(Environment.empty());
    }

    @Test
    void ofAllOfOneIsThatOne() {
        assertThat(Environment.unionAll(List.of(modified))).isSameAs(modified);
        assertThat(Environment.unionAll(List.of(origin, modified, origin))).isSameAs(modified);
        assertThat(Environment.unionAll(List.of(origin, origin))).isSameAs(origin);
    }

    @Test
    void ofAllJoinsTheSumsOfDifferentOrigins() {
        Environment second = environment("(fact 2)", "z").fork();
        Environment all = Environment.unionAll(
                List.of(modified, second.with(term("z")), origin.without(term("(: base T)")), second.with(term("z"))));
        assertThat(all).isEqualTo(environment("(= (base) value)", "(fact 1)", "(fact 2)", "z", "z", "z"));
        assertThat(all.isModified()).isFalse();
    }
}
