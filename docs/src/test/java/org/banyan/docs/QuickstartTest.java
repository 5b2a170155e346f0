package org.banyan.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.atom.Atom.expression;
import static org.banyan.core.atom.Atom.symbol;
import static org.banyan.core.atom.Atom.variable;

import java.util.List;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.junit.jupiter.api.Test;

class QuickstartTest {
    @Test
    void forkChangeUniteAsk() {
        // region: quickstart
        Environment base = Environment.empty().with(edge("a", "b"));

        Environment left = base.fork().with(edge("b", "c"));
        Environment right = base.fork().with(edge("b", "d")).without(edge("a", "b"));

        Environment both = left.union(right);
        Atom pattern = expression(symbol("edge"), symbol("b"), variable("to"));
        List<Atom> found = both.match(pattern).stream()
                .map(match -> match.bindings().apply(variable("to")))
                .toList(); // c, d
        // endregion

        assertThat(found).containsExactly(symbol("c"), symbol("d"));
        assertThat(both).isEqualTo(Environment.empty().with(edge("b", "c")).with(edge("b", "d")));
    }

    private static Atom edge(String from, String to) {
        return expression(symbol("edge"), symbol(from), symbol(to));
    }
}
