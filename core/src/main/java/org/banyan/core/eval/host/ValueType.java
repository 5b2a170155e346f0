package org.banyan.core.eval.host;

import java.util.function.Function;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.BigInt;
import org.banyan.core.atom.Bool;
import org.banyan.core.atom.Float64;
import org.banyan.core.atom.Grounded;
import org.banyan.core.atom.GroundedType;
import org.banyan.core.atom.Int64;
import org.banyan.core.atom.Str;
import org.banyan.core.atom.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * A conversion between atoms of one type and Java values of one type, for the calls of an {@link Operation}. Immutable
 * and thread-safe.
 *
 * @param <T> the Java type
 */
public final class ValueType<T> {
    /** Integers that fit 64 bits. */
    public static final ValueType<Long> LONG =
            new ValueType<>(Types.NUMBER, atom -> atom instanceof Int64 number ? number.value() : null, Int64::of);

    /** Numbers of all kinds as the nearest floating-point numbers. A Java value becomes a floating-point number. */
    public static final ValueType<Double> DOUBLE = new ValueType<>(Types.NUMBER, ValueType::toDouble, Float64::of);

    /** Strings. */
    public static final ValueType<String> STRING =
            new ValueType<>(Types.STRING, atom -> atom instanceof Str string ? string.value() : null, Str::of);

    /** Truth values. */
    public static final ValueType<Boolean> BOOLEAN =
            new ValueType<>(Types.BOOL, atom -> atom instanceof Bool truth ? truth.value() : null, Bool::of);

    /** Atoms of any type, evaluated. */
    public static final ValueType<Atom> ATOM = new ValueType<>(Types.UNDEFINED, atom -> atom, atom -> atom);

    private final Atom type;
    private final Unboxing<T> unboxing;
    private final Function<T, Atom> boxing;

    /** A conversion of an atom to a Java value; null for an atom of another kind. */
    @FunctionalInterface
    private interface Unboxing<T> {
        @Nullable T apply(Atom atom);
    }

    private ValueType(Atom type, Unboxing<T> unboxing, Function<T, Atom> boxing) {
        this.type = type;
        this.unboxing = unboxing;
        this.boxing = boxing;
    }

    /** Returns a conversion for Java values that are atoms of a grounded type. O(length of its name). */
    public static <T> ValueType<T> of(GroundedType<T> grounded) {
        return new ValueType<>(
                Symbol.ofText(grounded.typeName()),
                atom -> atom instanceof Grounded value && value.type() == grounded ? cast(value.value()) : null,
                value -> Grounded.of(grounded, value));
    }

    @SuppressWarnings("unchecked") // a grounded type is one object in a process, and its values are of its Java type
    private static <T> T cast(Object value) {
        return (T) value;
    }

    private static @Nullable Double toDouble(Atom atom) {
        if (atom instanceof Float64 number) {
            return number.value();
        }
        if (atom instanceof Int64 number) {
            return (double) number.value();
        }
        return atom instanceof BigInt number ? number.value().doubleValue() : null;
    }

    /** Returns the type of the atoms in MeTTa. O(1). */
    public Atom type() {
        return type;
    }

    /** Returns the value of an atom; null if the atom is of another kind. */
    @Nullable T unbox(Atom atom) {
        return unboxing.apply(atom);
    }

    /** Returns the atom of a value. */
    Atom box(T value) {
        return boxing.apply(value);
    }
}
