package org.banyan.persistent;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;

/** An iterator over what a function makes of each key, by a cursor. */
final class KeyIterator<V, T> implements Iterator<T> {
    private final Cursor<V> cursor;
    private final BiFunction<? super Cursor<V>, ? super V, ? extends T> item;
    private boolean hasNext;

    KeyIterator(Cursor<V> cursor, BiFunction<? super Cursor<V>, ? super V, ? extends T> item) {
        this.cursor = cursor;
        this.item = item;
        hasNext = cursor.toFirst();
    }

    @Override
    public boolean hasNext() {
        return hasNext;
    }

    @Override
    public T next() {
        V value = hasNext ? cursor.value() : null;
        if (value == null) {
            throw new NoSuchElementException("after the last key");
        }
        T next = item.apply(cursor, value);
        hasNext = cursor.next();
        return next;
    }
}
