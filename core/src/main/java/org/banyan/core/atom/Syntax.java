package org.banyan.core.atom;

import java.nio.charset.StandardCharsets;

/**
 * What a word of MeTTa is: the one place that the atoms, which must print as what they are, and a reader share.
 *
 * <p>A word is one or more characters without white space, parentheses and semicolons. All methods are pure; those that
 * take a range of bytes expect well-formed UTF-8 ({@link Utf8}) and are O(length).
 */
public final class Syntax {
    private static final boolean[] PLAIN = new boolean[256];
    private static final boolean[] SAFE_START = new boolean[256];

    static {
        for (int c = 0; c < 0x80; c++) {
            PLAIN[c] = !isWhitespace(c) && !isDelimiter(c);
            SAFE_START[c] = PLAIN[c] && "$\"TF+-0123456789".indexOf(c) < 0;
        }
    }

    /** What a word stands for. */
    public enum Word {
        /** A name, or an operator. */
        SYMBOL,
        /** {@code $} and the name of a variable. */
        VARIABLE,
        /** No word, but the beginning of a string in quotes. */
        STRING,
        /** {@code [+-]?\d+}, of any length. */
        INTEGER,
        /** {@code [+-]?\d+\.\d+} or {@code [+-]?\d+(\.\d+)?[eE][+-]?\d+}. */
        FLOAT,
        /** {@code True}. */
        TRUE,
        /** {@code False}. */
        FALSE
    }

    private Syntax() {}

    /** Whether a code point separates words: Unicode's property White_Space. O(1). */
    public static boolean isWhitespace(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint == ' ' || codePoint >= '\t' && codePoint <= '\r';
        }
        return switch (codePoint) {
            case 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
            default -> codePoint >= 0x2000 && codePoint <= 0x200A;
        };
    }

    /** Whether a code point ends a word without being white space: {@code (}, {@code )} or {@code ;}. O(1). */
    public static boolean isDelimiter(int codePoint) {
        return codePoint == '(' || codePoint == ')' || codePoint == ';';
    }

    /** Whether a byte of UTF-8 is by itself a character of a word: ASCII, no white space and no delimiter. O(1). */
    public static boolean isPlain(byte utf8) {
        return PLAIN[utf8 & 0xFF];
    }

    /** Whether a word that begins with this byte is a symbol, whatever follows. O(1). */
    static boolean isSafeStart(byte utf8) {
        return SAFE_START[utf8 & 0xFF];
    }

    /**
     * Returns the end of the word that starts at an index, where the text is malformed at the latest; {@code from} if
     * none does. O(length).
     */
    public static int endOfWord(byte[] utf8, int from, int to) {
        int i = from;
        while (i < to) {
            if (PLAIN[utf8[i] & 0xFF]) {
                i++;
                continue;
            }
            int codePoint = utf8[i] >= 0 ? -1 : Utf8.codePointAt(utf8, i, to);
            if (codePoint < 0 || isWhitespace(codePoint)) {
                break;
            }
            i += Utf8.lengthOf(codePoint);
        }
        return i;
    }

    /** Whether a range is one word. O(length). */
    public static boolean isWord(byte[] utf8, int from, int to) {
        return from < to && endOfWord(utf8, from, to) == to;
    }

    /** Whether a name can follow the {@code $} of a variable: empty or one word, without {@code #}. O(length). */
    public static boolean isVariableName(byte[] utf8, int from, int to) {
        for (int i = from; i < to; i++) {
            if (utf8[i] == '#') {
                return false;
            }
        }
        return endOfWord(utf8, from, to) == to;
    }

    /** Returns what the word in a range stands for. O(length). */
    public static Word classify(byte[] utf8, int from, int to) {
        switch (utf8[from]) {
            case '$':
                return Word.VARIABLE;
            case '"':
                return Word.STRING;
            case 'T':
                return isLiteral("True", utf8, from, to) ? Word.TRUE : Word.SYMBOL;
            case 'F':
                return isLiteral("False", utf8, from, to) ? Word.FALSE : Word.SYMBOL;
            case '+', '-':
                return classifyNumber(utf8, from + 1, to);
            default:
                return classifyNumber(utf8, from, to);
        }
    }

    /**
     * Returns what a word stands for. O(length).
     *
     * @throws IllegalArgumentException if the text is not one word
     */
    public static Word classify(String word) {
        byte[] utf8 = Utf8.bytesOf(word);
        if (!isWord(utf8, 0, utf8.length)) {
            throw new IllegalArgumentException("not a word: " + quoted(word));
        }
        return classify(utf8, 0, utf8.length);
    }

    /**
     * Returns a text in quotes, with escapes for quotes, backslashes and control characters: the literal that reads
     * back as a string of that text. O(length).
     */
    public static String quoted(String text) {
        return appendQuoted(new StringBuilder(text.length() + 2), text).toString();
    }

    /** Returns the text of a range as a message shows it: quoted, and cut off if it is long. O(1). */
    static String describe(byte[] utf8, int from, int to) {
        int shown = Math.min(to - from, 80);
        String text = quoted(new String(utf8, from, shown, StandardCharsets.UTF_8));
        return shown == to - from ? text : text + "... (" + (to - from) + " bytes)";
    }

    static StringBuilder appendQuoted(StringBuilder out, String text) {
        out.append('"');
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && (c < 0x7F || c > 0x9F)) {
                continue;
            }
            out.append(text, copied, i);
            copied = i + 1;
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> out.append("\\u{").append(Integer.toHexString(c)).append('}');
            }
        }
        return out.append(text, copied, text.length()).append('"');
    }

    private static Word classifyNumber(byte[] utf8, int from, int to) {
        int i = afterDigits(utf8, from, to);
        if (i == from) {
            return Word.SYMBOL;
        }
        if (i == to) {
            return Word.INTEGER;
        }
        if (utf8[i] == '.') {
            int fraction = i + 1;
            i = afterDigits(utf8, fraction, to);
            if (i == fraction) {
                return Word.SYMBOL;
            }
            if (i == to) {
                return Word.FLOAT;
            }
        }
        if (utf8[i] != 'e' && utf8[i] != 'E') {
            return Word.SYMBOL;
        }
        int exponent = i + 1;
        if (exponent < to && (utf8[exponent] == '+' || utf8[exponent] == '-')) {
            exponent++;
        }
        i = afterDigits(utf8, exponent, to);
        return i > exponent && i == to ? Word.FLOAT : Word.SYMBOL;
    }

    private static int afterDigits(byte[] utf8, int from, int to) {
        int i = from;
        while (i < to && utf8[i] >= '0' && utf8[i] <= '9') {
            i++;
        }
        return i;
    }

    private static boolean isLiteral(String literal, byte[] utf8, int from, int to) {
        if (to - from != literal.length()) {
            return false;
        }
        for (int i = 0; i < literal.length(); i++) {
            if (utf8[from + i] != literal.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
