package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.banyan.persistent.TrieDomain.Forks;
import org.junit.jupiter.api.Test;

/** The laws of the merge of two branches of a common base, for counts whose changes add up. */
@Domain(TrieDomain.class)
class MergeLawsTest {
    private static PathTrie<Count> merge(PathTrie<Count> base, PathTrie<Count> left, PathTrie<Count> right) {
        return PathTrie.merge(base, left, right, ModelMerge::counts);
    }

    @Property
    void isCommutative(@ForAll Forks forks) {
        assertThat(merge(forks.base(), forks.left(), forks.right()))
                .isEqualTo(merge(forks.base(), forks.right(), forks.left()));
    }

    @Property
    void theBaseChangesNothing(@ForAll Forks forks) {
        PathTrie<Count> base = forks.base();
        assertThat(merge(base, base, forks.right())).isSameAs(forks.right());
        assertThat(merge(base, forks.left(), base)).isSameAs(forks.left());
    }

    @Test
    void theBaseChangesNothingForABranchThatEqualsIt() {
        PathTrie<Count> base = Keys.trie("a", "b");
        PathTrie<Count> equal = Keys.trie("b", "a");
        assertThat(merge(base, base, equal)).isSameAs(equal);
        assertThat(merge(base, equal, base)).isSameAs(equal);
    }

    @Property
    void onNothingItIsTheSum(@ForAll PathTrie<Count> left, @ForAll PathTrie<Count> right) {
        assertThat(merge(PathTrie.empty(), left, right)).isEqualTo(left.plus(right, Count::plus));
    }

    @Property
    void itDoesNotMatterWhatTheBranchesShareWithTheBase(@ForAll Forks forks) {
        PathTrie<Count> again = copy(forks.base());
        assertThat(merge(again, forks.left(), forks.right()))
                .isEqualTo(merge(forks.base(), forks.left(), forks.right()));
        assertThat(merge(again, copy(forks.left()), forks.right()))
                .isEqualTo(merge(forks.base(), forks.left(), forks.right()));
    }

    @Property
    void isAssociativeWhereNothingIsRemovedTwice(@ForAll Forks forks, @ForAll PathTrie<Count> more) {
        PathTrie<Count> base = forks.base();
        PathTrie<Count> a = forks.left();
        PathTrie<Count> b = base.plus(more, Count::plus);
        PathTrie<Count> c = base.join(forks.right(), Count::max);
        assertThat(merge(base, merge(base, a, b), c)).isEqualTo(merge(base, a, merge(base, b, c)));
    }

    @Test
    void isNotAssociativeWhereTheSameIsRemovedTwice() {
        PathTrie<Count> base = Keys.trie("a");
        PathTrie<Count> gone = PathTrie.empty();
        PathTrie<Count> twice = base.plus(base, Count::plus);
        assertThat(merge(base, merge(base, gone, gone), twice)).isEqualTo(base);
        assertThat(merge(base, gone, merge(base, gone, twice))).isEqualTo(gone);
    }

    @Property
    void changesOfDifferentKeysAreBothThere(@ForAll PathTrie<Count> base, @ForAll Path one, @ForAll Path other) {
        Assume.that(!one.equals(other));
        Count value = Count.of(7);
        PathTrie<Count> merged = PathTrie.merge(base, base.with(one, value), base.without(other), (o, l, r) -> {
            throw new AssertionError("no key was changed by both");
        });
        assertThat(merged).isEqualTo(base.with(one, value).without(other));
    }

    private static PathTrie<Count> copy(PathTrie<Count> trie) {
        TrieBuilder<Count> builder = PathTrie.builder();
        trie.forEach(builder::set);
        return builder.build();
    }
}
