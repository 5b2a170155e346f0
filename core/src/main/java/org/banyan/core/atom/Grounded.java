package org.banyan.core.atom;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A Java value as an atom.
 *
 * <p>Two are equal when their types and their bytes are, which {@link GroundedType} defines. It prints as its value
 * does, which need not read back.
 */
public final class Grounded implements Atom {
    private static final Map<String, GroundedType<?>> TYPES = new ConcurrentHashMap<>();

    private final GroundedType<?> type;
    private final Object value;
    private final Path path;

    private Grounded(GroundedType<?> type, Object value, Path path) {
        this.type = type;
        this.value = value;
        this.path = path;
    }

    /**
     * Returns the atom of a value. O(its bytes).
     *
     * @throws IllegalStateException if another type of this name is known
     */
    public static <T> Grounded of(GroundedType<T> type, T value) {
        String name = type.name();
        GroundedType<?> known = TYPES.putIfAbsent(name, type);
        if (known != null && known != type) {
            throw new IllegalStateException(
                    "another grounded type named " + Syntax.quoted(name) + " is known: " + known);
        }
        byte[] utf8 = Utf8.bytesOf(name);
        byte[] bytes = type.toBytes(value);
        PathBuilder out = new PathBuilder(utf8.length + bytes.length + 3).append(Tag.GROUNDED);
        EscapedText.append(out, utf8, 0, utf8.length);
        EscapedText.append(out, bytes, 0, bytes.length);
        return new Grounded(type, value, out.build());
    }

    /**
     * Returns the atom of the bytes of a value.
     *
     * @throws IllegalStateException if no type of this name is known
     */
    static Grounded decode(String typeName, byte[] bytes, Path path) {
        GroundedType<?> type = TYPES.get(typeName);
        if (type == null) {
            throw new IllegalStateException("no grounded type named " + Syntax.quoted(typeName) + " is known");
        }
        return new Grounded(type, type.fromBytes(bytes), path);
    }

    /** Returns the type of the value. O(1). */
    public GroundedType<?> type() {
        return type;
    }

    /** Returns the value. O(1). */
    public Object value() {
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
        return this == other || other instanceof Grounded grounded && path.equals(grounded.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
