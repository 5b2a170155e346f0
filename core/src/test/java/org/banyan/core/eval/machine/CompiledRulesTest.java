package org.banyan.core.eval.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.Terms.term;

import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.Dialect;
import org.banyan.core.eval.machine.library.LibraryBuilder;
import org.banyan.core.space.Definition;
import org.banyan.core.space.RuleHead;
import org.banyan.core.space.State;
import org.banyan.persistent.PathTrie;
import org.junit.jupiter.api.Test;

class CompiledRulesTest {
    private static final Library LIBRARY = new LibraryBuilder().build(Dialect.HYPERON);

    private final CompiledRules compiled = new CompiledRules();

    private static State state(int rules) {
        State state = State.EMPTY;
        for (int i = 0; i < rules; i++) {
            state = state.added(term("(= (f %d $x) (g $x))".formatted(i)), 1, State.EMPTY);
        }
        return state;
    }

    private static PathTrie<Definition> rules(State state) {
        return state.rules().rules(new RuleHead(Symbol.of("f"), 2));
    }

    @Test
    void aRuleIsCompiledOnceForAllListsThatHoldIt() {
        State few = state(3);
        State more = few.added(term("(= (f a $x) (h $x))"), 1, State.EMPTY)
                .added(term("(= (f 1 $x) (g $x))"), 1, State.EMPTY);
        RuleCode[] first = compiled.of(rules(few), LIBRARY);
        RuleCode[] second = compiled.of(rules(more), LIBRARY);
        assertThat(first).hasSize(3);
        assertThat(second).containsExactly(first[0], first[1], first[1], first[2], second[4]);
        assertThat(compiled.of(rules(few), LIBRARY)).isSameAs(first);
        assertThat(compiled.size()).isEqualTo(4);
    }

    @Test
    void equalRulesKeepTheNamesOfTheirOwnVariables() {
        State one = State.EMPTY.added(term("(= (f 1 $x) (g $x))"), 1, State.EMPTY);
        State other = State.EMPTY.added(term("(= (f 1 $y) (g $y))"), 1, State.EMPTY);
        assertThat(compiled.of(rules(one), LIBRARY)[0].lhs()).isEqualTo(term("(f 1 $x)"));
        assertThat(compiled.of(rules(other), LIBRARY)[0].lhs()).isEqualTo(term("(f 1 $y)"));
    }

    @Test
    void rulesThatAreGoneAreForgotten() {
        for (int i = 0; i < 100; i++) {
            compiled.of(rules(state(100)), LIBRARY);
        }
        State kept = state(1);
        for (int i = 0; i < 50 && compiled.size() > 101; i++) {
            System.gc();
            compiled.of(rules(state(1)), LIBRARY);
        }
        assertThat(compiled.size()).isLessThan(1_000);
        assertThat(compiled.of(rules(kept), LIBRARY)).hasSize(1);
    }
}
