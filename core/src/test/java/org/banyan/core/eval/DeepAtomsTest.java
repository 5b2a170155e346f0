package org.banyan.core.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.util.concurrent.FutureTask;
import org.banyan.core.Environment;
import org.banyan.core.Terms;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Bool;
import org.banyan.core.match.Substitution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Atoms that are written nested so deep that Java's stack would not do. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DeepAtomsTest {
    private static final int DEPTH = 100_000;
    private static final int SMALL_STACK = 256 * 1024;

    private static final Environment PROGRAM = Terms.environment(
            "(: Z Nat)",
            "(: S (-> Nat Nat))",
            "(: Nil (List $t))",
            "(: Cons (-> $t (List $t) (List $t)))",
            "(: half (-> Nat Nat))",
            "(= (half Z) Z)");

    /** A template, whose {@code $_} stands for the template itself again and again, and in the end for another atom. */
    private static Atom nested(String template, Atom innermost) {
        Atom outer = Terms.term(template);
        Atom atom = innermost;
        for (int i = 0; i < DEPTH; i++) {
            Atom inner = atom;
            atom = Substitution.apply(outer, variable -> variable.name().equals("_") ? inner : null);
        }
        return atom;
    }

    private static Vector<Atom> evaluate(Environment program, Atom atom) throws Exception {
        FutureTask<Vector<Atom>> task = new FutureTask<>(() -> evaluateHere(program, atom));
        Thread thread = new Thread(null, task, "has a small stack", SMALL_STACK);
        thread.setDaemon(true);
        thread.start();
        return task.get();
    }

    private static Vector<Atom> evaluateHere(Environment program, Atom atom) {
        return Session.of(program, Settings.defaults(), line -> {}).evaluate(atom);
    }

    @ParameterizedTest
    @CsvSource({
        "(+ 1 $_), 0, 100000",
        "(+ $_ 1), 0, 100000",
        "(* $_ 1), 7, 7",
        "(half $_), Z, Z",
        "(if (== $_ 0) 0 1), 0, 0",
        "(S $_), 0, (Error (S 0) (BadArgType 1 Nat Number))"
    })
    void callsWithinCalls(String template, String innermost, String result) throws Exception {
        assertThat(evaluate(PROGRAM, nested(template, Terms.term(innermost)))).hasToString("Vector(" + result + ")");
    }

    @Test
    void conditionsWithinConditions() throws Exception {
        assertThat(evaluate(PROGRAM, nested("(not $_)", Bool.of(true)))).containsExactly(Bool.of(true));
        Atom condition =
                Substitution.apply(Terms.term("(if $_ yes no)"), variable -> nested("(not $_)", Bool.of(false)));
        assertThat(evaluate(PROGRAM, condition)).hasToString("Vector(no)");
    }

    @ParameterizedTest
    @CsvSource({"(S $_), Z, Nat", "(Cons 1 $_), Nil, (List Number)", "(+ $x $_), 1, Number"})
    void whatStaysUnchanged(String template, String innermost, String type) throws Exception {
        Atom atom = nested(template, Terms.term(innermost));
        assertThat(evaluate(PROGRAM, atom)).containsExactly(atom);
        assertThat(evaluate(PROGRAM, Atom.expression(Terms.term("get-type"), atom)))
                .hasToString("Vector(" + type + ")");
    }

    @Test
    void aHeadThatIsAVariable() throws Exception {
        Atom calls = nested("($f $_ 1)", Terms.term("0"));
        assertThat(evaluate(PROGRAM, Atom.expression(Terms.term("let"), Terms.term("$f"), Terms.term("+"), calls)))
                .hasToString("Vector(100000)");
    }

    @Test
    void aTypeThatIsDeepAndPartlyOpen() throws Exception {
        Atom open = nested("(List $_)", Terms.term("%Undefined%"));
        Atom closed = nested("(List $_)", Terms.term("Number"));
        Environment program = Environment.empty()
                .with(Atom.expression(
                        Terms.term(":"), Terms.term("f"), Atom.expression(Terms.term("->"), open, Terms.term("Nat"))))
                .with(Atom.expression(Terms.term(":"), Terms.term("a"), closed));
        assertThat(evaluate(program, Terms.term("(get-type (f a))"))).hasToString("Vector(Nat)");
        assertThat(evaluate(program, Terms.term("(f a)"))).hasToString("Vector((f a))");
    }

    @Test
    void aNumberDeepInAPattern() throws Exception {
        Environment program = Environment.empty().with(nested("(a $_)", Atom.real(1)));
        Atom pattern = nested("(a $_)", Atom.integer(1));
        assertThat(evaluate(
                        program,
                        Atom.expression(Terms.term("match"), Terms.term("&self"), pattern, Terms.term("found"))))
                .hasToString("Vector(found)");
    }

    @Test
    void aStateDeepInAPattern() throws Exception {
        Atom facts = Atom.expression(Terms.term("add-atom"), Terms.term("&self"), nested("(a $_)", Terms.term("$s")));
        Atom match = Atom.expression(
                Terms.term("match"), Terms.term("&self"), nested("(a $_)", Terms.term("$t")), Terms.term("found"));
        Atom program = Substitution.apply(
                Terms.term("(let* (($s (new-state 1)) ($t (new-state 1)) ($u $add)) $match)"),
                variable ->
                        variable.name().equals("add") ? facts : variable.name().equals("match") ? match : null);
        assertThat(evaluate(Environment.empty(), program)).hasToString("Vector(found)");
    }
}
