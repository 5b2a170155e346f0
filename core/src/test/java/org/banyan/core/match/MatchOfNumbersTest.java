package org.banyan.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.banyan.core.Counted;
import org.banyan.core.Environment;
import org.banyan.core.EnvironmentBuilder;
import org.banyan.core.Match;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.NumberOracle;
import org.banyan.core.atom.Variable;
import org.junit.jupiter.api.Test;

/** The matches of patterns where numbers are there in several forms, against unification with each atom in turn. */
class MatchOfNumbersTest {
    private static final BigInteger LARGE = BigInteger.TEN.pow(20);

    private static Arbitrary<Atom> numbers() {
        return Arbitraries.of(
                Atom.integer(0),
                Atom.real(0.0),
                Atom.real(-0.0),
                Atom.integer(1L << 53),
                Atom.real(1L << 53),
                Atom.integer((1L << 53) + 1),
                Atom.integer(LARGE),
                Atom.real(1e20),
                Atom.real(Double.NaN));
    }

    private static Arbitrary<Atom> terms(Arbitrary<Atom> leaves) {
        Arbitrary<Atom> flat = leaves.list().ofMinSize(1).ofMaxSize(3).map(Atom::expression);
        Arbitrary<Atom> parts = Arbitraries.frequencyOf(Tuple.of(3, leaves), Tuple.of(1, flat));
        Arbitrary<Atom> deep = parts.list().ofMinSize(1).ofMaxSize(3).map(Atom::expression);
        return Arbitraries.frequencyOf(Tuple.of(1, leaves), Tuple.of(1, flat), Tuple.of(4, deep));
    }

    @Provide
    Arbitrary<Atom> ground() {
        return terms(numbers());
    }

    @Provide
    Arbitrary<Atom> open() {
        return terms(Arbitraries.frequencyOf(
                Tuple.of(3, numbers()), Tuple.of(2, Arbitraries.of(Variable.of("x"), Variable.of("y")))));
    }

    private static Environment environment(List<Atom> atoms) {
        EnvironmentBuilder builder = Environment.builder();
        long times = 0;
        for (Atom atom : atoms) {
            builder.add(atom, ++times);
        }
        return builder.build();
    }

    /** Each atom is found in canonical order, once for each copy. */
    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void areTheAtomsThatUnify(@ForAll @Size(max = 25) List<@From("open") Atom> atoms, @ForAll("open") Atom pattern) {
        Environment environment = environment(atoms);
        Set<Variable> variables = Substitution.variables(pattern);
        Atom asked = Atom.expression(pattern, Atom.expression(variables));
        List<String> expected = new ArrayList<>();
        List<Atom> instances = new ArrayList<>();
        for (Counted stored : environment.multiplicities()) {
            Atom apart = Substitution.apply(stored.atom(), variable -> Variable.of("stored-" + variable.name()));
            NaiveUnifier unifier = NaiveUnifier.unify(pattern, apart);
            if (unifier != null) {
                expected.add(stored.count() + " " + stored.atom());
                instances.add(unifier.apply(asked));
            }
        }
        List<Match> found = environment.match(pattern).stream().toList();
        assertThat(found.stream().map(match -> match.count() + " " + match.atom()))
                .as("matches of %s", pattern)
                .isEqualTo(expected);
        for (int i = 0; i < found.size(); i++) {
            Atom instance = found.get(i).bindings().apply(asked);
            assertThat(NumberOracle.same(renamed(instance), renamed(instances.get(i))))
                    .as("%s under the match with %s", instance, found.get(i).atom())
                    .isTrue();
        }
    }

    private static Atom renamed(Atom atom) {
        return AtomCodec.decode(atom.path());
    }

    /** Also what a repeated variable stands for: the first of the atoms that it meets. */
    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void allWaysToMatchAGroundAtomAgree(@ForAll("open") Atom pattern, @ForAll("ground") Atom atom) {
        Option<Bindings> matched = Matcher.match(pattern, atom);
        assertThat(Unifier.unify(pattern, atom)).isEqualTo(matched);
        assertThat(Unifier.unify(atom, pattern)).isEqualTo(matched);
        assertThat(Environment.empty().with(atom).match(pattern).stream().map(Match::bindings))
                .containsExactlyElementsOf(matched);
    }

    @Test
    void aNumberIsFoundInAllItsFormsAndEachFormStaysAnAtomOfItsOwn() {
        Atom five = Atom.expression(Atom.symbol("p"), Atom.integer(5));
        Atom real = Atom.expression(Atom.symbol("p"), Atom.real(5));
        Environment environment = Environment.empty().with(five).with(real, 2);
        assertThat(environment.distinctSize()).isEqualTo(2);
        for (Atom pattern : List.of(five, real)) {
            assertThat(environment.match(pattern).stream().map(Match::atom)).containsExactly(five, real);
            assertThat(environment.match(pattern).count()).isEqualTo(3);
        }
        assertThat(environment.without(five).contains(five)).isFalse();
        assertThat(environment.without(five).multiplicity(real)).isEqualTo(2);
    }
}
