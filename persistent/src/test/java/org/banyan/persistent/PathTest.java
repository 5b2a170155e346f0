package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.persistent.Keys.key;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PathTest {
    private static final Path ABC = key("abc");

    @Test
    void holdsTheBytesItWasMadeOf() {
        assertThat(ABC.length()).isEqualTo(3);
        assertThat(ABC.byteAt(0)).isEqualTo((byte) 'a');
        assertThat(ABC.byteAt(2)).isEqualTo((byte) 'c');
        assertThat(ABC.toByteArray()).containsExactly('a', 'b', 'c');
        assertThat(Path.of(Keys.bytes("xabcx"), 1, 4)).isEqualTo(ABC);
    }

    @Test
    void doesNotChangeWithTheArraysOfItsCaller() {
        byte[] given = Keys.bytes("abc");
        Path path = Path.of(given);
        Path range = Path.of(given, 0, 3);
        given[0] = 'z';
        path.toByteArray()[1] = 'z';
        assertThat(path).isEqualTo(ABC);
        assertThat(range).isEqualTo(ABC);
    }

    @Test
    void thereIsOneEmptyPath() {
        assertThat(Path.of()).isSameAs(Path.empty());
        assertThat(Path.of(Keys.bytes("abc"), 2, 2)).isSameAs(Path.empty());
        assertThat(ABC.slice(1, 1)).isSameAs(Path.empty());
        assertThat(new PathBuilder().build()).isSameAs(Path.empty());
        assertThat(Path.empty().length()).isZero();
    }

    @Test
    void refusesBytesAndRangesThatAreNotThere() {
        byte[] bytes = Keys.bytes("abc");
        assertThatThrownBy(() -> Path.of(bytes, 1, 4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Path.of(bytes, -1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Path.of(bytes, 2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> ABC.slice(0, 4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> ABC.slice(2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> ABC.byteAt(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> ABC.byteAt(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void startsWithItsPrefixesAndNothingElse() {
        assertThat(ABC.startsWith(Path.empty())).isTrue();
        assertThat(ABC.startsWith(key("ab"))).isTrue();
        assertThat(ABC.startsWith(ABC)).isTrue();
        assertThat(ABC.startsWith(key("b"))).isFalse();
        assertThat(ABC.startsWith(key("abcd"))).isFalse();
        assertThat(Path.empty().startsWith(ABC)).isFalse();
    }

    @Test
    void partsPutTogetherAreThePath() {
        for (int cut = 0; cut <= 3; cut++) {
            Path front = ABC.slice(0, cut);
            Path back = ABC.slice(cut, 3);
            assertThat(front.concat(back)).isEqualTo(ABC);
        }
        assertThat(key("a").concat(key("bc")).toByteArray()).containsExactly('a', 'b', 'c');
    }

    @Test
    void nothingNewIsMadeOfTheWholeOrOfNothing() {
        assertThat(ABC.slice(0, 3)).isSameAs(ABC);
        assertThat(ABC.concat(Path.empty())).isSameAs(ABC);
        assertThat(Path.empty().concat(ABC)).isSameAs(ABC);
    }

    @Test
    void isOrderedByUnsignedBytesWithPrefixesFirst() {
        List<Path> ascending = List.of(
                Path.empty(),
                Keys.bytes(0x00),
                Keys.bytes(0x00, 0x00),
                Keys.bytes(0x00, 0xFF),
                Keys.bytes(0x7F),
                Keys.bytes(0x7F, 0x01),
                Keys.bytes(0x80),
                Keys.bytes(0xFF),
                Keys.bytes(0xFF, 0x00));
        List<Path> sorted = new ArrayList<>(ascending);
        Collections.shuffle(sorted, new Random(1));
        Collections.sort(sorted);
        assertThat(sorted).isEqualTo(ascending);
        for (Path one : ascending) {
            for (Path other : ascending) {
                assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
            }
        }
    }

    @Test
    void equalBytesAreEqualPathsWithOneHash() {
        Path again = key("abc");
        assertThat(again).isNotSameAs(ABC).isEqualTo(ABC).hasSameHashCodeAs(ABC);
        assertThat(again.hashCode()).isEqualTo(again.hashCode());
        assertThat(ABC).isNotEqualTo(key("abd")).isNotEqualTo(key("ab")).isNotEqualTo("616263");
    }

    @Test
    void readsAsHexadecimal() {
        assertThat(Keys.bytes(0x00, 0x7F, 0x80, 0xFF)).hasToString("007f80ff");
        assertThat(Path.empty()).hasToString("");
    }
}
