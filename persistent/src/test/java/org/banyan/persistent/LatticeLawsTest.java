package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.banyan.persistent.TrieDomain.Forks;

/** The laws of join and meet: with the greater and the lesser count, tries are a lattice. */
@Domain(TrieDomain.class)
class LatticeLawsTest {
    private static PathTrie<Count> join(PathTrie<Count> one, PathTrie<Count> other) {
        return one.join(other, Count::max);
    }

    private static PathTrie<Count> meet(PathTrie<Count> one, PathTrie<Count> other) {
        return one.meet(other, Count::min);
    }

    @Property
    void bothAreIdempotent(@ForAll Forks forks) {
        PathTrie<Count> trie = forks.left();
        assertThat(join(trie, trie)).isSameAs(trie);
        assertThat(meet(trie, trie)).isSameAs(trie);
    }

    @Property
    void bothAreCommutative(@ForAll Forks forks) {
        assertThat(join(forks.left(), forks.right())).isEqualTo(join(forks.right(), forks.left()));
        assertThat(meet(forks.left(), forks.right())).isEqualTo(meet(forks.right(), forks.left()));
    }

    @Property
    void bothAreAssociative(@ForAll Forks forks) {
        PathTrie<Count> a = forks.base();
        PathTrie<Count> b = forks.left();
        PathTrie<Count> c = forks.right();
        assertThat(join(join(a, b), c)).isEqualTo(join(a, join(b, c)));
        assertThat(meet(meet(a, b), c)).isEqualTo(meet(a, meet(b, c)));
    }

    @Property
    void eachAbsorbsTheOther(@ForAll Forks forks) {
        PathTrie<Count> a = forks.left();
        PathTrie<Count> b = forks.right();
        assertThat(join(a, meet(a, b))).isSameAs(a);
        assertThat(meet(a, join(a, b))).isSameAs(a);
    }

    @Property
    void eachDistributesOverTheOther(@ForAll Forks forks) {
        PathTrie<Count> a = forks.base();
        PathTrie<Count> b = forks.left();
        PathTrie<Count> c = forks.right();
        assertThat(meet(a, join(b, c))).isEqualTo(join(meet(a, b), meet(a, c)));
        assertThat(join(a, meet(b, c))).isEqualTo(meet(join(a, b), join(a, c)));
    }

    @Property
    void theEmptyTrieIsTheLeastOfAll(@ForAll PathTrie<Count> trie) {
        assertThat(join(trie, PathTrie.empty())).isSameAs(trie);
        assertThat(join(PathTrie.empty(), trie)).isSameAs(trie);
        assertThat(meet(trie, PathTrie.empty())).isSameAs(PathTrie.empty());
        assertThat(meet(PathTrie.empty(), trie)).isSameAs(PathTrie.empty());
    }
}
