package org.banyan.persistent;

import java.util.Objects;

/**
 * A key that no other key goes on from.
 *
 * <ol>
 *   <li>The value is never null.
 * </ol>
 */
final class Leaf<V> extends Node<V> {
    private static final Node<?>[] NO_CHILDREN = {};

    final V value;

    Leaf(byte[] prefix, V value) {
        super(prefix);
        this.value = Objects.requireNonNull(value, "value");
    }

    @Override
    V value() {
        return value;
    }

    @Override
    byte[] labels() {
        return NO_BYTES;
    }

    @Override
    @SuppressWarnings("unchecked")
    Node<V>[] children() {
        return (Node<V>[]) NO_CHILDREN;
    }

    @Override
    int width() {
        return 0;
    }

    @Override
    long size() {
        return 1;
    }

    @Override
    long weight() {
        return Weighted.of(value);
    }

    @Override
    Leaf<V> withPrefix(byte[] newPrefix) {
        return new Leaf<>(newPrefix, value);
    }
}
