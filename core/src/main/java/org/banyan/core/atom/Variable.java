package org.banyan.core.atom;

import java.nio.charset.StandardCharsets;
import org.banyan.persistent.KeyedHash;
import org.banyan.persistent.Path;
import org.jspecify.annotations.Nullable;

/**
 * A variable, such as {@code $x}: it stands for one atom, the same wherever its name occurs within one atom.
 *
 * <p>Equality goes by name, and all variables are variants of each other.
 */
public final class Variable implements Atom {
    private static final Path PATH = Path.of((byte) Tag.NEW_VARIABLE);
    private static final int LETTERS = 26;
    private static final Variable[] NUMBERED = new Variable[4 * LETTERS];

    static {
        for (int number = 0; number < NUMBERED.length; number++) {
            NUMBERED[number] = of(nameOf(number));
        }
    }

    private final String name;
    private final long number;
    private final int hash;

    private Variable(String name, long number, int hash) {
        this.name = name;
        this.number = number;
        this.hash = hash;
    }

    /**
     * Returns the variable of a name. O(length).
     *
     * @param name without the {@code $}; may be empty, for {@code $} alone is a variable too
     * @throws IllegalArgumentException if the name holds white space, a parenthesis, a semicolon, a {@code #} or half a
     *     surrogate pair
     */
    public static Variable of(String name) {
        byte[] utf8 = Utf8.bytesOf(name);
        return of(utf8, 0, utf8.length, name);
    }

    /**
     * Returns the variable whose name a range of bytes is in UTF-8. O(length).
     *
     * @throws IllegalArgumentException as {@link #of(String)}, and if the bytes are not well-formed
     */
    public static Variable ofUtf8(byte[] utf8, int from, int to) {
        return of(utf8, from, to, new String(utf8, from, to - from, StandardCharsets.UTF_8));
    }

    private static Variable of(byte[] utf8, int from, int to, String name) {
        if (!Syntax.isVariableName(utf8, from, to)) {
            throw new IllegalArgumentException("not the name of a variable: " + Syntax.describe(utf8, from, to));
        }
        return new Variable(name, 0, KeyedHash.of(utf8, from, to));
    }

    /**
     * Returns this variable with a number, as evaluation makes it when it needs one that occurs nowhere else. O(1).
     *
     * <p>It prints as {@code $name#number}, and nothing reads as such a variable.
     *
     * @param newNumber positive
     */
    public Variable renamed(long newNumber) {
        return new Variable(name, newNumber, KeyedHash.of(newNumber));
    }

    /**
     * Returns the variable that decoding uses for the variable of a number, counted from zero: a to z, then a1 to z1,
     * and so on.
     */
    static Variable numbered(int number) {
        return number < NUMBERED.length ? NUMBERED[number] : of(nameOf(number));
    }

    private static String nameOf(int number) {
        String letter = String.valueOf((char) ('a' + number % LETTERS));
        return number < LETTERS ? letter : letter + number / LETTERS;
    }

    /** Returns the name, without the {@code $} and without the number. O(1). */
    public String name() {
        return name;
    }

    /** Returns the number of a variable that evaluation has made; 0 for one that was written. O(1). */
    public long number() {
        return number;
    }

    @Override
    public Path path() {
        return PATH;
    }

    @Override
    public boolean isGround() {
        return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Variable variable && number == variable.number && name.equals(variable.name);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return number == 0 ? "$" + name : "$" + name + "#" + number;
    }
}
