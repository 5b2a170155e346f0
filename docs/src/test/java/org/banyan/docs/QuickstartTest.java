package org.banyan.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.atom.Atom.expression;
import static org.banyan.core.atom.Atom.symbol;
import static org.banyan.core.atom.Atom.variable;

import java.util.List;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Variable;
import org.junit.jupiter.api.Test;

/** The first code that a reader of the project sees. */
class QuickstartTest {
    @Test
    void forkChangeUniteAsk() {
        // region: quickstart
        Environment base = Environment.empty().with(edge("a", "b")).with(edge("b", "c"));

        Environment left = base.fork().with(edge("c", "d")); // a fork is O(1), whatever base holds
        Environment right = base.fork().with(edge("c", "e")).without(edge("a", "b"));

        Environment both = left.union(right); // (edge b c) (edge c d) (edge c e)
        boolean kept = base.contains(edge("a", "b")); // true: no value ever changes

        Variable to = variable("to");
        Atom pattern = expression(symbol("edge"), symbol("c"), to);
        List<Atom> ends = both.match(pattern).stream()
                .map(match -> match.bindings().apply(to))
                .toList(); // d, e
        // endregion

        assertThat(both)
                .isEqualTo(Environment.empty()
                        .with(edge("b", "c"))
                        .with(edge("c", "d"))
                        .with(edge("c", "e")));
        assertThat(kept).isTrue();
        assertThat(ends).containsExactly(symbol("d"), symbol("e"));
    }

    private static Atom edge(String from, String to) {
        return expression(symbol("edge"), symbol(from), symbol(to));
    }
}
