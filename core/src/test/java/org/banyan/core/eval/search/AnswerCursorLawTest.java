package org.banyan.core.eval.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.banyan.core.Terms;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Float64;
import org.banyan.core.atom.Int64;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.term.Delta;
import org.banyan.core.eval.world.Cells;
import org.banyan.core.match.Bindings;
import org.banyan.core.match.Substitution;
import org.banyan.core.match.Unifier;
import org.banyan.core.space.State;
import org.junit.jupiter.api.Test;

/** Answers to joins are those of trying every atom for every pattern. */
class AnswerCursorLawTest {
    /** So many more atoms make an index worth while. */
    private static final int OTHERS = 200;

    private static final class Fresh implements Function<Variable, Variable> {
        private long last = 1_000;

        @Override
        public Variable apply(Variable variable) {
            return variable.renamed(++last);
        }
    }

    /** The atom that a text stands for; {@code 1f} is a float. */
    private static Atom term(String text) {
        return floats(Terms.term(text));
    }

    private static Atom floats(Atom atom) {
        if (atom instanceof Expression expression) {
            return Expression.of(expression.children().stream()
                    .map(AnswerCursorLawTest::floats)
                    .toList());
        }
        return switch (atom.toString()) {
            case "1f" -> Float64.of(1);
            case "2f" -> Float64.of(2);
            case "0f" -> Float64.of(0.0);
            case "m0f" -> Float64.of(-0.0);
            case "53f" -> Float64.of(0x1p53);
            default -> atom;
        };
    }

    private static State state(List<String> atoms, int others) {
        State state = State.EMPTY;
        for (int i = 0; i < others; i++) {
            state = state.added(term("(edge (other %d) (other %d) %d)".formatted(i, i, i)), 1, State.EMPTY);
        }
        for (String atom : atoms) {
            state = state.added(term(atom), 1, State.EMPTY);
        }
        return state;
    }

    /** The answers, each as what the pattern's variables become, in order. */
    private static List<String> answers(List<State> states, Atom pattern) {
        AnswerCursor answers = AnswerCursor.of(Cells.NONE, states, pattern, new Fresh());
        List<String> all = new ArrayList<>();
        while (answers.next()) {
            Atom[] values = new Atom[answers.variables().length];
            for (int i = 0; i < values.length; i++) {
                values[i] = answers.value(i);
            }
            Atom answer = Atom.expression(values);
            Delta delta = answers.delta();
            Atom variables = Atom.expression(answers.variables());
            assertThat(shown(delta == null ? variables : delta.apply(variables)))
                    .isEqualTo(shown(answer));
            all.add(shown(answer));
        }
        return all;
    }

    /** An atom without the names of variables, numbers being all of one kind. */
    private static String shown(Atom atom) {
        return AtomCodec.decode(whole(atom).path()).toString();
    }

    private static Atom whole(Atom atom) {
        if (atom instanceof Float64 real) {
            return Int64.of((long) real.value());
        }
        return atom instanceof Expression expression
                ? Expression.of(expression.children().stream()
                        .map(AnswerCursorLawTest::whole)
                        .toList())
                : atom;
    }

    private static List<String> model(List<State> states, Atom pattern) {
        List<String> all = new ArrayList<>();
        boolean join = ((Expression) pattern).get(0).equals(Atom.symbol(","));
        List<Atom> patterns =
                join ? ((Expression) pattern).children().stream().skip(1).toList() : List.of(pattern);
        Expression variables = Expression.of(Substitution.variables(pattern));
        List<Atom> stored = new ArrayList<>();
        for (State state : states) {
            state.space().forEach(entry -> {
                for (long copy = 0; copy < entry.value().count(); copy++) {
                    stored.add(whole(AtomCodec.decode(entry.path())));
                }
            });
        }
        model(stored, patterns.stream().map(AnswerCursorLawTest::whole).toList(), 0, variables, new Fresh(), all);
        return all;
    }

    private static void model(
            List<Atom> stored, List<Atom> patterns, int next, Atom variables, Fresh fresh, List<String> all) {
        if (next == patterns.size()) {
            all.add(shown(variables));
            return;
        }
        for (Atom atom : stored) {
            Map<Variable, Variable> names = new HashMap<>();
            Atom apart = Substitution.apply(atom, variable -> names.computeIfAbsent(variable, fresh));
            Bindings bindings = Unifier.unify(patterns.get(next), apart).getOrNull();
            if (bindings != null) {
                model(
                        stored,
                        patterns.stream().map(bindings::apply).toList(),
                        next + 1,
                        bindings.apply(variables),
                        fresh,
                        all);
            }
        }
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void answersAreThoseOfTryingEveryAtom(@ForAll("atoms") List<String> atoms, @ForAll("patterns") String pattern) {
        List<State> states = List.of(state(atoms, 0));
        assertThat(answers(states, term(pattern))).containsExactlyInAnyOrderElementsOf(model(states, term(pattern)));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void severalSpacesAnswerTogether(
            @ForAll("atoms") List<String> one, @ForAll("atoms") List<String> two, @ForAll("patterns") String pattern) {
        List<State> states = List.of(state(one, 0), state(two, 0));
        assertThat(answers(states, term(pattern))).containsExactlyInAnyOrderElementsOf(model(states, term(pattern)));
    }

    /** The atoms are added before and after the indexes are made. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void indexesChangeNothing(
            @ForAll("atoms") List<String> before,
            @ForAll("atoms") List<String> after,
            @ForAll("single") String single) {
        Atom pattern = term(single);
        State plain = state(before, OTHERS);
        State indexed = state(before, OTHERS);
        for (int i = 0; i < 20; i++) {
            answers(List.of(indexed), pattern);
        }
        for (String atom : after) {
            plain = plain.added(term(atom), 1, State.EMPTY);
            indexed = indexed.added(term(atom), 1, State.EMPTY);
        }
        for (String atom : before) {
            plain = plain.removed(term(atom), 1);
            indexed = indexed.removed(term(atom), 1);
        }
        assertThat(answers(List.of(indexed), pattern)).isEqualTo(answers(List.of(plain), pattern));
    }

    @Test
    void anIndexLeavesFewAtoms() {
        State state = state(List.of("(edge 1 b 2)", "(edge (f $x) $y 3)"), OTHERS);
        Atom pattern = term("(edge $x b $y)");
        assertThat(state.narrowed(pattern)).isSameAs(state.space());
        for (int i = 0; i < 20; i++) {
            state.narrowed(pattern);
        }
        assertThat(state.narrowed(pattern).size()).isEqualTo(2);
        state = state.added(term("(edge 3 b 4)"), 1, State.EMPTY);
        assertThat(state.narrowed(pattern).size()).isEqualTo(3);
        assertThat(state.narrowed(term("(edge $x $z 2)"))).isSameAs(state.space());
    }

    private static Arbitrary<String> part(boolean pattern) {
        Arbitrary<String> leaf = pattern
                ? Arbitraries.of("a", "b", "1", "1f", "2", "0f", "0", "53f", "$x", "$y", "$z", "$x", "$y")
                : Arbitraries.of(
                        "a",
                        "b",
                        "1",
                        "1f",
                        "0",
                        "0f",
                        "m0f",
                        "9007199254740993",
                        "2",
                        "a",
                        "b",
                        "2f",
                        "1",
                        "$v",
                        "$w");
        return Arbitraries.frequencyOf(Tuple.of(5, leaf), Tuple.of(1, leaf.map("(f %s)"::formatted)));
    }

    private static Arbitrary<String> triple(boolean pattern) {
        return Combinators.combine(part(pattern), part(pattern), part(pattern)).as("(edge %s %s %s)"::formatted);
    }

    @Provide
    Arbitrary<List<String>> atoms() {
        return Arbitraries.frequencyOf(
                        Tuple.of(12, triple(false)), Tuple.of(1, Arbitraries.just("$any")), Tuple.of(1, part(false)))
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> single() {
        return triple(true);
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, triple(true)),
                Tuple.of(
                        6,
                        Arbitraries.frequencyOf(Tuple.of(8, triple(true)), Tuple.of(1, part(true)))
                                .list()
                                .ofMinSize(0)
                                .ofMaxSize(3)
                                .map(list -> "(, " + String.join(" ", list) + ")")));
    }
}
