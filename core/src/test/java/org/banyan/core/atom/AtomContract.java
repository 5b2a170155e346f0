package org.banyan.core.atom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for atoms of every kind. Each kind's test gives the atoms. */
interface AtomContract {
    /** An atom; at each call a new object where the kind allows. */
    Atom atom();

    /** How it prints. */
    String text();

    /** Its path in hexadecimal. */
    String path();

    /** Atoms in canonical order, all of the kind, no two of them variants. */
    List<Atom> ordered();

    @Test
    default void equalsItsLikes() {
        assertThat(atom()).isEqualTo(atom()).hasSameHashCodeAs(atom());
        assertThat(atom().isVariantOf(atom())).isTrue();
    }

    @Test
    default void equalsNothingElse() {
        assertThat(atom()).isNotEqualTo(text()).isNotEqualTo(null);
        assertThat(atom()).isNotEqualTo(Atom.expression(atom()));
        assertThat(Atom.expression(atom())).isNotEqualTo(atom());
    }

    @Test
    default void differsFromOthersOfItsKind() {
        List<Atom> atoms = ordered();
        assertThat(atoms).doesNotHaveDuplicates();
        assertThat(atoms.stream().map(Atom::hashCode)).doesNotHaveDuplicates();
        assertThat(atoms.stream().map(Atom::path)).doesNotHaveDuplicates();
    }

    @Test
    default void isOrderedAsItsPath() {
        List<Atom> atoms = ordered();
        assertThat(atoms).isSortedAccordingTo(Atom.canonicalOrder());
        assertThat(atoms.stream().map(Atom::path).toList()).isSorted();
        for (Atom left : atoms) {
            for (Atom right : atoms) {
                assertThat(Atom.canonicalOrder().compare(left, right) == 0).isEqualTo(left == right);
            }
        }
    }

    @Test
    default void printsAsSyntax() {
        assertThat(atom()).hasToString(text());
        assertThat(Atom.expression(atom(), atom())).hasToString("(" + text() + " " + text() + ")");
    }

    @Test
    default void hasACanonicalPath() {
        assertThat(atom().path()).hasToString(path());
        assertThat(AtomCodec.encode(atom())).isEqualTo(atom().path());
    }

    @Test
    default void comesBackFromItsPath() {
        for (Atom atom : ordered()) {
            Atom decoded = AtomCodec.decode(atom.path());
            assertThat(decoded.isVariantOf(atom)).isTrue();
            assertThat(decoded.path()).isEqualTo(atom.path());
            assertThat(decoded.isGround()).isEqualTo(atom.isGround());
            assertThat(AtomCodec.end(atom.path().toByteArray(), 0))
                    .isEqualTo(atom.path().length());
        }
    }
}
