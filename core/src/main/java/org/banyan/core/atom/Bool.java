package org.banyan.core.atom;

import org.banyan.persistent.Path;
import org.jspecify.annotations.Nullable;

/** A truth value: {@code True} or {@code False}. There are two objects of this class. */
public final class Bool implements Atom {
    /** {@code True}. */
    public static final Bool TRUE = new Bool(true);

    /** {@code False}. */
    public static final Bool FALSE = new Bool(false);

    private final boolean value;
    private final Path path;

    private Bool(boolean value) {
        this.value = value;
        this.path = Path.of((byte) (value ? Tag.TRUE : Tag.FALSE));
    }

    /** Returns the atom of a truth value. O(1). */
    public static Bool of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** Returns the truth value. O(1). */
    public boolean value() {
        return value;
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public boolean isGround() {
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return value ? "True" : "False";
    }
}
