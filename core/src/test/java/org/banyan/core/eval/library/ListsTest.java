package org.banyan.core.eval.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Str;
import org.banyan.core.eval.host.OperationFailure;
import org.junit.jupiter.api.Test;

class ListsTest {
    private static final Atom A = Atom.symbol("a");
    private static final Atom E = Atom.symbol("e");
    private static final Atom EMPTY = Atom.expression();

    private final Functions functions = Functions.of(Lists::register);

    @Test
    void putsHeadsOntoTails() {
        functions.assertCall("cons-atom", A, EMPTY).isEqualTo(Atom.expression(A));
        functions.assertCall("cons-atom", EMPTY, Atom.expression(A, E)).isEqualTo(Atom.expression(EMPTY, A, E));
        assertThat(functions.type("cons-atom")).hasToString("(-> Atom Expression Atom)");
        String expected = "expected: (cons-atom <head> (: <tail> Expression)), found: ";
        functions.assertFails(expected + "(cons-atom a e)", "cons-atom", A, E);
        functions.assertFails(expected + "(cons-atom a)", "cons-atom", A);
        functions.assertFails(expected + "(cons-atom a (e) a)", "cons-atom", A, Atom.expression(E), A);
    }

    @Test
    void takesHeadsFromTails() {
        functions
                .assertCall("decons-atom", Atom.expression(A, E, A))
                .isEqualTo(Atom.expression(A, Atom.expression(E, A)));
        functions.assertCall("decons-atom", Atom.expression(A)).isEqualTo(Atom.expression(A, EMPTY));
        assertThat(functions.type("decons-atom")).hasToString("(-> Expression Atom)");
        String expected = "expected: (decons-atom (: <expr> Expression)), found: ";
        functions.assertFails(expected + "(decons-atom a)", "decons-atom", A);
        functions.assertFails(expected + "(decons-atom ())", "decons-atom", EMPTY);
        functions.assertFails(expected + "(decons-atom)", "decons-atom");
        functions.assertFails(
                expected + "(decons-atom (a) (e))", "decons-atom", Atom.expression(A), Atom.expression(E));
    }

    @Test
    void givesHeadAndTail() {
        Atom list = Atom.expression(A, Atom.variable("x"), E);
        functions.assertCall("car-atom", list).isEqualTo(A);
        functions.assertCall("cdr-atom", list).isEqualTo(Atom.expression(Atom.variable("x"), E));
        functions.assertCall("cdr-atom", Atom.expression(A)).isEqualTo(EMPTY);
        assertThat(functions.type("car-atom")).hasToString("(-> Expression %Undefined%)");
        assertThat(functions.type("cdr-atom")).hasToString("(-> Expression Expression)");
    }

    @Test
    void failsWithAStringWhereThereIsNoHead() {
        for (String name : new String[] {"car-atom", "cdr-atom"}) {
            Str usage = Str.of(name + " expects a non-empty expression as an argument");
            for (Atom argument : new Atom[] {A, EMPTY, Atom.variable("x")}) {
                assertThatThrownBy(() -> functions.call(name, argument))
                        .isInstanceOfSatisfying(
                                OperationFailure.class,
                                failure -> assertThat(failure.reason()).isEqualTo(usage));
            }
        }
    }
}
