package org.banyan.cli.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.atom.Atom.expression;
import static org.banyan.core.atom.Atom.symbol;
import static org.banyan.core.atom.Atom.variable;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Variable;
import org.banyan.core.match.Bindings;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private static final Variable X = variable("x");
    private static final Variable A = variable("a");

    @Test
    void fillsInWhatThePatternBinds() {
        Template template = new Template(expression(symbol("found"), X, X), expression(symbol("edge"), X));
        Bindings bindings = Bindings.of(List.of(X), List.of(symbol("b")));
        assertThat(template.open()).isEmpty();
        assertThat(template.instance(bindings)).hasToString("(found b b)");
    }

    @Test
    void leavesOpenWhatThePatternDoesNotHave() {
        Template template = new Template(expression(X, A, A), X);
        Bindings bindings = Bindings.of(List.of(X), List.of(symbol("b")));
        assertThat(template.open()).containsExactly(A);
        assertThat(template.instance(bindings)).hasToString("(b $a $a)");
    }

    @Test
    void anOpenVariableIsNotTheOneOfAStoredAtomThatHasItsName() {
        Atom stored = expression(symbol("f"), A);
        Bindings bindings = Bindings.of(List.of(X), List.of(stored));
        assertThat(new Template(expression(X, A), X).instance(bindings)).hasToString("((f $a) $a_)");
        assertThat(new Template(expression(X, A, variable("a_")), X).instance(bindings))
                .hasToString("((f $a) $a__ $a_)");
    }
}
