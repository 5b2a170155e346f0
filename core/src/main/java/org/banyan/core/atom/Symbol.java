package org.banyan.core.atom;

import org.banyan.persistent.Path;
import org.jspecify.annotations.Nullable;

/**
 * A name that stands for itself, such as {@code edge}, {@code +} or {@code ->}.
 *
 * <p>Its name is a word that reads as a symbol, so that every symbol prints as what it is. A symbol holds its path; the
 * name as a string is made at the first call that needs it, and cached.
 */
public final class Symbol implements Atom {
    private final Path path;
    private @Nullable String name;

    /** Wraps a path that was made from a checked name. */
    Symbol(Path path) {
        this.path = path;
    }

    /**
     * Returns the symbol of a name. O(length).
     *
     * @throws IllegalArgumentException if the name is no word (empty, or with white space, a parenthesis, a semicolon
     *     or half a surrogate pair in it), or is a word that reads as another atom: a number, {@code True}, {@code
     *     False}, a variable, the beginning of a string
     */
    public static Symbol of(String name) {
        byte[] utf8 = Utf8.bytesOf(name);
        Symbol symbol = ofUtf8(utf8, 0, utf8.length);
        symbol.name = name;
        return symbol;
    }

    /**
     * Returns the symbol whose name a range of bytes is in UTF-8. O(length).
     *
     * @throws IllegalArgumentException as {@link #of(String)}, and if the bytes are not well-formed
     */
    public static Symbol ofUtf8(byte[] utf8, int from, int to) {
        check(utf8, from, to);
        return new Symbol(EscapedText.path(Tag.SYMBOL, utf8, from, to));
    }

    /**
     * Returns the symbol of any text, such as the message of an error; it prints as the text, which may read as another
     * atom. O(length).
     *
     * @throws IllegalArgumentException if half of a surrogate pair stands alone in it, which has no UTF-8
     */
    public static Symbol ofText(String text) {
        byte[] utf8 = Utf8.bytesOf(text);
        Symbol symbol = new Symbol(EscapedText.path(Tag.SYMBOL, utf8, 0, utf8.length));
        symbol.name = text;
        return symbol;
    }

    /** Throws what {@link #ofUtf8} throws. */
    static void check(byte[] utf8, int from, int to) {
        if (!Syntax.isWord(utf8, from, to)) {
            throw new IllegalArgumentException("not the name of a symbol: " + Syntax.describe(utf8, from, to));
        }
        Syntax.Word word = Syntax.classify(utf8, from, to);
        if (word != Syntax.Word.SYMBOL) {
            throw new IllegalArgumentException(
                    "not the name of a symbol, it reads as %s: %s".formatted(word, Syntax.describe(utf8, from, to)));
        }
    }

    /** Returns the name. O(length); cached. */
    public String name() {
        String known = name;
        if (known == null) {
            known = EscapedText.decode(path);
            name = known;
        }
        return known;
    }

    /**
     * Whether the name is a range of bytes in UTF-8. O(length), and allocates nothing but for names with control
     * characters.
     */
    public boolean isNamed(byte[] utf8, int from, int to) {
        return EscapedText.isText(path, utf8, from, to);
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
        return this == other || other instanceof Symbol symbol && path.equals(symbol.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return name();
    }
}
