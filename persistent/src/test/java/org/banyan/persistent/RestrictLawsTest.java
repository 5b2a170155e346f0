package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.banyan.persistent.TrieDomain.Forks;

/** The laws of restriction to what lies at or below the keys of another trie. */
@Domain(TrieDomain.class)
class RestrictLawsTest {
    @Property
    void nothingGoesBelowItself(@ForAll PathTrie<Count> trie) {
        assertThat(trie.restrict(trie)).isSameAs(trie);
        assertThat(trie.restrict(Keys.trie(""))).isSameAs(trie);
    }

    @Property
    void nothingStaysBelowNothing(@ForAll PathTrie<Count> trie) {
        assertThat(trie.restrict(PathTrie.empty())).isSameAs(PathTrie.empty());
        assertThat(PathTrie.empty().restrict(trie)).isSameAs(PathTrie.empty());
    }

    @Property
    void doneTwiceIsDoneOnce(@ForAll Forks forks) {
        PathTrie<Count> once = forks.left().restrict(forks.right());
        assertThat(once.restrict(forks.right())).isSameAs(once);
    }

    @Property
    void theOrderDoesNotMatter(@ForAll Forks forks) {
        PathTrie<Count> trie = forks.base();
        assertThat(trie.restrict(forks.left()).restrict(forks.right()))
                .isEqualTo(trie.restrict(forks.right()).restrict(forks.left()));
    }

    @Property
    void belowEitherIsBelowBoth(@ForAll Forks forks) {
        PathTrie<Count> trie = forks.base();
        PathTrie<Count> prefixes = forks.left().join(forks.right(), Count::max);
        assertThat(trie.restrict(prefixes))
                .isEqualTo(trie.restrict(forks.left()).join(trie.restrict(forks.right()), Count::max));
    }

    @Property
    void toOneKeyIsTheSubTrie(@ForAll PathTrie<Count> trie, @ForAll Path prefix) {
        PathTrie<Unit> only = PathTrie.<Unit>empty().with(prefix, Unit.UNIT);
        PathTrie<Count> restricted = trie.restrict(only);
        assertThat(restricted.subTrie(prefix)).isEqualTo(trie.subTrie(prefix));
        assertThat(restricted.size()).isEqualTo(trie.sizeBelow(prefix));
    }
}
