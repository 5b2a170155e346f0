package org.banyan.persistent;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A branch that its builder edits in place, and that nobody but the builder ever sees.
 *
 * <p>It has room to grow, keeps no sums, and may for a while be of a shape that a branch must not have: with one child
 * alone or with none. {@link #freeze()} gives it its canonical shape, and gives back the branch that it was made from
 * if nothing has come of the edits.
 */
final class Draft<V> extends Node<V> {
    @Nullable V value;

    byte[] labels;

    @Nullable Node<V>[] children;

    int width;
    private final @Nullable Branch<V> origin;

    /** A draft of what a branch holds now. */
    Draft(Branch<V> branch) {
        super(branch.prefix);
        value = branch.value;
        width = branch.labels.length;
        int room = Math.min(256, width + 1 + (width >> 1));
        labels = Arrays.copyOf(branch.labels, room);
        children = Arrays.copyOf(branch.children, room);
        origin = branch;
    }

    /** A draft with a value, if not null, and no children. */
    Draft(byte[] prefix, @Nullable V value) {
        super(prefix);
        this.value = value;
        labels = new byte[2];
        children = array(2);
        origin = null;
    }

    private Draft(byte[] prefix, Draft<V> content) {
        super(prefix);
        value = content.value;
        labels = content.labels;
        children = content.children;
        width = content.width;
        origin = null;
    }

    void add(int index, byte label, Node<V> child) {
        if (width == labels.length) {
            int room = Math.min(256, 2 * width);
            labels = Arrays.copyOf(labels, room);
            children = Arrays.copyOf(children, room);
        }
        System.arraycopy(labels, index, labels, index + 1, width - index);
        System.arraycopy(children, index, children, index + 1, width - index);
        labels[index] = label;
        children[index] = child;
        width++;
    }

    void remove(int index) {
        width--;
        System.arraycopy(labels, index + 1, labels, index, width - index);
        System.arraycopy(children, index + 1, children, index, width - index);
        children[width] = null;
    }

    /** The frozen node of this content, whose children are frozen already; null if nothing is left. */
    @Nullable Node<V> freeze() {
        if (origin != null && isUnchanged(origin)) {
            return origin;
        }
        int kept = 0;
        for (int i = 0; i < width; i++) {
            Node<V> child = children[i];
            if (child != null) {
                labels[kept] = labels[i];
                children[kept++] = child;
            }
        }
        return of(prefix, value, Arrays.copyOf(labels, kept), Arrays.copyOf(children, kept), kept);
    }

    private boolean isUnchanged(Branch<V> before) {
        if (width != before.children.length || value != before.value) {
            return false;
        }
        for (int i = 0; i < width; i++) {
            if (children[i] != before.children[i]) {
                return false;
            }
        }
        return Arrays.equals(labels, 0, width, before.labels, 0, width);
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
        return width;
    }

    @Override
    long size() {
        throw new IllegalStateException("a draft keeps no sums");
    }

    @Override
    long weight() {
        throw new IllegalStateException("a draft keeps no sums");
    }

    @Override
    Draft<V> withPrefix(byte[] newPrefix) {
        return new Draft<>(newPrefix, this);
    }
}
