package org.banyan.core.eval.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.banyan.core.atom.Atom;
import org.banyan.core.eval.host.Outcomes;
import org.junit.jupiter.api.Test;

class LogicTest {
    private static final boolean[] BOTH = {false, true};

    private final Functions functions = Functions.of(Logic::register);

    @Test
    void followsTheTables() {
        for (boolean a : BOTH) {
            functions.assertCall("not", Atom.bool(a)).isEqualTo(Atom.bool(!a));
            for (boolean b : BOTH) {
                functions.assertCall("and", Atom.bool(a), Atom.bool(b)).isEqualTo(Atom.bool(a && b));
                functions.assertCall("or", Atom.bool(a), Atom.bool(b)).isEqualTo(Atom.bool(a || b));
                functions.assertCall("xor", Atom.bool(a), Atom.bool(b)).isEqualTo(Atom.bool(a ^ b));
            }
        }
        assertThat(functions.type("and")).hasToString("(-> Bool Bool Bool)");
        assertThat(functions.type("not")).hasToString("(-> Bool Bool)");
    }

    @Test
    void leavesCallsOfOtherAtomsAlone() {
        for (String name : functions.names()) {
            functions.assertCall(name, Atom.symbol("a"), Atom.bool(true)).isSameAs(Outcomes.NOT_REDUCIBLE);
            functions.assertCall(name).isSameAs(Outcomes.NOT_REDUCIBLE);
            if (!name.equals("not")) {
                functions.assertCall(name, Atom.bool(true), Atom.integer(1)).isSameAs(Outcomes.NOT_REDUCIBLE);
            }
        }
    }
}
