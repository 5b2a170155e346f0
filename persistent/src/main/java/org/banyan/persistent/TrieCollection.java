package org.banyan.persistent;

import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * The way from a stream to a trie: each part of the stream fills a builder, and the tries of neighbouring parts are
 * added up.
 *
 * @param key returns the key of an element
 * @param value returns the value of an element
 * @param both unites the values of one key, the earlier and the later one
 * @param <T> the type of the elements
 * @param <V> the type of the values of the trie
 */
record TrieCollection<T, V>(
        Function<? super T, Path> key, Function<? super T, ? extends V> value, BinaryOperator<V> both) {
    TrieCollection {
        Objects.requireNonNull(key, "key function");
        Objects.requireNonNull(value, "value function");
        Objects.requireNonNull(both, "merge function");
    }

    Collector<T, ?, PathTrie<V>> collector() {
        return Collector.of(PathTrie::<V>builder, this::add, this::unite, TrieBuilder::build);
    }

    private void add(TrieBuilder<V> builder, T element) {
        Path path = Objects.requireNonNull(key.apply(element), () -> "no key of " + element);
        V fresh = Objects.requireNonNull(value.apply(element), () -> "no value of " + element);
        builder.update(path, old -> old == null ? fresh : merged(old, fresh));
    }

    /** Adds up and does not join: equal values are merged too, as within one part. */
    private TrieBuilder<V> unite(TrieBuilder<V> earlier, TrieBuilder<V> later) {
        return earlier.build().plus(later.build(), this::merged).toBuilder();
    }

    private V merged(V earlier, V later) {
        return Objects.requireNonNull(both.apply(earlier, later), "no merged value");
    }
}
