package org.banyan.persistent;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The operations on two or three tries, said of maps: key by key, without any structure. */
final class ModelMerge {
    private ModelMerge() {}

    /** What becomes of the value of one key. */
    @FunctionalInterface
    interface Rule {
        @Nullable Count value(@Nullable Count base, @Nullable Count left, @Nullable Count right);
    }

    static final Rule JOIN = (o, l, r) -> l == null ? r : r == null ? l : l.max(r);
    static final Rule MEET = (o, l, r) -> l == null || r == null ? null : l.min(r);
    static final Rule PLUS = (o, l, r) -> l == null ? r : r == null ? l : l.plus(r);
    static final Rule MINUS = (o, l, r) -> l == null || r == null ? l : rest(l, r);
    static final Rule REMOVED = (o, l, r) -> Objects.equals(l, r) ? null : l;
    static final Rule ADDED = (o, l, r) -> Objects.equals(l, r) ? null : r;
    static final Rule COUNTS = ModelMerge::counts;

    /** What is left of a count when another one goes. */
    static @Nullable Count rest(Count left, Count right) {
        return left.weight() > right.weight() ? Count.of(left.weight() - right.weight()) : null;
    }

    /** What two branches have made of a count: the changes of both, and never less than nothing. */
    static @Nullable Count counts(@Nullable Count base, @Nullable Count left, @Nullable Count right) {
        long before = Count.orZero(base);
        long count = Math.max(0, before + (Count.orZero(left) - before) + (Count.orZero(right) - before));
        return count == 0 ? null : Count.of(count);
    }

    static TreeMap<Path, Count> of(
            Rule rule, SortedMap<Path, Count> base, SortedMap<Path, Count> left, SortedMap<Path, Count> right) {
        TreeSet<Path> keys = new TreeSet<>(base.keySet());
        keys.addAll(left.keySet());
        keys.addAll(right.keySet());
        TreeMap<Path, Count> merged = new TreeMap<>();
        for (Path key : keys) {
            Count value = rule.value(base.get(key), left.get(key), right.get(key));
            if (value != null) {
                merged.put(key, value);
            }
        }
        return merged;
    }

    static TreeMap<Path, Count> restrict(SortedMap<Path, Count> content, SortedMap<Path, Count> prefixes) {
        TreeMap<Path, Count> kept = new TreeMap<>(content);
        kept.keySet().removeIf(key -> prefixes.keySet().stream().noneMatch(key::startsWith));
        return kept;
    }
}
