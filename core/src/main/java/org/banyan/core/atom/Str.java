package org.banyan.core.atom;

import org.banyan.persistent.Path;
import org.jspecify.annotations.Nullable;

/**
 * A string, such as {@code "two words"}.
 *
 * <p>Like a {@link Symbol} it holds its path; its value is made at the first call that needs it, and cached.
 */
public final class Str implements Atom {
    private final Path path;
    private @Nullable String value;

    /** Wraps a path that was made from well-formed text. */
    Str(Path path) {
        this.path = path;
    }

    /**
     * Returns the string of a value. O(length).
     *
     * @throws IllegalArgumentException if half of a surrogate pair stands alone in it, which has no UTF-8
     */
    public static Str of(String value) {
        byte[] utf8 = Utf8.bytesOf(value);
        Str string = new Str(EscapedText.path(Tag.STRING, utf8, 0, utf8.length));
        string.value = value;
        return string;
    }

    /**
     * Returns the string whose value a range of bytes is in UTF-8. O(length).
     *
     * @throws IllegalArgumentException if the bytes are not well-formed
     */
    public static Str ofUtf8(byte[] utf8, int from, int to) {
        if (Utf8.firstMalformed(utf8, from, to) >= 0) {
            throw new IllegalArgumentException("not the value of a string: " + Syntax.describe(utf8, from, to));
        }
        return new Str(EscapedText.path(Tag.STRING, utf8, from, to));
    }

    /** Returns the text between the quotes, without escapes. O(length); cached. */
    public String value() {
        String known = value;
        if (known == null) {
            known = EscapedText.decode(path);
            value = known;
        }
        return known;
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
        return this == other || other instanceof Str string && path.equals(string.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return Syntax.quoted(value());
    }
}
