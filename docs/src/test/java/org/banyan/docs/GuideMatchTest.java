package org.banyan.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.atom.Atom.expression;
import static org.banyan.core.atom.Atom.integer;
import static org.banyan.core.atom.Atom.symbol;
import static org.banyan.core.atom.Atom.variable;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import org.banyan.core.Environment;
import org.banyan.core.Match;
import org.banyan.core.Matches;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Variable;
import org.banyan.core.match.Bindings;
import org.banyan.core.match.Matcher;
import org.banyan.core.match.Unifier;
import org.junit.jupiter.api.Test;

/** The code of the guide's part on matching. */
class GuideMatchTest {
    @Test
    void asking() {
        // region: match
        Environment graph =
                Environment.empty().with(edge("a", "b")).with(edge("c", "b"), 2).with(edge("c", "d"));

        Variable x = variable("x");
        Matches matches = graph.match(expression(symbol("edge"), x, symbol("b")));
        List<String> answers = new ArrayList<>();
        for (Match match : matches) {
            Bindings bindings = match.bindings(); // {$x = a}, then {$x = c}
            answers.add(bindings.apply(x) + " counts " + match.count()); // a counts 1, then c counts 2
        }
        long count = matches.count(); // 3
        // endregion
        assertThat(answers).containsExactly("a counts 1", "c counts 2");
        assertThat(matches.stream().map(match -> match.bindings().toString())).containsExactly("{$x = a}", "{$x = c}");
        assertThat(count).isEqualTo(3);
    }

    @Test
    void templates() {
        // region: template
        Environment graph = Environment.empty().with(edge("a", "b")).with(edge("b", "c"));
        Variable x = variable("x");
        Variable y = variable("y");
        Atom template = expression(symbol("edge"), y, x);
        Environment reversed = Environment.empty()
                .withAll(graph.match(expression(symbol("edge"), x, y)).stream()
                        .map(match -> match.bindings().apply(template))
                        .toList()); // (edge b a) (edge c b)
        // endregion
        assertThat(reversed).isEqualTo(Environment.empty().with(edge("b", "a")).with(edge("c", "b")));
    }

    @Test
    void storedVariablesAnswerToo() {
        // region: stored-variables
        Environment rights = Environment.empty().with(expression(symbol("may"), variable("anybody"), symbol("vote")));
        Atom question = expression(symbol("may"), symbol("ada"), variable("what"));
        Match answer = rights.match(question).iterator().next();
        Atom instance = answer.bindings().apply(question); // (may ada vote)
        Atom stored = answer.atom(); // (may $a vote): the name is not kept
        // endregion
        assertThat(instance).hasToString("(may ada vote)");
        assertThat(stored).hasToString("(may $a vote)");
    }

    @Test
    void single() {
        // region: unify
        Atom one = expression(symbol("f"), variable("x"), integer(2));
        Atom other = expression(symbol("f"), integer(1), variable("y"));
        Option<Bindings> unified = Unifier.unify(one, other); // {$x = 1, $y = 2}
        Option<Bindings> matched = Matcher.match(one, other); // none: $y is a constant here, and not 2
        Atom circular = expression(symbol("g"), variable("x"));
        Option<Bindings> never = Unifier.unify(variable("x"), circular); // none: $x would contain itself
        // endregion
        assertThat(unified.get()).hasToString("{$x = 1, $y = 2}");
        assertThat(matched).isEmpty();
        assertThat(never).isEmpty();
    }

    private static Atom edge(String from, String to) {
        return expression(symbol("edge"), symbol(from), symbol(to));
    }
}
