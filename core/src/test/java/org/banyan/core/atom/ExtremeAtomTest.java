package org.banyan.core.atom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Atoms that are very deep, very wide, very long, or chosen to do harm. */
class ExtremeAtomTest {
    private static final int DEPTH = 1_000_000;
    private static final Symbol S = Symbol.of("s");

    /** Runs on a stack that a recursion of some thousand levels overflows. */
    private static <T> T onASmallStack(Callable<T> action) throws Exception {
        FutureTask<T> task = new FutureTask<>(action);
        Thread thread = new Thread(null, task, "small stack", 256 << 10);
        thread.start();
        thread.join();
        return task.get();
    }

    private static Atom nested(Atom innermost, UnaryOperator<Atom> wrapper) {
        Atom atom = innermost;
        for (int i = 0; i < DEPTH; i++) {
            atom = wrapper.apply(atom);
        }
        return atom;
    }

    @ParameterizedTest
    @ValueSource(strings = {"only", "first", "last", "middle"})
    void survivesAMillionLevels(String place) throws Exception {
        UnaryOperator<Atom> wrapper = switch (place) {
            case "first" -> inner -> Atom.expression(inner, S);
            case "last" -> inner -> Atom.expression(S, inner);
            case "middle" -> inner -> Atom.expression(Variable.of("a"), inner, Int64.of(7));
            default -> Atom::expression;
        };
        onASmallStack(() -> {
            Atom one = nested(S, wrapper);
            Atom two = AtomCodec.decode(one.path());
            Atom other = nested(Symbol.of("t"), wrapper);
            assertThat(one.equals(two)).isTrue();
            assertThat(one.equals(other)).isFalse();
            assertThat(one.isVariantOf(two)).isTrue();
            assertThat(Atom.canonicalOrder().compare(one, other)).isNegative();
            assertThat(one.path().compareTo(other.path())).isNegative();
            assertThat(one.hashCode()).isEqualTo(two.hashCode()).isNotEqualTo(other.hashCode());
            assertThat(one.toString()).hasSizeGreaterThan(2 * DEPTH).isEqualTo(two.toString());
            byte[] bytes = one.path().toByteArray();
            assertThat(AtomCodec.end(bytes, 0)).isEqualTo(bytes.length);
            return null;
        });
    }

    @Test
    void survivesAMillionChildren() {
        List<Atom> children = new ArrayList<>(Collections.nCopies(DEPTH, Atom.expression(S)));
        Expression one = Atom.expression(children);
        children.set(DEPTH - 1, Atom.expression(S, S));
        Expression other = Atom.expression(children);
        assertThat(one.equals(other)).isFalse();
        assertThat(one.hashCode()).isNotEqualTo(other.hashCode());
        assertThat(Atom.canonicalOrder().compare(one, other)).isNegative();
        assertThat(one.path().compareTo(other.path())).isNegative();
        Atom decoded = AtomCodec.decode(one.path());
        assertThat(decoded.equals(one)).isTrue();
        assertThat(decoded.toString()).hasSize(2 + 4 * DEPTH - 1);
    }

    @Test
    void survivesATextOfTenMegabytes() {
        String text = "0123456789x\0\1é".repeat(700_000);
        for (Atom atom : new Atom[] {Symbol.of("x" + text), Variable.of(text), Str.of(text)}) {
            Atom decoded = AtomCodec.decode(Atom.expression(atom, atom).path());
            assertThat(decoded.isVariantOf(Atom.expression(atom, atom))).isTrue();
            assertThat(atom.toString().length()).isGreaterThan(text.length());
        }
    }

    @Test
    void sharedPartsAreHashedOnce() {
        Atom atom = S;
        for (int i = 0; i < 30; i++) {
            atom = Atom.expression(atom, atom, atom, atom);
        }
        assertThat(atom.hashCode())
                .isEqualTo(Atom.expression(((Expression) atom).children()).hashCode());
    }

    @Test
    void namesWithOneStringHashHaveManyHashes() {
        int bits = 16;
        Set<Integer> stringHashes = new HashSet<>();
        Set<Integer> symbolHashes = new HashSet<>();
        Set<Integer> variableHashes = new HashSet<>();
        Set<Integer> expressionHashes = new HashSet<>();
        for (int i = 0; i < 1 << bits; i++) {
            StringBuilder name = new StringBuilder();
            for (int bit = 0; bit < bits; bit++) {
                name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            stringHashes.add(name.toString().hashCode());
            symbolHashes.add(Symbol.of(name.toString()).hashCode());
            variableHashes.add(Variable.of(name.toString()).hashCode());
            expressionHashes.add(Atom.expression(S, Symbol.of(name.toString())).hashCode());
        }
        assertThat(stringHashes).hasSize(1);
        int nearlyAll = (1 << bits) - 100;
        assertThat(symbolHashes).hasSizeGreaterThan(nearlyAll);
        assertThat(variableHashes).hasSizeGreaterThan(nearlyAll);
        assertThat(expressionHashes).hasSizeGreaterThan(nearlyAll);
    }

    /** Written out, the atoms would fill more memory than there is; in memory they are sixty expressions each. */
    @Test
    void comparesAtomsThatShareTheirParts() {
        Atom one = Atom.symbol("a");
        Atom two = Atom.symbol("a");
        Atom other = Atom.symbol("b");
        for (int i = 0; i < 60; i++) {
            one = Atom.expression(one, one);
            two = Atom.expression(two, two);
            other = Atom.expression(other, other);
        }
        assertThat(one).isEqualTo(two).hasSameHashCodeAs(two).isNotEqualTo(other);
    }
}
