package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.persistent.Keys.key;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrieBuilderTest {
    private static final Count ONE = Count.of(1);
    private static final Count TWO = Count.of(2);

    @Test
    void buildsTheEmptyTrieOfNothing() {
        assertThat(PathTrie.builder().build()).isSameAs(PathTrie.empty());
        TrieBuilder<Count> emptied = Keys.trie("ab", "a", "").toBuilder();
        emptied.remove(key("a")).remove(key("")).remove(key("ab"));
        assertThat(emptied.build()).isSameAs(PathTrie.empty());
    }

    @Test
    void givesTheSameTrieAgainIfNothingChanged() {
        PathTrie<Count> trie = Keys.trie("cat", "cow", "cows");
        TrieBuilder<Count> builder = trie.toBuilder();
        builder.set(key("cow"), Count.of(1));
        builder.remove(key("co")).remove(key("cowsx")).remove(key(""));
        builder.update(key("absent"), old -> old);
        assertThat(builder.build()).isSameAs(trie);
    }

    @Test
    void givesTheSameTrieAgainIfWhatCameHasGone() {
        PathTrie<Count> trie = Keys.trie("cat", "cow", "cows");
        TrieBuilder<Count> builder = trie.toBuilder();
        builder.set(key("cab"), ONE).set(key("d"), ONE).remove(key("cab")).remove(key("d"));
        assertThat(builder.build()).isEqualTo(trie);
        builder = Keys.trie("a", "b").toBuilder();
        PathTrie<Count> before = builder.build();
        builder.set(key("c"), ONE).remove(key("c"));
        assertThat(builder.build()).isSameAs(before);
    }

    @Test
    void whatWasBuiltDoesNotSeeLaterChanges() {
        TrieBuilder<Count> builder =
                PathTrie.<Count>builder().set(key("cow"), ONE).set(key("cows"), ONE);
        PathTrie<Count> first = builder.build();
        builder.set(key("cow"), TWO).set(key("cat"), TWO).remove(key("cows"));
        assertThat(first).isEqualTo(Keys.trie("cow", "cows"));
        assertThat(builder.build().size()).isEqualTo(2);
        assertThat(first).isEqualTo(Keys.trie("cow", "cows"));
    }

    @Test
    void twoBuildersOfOneTrieDoNotSeeOneAnother() {
        PathTrie<Count> trie = Keys.trie("cat", "cow", "cows");
        TrieBuilder<Count> one = trie.toBuilder().set(key("cow"), TWO);
        TrieBuilder<Count> other = trie.toBuilder().remove(key("cow"));
        assertThat(one.build().get(key("cow"))).isEqualTo(TWO);
        assertThat(other.build().get(key("cow"))).isNull();
        assertThat(trie).isEqualTo(Keys.trie("cat", "cow", "cows"));
    }

    @Test
    void sharesWhatWasNotChanged() {
        PathTrie<Count> trie = PathTrie.empty();
        for (int i = 0; i < 1000; i++) {
            trie = trie.with(key("key-" + i), Count.of(1));
        }
        int depth = Structure.depth(trie);
        assertThat(depth).isGreaterThan(2);
        PathTrie<Count> changed = trie.toBuilder().set(key("key-500"), TWO).build();
        assertThat(Structure.fresh(changed, trie)).hasSizeLessThanOrEqualTo(depth);
        PathTrie<Count> looked = trie.toBuilder()
                .set(key("key-500"), TWO)
                .remove(key("key-none"))
                .remove(key("kex"))
                .remove(key("key-100-"))
                .build();
        assertThat(Structure.fresh(looked, trie))
                .hasSize(Structure.fresh(changed, trie).size());
    }

    @Test
    void aFunctionThatThrowsLeavesNoTrace() {
        PathTrie<Count> trie = Keys.trie("cat", "cow", "cows");
        TrieBuilder<Count> builder = trie.toBuilder();
        for (String key : new String[] {"", "c", "ca", "cat", "cats", "cow", "cows", "cox", "d"}) {
            assertThatThrownBy(() -> builder.update(key(key), old -> {
                        throw new ArithmeticException("refused");
                    }))
                    .hasMessage("refused");
        }
        assertThat(builder.build()).isSameAs(trie);
    }

    @Test
    void takesKeysInTheirOrder() {
        TrieBuilder<Count> builder = PathTrie.builder();
        for (String key : new String[] {"", "a", "aa", "ab", "b"}) {
            builder.append(key(key), ONE);
        }
        assertThat(builder.build()).isEqualTo(Keys.trie("", "a", "aa", "ab", "b"));
        builder.append(key("ba"), ONE);
        assertThat(builder.build()).isEqualTo(Keys.trie("", "a", "aa", "ab", "b", "ba"));
    }

    @Test
    void refusesToAppendWhatIsNotTheLastAndCanBeUsedOn() {
        PathTrie<Count> trie = Keys.trie("cat", "cow", "cows");
        TrieBuilder<Count> builder = trie.toBuilder();
        for (String key : new String[] {"", "c", "cat", "cats", "cow", "cowa", "cows"}) {
            assertThatThrownBy(() -> builder.append(key(key), TWO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(key(key).toString());
        }
        assertThat(builder.build()).isSameAs(trie);
        builder.append(key("dog"), ONE);
        assertThatThrownBy(() -> builder.append(key("dog"), ONE)).isInstanceOf(IllegalArgumentException.class);
        builder.set(key("ant"), ONE).append(key("dogs"), ONE);
        assertThat(builder.build()).isEqualTo(Keys.trie("ant", "cat", "cow", "cows", "dog", "dogs"));
    }

    @Test
    void comparesAppendedKeysByUnsignedBytes() {
        TrieBuilder<Count> builder = PathTrie.<Count>builder().append(Keys.bytes(0x7F), ONE);
        builder.append(Keys.bytes(0x80), ONE);
        assertThatThrownBy(() -> builder.append(Keys.bytes(0x00), ONE)).isInstanceOf(IllegalArgumentException.class);
        assertThat(builder.build().size()).isEqualTo(2);
    }

    @Test
    void setsAllOfSomeEntriesTheLaterOneLast() {
        PathTrie<Count> trie = Keys.trie("cat", "cow");
        TrieBuilder<Count> builder = trie.toBuilder();
        builder.setAll(List.of());
        assertThat(builder.build()).isSameAs(trie);
        builder.setAll(List.of(entry("dog", ONE), entry("cow", TWO), entry("", ONE), entry("dog", TWO)));
        PathTrie<Count> expected = Keys.trie("cat", "").with(key("cow"), TWO).with(key("dog"), TWO);
        assertThat(builder.build()).isEqualTo(expected);
        builder.setAll(List.of(entry("cow", TWO), entry("cat", ONE)));
        assertThat(builder.build()).isEqualTo(expected);
    }

    private static PathTrie.Entry<Count> entry(String key, Count value) {
        return new PathTrie.Entry<>(key(key), value);
    }

    @Test
    void refusesNull() {
        TrieBuilder<Count> builder = PathTrie.builder();
        assertThatThrownBy(() -> builder.set(key("a"), Keys.nothing())).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.append(key("a"), Keys.nothing())).isInstanceOf(NullPointerException.class);
        assertThat(builder.build()).isSameAs(PathTrie.empty());
    }
}
