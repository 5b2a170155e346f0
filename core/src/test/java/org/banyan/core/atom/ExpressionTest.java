package org.banyan.core.atom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.banyan.persistent.Path;
import org.junit.jupiter.api.Test;

class ExpressionTest implements AtomContract {
    private static final Symbol F = Symbol.of("f");
    private static final Variable X = Variable.of("x");
    private static final Variable Y = Variable.of("y");

    @Override
    public Atom atom() {
        return Atom.expression(F, X, Atom.expression(Str.of("b"), Y), X);
    }

    @Override
    public String text() {
        return "(f $x (\"b\" $y) $x)";
    }

    @Override
    public String path() {
        return "84" + "626600" + "01" + "82" + "616200" + "01" + "08";
    }

    @Override
    public List<Atom> ordered() {
        return List.of(
                Atom.expression(),
                Atom.expression(X),
                Atom.expression(Bool.TRUE),
                Atom.expression(Int64.of(-1)),
                Atom.expression(Int64.of(1)),
                Atom.expression(Float64.of(-1)),
                Atom.expression(Str.of("z")),
                Atom.expression(F),
                Atom.expression(Atom.expression(F)),
                Atom.expression(Atom.expression(F, F)),
                Atom.expression(X, Y),
                Atom.expression(X, X),
                Atom.expression(F, X),
                Atom.expression(F, F),
                Atom.expression(F, Atom.expression(F), F),
                Atom.expression(Collections.nCopies(119, F)),
                Atom.expression(Collections.nCopies(120, F)),
                Atom.expression(Collections.nCopies(256, F)));
    }

    @Test
    void namesOfVariablesCountForEqualityAlone() {
        Atom one = Atom.expression(F, X, Y, X);
        Atom two = Atom.expression(F, Y, X, Y);
        assertThat(one).isNotEqualTo(two);
        assertThat(one.isVariantOf(two)).isTrue();
        assertThat(one.path()).isEqualTo(two.path());
        assertThat(one.isVariantOf(Atom.expression(F, X, Y, Y))).isFalse();
    }

    @Test
    void isGroundWithoutVariablesAtAnyDepth() {
        assertThat(Atom.expression().isGround()).isTrue();
        assertThat(Atom.expression(F, Atom.expression(F)).isGround()).isTrue();
        assertThat(Atom.expression(F, Atom.expression(X), F).isGround()).isFalse();
    }

    @Test
    void copiesAtTheEdge() {
        Atom[] atoms = {F, X, Y, F};
        Expression whole = Atom.expression(atoms);
        Expression part = Expression.of(atoms, 1, 3);
        List<Atom> list = new ArrayList<>(Arrays.asList(atoms));
        Expression listed = Atom.expression(list);
        Arrays.fill(atoms, F);
        list.clear();
        assertThat(whole).hasToString("(f $x $y f)").isEqualTo(listed);
        assertThat(part).hasToString("($x $y)");
        assertThat(Atom.expression(new Symbol[] {F}).children()).containsExactly(F);
    }

    @Test
    void givesItsChildren() {
        Expression expression = Atom.expression(F, X);
        assertThat(expression.size()).isEqualTo(2);
        assertThat(expression.get(1)).isEqualTo(X);

        assertThat(expression.children()).containsExactly(F, X).isUnmodifiable();
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> expression.get(2));
        assertThat(Atom.expression(List.of())).isSameAs(Expression.empty());
        assertThat(Expression.empty().isEmpty()).isTrue();
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesNull() {
        assertThatNullPointerException().isThrownBy(() -> Atom.expression(F, null));
        assertThatNullPointerException().isThrownBy(() -> Atom.expression(Arrays.asList(F, null)));
    }

    @Test
    void remembersItsPath() {
        Atom atom = atom();
        Path path = atom.path();
        assertThat(atom.path()).isSameAs(path);
        Atom decoded = AtomCodec.decode(path);
        assertThat(decoded.path()).isSameAs(path);
    }

    @Test
    void usesTheRememberedPathsOfGroundPartsOnly() {
        Expression ground = Atom.expression(F, Int64.of(300));
        Expression open = Atom.expression(X, Y);
        Path expected = Atom.expression(Y, Atom.expression(F, Int64.of(300)), Atom.expression(X, Y))
                .path();
        ground.path();
        open.path();
        assertThat(Atom.expression(Y, ground, open).path())
                .isEqualTo(expected)
                .hasToString("8301" + "82626600" + "52012c" + "820108");
    }

    @Test
    void equalPartsMayBeTheSameOrNot() {
        Expression part = Atom.expression(F, X);
        Expression twin = Atom.expression(F, X);
        assertThat(Atom.expression(part, part, F)).isEqualTo(Atom.expression(twin, part, F));
        assertThat(Atom.expression(part, F)).isNotEqualTo(Atom.expression(F, part));
        assertThat(Atom.expression(part, Atom.expression(F, Y)))
                .isNotEqualTo(Atom.expression(part, Atom.expression(F, X)));
    }
}
