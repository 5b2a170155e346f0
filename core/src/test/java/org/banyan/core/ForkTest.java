package org.banyan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.Terms.environment;
import static org.banyan.core.Terms.rule;
import static org.banyan.core.Terms.symbol;
import static org.banyan.core.Terms.term;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForkTest {
    private static final String[] BASE = {"(= (base) value)", "(fact 1)", "(: base T)"};

    @Test
    void forkHoldsWhatItsParentHolds() {
        Environment parent = environment(BASE);
        Environment fork = parent.fork();
        assertThat(fork).isEqualTo(parent);
        assertThat(fork.rules()).containsExactlyElementsOf(parent.rules());
        assertThat(fork.typesOf(symbol("base"))).containsExactly(term("T"));
    }

    @Test
    void writingToAForkDoesNotReachItsParent() {
        Environment parent = environment(BASE);
        Environment fork = parent.fork().with(term("(= (new) rule)")).without(term("(fact 1)"));
        assertThat(parent.rulesFor(symbol("new"), 0)).isEmpty();
        assertThat(parent.contains(term("(fact 1)"))).isTrue();
        assertThat(fork.rulesFor(symbol("new"), 0)).containsExactly(rule("(= (new) rule)"));
        assertThat(fork.contains(term("(fact 1)"))).isFalse();
    }

    @Test
    void writingToAParentDoesNotReachItsFork() {
        Environment parent = environment(BASE);
        Environment fork = parent.fork();
        Environment written = parent.with(term("(= (new) rule)")).cleared().with(term("(: base U)"));
        assertThat(written.typesOf(symbol("base"))).containsExactly(term("U"));
        assertThat(fork).isEqualTo(environment(BASE));
        assertThat(fork.rulesFor(symbol("new"), 0)).isEmpty();
        assertThat(fork.rulesFor(symbol("base"), 0)).containsExactly(rule("(= (base) value)"));
        assertThat(fork.typesOf(symbol("base"))).containsExactly(term("T"));
    }

    @Test
    void forksOfOneParentDoNotSeeEachOther() {
        Environment parent = environment(BASE);
        Environment one = parent.fork().with(term("(= (f) 1)"));
        Environment other = parent.fork().with(term("(= (f) 2)"));
        assertThat(one.rulesFor(symbol("f"), 0)).containsExactly(rule("(= (f) 1)"));
        assertThat(other.rulesFor(symbol("f"), 0)).containsExactly(rule("(= (f) 2)"));
    }

    @Test
    void onlyWhatWasWrittenToIsModified() {
        assertThat(Environment.empty().isModified()).isFalse();
        Environment written = environment("(= (test) value)");
        assertThat(written.isModified()).isTrue();
        assertThat(written.fork().isModified()).isFalse();
        assertThat(written.isModified()).as("after it was forked").isTrue();
        assertThat(written.fork().cleared().isModified()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "(fact 1)", "(= (base) value)", "(= (base) other)", "(: base T)", "(: other T)"})
    void toAddAtomsAndRemoveThemIsNoModification(String atom) {
        Environment fork = environment(BASE).fork();
        Environment back = fork.with(term(atom), 3).without(term(atom)).without(term(atom), 2);
        assertThat(back.isModified()).isFalse();
        assertThat(back.with(term(atom)).isModified()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(fact 1)", "(= (base) value)", "(: base T)"})
    void toRemoveAtomsAndAddThemIsNoModification(String atom) {
        Environment fork = environment(BASE).fork();
        assertThat(fork.without(term(atom)).isModified()).isTrue();
        assertThat(fork.without(term(atom)).with(term(atom)).isModified()).isFalse();
        assertThat(fork.toBuilder().remove(term(atom)).add(term(atom)).build().isModified())
                .isFalse();
    }

    @Test
    void whatWasClearedAndFilledAgainIsNotModified() {
        Environment fork = environment(BASE).fork();
        Environment again = fork.cleared();
        for (String atom : BASE) {
            again = again.with(term(atom));
        }
        assertThat(again.isModified()).isFalse();
    }
}
