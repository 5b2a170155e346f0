package org.banyan.core.atom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathBuilder;

/** The laws of atoms and their paths, on arbitrary atoms. */
@Domain(ArbitraryAtoms.class)
@Domain(DomainContext.Global.class)
class AtomProperties {
    @Property(tries = 3000)
    void pathsHaveTheCanonicalOrder(@ForAll Atom left, @ForAll Atom right) {
        int expected = Integer.signum(OrderOracle.compare(left, right));
        assertThat(Integer.signum(left.path().compareTo(right.path()))).isEqualTo(expected);
        assertThat(Integer.signum(Atom.canonicalOrder().compare(left, right))).isEqualTo(expected);
    }

    @Property
    void neighboursHaveTheCanonicalOrder(@ForAll Atom left, @ForAll Atom right, @ForAll Atom shared) {
        pathsHaveTheCanonicalOrder(Atom.expression(shared, left, shared), Atom.expression(shared, right, shared));
    }

    @Property
    void pathsAreEqualExactlyForVariants(@ForAll Atom left, @ForAll Atom right) {
        boolean variants = areVariants(left, right, new HashMap<>(), new HashMap<>());
        assertThat(left.path().equals(right.path())).isEqualTo(variants);
        assertThat(left.isVariantOf(right)).isEqualTo(variants);
        assertThat(renamed(left).path()).isEqualTo(left.path());
        assertThat(renamed(left).isVariantOf(left)).isTrue();
    }

    @Property
    void noPathBeginsAnother(@ForAll Atom left, @ForAll Atom right) {
        if (!left.path().equals(right.path())) {
            assertThat(left.path().startsWith(right.path())).isFalse();
        }
    }

    @Property
    void decodingUndoesEncoding(@ForAll Atom atom) {
        Atom decoded = AtomCodec.decode(atom.path());
        assertThat(decoded.isVariantOf(atom)).isTrue();
        assertThat(decoded.isGround()).isEqualTo(atom.isGround());
        if (atom.isGround()) {
            assertThat(decoded).isEqualTo(atom).hasSameHashCodeAs(atom);
            assertThat(decoded).hasToString(atom.toString());
        }
    }

    @Property
    void aPathIsFoundAgainBetweenOthers(@ForAll @Size(max = 6) List<Atom> atoms) {
        PathBuilder out = new PathBuilder();
        atoms.forEach(atom -> AtomCodec.append(out, atom));
        byte[] bytes = out.build().toByteArray();
        int at = 0;
        for (Atom atom : atoms) {
            int end = AtomCodec.end(bytes, at);
            assertThat(Path.of(bytes, at, end)).isEqualTo(atom.path());
            assertThat(AtomCodec.decode(bytes, at, bytes.length, 0).path()).isEqualTo(atom.path());
            at = end;
        }
        assertThat(at).isEqualTo(bytes.length);
    }

    @Property
    void theEndOfAnAtomIsMissingUntilItIsThere(@ForAll Atom atom) {
        byte[] bytes = atom.path().toByteArray();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThat(AtomCodec.endIfComplete(cut, 0)).isEqualTo(-1);
            assertThatThrownBy(() -> AtomCodec.end(cut, 0)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(AtomCodec.endIfComplete(bytes, 0)).isEqualTo(bytes.length);
        assertThat(AtomCodec.endIfComplete(Arrays.copyOf(bytes, bytes.length + 1), 0))
                .isEqualTo(bytes.length);
    }

    @Property
    void childrenAreDecodedInTheirPlace(@ForAll @Size(max = 6) List<Atom> atoms) {
        Expression whole = Atom.expression(atoms);
        Expression decoded = (Expression) AtomCodec.decode(whole.path());
        byte[] bytes = whole.path().toByteArray();
        int at = AtomCodec.endOfItem(bytes, 0);
        int variables = 0;
        for (Atom child : decoded.children()) {
            int end = AtomCodec.end(bytes, at);
            assertThat(AtomCodec.decode(bytes, at, end, variables)).isEqualTo(child);
            while (at < end) {
                variables += AtomCodec.isNewVariable(bytes[at]) ? 1 : 0;
                at = AtomCodec.endOfItem(bytes, at);
            }
        }
    }

    @Property
    void equalityIsThatOfTextsAndHashesAgree(@ForAll Atom left, @ForAll Atom right) {
        boolean sameText = left.toString().equals(right.toString());
        assertThat(left.equals(right)).isEqualTo(sameText);
        if (sameText) {
            assertThat(left).hasSameHashCodeAs(right);
        }
    }

    @Property
    void aCopyIsEqual(@ForAll Atom atom) {
        Atom copy = map(atom, leaf -> leaf);
        copy.hashCode();
        assertThat(copy).isEqualTo(atom).hasSameHashCodeAs(atom);
        assertThat(atom).isEqualTo(copy);
    }

    private static boolean areVariants(
            Atom left, Atom right, Map<Variable, Variable> there, Map<Variable, Variable> back) {
        if (left instanceof Variable leftVariable && right instanceof Variable rightVariable) {
            there.putIfAbsent(leftVariable, rightVariable);
            back.putIfAbsent(rightVariable, leftVariable);
            return rightVariable.equals(there.get(leftVariable)) && leftVariable.equals(back.get(rightVariable));
        }
        if (left instanceof Expression leftExpression && right instanceof Expression rightExpression) {
            boolean variants = leftExpression.size() == rightExpression.size();
            for (int i = 0; variants && i < leftExpression.size(); i++) {
                variants = areVariants(leftExpression.get(i), rightExpression.get(i), there, back);
            }
            return variants;
        }
        return left.equals(right);
    }

    private static Atom renamed(Atom atom) {
        return map(atom, leaf -> leaf instanceof Variable variable ? Variable.of("fresh" + variable.name()) : leaf);
    }

    private static Atom map(Atom atom, UnaryOperator<Atom> leaves) {
        return atom instanceof Expression expression
                ? Atom.expression(expression.children().stream()
                        .map(child -> map(child, leaves))
                        .toList())
                : leaves.apply(atom);
    }
}
