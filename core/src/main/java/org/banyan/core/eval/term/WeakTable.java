package org.banyan.core.eval.term;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A map whose keys are weak and are compared by identity. A value must not reach its key; otherwise neither is ever
 * freed.
 *
 * <p>Thread-safe; threads that race may each make the value of a key, and one of them is kept.
 */
public final class WeakTable<K, V> {
    private final Map<Object, V> values = new ConcurrentHashMap<>();
    private final ReferenceQueue<K> dead = new ReferenceQueue<>();

    /** Returns the value of a key, which is made the first time. O(1), besides making it. */
    public V get(K key, Function<? super K, ? extends V> maker) {
        V known = values.get(new Probe(key));
        if (known == null) {
            for (Reference<? extends K> gone = dead.poll(); gone != null; gone = dead.poll()) {
                values.remove(gone);
            }
            known = maker.apply(key);
            values.putIfAbsent(new WeakKey<>(key, dead), known);
        }
        return known;
    }

    /** Returns how many values are kept. Those whose keys are gone are counted until the next value is made. */
    public int size() {
        return values.size();
    }

    private static final class WeakKey<K> extends WeakReference<K> {
        private final int hash;

        WeakKey(K key, ReferenceQueue<K> dead) {
            super(key, dead);
            hash = System.identityHashCode(key);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || other instanceof WeakKey<?> weak && weak.isFor(get());
        }

        private boolean isFor(@Nullable Object key) {
            return key != null && get() == key;
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** A key for a look-up. */
    private static final class Probe {
        private final Object key;

        Probe(Object key) {
            this.key = key;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WeakKey<?> weak && weak.isFor(key);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(key);
        }
    }
}
