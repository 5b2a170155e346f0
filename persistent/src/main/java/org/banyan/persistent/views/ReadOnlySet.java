package org.banyan.persistent.views;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.NavigableSet;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;

/**
 * The common part of navigable sets that refuse all changes: the mutators, which throw {@link
 * UnsupportedOperationException} even where they would change nothing, and the methods that follow from others.
 */
abstract class ReadOnlySet<E> extends AbstractSet<E> implements NavigableSet<E> {
    @Override
    public abstract Spliterator<E> spliterator();

    @Override
    public final Iterator<E> iterator() {
        return Spliterators.iterator(spliterator());
    }

    @Override
    public final Iterator<E> descendingIterator() {
        return descendingSet().iterator();
    }

    @Override
    public final NavigableSet<E> subSet(E from, E to) {
        return subSet(from, true, to, false);
    }

    @Override
    public final NavigableSet<E> headSet(E to) {
        return headSet(to, false);
    }

    @Override
    public final NavigableSet<E> tailSet(E from) {
        return tailSet(from, true);
    }

    @Override
    public final boolean add(E element) {
        throw ReadOnlyMap.refusal();
    }

    @Override
    public final boolean addAll(Collection<? extends E> elements) {
        throw ReadOnlyMap.refusal();
    }

    @Override
    public final boolean remove(Object element) {
        throw ReadOnlyMap.refusal();
    }

    @Override
    public final boolean removeAll(Collection<?> elements) {
        throw ReadOnlyMap.refusal();
    }

    @Override
    public final boolean removeIf(Predicate<? super E> filter) {
        throw ReadOnlyMap.refusal();
    }

    @Override
    public final boolean retainAll(Collection<?> elements) {
        throw ReadOnlyMap.refusal();
    }

    @Override
    public final E pollFirst() {
        throw ReadOnlyMap.refusal();
    }

    @Override
    public final E pollLast() {
        throw ReadOnlyMap.refusal();
    }

    @Override
    public final void clear() {
        throw ReadOnlyMap.refusal();
    }
}
