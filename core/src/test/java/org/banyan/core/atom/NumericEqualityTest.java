package org.banyan.core.atom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.banyan.core.atom.ArbitraryNumbers.Pair;
import org.banyan.persistent.Path;
import org.junit.jupiter.api.Test;

@Domain(ArbitraryNumbers.class)
@Domain(DomainContext.Global.class)
class NumericEqualityTest {
    private static final Atom NAN = Atom.real(Double.NaN);

    @Test
    void everyPairOfEdgesIsAsExactDecimalsSay() {
        List<Atom> edges = NumberOracle.edges();
        for (Atom a : edges) {
            for (Atom b : edges) {
                check(a, b);
            }
        }
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void everyPairIsAsExactDecimalsSay(@ForAll Pair pair) {
        check(pair.a(), pair.b());
        check(pair.b(), pair.a());
        check(pair.a(), pair.a());
    }

    private static void check(Atom a, Atom b) {
        boolean same = NumberOracle.same(a, b);
        assertThat(NumericEquality.same(a, b)).as("%s and %s", a, b).isEqualTo(same);
        assertThat(NumericEquality.canonical(a).equals(NumericEquality.canonical(b)))
                .as("canonical forms of %s and %s", a, b)
                .isEqualTo(same);
        if (same) {
            assertThat(NumericEquality.hash(a)).isEqualTo(NumericEquality.hash(b));
        }
        boolean less = NumberOracle.less(a, b);
        boolean nan = NumberOracle.isNan(a) || NumberOracle.isNan(b);
        assertThat(NumericEquality.less(a, b)).as("%s < %s", a, b).isEqualTo(less);
        assertThat(NumericEquality.atMost(a, b)).as("%s <= %s", a, b).isEqualTo(!nan && (less || same));
        if (!nan) {
            assertThat(less || same || NumericEquality.less(b, a)).isTrue();
        }
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void isTransitive(@ForAll Pair pair, @ForAll Pair other) {
        for (Atom c : List.of(other.a(), other.b(), NumericEquality.canonical(pair.b()))) {
            if (NumericEquality.same(pair.a(), pair.b()) && NumericEquality.same(pair.b(), c)) {
                assertThat(NumericEquality.same(pair.a(), c)).isTrue();
            }
            if (NumericEquality.less(pair.a(), pair.b()) && NumericEquality.less(pair.b(), c)) {
                assertThat(NumericEquality.less(pair.a(), c)).isTrue();
            }
        }
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void aCanonicalFormIsOfTheSameNumberAndItsOwn(@ForAll Atom number) {
        Atom canonical = NumericEquality.canonical(number);
        assertThat(NumberOracle.same(canonical, number)).isTrue();
        assertThat(NumericEquality.canonical(canonical)).isSameAs(canonical);
        assertThat(NumericEquality.hash(number)).isEqualTo(canonical.hashCode());
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void thePathsAreThoseOfAllFormsInOrder(@ForAll Atom number) {
        List<Atom> forms = NumberOracle.forms(number).stream()
                .filter(form -> NumberOracle.same(form, number))
                .distinct()
                .sorted(Atom.canonicalOrder())
                .toList();
        List<Atom> found = new ArrayList<>();
        byte[][] paths = NumericEquality.paths(number);
        if (paths == null) {
            found.add(number);
        } else {
            for (byte[] path : paths) {
                found.add(AtomCodec.decode(Path.of(path)));
            }
        }
        assertThat(found).isEqualTo(forms);
    }

    @Test
    void zerosAreOneNumberAndNanIsItself() {
        assertThat(NumericEquality.same(Atom.real(0.0), Atom.real(-0.0))).isTrue();
        assertThat(NumericEquality.same(Atom.integer(0), Atom.real(-0.0))).isTrue();
        assertThat(NumericEquality.same(NAN, Atom.real(Double.longBitsToDouble(0x7ff8000000000001L))))
                .isTrue();
        assertThat(NumericEquality.same(NAN, Atom.integer(0))).isFalse();
        assertThat(NumericEquality.less(NAN, Atom.integer(0))).isFalse();
        assertThat(NumericEquality.atMost(NAN, NAN)).isFalse();
    }

    @Test
    void anInfiniteNumberIsNoIntegerHoweverLarge() {
        Atom large = Atom.integer(BigInteger.ONE.shiftLeft(5_000));
        Atom infinite = Atom.real(Double.POSITIVE_INFINITY);
        assertThat(NumericEquality.same(large, infinite)).isFalse();
        assertThat(NumericEquality.less(large, infinite)).isTrue();
        assertThat(NumericEquality.less(large, Atom.real(Double.NEGATIVE_INFINITY)))
                .isFalse();
        assertThat(NumericEquality.paths(large)).isNull();
        assertThat(NumericEquality.paths(infinite)).isNull();
    }

    @Test
    void otherLeavesAreWhatTheyAre() {
        assertThat(NumericEquality.same(Atom.symbol("one"), Atom.integer(1))).isFalse();
        assertThat(NumericEquality.same(Atom.string("1"), Atom.real(1))).isFalse();
        assertThat(NumericEquality.same(Atom.bool(true), Atom.bool(true))).isTrue();
        assertThat(NumericEquality.same(Atom.expression(), Atom.expression())).isFalse();
        assertThat(NumericEquality.canonical(Atom.symbol("a"))).isEqualTo(Atom.symbol("a"));
        assertThat(NumericEquality.hash(Atom.symbol("a")))
                .isEqualTo(Atom.symbol("a").hashCode());
        assertThat(NumericEquality.paths(Atom.symbol("a"))).isNull();
        assertThatThrownBy(() -> NumericEquality.less(Atom.symbol("a"), Atom.integer(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a");
    }
}
