package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.banyan.persistent.TrieDomain.Forks;

/**
 * A result that equals an argument is that argument, so that a comparison by identity shows that nothing has
 * changed.
 */
@Domain(TrieDomain.class)
class MergeIdentityTest {
    private static void check(PathTrie<Count> result, PathTrie<Count> left, PathTrie<Count> right) {
        if (result.equals(left) || result.equals(right)) {
            assertThat(List.of(left, right))
                    .anySatisfy(argument -> assertThat(result).isSameAs(argument));
        }
    }

    @Property
    void ofJoinMeetAndPlus(@ForAll Forks forks) {
        PathTrie<Count> left = forks.left();
        PathTrie<Count> right = forks.right();
        check(left.join(right, Count::max), left, right);
        check(left.meet(right, Count::min), left, right);
        check(left.plus(right, Count::plus), left, right);
    }

    @Property
    void ofMinusAndRestrict(@ForAll Forks forks) {
        PathTrie<Count> left = forks.left();
        PathTrie<Count> right = forks.right();
        check(left.minus(right, ModelMerge::rest), left, right);
        check(left.restrict(right), left, right);
    }

    @Property
    void ofMerge(@ForAll Forks forks) {
        PathTrie<Count> left = forks.left();
        PathTrie<Count> right = forks.right();
        check(PathTrie.merge(forks.base(), left, right, ModelMerge::counts), left, right);
    }

    @Property
    void ofWhatIsJoinedAgain(@ForAll Forks forks) {
        PathTrie<Count> both = forks.left().join(forks.right(), Count::max);
        assertThat(both.join(forks.left(), Count::max)).isSameAs(both);
        check(forks.right().join(both, Count::max), forks.right(), both);
    }

    @Property
    void ofWhatIsMetAgain(@ForAll Forks forks) {
        PathTrie<Count> common = forks.left().meet(forks.right(), Count::min);
        assertThat(common.meet(forks.left(), Count::min)).isSameAs(common);
        check(forks.right().meet(common, Count::min), forks.right(), common);
    }
}
