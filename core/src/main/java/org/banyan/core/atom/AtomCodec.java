package org.banyan.core.atom;

import org.banyan.persistent.Path;
import org.banyan.persistent.PathBuilder;

/**
 * Atoms as paths, and paths as atoms.
 *
 * <p>A path is a sequence of items in the order in which an atom is printed: an expression is its arity and then its
 * children, a leaf is a tag and its value, a variable is "new" where it first occurs and a number after that. It is
 * <ul>
 *   <li>canonical: atoms have one path exactly if they are variants,
 *   <li>prefix-free: no path of an atom begins another one, so that atoms can stand behind each other without a
 *       separator,
 *   <li>order-preserving: the unsigned order of paths is {@link Atom#canonicalOrder()}.
 * </ul>
 *
 * <pre>
 *   (edge $x "b" $x)      84  62 edge 00  01  61 b 00  08
 * </pre>
 *
 * The first byte of each item is its tag:
 * <pre>
 *   01      a variable that is new          60  float     8 bytes
 *   08..3B  variable number 0..51           61  string    text
 *   3C..3F  variable, 1..4 bytes of number  62  symbol    text
 *   40, 41  False, True                     63  grounded  text of the type's name, text of the value
 *   47      negative, length, bytes         80..F7  expression of 0..119 children
 *   48..4F  negative, 8..1 bytes            F8..FB  expression, 1..4 bytes of arity
 *   50      zero
 *   51..58  positive, 1..8 bytes
 *   59      positive, length, bytes
 * </pre>
 *
 * A text ends with a zero byte; within it 0 is written as 1 1, and 1 as 1 2. Numbers are big-endian in their shortest
 * form, negative ones as the low bytes of the two's complement. The length of an integer beyond 64 bits is 00..F7, or
 * F8..FB and 1..4 bytes, and is complemented if the integer is negative. Arity, length of texts and number of variables
 * have no limit but that of an array, integers that of {@link BigInt}.
 *
 * <p>No method recurses. All are pure.
 */
public final class AtomCodec {
    /** The tags of integers are those that come next after this. */
    public static final int BELOW_INTEGERS = Tag.BIG_NEGATIVE - 1;

    /** The tag of floats is the one that comes next after this. */
    public static final int BELOW_FLOATS = Tag.FLOAT - 1;

    private AtomCodec() {}

    /** Returns the path of an atom, which is {@link Atom#path()}. O(size); cached. */
    public static Path encode(Atom atom) {
        return atom.path();
    }

    /**
     * Returns the length of the path of an atom; what it is at least, if there are very many variables or it is very
     * long. O(1).
     */
    public static int leastLength(Atom atom) {
        return atom instanceof Expression expression ? expression.leastLength() : Encoder.leafLength(atom);
    }

    /** Appends the path of an atom, whose variables are numbered from zero. O(size). */
    public static PathBuilder append(PathBuilder out, Atom atom) {
        Encoder.append(out, atom);
        return out;
    }

    /** Appends the head of an expression, which the given number of atoms must follow. O(1). */
    public static PathBuilder appendExpression(PathBuilder out, int arity) {
        Encoder.appendArity(out, arity);
        return out;
    }

    /** Appends the first occurrence of a variable. O(1). */
    public static PathBuilder appendNewVariable(PathBuilder out) {
        return out.append(Tag.NEW_VARIABLE);
    }

    /** Appends another occurrence of a variable, by its number, which counts from zero. O(1). */
    public static PathBuilder appendVariable(PathBuilder out, int number) {
        Encoder.appendVariable(out, number);
        return out;
    }

    /**
     * Returns the atom of a path; its variables are named a, b, ... by their numbers. O(length).
     *
     * @throws IllegalArgumentException if the path is not one that {@link #encode} makes
     * @throws IllegalStateException if it holds a grounded value whose type is not known
     */
    public static Atom decode(Path path) {
        byte[] bytes = path.toByteArray();
        Decoder decoder = new Decoder(bytes, 0, bytes.length, 0);
        Atom atom = decoder.read();
        if (decoder.position() != bytes.length) {
            throw decoder.malformed("more than one atom");
        }
        if (atom instanceof Expression expression) {
            expression.remember(path);
        }
        return atom;
    }

    /**
     * Returns the atom that starts at an index within a path. O(its length).
     *
     * @param to where the bytes end at the latest
     * @param firstVariable how many variables are new before this atom
     * @throws IllegalArgumentException if no atom that {@link #encode} makes stands there
     * @throws IllegalStateException if it holds a grounded value whose type is not known
     */
    public static Atom decode(byte[] bytes, int from, int to, int firstVariable) {
        return new Decoder(bytes, from, to, firstVariable).read();
    }

    /** Returns the variable that decoding makes for a number, counted from zero. O(1). */
    public static Variable variable(int number) {
        return Variable.numbered(number);
    }

    /**
     * Returns the index behind the one atom that starts at an index. O(its length), allocates nothing.
     *
     * @throws IllegalArgumentException if no atom stands there
     */
    public static int end(byte[] bytes, int from) {
        int end = endIfComplete(bytes, from);
        if (end < 0) {
            throw new IllegalArgumentException(
                    "not the path of an atom: the end is missing, at index " + Math.max(from, bytes.length));
        }
        return end;
    }

    /**
     * Returns the index behind the one atom that starts at an index, or -1 if the bytes end before it does. O(its
     * length), allocates nothing.
     *
     * @throws IllegalArgumentException if no atom stands there
     */
    public static int endIfComplete(byte[] bytes, int from) {
        long missing = 1;
        int at = from;
        while (missing > 0) {
            int next = at < bytes.length ? endOfItemIfComplete(bytes, at) : -1;
            if (next < 0) {
                return -1;
            }
            missing--;
            if (isExpression(bytes[at])) {
                missing += arity(bytes, at);
            }
            at = next;
        }
        return at;
    }

    /** Whether a tag is that of a variable, new or not. O(1). */
    public static boolean isVariable(byte tag) {
        return tag == Tag.NEW_VARIABLE || tag >= Tag.VARIABLE && tag < Tag.FALSE;
    }

    /** Whether a tag is that of a variable that did not occur before. O(1). */
    public static boolean isNewVariable(byte tag) {
        return tag == Tag.NEW_VARIABLE;
    }

    /** Whether a tag is that of a number. O(1). */
    public static boolean isNumber(byte tag) {
        return isInteger(tag) || isFloat(tag);
    }

    /** Whether a tag is that of an integer. O(1). */
    public static boolean isInteger(byte tag) {
        return tag >= Tag.BIG_NEGATIVE && tag <= Tag.BIG_POSITIVE;
    }

    /** Whether a tag is that of a float. O(1). */
    public static boolean isFloat(byte tag) {
        return tag == Tag.FLOAT;
    }

    /** Whether the float whose tag is at an index is zero, of either sign. O(1). */
    public static boolean isFloatZero(byte[] bytes, int at) {
        return Float64.isZero(bytes, at + 1);
    }

    /** Whether a tag is that of an expression. O(1). */
    public static boolean isExpression(byte tag) {
        return tag < 0;
    }

    /** Returns the arity of the expression whose tag is at an index. O(1). */
    public static int arity(byte[] bytes, int at) {
        return numbered(bytes, at, Tag.EXPRESSION, Tag.SHORT_ARITIES);
    }

    /** Returns the number of the variable, not a new one, whose tag is at an index. O(1). */
    public static int variableNumber(byte[] bytes, int at) {
        return numbered(bytes, at, Tag.VARIABLE, Tag.SHORT_VARIABLES);
    }

    /**
     * Returns the index behind the item whose tag is at an index; the children of an expression are items of their own.
     * O(its length).
     *
     * @throws IllegalArgumentException if no item stands there
     */
    public static int endOfItem(byte[] bytes, int at) {
        int end = endOfItemIfComplete(bytes, at);
        if (end < 0) {
            throw noItem(bytes, at);
        }
        return end;
    }

    private static int endOfItemIfComplete(byte[] bytes, int at) {
        int tag = bytes[at] & 0xFF;
        int end = switch (tag) {
            case Tag.STRING, Tag.SYMBOL -> endOfText(bytes, at + 1);
            case Tag.GROUNDED -> endOfText(bytes, endOfText(bytes, at + 1));
            default -> at + Tag.length(tag);
        };
        if (end == at) {
            if (tag != Tag.BIG_NEGATIVE && tag != Tag.BIG_POSITIVE) {
                throw noItem(bytes, at);
            }
            return BigIntItem.end(bytes, at, bytes.length);
        }
        return end > bytes.length ? -1 : end;
    }

    private static IllegalArgumentException noItem(byte[] bytes, int at) {
        return new IllegalArgumentException(
                "not the path of an atom: tag %02x at index %d".formatted(bytes[at] & 0xFF, at));
    }

    private static int endOfText(byte[] bytes, int from) {
        return EscapedText.end(bytes, from, bytes.length) + 1;
    }

    private static int numbered(byte[] bytes, int at, int firstTag, int tags) {
        int number = (bytes[at] & 0xFF) - firstTag;
        if (number < tags) {
            return number;
        }
        int digits = number - tags + 1;
        number = 0;
        for (int i = 1; i <= digits; i++) {
            number = number << 8 | bytes[at + i] & 0xFF;
        }
        return number;
    }
}
