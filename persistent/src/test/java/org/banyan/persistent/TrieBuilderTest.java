package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.persistent.Keys.key;

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
    void refusesNull() {
        TrieBuilder<Count> builder = PathTrie.builder();
        assertThatThrownBy(() -> builder.set(key("a"), Keys.nothing())).isInstanceOf(NullPointerException.class);
        assertThat(builder.build()).isSameAs(PathTrie.empty());
    }
}
