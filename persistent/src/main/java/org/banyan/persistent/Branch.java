package org.banyan.persistent;

import org.jspecify.annotations.Nullable;

/**
 * A place where keys part, or where a key ends that others go on from.
 *
 * <ol>
 *   <li>Labels ascend strictly as unsigned bytes, one for each child.
 *   <li>There are two children or more, or a value and at least one child.
 *   <li>Children are leaves and branches, never drafts.
 *   <li>{@code size} and {@code weight} are the sums over the value and the children.
 * </ol>
 */
final class Branch<V> extends Node<V> {
    final @Nullable V value;
    final byte[] labels;
    final @Nullable Node<V>[] children;
    final long size;
    final long weight;

    Branch(byte[] prefix, @Nullable V value, byte[] labels, @Nullable Node<V>[] children) {
        super(prefix);
        assert labels.length == children.length && children.length + (value == null ? 0 : 1) >= 2;
        long keys = value == null ? 0 : 1;
        long sum = value == null ? 0 : Weighted.of(value);
        for (Node<V> child : children) {
            assert child != null && !(child instanceof Draft);
            keys += child.size();
            sum += child.weight();
        }
        this.value = value;
        this.labels = labels;
        this.children = children;
        this.size = keys;
        this.weight = sum;
    }

    /** A copy whose sums are given because one child is still to be set by the caller that asks for it. */
    private Branch(
            byte[] prefix, @Nullable V value, byte[] labels, @Nullable Node<V>[] children, long size, long weight) {
        super(prefix);
        this.value = value;
        this.labels = labels;
        this.children = children;
        this.size = size;
        this.weight = weight;
    }

    @Override
    @Nullable V value() {
        return value;
    }

    @Override
    byte[] labels() {
        return labels;
    }

    @Override
    @Nullable Node<V>[] children() {
        return children;
    }

    @Override
    int width() {
        return labels.length;
    }

    @Override
    long size() {
        return size;
    }

    @Override
    long weight() {
        return weight;
    }

    @Override
    Branch<V> withPrefix(byte[] newPrefix) {
        return new Branch<>(newPrefix, value, labels, children, size, weight);
    }

    /**
     * A copy with its own array of children, one of which the caller is about to replace by one that holds that much
     * more.
     */
    Branch<V> toEdit(long moreKeys, long moreWeight) {
        return new Branch<>(prefix, value, labels, children.clone(), size + moreKeys, weight + moreWeight);
    }

    /** A copy with one more child, at the index where its label belongs. */
    Branch<V> withChild(int index, byte label, Node<V> child) {
        int width = labels.length;
        byte[] newLabels = new byte[width + 1];
        Node<V>[] newChildren = array(width + 1);
        System.arraycopy(labels, 0, newLabels, 0, index);
        System.arraycopy(children, 0, newChildren, 0, index);
        newLabels[index] = label;
        newChildren[index] = child;
        System.arraycopy(labels, index, newLabels, index + 1, width - index);
        System.arraycopy(children, index, newChildren, index + 1, width - index);
        return new Branch<>(prefix, value, newLabels, newChildren, size + child.size(), weight + child.weight());
    }

    /** The node that is left when one child goes. */
    Node<V> withoutChild(int index) {
        int width = labels.length;
        byte[] newLabels = new byte[width - 1];
        Node<V>[] newChildren = array(width - 1);
        System.arraycopy(labels, 0, newLabels, 0, index);
        System.arraycopy(children, 0, newChildren, 0, index);
        System.arraycopy(labels, index + 1, newLabels, index, width - 1 - index);
        System.arraycopy(children, index + 1, newChildren, index, width - 1 - index);
        Node<V> left = of(prefix, value, newLabels, newChildren, width - 1);
        assert left != null;
        return left;
    }

    /** A copy with another value of its own. */
    Branch<V> withValue(V newValue) {
        long moreKeys = value == null ? 1 : 0;
        long moreWeight = Weighted.of(newValue) - (value == null ? 0 : Weighted.of(value));
        return new Branch<>(prefix, newValue, labels, children, size + moreKeys, weight + moreWeight);
    }

    /** The node that is left when the value goes. */
    Node<V> withoutValue() {
        Node<V> left = of(prefix, null, labels, children, labels.length);
        assert left != null;
        return left;
    }
}
