package org.banyan.core.atom;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.banyan.persistent.Path;

/** From paths to atoms; refuses what {@link Encoder} would not have made. One instance reads one atom. */
final class Decoder {
    private final byte[] bytes;
    private final int to;
    private int at;
    private int variables;

    private Atom[][] open = new Atom[8][];
    private int[] filled = new int[8];
    private int depth;

    /** How many items must follow: more than there are bytes cannot. */
    private long missing = 1;

    Decoder(byte[] bytes, int from, int to, int firstVariable) {
        this.bytes = bytes;
        this.at = from;
        this.to = to;
        this.variables = firstVariable;
    }

    /** Returns the index behind what was read. */
    int position() {
        return at;
    }

    Atom read() {
        while (true) {
            int tag = next();
            missing--;
            Atom atom;
            if (tag >= Tag.EXPRESSION) {
                int arity = numbered(tag, Tag.EXPRESSION, Tag.SHORT_ARITIES);
                if (arity > 0) {
                    open(arity);
                    continue;
                }
                atom = Expression.empty();
            } else {
                atom = leaf(tag);
            }
            while (true) {
                if (depth == 0) {
                    return atom;
                }
                Atom[] children = open[depth - 1];
                children[filled[depth - 1]++] = atom;
                if (filled[depth - 1] < children.length) {
                    break;
                }
                depth--;
                atom = Expression.owning(children);
            }
        }
    }

    private void open(int arity) {
        missing += arity;
        if (missing > to - at) {
            throw malformed("more children than bytes");
        }
        if (depth == filled.length) {
            open = Arrays.copyOf(open, 2 * depth);
            filled = Arrays.copyOf(filled, 2 * depth);
        }
        open[depth] = new Atom[arity];
        filled[depth++] = 0;
    }

    private Atom leaf(int tag) {
        if (tag == Tag.SYMBOL) {
            return symbol();
        }
        if (tag == Tag.NEW_VARIABLE) {
            return Variable.numbered(variables++);
        }
        if (tag >= Tag.VARIABLE && tag < Tag.FALSE) {
            int number = numbered(tag, Tag.VARIABLE, Tag.SHORT_VARIABLES);
            if (number >= variables) {
                throw malformed("a variable that did not occur before");
            }
            return Variable.numbered(number);
        }
        return switch (tag) {
            case Tag.FALSE -> Bool.FALSE;
            case Tag.TRUE -> Bool.TRUE;
            case Tag.FLOAT -> floating();
            case Tag.STRING -> string();
            case Tag.GROUNDED -> grounded();
            default -> integer(tag);
        };
    }

    private Symbol symbol() {
        int from = at;
        int i = from;
        while (i < to && bytes[i] > EscapedText.ESCAPE && Syntax.isPlain(bytes[i])) {
            i++;
        }
        at = endOfText(i);
        boolean surelySymbol = i == at - 1 && i > from && Syntax.isSafeStart(bytes[from]);
        if (!surelySymbol) {
            EscapedText.check(bytes, from, at - 1);
            Symbol.check(bytes, from, at - 1);
        }
        return new Symbol(Path.of(bytes, from - 1, at));
    }

    private Str string() {
        int from = at;
        at = endOfText(from);
        EscapedText.check(bytes, from, at - 1);
        if (Utf8.firstMalformed(bytes, from, at - 1) >= 0) {
            throw malformed("a string of malformed UTF-8");
        }
        return new Str(Path.of(bytes, from - 1, at));
    }

    private Grounded grounded() {
        int from = at;
        int middle = endOfText(from);
        at = endOfText(middle);
        EscapedText.check(bytes, from, middle - 1);
        EscapedText.check(bytes, middle, at - 1);
        String typeName = new String(EscapedText.unescape(bytes, from, middle - 1), StandardCharsets.UTF_8);
        return Grounded.decode(typeName, EscapedText.unescape(bytes, middle, at - 1), Path.of(bytes, from - 1, at));
    }

    private Atom integer(int tag) {
        int digits = Math.abs(tag - Tag.ZERO);
        if (digits > Long.BYTES) {
            return bigInteger(tag);
        }
        long value = tag < Tag.ZERO && digits < Long.BYTES ? -1 : 0;
        for (int i = 0; i < digits; i++) {
            value = value << 8 | next();
        }
        if ((tag < Tag.ZERO) != (value < 0) || Int64.digits(value) != digits) {
            throw malformed("an integer that is not in its shortest form");
        }
        return Int64.of(value);
    }

    private BigInt bigInteger(int tag) {
        if (tag != Tag.BIG_NEGATIVE && tag != Tag.BIG_POSITIVE) {
            throw malformed("no atom has the tag " + tag);
        }
        int from = at - 1;
        int end = BigIntItem.end(bytes, from, to);
        if (end < 0) {
            throw malformed("the end is missing");
        }
        at = end;
        return BigIntItem.decode(bytes, from, end);
    }

    private Float64 floating() {
        long sortable = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            sortable = sortable << 8 | next();
        }
        Float64 number = Float64.ofSortable(sortable);
        if (number.sortable() != sortable) {
            throw malformed("a NaN that is not the canonical one");
        }
        return number;
    }

    /** Returns the number that a tag, or a tag and up to four bytes, stand for. */
    private int numbered(int tag, int firstTag, int tags) {
        int number = tag - firstTag;
        if (number < tags) {
            return number;
        }
        int digits = number - tags + 1;
        if (digits > Tag.LONGEST_NUMBER) {
            throw malformed("no atom has the tag " + tag);
        }
        number = 0;
        for (int i = 0; i < digits; i++) {
            number = number << 8 | next();
        }
        if (number < tags || Int64.digits(number) != digits) {
            throw malformed("a number that is not in its shortest form");
        }
        return number;
    }

    private int next() {
        if (at >= to) {
            throw malformed("the end is missing");
        }
        return bytes[at++] & 0xFF;
    }

    private int endOfText(int from) {
        int end = EscapedText.end(bytes, from, to);
        if (end == to) {
            throw malformed("a text without end");
        }
        return end + 1;
    }

    IllegalArgumentException malformed(String what) {
        return new IllegalArgumentException("not the path of an atom: %s, before index %d".formatted(what, at));
    }
}
