package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.persistent.Keys.bytes;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of a draft when it is frozen. */
class DraftTest {
    private static final Count ONE = Count.of(1);
    private static final Leaf<Count> LEAF = new Leaf<>(bytes("x"), ONE);
    private final Branch<Count> branch = branch("p", "ac");

    /** A branch of a leaf for each label. */
    private static Branch<Count> branch(String prefix, String labels) {
        @Nullable Node<Count>[] children = Node.array(labels.length());
        Arrays.fill(children, LEAF);
        return new Branch<>(bytes(prefix), null, bytes(labels), children);
    }

    @Test
    void untouchedItIsTheBranchItWasMadeOf() {
        assertThat(new Draft<>(branch).freeze()).isSameAs(branch);
    }

    @Test
    void restoredItIsTheBranchItWasMadeOf() {
        Draft<Count> draft = new Draft<>(branch);
        draft.add(1, (byte) 'b', LEAF);
        draft.remove(1);
        draft.value = ONE;
        draft.value = null;
        assertThat(draft.freeze()).isSameAs(branch);
    }

    @Test
    void theBranchDoesNotSeeTheEdits() {
        Draft<Count> draft = new Draft<>(branch);
        draft.add(0, (byte) 'A', LEAF);
        draft.children[1] = new Leaf<>(bytes("y"), ONE);
        draft.value = ONE;
        assertThat(branch.labels).isEqualTo(bytes("ac"));
        assertThat(branch.children).containsExactly(LEAF, LEAF);
        assertThat(branch.value).isNull();
        Node<Count> frozen = draft.freeze();
        assertThat(frozen).isInstanceOf(Branch.class);
        assertThat(frozen.labels()).isEqualTo(bytes("Aac"));
        assertThat(frozen.size()).isEqualTo(4);
        assertThat(frozen.weight()).isEqualTo(4);
    }

    @Test
    void anotherLabelIsAChange() {
        Draft<Count> draft = new Draft<>(branch);
        draft.labels[1] = 'd';
        assertThat(draft.freeze()).isNotSameAs(branch);
    }

    @Test
    void withOneChildItIsThatChildOnALongerEdge() {
        Draft<Count> draft = new Draft<>(branch);
        draft.remove(0);
        Node<Count> frozen = draft.freeze();
        assertThat(frozen).isInstanceOf(Leaf.class);
        assertThat(frozen.prefix).isEqualTo(bytes("pcx"));
    }

    @Test
    void withAValueAloneItIsALeaf() {
        Node<Count> frozen = new Draft<>(bytes("p"), ONE).freeze();
        assertThat(frozen).isInstanceOf(Leaf.class);
        assertThat(frozen.prefix).isEqualTo(bytes("p"));
    }

    @Test
    void withNothingItIsNothing() {
        assertThat(new Draft<Count>(bytes("p"), null).freeze()).isNull();
    }

    @Test
    void childrenThatCameToNothingAreLeftOut() {
        Draft<Count> draft = new Draft<>(branch("", "abc"));
        draft.children[1] = null;
        Node<Count> frozen = draft.freeze();
        assertThat(frozen.labels()).isEqualTo(bytes("ac"));
        draft = new Draft<>(branch);
        draft.children[0] = null;
        draft.children[1] = null;
        assertThat(draft.freeze()).isNull();
    }

    @Test
    void growsToAChildForEveryByte() {
        Draft<Count> draft = new Draft<>(bytes(""), null);
        for (int label = 255; label >= 0; label--) {
            draft.add(0, (byte) label, LEAF);
        }
        assertThat(draft.indexOf((byte) 0x80)).isEqualTo(0x80);
        assertThat(draft.freeze().size()).isEqualTo(256);
    }

    @Test
    void keepsNoSums() {
        Draft<Count> draft = new Draft<>(branch);
        assertThatThrownBy(draft::size).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(draft::weight).isInstanceOf(IllegalStateException.class);
    }
}
