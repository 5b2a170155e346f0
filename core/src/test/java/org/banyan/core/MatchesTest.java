package org.banyan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.core.Terms.environment;
import static org.banyan.core.Terms.term;
import static org.banyan.core.Terms.variable;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.match.Bindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples of what an environment answers to a pattern; {@code MatchOracleTest} tries all kinds. */
class MatchesTest {
    private static final Environment GRAPH = environment(
            "(edge b c)",
            "(edge a b)",
            "(edge a a)",
            "(edge a b)",
            "(edge a b c)",
            "edge",
            "(node a)",
            "(edge (f a) a)");

    private static List<String> answers(Environment environment, String pattern) {
        return environment.match(term(pattern)).stream().map(Match::toString).toList();
    }

    @Test
    void areInCanonicalOrderWithTheirCounts() {
        assertThat(answers(GRAPH, "(edge $x $y)"))
                .containsExactly(
                        "(edge a a) x1 {$x = a, $y = a}",
                        "(edge a b) x2 {$x = a, $y = b}",
                        "(edge b c) x1 {$x = b, $y = c}",
                        "(edge (f a) a) x1 {$x = (f a), $y = a}");
        assertThat(answers(GRAPH, "$any")).hasSize(7).first().isEqualTo("edge x1 {$any = edge}");
    }

    /** After so many queries there is an index by the second argument, which shows in the time they take only. */
    @Test
    void areTheSameHoweverOftenTheyAreAskedFor() {
        String[] edges = new String[300];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = "(edge %d %d)".formatted(edges.length - i, i % 100);
        }
        Environment graph = environment(edges).with(term("(edge 7 7)")).with(term("(edge $from 7)"));
        List<String> first = answers(graph, "(edge $x 7)");
        assertThat(first)
                .containsExactly(
                        "(edge $a 7) x1 {}",
                        "(edge 7 7) x1 {$x = 7}",
                        "(edge 93 7) x1 {$x = 93}",
                        "(edge 193 7) x1 {$x = 193}",
                        "(edge 293 7) x1 {$x = 293}");
        for (int i = 0; i < 40; i++) {
            assertThat(answers(graph, "(edge $x 7)")).isEqualTo(first);
            assertThat(graph.match(term("(edge $x 7)")).count()).isEqualTo(5);
        }
        assertThat(answers(graph.with(term("(edge 8 7)")).without(term("(edge 93 7)")), "(edge $x 7)"))
                .hasSize(5)
                .contains("(edge 8 7) x1 {$x = 8}");
    }

    @ParameterizedTest
    @CsvSource({
        "(edge a b), 2",
        "(edge $x $y), 5",
        "(edge $x $x), 1",
        "(edge a $), 3",
        "($x a), 1",
        "(edge $x a), 2",
        "(edge ($f $x) $x), 1",
        "$x, 8",
        "(edge b a), 0",
        "(edge), 0",
        "(), 0",
        "(edge $x $y $z $w), 0"
    })
    void countEveryCopy(String pattern, long count) {
        Matches matches = GRAPH.match(term(pattern));
        assertThat(matches.count()).isEqualTo(count);
        assertThat(matches.stream().mapToLong(Match::count).sum()).isEqualTo(count);
    }

    @Test
    void ofAPatternWithoutVariablesBindNothing() {
        Match match = GRAPH.match(term("(edge a b)")).iterator().next();
        assertThat(match.bindings()).isEqualTo(Bindings.none());
        assertThat(match.atom()).isEqualTo(term("(edge a b)"));
        assertThat(match.path()).isEqualTo(term("(edge a b)").path());
        assertThat(match.count()).isEqualTo(2);
    }

    @Test
    void canBeAskedForAgain() {
        Matches matches = GRAPH.match(term("(edge a $x)"));
        assertThat(matches).hasSize(2);
        assertThat(matches).hasSize(2);
        Match match = matches.iterator().next();
        assertThat(match.bindings()).isSameAs(match.bindings());
    }

    @Test
    void endWithAnException() {
        Iterator<Match> matches = GRAPH.match(term("(node $x)")).iterator();
        assertThat(matches.hasNext()).isTrue();
        assertThat(matches.next().atom()).isEqualTo(term("(node a)"));
        assertThat(matches.hasNext()).isFalse();
        assertThatThrownBy(matches::next).isInstanceOf(NoSuchElementException.class);
        assertThat(Environment.empty().match(term("$x"))).isEmpty();
    }

    @Test
    void doNotSeeWhatIsWrittenLater() {
        Matches matches = GRAPH.match(term("(edge a $x)"));
        Iterator<Match> begun = matches.iterator();
        Environment later = GRAPH.with(term("(edge a z)")).without(term("(edge a a)"));
        assertThat(later.match(term("(edge a $x)")).count()).isEqualTo(3);
        assertThat(matches.count()).isEqualTo(3);
        assertThat(begun.next().atom()).isEqualTo(term("(edge a a)"));
    }

    /** Finding the first matches does not find the others, which would take long here. */
    @Test
    void areFoundOneByOne() {
        EnvironmentBuilder builder = Environment.builder();
        for (int i = 0; i < 100_000; i++) {
            builder.add(Atom.expression(term("n"), Atom.integer(i), term("$x")), Long.MAX_VALUE / 100_000);
        }
        Matches matches = builder.build().match(term("(n $i a)"));
        assertThat(matches.stream()
                        .limit(3)
                        .map(match -> match.bindings().get(variable("i")).get()))
                .containsExactly(Atom.integer(0), Atom.integer(1), Atom.integer(2));
    }

    @ParameterizedTest
    @CsvSource({
        "$any, (f a), {}",
        "(f $y), (f $x), {}",
        "(f $x), (f $x), {}",
        "(f $x), (f (g $x)), {}",
        "(f (g $x)), (f $x), {$x = (g $a)}",
        "(f $y $y), (f a $x), {$x = a}",
        "(f $y $y), (f $x $z), {$z = $x}",
        "(f $y $y), (f $a $b), {$b = $a}",
        "(f $x $y), (f $y $x), {}",
        "(f (g $a) $b), (f $b (h $a)), {$b = (g $c)}",
        "(f $y (g $z $y)), (f $a (g $b c)), {$a = c}"
    })
    void variablesOfTheAtomAreNotThoseOfThePatternWhateverTheirNames(String stored, String pattern, String bindings) {
        assertThat(answers(environment(stored), pattern))
                .containsExactly(AtomCodec.decode(term(stored).path()) + " x1 " + bindings);
    }

    /** It was bound to the stored variable, which unification had met before it. */
    @Test
    void aVariableThatTheMatchLeavesOpenIsBoundToAStoredOne() {
        Match match = environment("((h $a) $b $b)")
                .match(term("($x (h $p) $x)"))
                .iterator()
                .next();
        assertThat(match.bindings()).hasToString("{$x = (h $p)}");
    }

    @Test
    void thatDoNotUnifyAreLeftOut() {
        Environment environment = environment("(f $x $x)", "(f $x (g $x))", "(f $x)", "(f a $y)");
        assertThat(answers(environment, "(f $p (g $p))"))
                .containsExactly("(f $a (g $a)) x1 {}", "(f a $a) x1 {$p = a}");
        assertThat(environment.match(term("(f $p (g $p))")).count()).isEqualTo(2);
        assertThat(answers(environment, "(f b a)")).containsExactly();
        assertThat(answers(environment, "(f a (g b))")).containsExactly("(f a $a) x1 {}");
    }

    @Test
    void includeRulesAndTypes() {
        Environment environment = environment("(= (f $x) (g $x))", "(: f (-> A B))", "(= (f a) b)");
        assertThat(answers(environment, "(= (f a) $rhs)"))
                .containsExactly("(= (f $a) (g $a)) x1 {$rhs = (g a)}", "(= (f a) b) x1 {$rhs = b}");
        assertThat(answers(environment, "(: $f (-> $from $to))"))
                .containsExactly("(: f (-> A B)) x1 {$f = f, $from = A, $to = B}");
    }
}
