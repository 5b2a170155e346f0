package org.banyan.core.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.NumberOracle;
import org.junit.jupiter.api.Test;

/** What a space holds of an atom, numbers by their value, against comparing it with each atom in turn. */
class EqualAtomsTest {
    private static final Atom P = Atom.symbol("p");

    /** Few values in all their forms, and a variable, a name and pairs of these. */
    @Provide
    Arbitrary<Atom> atoms() {
        Arbitrary<Atom> leaves = Arbitraries.of(
                Atom.integer(0),
                Atom.real(0.0),
                Atom.real(-0.0),
                Atom.integer(1L << 53),
                Atom.real(1L << 53),
                Atom.integer((1L << 53) + 1),
                Atom.real(Double.NaN),
                Atom.variable("x"),
                P);
        Arbitrary<Atom> flat = leaves.list().ofMaxSize(3).map(Atom::expression);
        return Arbitraries.oneOf(
                leaves,
                flat,
                Arbitraries.oneOf(leaves, flat).list().ofMaxSize(3).map(Atom::expression));
    }

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void areThoseThatDifferInKindsOfNumbersOnly(
            @ForAll("atoms") Atom wanted, @ForAll @Size(max = 20) List<@net.jqwik.api.From("atoms") Atom> atoms) {
        State state = State.EMPTY;
        for (Atom atom : atoms) {
            state = state.added(atom, 1, State.EMPTY);
        }
        Atom plain = AtomCodec.decode(wanted.path());
        List<Atom> equal = new ArrayList<>();
        state.space().forEach(entry -> {
            Atom stored = AtomCodec.decode(entry.path());
            if (NumberOracle.same(stored, plain)) {
                for (long copy = 0; copy < entry.value().count(); copy++) {
                    equal.add(stored);
                }
            }
        });
        assertThat(state.countEqual(wanted)).isEqualTo(equal.size());
        while (!equal.isEmpty()) {
            Atom gone = equal.contains(plain) ? plain : equal.get(0);
            equal.remove(gone);
            State less = state.removedEqual(wanted);
            assertThat(less.hasSameAtoms(state.removed(gone, 1))).isTrue();
            assertThat(less.countEqual(wanted)).isEqualTo(equal.size());
            state = less;
        }
        assertThat(state.removedEqual(wanted)).isSameAs(state);
    }

    @Test
    void theIdenticalAtomGoesFirst() {
        State state =
                State.EMPTY.added(fact(Atom.integer(1)), 1, State.EMPTY).added(fact(Atom.real(1)), 2, State.EMPTY);
        State less = state.removedEqual(fact(Atom.real(1)));
        assertThat(less.count(fact(Atom.integer(1)).path())).isEqualTo(1);
        assertThat(less.count(fact(Atom.real(1)).path())).isEqualTo(1);
        less = less.removedEqual(fact(Atom.real(1))).removedEqual(fact(Atom.real(1)));
        assertThat(less.space().isEmpty()).isTrue();
    }

    private static Atom fact(Atom number) {
        return Atom.expression(P, number);
    }
}
