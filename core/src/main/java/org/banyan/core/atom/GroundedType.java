package org.banyan.core.atom;

/**
 * How Java values of one type live in atoms: their name for the type, and their bytes.
 *
 * <p>Values are the same atom when their bytes are the same, and their canonical order is that of the bytes. A type is
 * known by its name once in a process: the first value of it makes it known, and another type of that name is refused
 * from then on.
 *
 * @param <T> the Java type; its values should be immutable
 */
public interface GroundedType<T> {
    /** Returns the name of the type, the same at every call and in every process. Should be O(1). */
    String name();

    /**
     * Returns the name of the type that MeTTa programs know such values by; that of this type unless overridden. Should
     * be O(1).
     */
    default String typeName() {
        return name();
    }

    /**
     * Returns the bytes of a value: a pure function, one-to-one. The array is a new one at each call. Should be O(its
     * length).
     */
    byte[] toBytes(T value);

    /**
     * Returns the value of bytes that {@link #toBytes} made. Should be O(their number).
     *
     * @throws IllegalArgumentException if it did not
     */
    T fromBytes(byte[] bytes);
}
