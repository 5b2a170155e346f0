package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.persistent.Keys.key;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {
    private final Cursor<Count> cursor = Keys.trie("cat", "cow", "cows", "dog").cursor();

    @Test
    void walksOverTheKeysInOrder() {
        List<Path> seen = new ArrayList<>();
        while (cursor.next()) {
            seen.add(cursor.path());
        }
        assertThat(seen).containsExactly(key("cat"), key("cow"), key("cows"), key("dog"));
        assertThat(cursor.depth()).isZero();
    }

    @Test
    void nextPassesOverTheEmptyKeyAtTheRoot() {
        Cursor<Count> atKey = Keys.trie("", "a").cursor();
        assertThat(atKey.hasValue()).isTrue();
        assertThat(atKey.next()).isTrue();
        assertThat(atKey.path()).isEqualTo(key("a"));
        assertThat(atKey.next()).isFalse();
    }

    @Test
    void walksBackOverTheKeysInOrder() {
        List<Path> seen = new ArrayList<>();
        cursor.toLast();
        do {
            seen.add(cursor.path());
        } while (cursor.previous());
        assertThat(seen).containsExactly(key("dog"), key("cows"), key("cow"), key("cat"));
        assertThat(cursor.depth()).isZero();
        assertThat(cursor.previous()).isFalse();
    }

    @Test
    void goesBackFromBetweenTheKeysAndFromTheMiddleOfAnEdge() {
        cursor.descend(key("co"));
        assertThat(cursor.previous()).isTrue();
        assertThat(cursor.path()).isEqualTo(key("cat"));
        cursor.seek(key("dog"));
        cursor.ascendTo(2);
        assertThat(cursor.previous()).isTrue();
        assertThat(cursor.path()).isEqualTo(key("cows"));
        cursor.ascendTo(1);
        assertThat(cursor.previous()).isFalse();
        assertThat(cursor.depth()).isZero();
    }

    @Test
    void goesBackToTheEmptyKeyAtTheRoot() {
        Cursor<Count> atKey = Keys.trie("", "a").cursor();
        atKey.descend('a');
        assertThat(atKey.previous()).isTrue();
        assertThat(atKey.depth()).isZero();
        assertThat(atKey.hasValue()).isTrue();
        assertThat(atKey.previous()).isFalse();
    }

    @Test
    void goesDownToTheLastKeyBelow() {
        cursor.descend('c');
        assertThat(cursor.toLast()).isTrue();
        assertThat(cursor.path()).isEqualTo(key("cows"));
        assertThat(cursor.toLast()).isTrue();
        assertThat(cursor.path()).isEqualTo(key("cows"));
        cursor.ascendTo(0);
        assertThat(cursor.toLast()).isTrue();
        assertThat(cursor.path()).isEqualTo(key("dog"));
    }

    @Test
    void goesToTheKeyAtAnIndexWhereverItStands() {
        cursor.seek(key("dog"));
        for (int index : new int[] {3, 0, 2, 1}) {
            cursor.toIndex(index);
            assertThat(cursor.path())
                    .isEqualTo(key(List.of("cat", "cow", "cows", "dog").get(index)));
        }
    }

    @Test
    void refusesIndexesThatAreNotThereAndHasNotMoved() {
        cursor.descend(key("co"));
        for (long index : new long[] {-1, 4, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32}) {
            assertThatThrownBy(() -> cursor.toIndex(index)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThat(cursor.path()).isEqualTo(key("co"));
        }
    }

    @Test
    void enumeratesTheWaysOn() {
        assertThat(cursor.firstLabel()).isEqualTo('c');
        assertThat(cursor.nextLabel('c')).isEqualTo('d');
        assertThat(cursor.nextLabel('d')).isEqualTo(-1);
        assertThat(cursor.nextLabel(255)).isEqualTo(-1);
        assertThat(cursor.nextLabel(-1)).isEqualTo('c');
        cursor.descend(key("ca"));
        assertThat(cursor.nextLabel('s')).isEqualTo('t');
        assertThat(cursor.nextLabel('t')).isEqualTo(-1);
    }

    @Test
    void skipStaysBelowItsFloor() {
        cursor.seek(key("cat"));
        assertThat(cursor.skip(1)).isTrue();
        assertThat(cursor.path()).isEqualTo(key("cow"));
        assertThat(cursor.skip(1)).isFalse();
        assertThat(cursor.path()).isEqualTo(key("c"));
        assertThat(cursor.skip(0)).isTrue();
        assertThat(cursor.path()).isEqualTo(key("dog"));
    }

    @Test
    void countsWhatGoesOnFromTheMiddleOfAnEdge() {
        Cursor<Count> onEdge = Keys.trie("abcd", "abce").cursor();
        assertThat(onEdge.descend('a')).isTrue();
        assertThat(onEdge.sizeBelow()).isEqualTo(2);
        assertThat(onEdge.value()).isNull();
        assertThat(onEdge.subTrie()).isEqualTo(Keys.trie("bcd", "bce"));
        assertThat(onEdge.descend('x')).isFalse();
        assertThat(onEdge.depth()).isEqualTo(1);
    }

    @Test
    void goesDownAlongTheFirstKeyByAsManyBytesAsAreWanted() {
        for (String start : new String[] {"", "c", "ca", "cat"}) {
            for (int most = 0; most < 9; most++) {
                Cursor<Count> down = Keys.trie("cattle", "cats", "cow", "dog").cursor();
                down.descend(key(start));
                boolean keyIsThere = down.toFirst();
                Path whole = down.path();
                down.ascendTo(start.length());
                down.toFirst(most);
                int depth = Math.min(whole.length(), start.length() + most);
                assertThat(keyIsThere).isTrue();
                assertThat(down.path()).isEqualTo(whole.slice(0, depth));
                assertThat(down.hasValue()).isEqualTo(depth == whole.length());
                assertThat(down.toFirst()).isTrue();
                assertThat(down.path()).isEqualTo(whole);
            }
        }
        cursor.descend(key("cow"));
        cursor.toFirst(5);
        assertThat(cursor.path()).as("a key ends here").isEqualTo(key("cow"));
        assertThatThrownBy(() -> cursor.toFirst(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsLongPathsInWhateverStepsItGoesDown() {
        for (int length : new int[] {63, 64, 65, 127, 128, 129, 500}) {
            Path deep = Keys.repeated('a', length);
            Cursor<Count> steps = PathTrie.<Count>empty()
                    .with(deep, Count.of(1))
                    .with(deep.concat(key("bc")), Count.of(2))
                    .with(deep.concat(key("d")), Count.of(3))
                    .cursor();
            for (int i = 0; i < length; i++) {
                assertThat(steps.descend('a')).isTrue();
            }
            assertThat(steps.path()).isEqualTo(deep);
            assertThat(steps.descend('b')).isTrue();
            assertThat(steps.next()).isTrue();
            assertThat(steps.path()).isEqualTo(deep.concat(key("bc")));
            steps.ascendTo(0);
            assertThat(steps.toLast()).isTrue();
            assertThat(steps.path()).isEqualTo(deep.concat(key("d")));
        }
    }

    @Test
    void standsAtTheRootOfTheEmptyTrie() {
        Cursor<Count> nowhere = PathTrie.<Count>empty().cursor();
        assertThat(nowhere.toFirst()).isFalse();
        assertThat(nowhere.toLast()).isFalse();
        assertThat(nowhere.previous()).isFalse();
        assertThatThrownBy(() -> nowhere.toIndex(0)).isInstanceOf(IndexOutOfBoundsException.class);
        nowhere.toFirst(1);
        assertThat(nowhere.depth()).isZero();
        assertThat(nowhere.next()).isFalse();
        assertThat(nowhere.skip(0)).isFalse();
        assertThat(nowhere.seek(key("a"))).isFalse();
        assertThat(nowhere.descend('a')).isFalse();
        assertThat(nowhere.descend(key("a"))).isFalse();
        assertThat(nowhere.firstLabel()).isEqualTo(-1);
        assertThat(nowhere.sizeBelow()).isZero();
        assertThat(nowhere.weightBelow()).isZero();
        assertThat(nowhere.hasValue()).isFalse();
        assertThat(nowhere.subTrie()).isSameAs(PathTrie.empty());
        assertThat(nowhere.path()).isEqualTo(Path.empty());
    }

    @Test
    void refusesDepthsThatItHasNotCome() {
        cursor.descend(key("co"));
        assertThatThrownBy(() -> cursor.ascendTo(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> cursor.ascendTo(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> cursor.skip(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> cursor.byteAt(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> cursor.bytes(1, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(cursor.path()).isEqualTo(key("co"));
    }

    @Test
    void refusesRangesThatAreNotThereAndHasNotMoved() {
        byte[] bytes = Keys.bytes("cow");
        assertThatThrownBy(() -> cursor.descend(bytes, 0, 4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> cursor.descend(bytes, 2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(cursor.depth()).isZero();
    }
}
