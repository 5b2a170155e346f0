package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.banyan.persistent.TrieDomain.Forks;

/** The laws of plus, minus and diff. */
@Domain(TrieDomain.class)
class SumLawsTest {
    private static PathTrie<Count> plus(PathTrie<Count> one, PathTrie<Count> other) {
        return one.plus(other, Count::plus);
    }

    private static PathTrie<Count> minus(PathTrie<Count> one, PathTrie<Count> other) {
        return one.minus(other, ModelMerge::rest);
    }

    @Property
    void plusIsCommutativeAndAssociative(@ForAll Forks forks) {
        PathTrie<Count> a = forks.base();
        PathTrie<Count> b = forks.left();
        PathTrie<Count> c = forks.right();
        assertThat(plus(a, b)).isEqualTo(plus(b, a));
        assertThat(plus(plus(a, b), c)).isEqualTo(plus(a, plus(b, c)));
    }

    @Property
    void plusAddsTheWeights(@ForAll Forks forks) {
        assertThat(plus(forks.left(), forks.right()).weight())
                .isEqualTo(forks.left().weight() + forks.right().weight());
        assertThat(plus(forks.base(), forks.base()).weight())
                .isEqualTo(2 * forks.base().weight());
    }

    @Property
    void minusUndoesPlus(@ForAll Forks forks) {
        assertThat(minus(plus(forks.left(), forks.right()), forks.right())).isEqualTo(forks.left());
    }

    @Property
    void nothingIsLeftWithoutItself(@ForAll PathTrie<Count> trie) {
        assertThat(minus(trie, trie)).isSameAs(PathTrie.empty());
        assertThat(minus(trie, PathTrie.empty())).isSameAs(trie);
        assertThat(minus(PathTrie.empty(), trie)).isSameAs(PathTrie.empty());
        assertThat(plus(trie, PathTrie.empty())).isSameAs(trie);
        assertThat(plus(PathTrie.empty(), trie)).isSameAs(trie);
    }

    @Property
    void whatIsBeyondAndWhatIsCommonMakeTheWhole(@ForAll Forks forks) {
        PathTrie<Count> common = forks.left().meet(forks.right(), Count::min);
        assertThat(plus(minus(forks.left(), forks.right()), common)).isEqualTo(forks.left());
    }

    @Property
    void aDifferenceAppliedGivesTheTarget(@ForAll Forks forks) {
        PathTrie.Diff<Count> diff = forks.left().diff(forks.right());
        PathTrie<Count> applied =
                forks.left().minus(diff.removed(), (old, gone) -> null).join(diff.added(), (old, added) -> added);
        assertThat(applied).isEqualTo(forks.right());
    }

    @Property
    void aDifferenceBackwardsIsTheOtherWayRound(@ForAll Forks forks) {
        PathTrie.Diff<Count> there = forks.left().diff(forks.right());
        PathTrie.Diff<Count> back = forks.right().diff(forks.left());
        assertThat(there.added()).isEqualTo(back.removed());
        assertThat(there.removed()).isEqualTo(back.added());
    }

    @Property
    void onlyEqualTriesDoNotDiffer(@ForAll Forks forks) {
        assertThat(forks.left().diff(forks.right()).isEmpty())
                .isEqualTo(forks.left().equals(forks.right()));
        assertThat(forks.left().diff(forks.left()).isEmpty()).isTrue();
    }
}
