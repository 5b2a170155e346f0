package org.banyan.loader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.banyan.core.atom.Atom;
import org.junit.jupiter.api.Test;

class WordTableTest {
    private final WordTable table = new WordTable();

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

    private Atom put(String word, int hash) {
        Atom atom = Atom.symbol(word);
        table.put(hash, bytes(word), 0, bytes(word).length, atom);
        return atom;
    }

    private Atom get(String word, int hash) {
        return table.get(hash, bytes(word), 0, bytes(word).length);
    }

    @Test
    void wordsAreFoundThoughTheirHashesCollide() {
        Atom one = put("one", 7);
        Atom other = put("other", 7);
        Atom far = put("far", 7 + (1 << 20));

        assertThat(get("one", 7)).isSameAs(one);
        assertThat(get("other", 7)).isSameAs(other);
        assertThat(get("far", 7 + (1 << 20))).isSameAs(far);
        assertThat(get("on", 7)).isNull();
        assertThat(get("ones", 7)).isNull();
    }

    @Test
    void aWordIsComparedInPlace() {
        Atom word = put("bc", WordTable.hash(bytes("abcd"), 1, 3));

        assertThat(table.get(WordTable.hash(bytes("abcd"), 1, 3), bytes("abcd"), 1, 3))
                .isSameAs(word);
    }

    @Test
    void aTableThatGrowsKeepsItsWordsUntilItForgetsThemAll() {
        int kept = 0;
        for (int i = 0; i < 300_000; i++) {
            String word = "w" + i;
            put(word, WordTable.hash(bytes(word), 0, bytes(word).length));
            if (i == 100_000) {
                assertThat(get("w0", WordTable.hash(bytes("w0"), 0, 2))).isNotNull();
            }
        }
        for (int i = 0; i < 300_000; i++) {
            byte[] word = bytes("w" + i);
            Atom atom = table.get(WordTable.hash(word, 0, word.length), word, 0, word.length);
            if (atom != null) {
                kept++;
                assertThat(atom.toString().equals("w" + i)).isTrue();
            }
        }
        assertThat(kept).isBetween(1, 1 << 17);
    }
}
