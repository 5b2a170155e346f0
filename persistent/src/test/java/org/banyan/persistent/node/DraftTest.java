package org.banyan.persistent.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Objects;
import java.util.TreeSet;
import org.banyan.persistent.Count;
import org.banyan.persistent.Keys;
import org.junit.jupiter.api.Test;

/** What becomes of a draft when it is frozen. */
class DraftTest {
    private static final Count ONE = Count.of(1);
    private final Branch<Count> branch = branch();

    private static Branch<Count> branch() {
        TreeSet<String> keys = new TreeSet<>();
        for (int i = 0; i < 400; i++) {
            keys.add("p" + (char) ('0' + i % 10) + i);
        }
        SortedRun<Count> run = new SortedRun<>(0, 0);
        byte[] before = {};
        for (String key : keys) {
            byte[] bytes = Keys.bytes(key);
            int same = run.count() == 0 ? 0 : Arrays.mismatch(before, bytes);
            run.add(same, bytes, same, bytes.length, ONE);
            before = bytes;
        }
        return (Branch<Count>) run.toNode();
    }

    private static Block<Count> block(String key) {
        return Block.of(Keys.bytes(key), 0, key.length(), ONE);
    }

    @Test
    void untouchedItIsTheBranchItWasMadeOf() {
        assertThat(Draft.of(branch).freeze()).isSameAs(branch);
    }

    @Test
    void restoredItIsTheBranchItWasMadeOf() {
        Draft<Count> draft = Draft.of(branch);
        int first = Integer.numberOfTrailingZeros(draft.starts);
        Node<Count> child = Objects.requireNonNull(draft.slots[first]);
        draft.shrink(first, null);
        draft.put(first, child);
        draft.setValue(ONE);
        draft.setValue(null);
        assertThat(draft.freeze()).isSameAs(branch);
    }

    @Test
    void theBranchDoesNotSeeTheEdits() {
        int starts = branch.starts;
        Draft<Count> draft = Draft.of(branch);
        draft.put(15, block("?"));
        draft.setValue(ONE);
        assertThat((int) branch.starts).isEqualTo(starts);
        assertThat(branch.value).isNull();
        Node<Count> frozen = Objects.requireNonNull(draft.freeze());
        assertThat(frozen.size()).isEqualTo(branch.size + 2);
        assertThat(frozen.weight()).isEqualTo(branch.weight + 2);
    }

    @Test
    void withOneChildItIsThatChildBelowALongerPrefix() {
        Draft<Count> draft = new Draft<>(Keys.bytes("p"), null, 'c' >> 4);
        draft.put('c' & 15, block("cat"));
        draft.put('d' & 15, block("dog"));
        draft.shrink('d' & 15, null);
        Node<Count> frozen = Objects.requireNonNull(draft.freeze());
        assertThat(frozen).isInstanceOf(Block.class);
        assertThat(frozen.prefix(0, frozen.prefixLength)).isEqualTo(Keys.bytes("pcat"));
    }

    @Test
    void withAValueAloneItIsABlockOfOneKey() {
        Draft<Count> draft = new Draft<>(Keys.bytes("p"), ONE, 6);
        draft.setValue(null);
        draft.setValue(ONE);
        Node<Count> frozen = Objects.requireNonNull(draft.freeze());
        assertThat(frozen).isInstanceOf(Block.class);
        assertThat(frozen.prefix(0, frozen.prefixLength)).isEqualTo(Keys.bytes("p"));
        assertThat(frozen.value()).isEqualTo(ONE);
    }

    @Test
    void withNothingItIsNothing() {
        Draft<Count> draft = new Draft<>(Keys.bytes("p"), ONE, 6);
        draft.setValue(null);
        assertThat(draft.freeze()).isNull();
    }

    @Test
    void keepsNoSumsAndIsNotLookedInto() {
        Draft<Count> draft = Draft.of(branch);
        assertThatThrownBy(draft::size).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(draft::weight).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(draft::firstByte).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(draft::lastByte).isInstanceOf(IllegalStateException.class);
    }
}
