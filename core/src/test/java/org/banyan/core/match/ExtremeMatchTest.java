package org.banyan.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.Terms.symbol;
import static org.banyan.core.Terms.term;
import static org.banyan.core.Terms.variable;

import java.util.function.IntFunction;
import org.banyan.core.Environment;
import org.banyan.core.SmallStack;
import org.banyan.core.atom.Atom;
import org.junit.jupiter.api.Test;

/** Atoms of a hundred thousand children or names of a million bytes; depth is the business of {@code DeepAtomTest}. */
class ExtremeMatchTest {
    private static final int WIDTH = 100_000;
    private static final int CHAIN = 100_000;

    private static Atom wide(IntFunction<Atom> child) {
        Atom[] children = new Atom[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            children[i] = child.apply(i);
        }
        return Atom.expression(children);
    }

    @Test
    void wideAtomsUnifyAndMatch() throws Exception {
        Atom constants = wide(Atom::integer);
        Atom variables = wide(i -> variable("v" + i));
        SmallStack.run(() -> {
            Bindings matched = Matcher.match(variables, constants).get();
            assertThat(matched.size()).isEqualTo(WIDTH);
            assertThat(matched.apply(variables).equals(constants)).isTrue();
            assertThat(Unifier.unify(constants, variables).get().equals(matched))
                    .isTrue();
            assertThat(Substitution.variables(variables).size()).isEqualTo(WIDTH);
            Atom cycle = wide(i -> variable("v" + (i + 1) % WIDTH));
            Bindings one = Unifier.unify(variables, cycle).get();
            assertThat(one.size()).isEqualTo(WIDTH - 1);
            assertThat(one.get(variable("v" + (WIDTH - 1)))).containsExactly(variable("v0"));
            Atom grown = wide(i -> Atom.expression(variable("v" + (i + 1) % WIDTH)));
            assertThat(Unifier.unify(variables, grown).isEmpty()).isTrue();
        });
    }

    @Test
    void aVariableThatIsRepeatedInAWideAtomStandsForOneValue() throws Exception {
        Atom same = wide(i -> variable("x"));
        SmallStack.run(() -> {
            assertThat(Matcher.match(same, wide(i -> term("(a)"))).get().size()).isEqualTo(1);
            assertThat(Matcher.match(same, wide(Atom::integer)).isEmpty()).isTrue();
            assertThat(Unifier.unify(same, wide(i -> variable("v" + i))).get().size())
                    .isEqualTo(WIDTH);
            Environment stored = Environment.empty().with(same);
            assertThat(stored.match(wide(i -> term("(a)"))).count()).isEqualTo(1);
            assertThat(stored.match(wide(Atom::integer)).count()).isZero();
        });
    }

    @Test
    void wideAtomsAreFoundByWidePatterns() throws Exception {
        Atom constants = wide(Atom::integer);
        Atom variables = wide(i -> variable("v" + i));
        SmallStack.run(() -> {
            Environment environment = Environment.empty().with(constants).with(wide(i -> term("a")));
            assertThat(environment.match(constants).count()).isEqualTo(1);
            assertThat(environment.match(variables).count()).isEqualTo(2);
            assertThat(environment.match(wide(i -> variable("x"))).count()).isEqualTo(1);
            Atom halfOpen = wide(i -> i % 2 == 0 ? Atom.integer(i) : variable("v" + i));
            Bindings bindings = environment.match(halfOpen).iterator().next().bindings();
            assertThat(bindings.size()).isEqualTo(WIDTH / 2);
            assertThat(bindings.apply(halfOpen).equals(constants)).isTrue();
        });
    }

    @Test
    void namesMayBeLong() {
        String name = "x".repeat(1_000_000);
        Atom atom = Atom.expression(symbol(name + "a"), symbol(name + "b"), Atom.string(name));
        Atom pattern = Atom.expression(variable(name), symbol(name + "b"), variable(name + "c"));
        Environment environment =
                Environment.empty().with(atom).with(Atom.expression(symbol(name + "b"), symbol(name)));
        Bindings expected = Matcher.match(pattern, atom).get();
        assertThat(expected.apply(pattern).equals(atom)).isTrue();
        assertThat(Unifier.unify(pattern, atom).get().equals(expected)).isTrue();
        assertThat(environment.match(pattern).iterator().next().bindings().equals(expected))
                .isTrue();
        assertThat(environment.match(pattern).count()).isEqualTo(1);
    }

    /** Each variable stands for what the one before it contains; each used to be written out anew. */
    @Test
    void eachVariableOfALongChainStandsForAPartOfTheFirst() throws Exception {
        Atom[] left = new Atom[CHAIN + 1];
        Atom[] right = new Atom[CHAIN + 1];
        Atom whole = variable("z");
        for (int i = 0; i < CHAIN; i++) {
            whole = Atom.expression(symbol("s"), whole);
            left[i + 1] = variable("x" + i);
            right[i + 1] = Atom.expression(symbol("s"), variable("x" + (i + 1)));
        }
        left[0] = variable("x0");
        right[0] = whole;
        SmallStack.run(() -> {
            Bindings bindings =
                    Unifier.unify(Atom.expression(left), Atom.expression(right)).get();
            assertThat(bindings.get(variable("x0")).get() == right[0]).isTrue();
            assertThat(bindings.apply(variable("x" + CHAIN))).isEqualTo(bindings.apply(variable("z")));
        });
    }
}
