package org.banyan.persistent.views;

import java.util.AbstractMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The common part of navigable maps that refuse all changes: the mutators, which throw {@link
 * UnsupportedOperationException} even where they would change nothing, and the methods that follow from others.
 */
abstract class ReadOnlyMap<K, V> extends AbstractMap<K, V> implements NavigableMap<K, V> {
    @Override
    public final Set<K> keySet() {
        return navigableKeySet();
    }

    @Override
    public final NavigableMap<K, V> subMap(K fromKey, K toKey) {
        return subMap(fromKey, true, toKey, false);
    }

    @Override
    public final NavigableMap<K, V> headMap(K toKey) {
        return headMap(toKey, false);
    }

    @Override
    public final NavigableMap<K, V> tailMap(K fromKey) {
        return tailMap(fromKey, true);
    }

    @Override
    public final K firstKey() {
        return present(firstEntry()).getKey();
    }

    @Override
    public final K lastKey() {
        return present(lastEntry()).getKey();
    }

    @Override
    public final @Nullable K lowerKey(K key) {
        return keyOf(lowerEntry(key));
    }

    @Override
    public final @Nullable K floorKey(K key) {
        return keyOf(floorEntry(key));
    }

    @Override
    public final @Nullable K ceilingKey(K key) {
        return keyOf(ceilingEntry(key));
    }

    @Override
    public final @Nullable K higherKey(K key) {
        return keyOf(higherEntry(key));
    }

    private static <K, V> Map.Entry<K, V> present(Map.@Nullable Entry<K, V> entry) {
        if (entry == null) {
            throw new NoSuchElementException("an empty map");
        }
        return entry;
    }

    private static <K> @Nullable K keyOf(Map.@Nullable Entry<K, ?> entry) {
        return entry == null ? null : entry.getKey();
    }

    static UnsupportedOperationException refusal() {
        return new UnsupportedOperationException("a view of a trie cannot be changed");
    }

    @Override
    public final V put(K key, V value) {
        throw refusal();
    }

    @Override
    public final void putAll(Map<? extends K, ? extends V> map) {
        throw refusal();
    }

    @Override
    public final V putIfAbsent(K key, V value) {
        throw refusal();
    }

    @Override
    public final V compute(K key, BiFunction<? super K, ? super @Nullable V, ? extends @Nullable V> function) {
        throw refusal();
    }

    @Override
    public final V computeIfAbsent(K key, Function<? super K, ? extends @Nullable V> function) {
        throw refusal();
    }

    @Override
    public final V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends @Nullable V> function) {
        throw refusal();
    }

    @Override
    public final V merge(K key, V value, BiFunction<? super V, ? super V, ? extends @Nullable V> function) {
        throw refusal();
    }

    @Override
    public final V replace(K key, V value) {
        throw refusal();
    }

    @Override
    public final boolean replace(K key, V oldValue, V newValue) {
        throw refusal();
    }

    @Override
    public final void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        throw refusal();
    }

    @Override
    public final V remove(Object key) {
        throw refusal();
    }

    @Override
    public final boolean remove(Object key, Object value) {
        throw refusal();
    }

    @Override
    public final Map.Entry<K, V> pollFirstEntry() {
        throw refusal();
    }

    @Override
    public final Map.Entry<K, V> pollLastEntry() {
        throw refusal();
    }

    @Override
    public final void clear() {
        throw refusal();
    }
}
