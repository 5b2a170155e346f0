package org.banyan.core.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.Terms.term;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.AtomCodec;
import org.junit.jupiter.api.Test;

/** Where a walk stops and what it knows there; {@code MatchOracleTest} tries all kinds of patterns. */
class SpaceWalkTest {
    /** All stops of a walk: the atom, its count, and the values of the pattern's variables if they are known. */
    private static List<String> stops(String pattern, String... atoms) {
        State state = State.EMPTY;
        for (String atom : atoms) {
            state = state.added(term(atom), 1, State.EMPTY);
        }
        SpaceWalk walk = new SpaceWalk(state.space(), term(pattern));
        List<String> stops = new ArrayList<>();
        while (walk.next()) {
            StringBuilder stop = new StringBuilder()
                    .append(AtomCodec.decode(walk.path()))
                    .append(" x")
                    .append(walk.count());
            if (walk.isExact()) {
                for (byte[] value : walk.values()) {
                    stop.append(' ').append(AtomCodec.decode(value, 0, value.length, 0));
                }
            } else {
                stop.append(" maybe");
            }
            stops.add(stop.toString());
        }
        assertThat(walk.next()).as("after the end").isFalse();
        return stops;
    }

    @Test
    void knowsTheValuesWhereNothingStoredIsAVariable() {
        assertThat(stops("(f $x (g $y) $x)", "(f a (g b) a)", "(f a (g b) b)", "(f (h) (g 1) (h))", "(f a (g b) a)"))
                .containsExactly("(f a (g b) a) x2 a b", "(f (h) (g 1) (h)) x1 (h) 1");
        assertThat(stops("(f a)", "(f a)", "(f b)")).containsExactly("(f a) x1");
    }

    @Test
    void mayOnlyMatchWhereAStoredVariableWasMet() {
        assertThat(stops("(f a b)", "(f $x $x)", "(f $x b)", "(f $x c)", "$x", "(f a b)"))
                .containsExactly("$a x1 maybe", "(f $a $a) x1 maybe", "(f $a b) x1 maybe", "(f a b) x1");
        assertThat(stops("(f $x b)", "(f (g $y) b)", "(f a b)"))
                .containsExactly("(f a b) x1 a", "(f (g $a) b) x1 maybe");
    }

    @Test
    void forgetsOnTheWayBackWhatAStoredVariableStoodFor() {
        assertThat(stops("(f (g $x) $y $x)", "(f $v 1 2)", "(f $v 3 $v)", "(f (g 4) 5 4)", "(f (g 4) 5 6)"))
                .containsExactly("(f $a 1 2) x1 maybe", "(f $a 3 $a) x1 maybe", "(f (g 4) 5 4) x1 4 5");
    }

    @Test
    void ofAnEmptySpaceEndsAtOnce() {
        assertThat(stops("$x")).isEmpty();
        assertThat(stops("(f $x)")).isEmpty();
        assertThat(stops("a")).isEmpty();
    }

    /** The values are longer than what a walk looks at first. */
    @Test
    void findsTheEndOfLongValues() {
        String name = "s".repeat(200);
        String nested = "(n %s (n %s (n %s)))".formatted(name, name, name);
        assertThat(stops("(f $x $y)", "(f %s %s)".formatted(nested, name), "(f %s %s)".formatted(name, nested)))
                .containsExactly(
                        "(f %s %s) x1 %s %s".formatted(name, nested, name, nested),
                        "(f %s %s) x1 %s %s".formatted(nested, name, nested, name));
    }
}
