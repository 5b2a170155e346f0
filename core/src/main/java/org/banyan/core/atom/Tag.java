package org.banyan.core.atom;

/**
 * The first byte of an item of a path: what kind of atom it is, in canonical order, and for the small ones which;
 * {@link AtomCodec} has the table.
 */
final class Tag {
    static final int NEW_VARIABLE = 0x01;
    static final int VARIABLE = 0x08;
    static final int LONG_VARIABLE = 0x3C;
    static final int FALSE = 0x40;
    static final int TRUE = 0x41;
    static final int BIG_NEGATIVE = 0x47;
    static final int ZERO = 0x50;
    static final int BIG_POSITIVE = 0x59;
    static final int FLOAT = 0x60;
    static final int STRING = 0x61;
    static final int SYMBOL = 0x62;
    static final int GROUNDED = 0x63;
    static final int EXPRESSION = 0x80;
    static final int LONG_EXPRESSION = 0xF8;

    /** How many variables have a tag of their own. */
    static final int SHORT_VARIABLES = LONG_VARIABLE - VARIABLE;

    /** How many arities have a tag of their own. */
    static final int SHORT_ARITIES = LONG_EXPRESSION - EXPRESSION;

    static final int LONGEST_NUMBER = 4;

    private Tag() {}

    /** Returns how many bytes an item of a tag takes; 0 if the tag does not say it, or there is none of this tag. */
    static int length(int tag) {
        if (tag >= EXPRESSION) {
            return tag < LONG_EXPRESSION ? 1 : tag < LONG_EXPRESSION + LONGEST_NUMBER ? tag - LONG_EXPRESSION + 2 : 0;
        }
        if (tag >= VARIABLE && tag < FALSE) {
            return tag < LONG_VARIABLE ? 1 : tag - LONG_VARIABLE + 2;
        }
        int digits = Math.abs(tag - ZERO);
        if (digits <= Long.BYTES) {
            return 1 + digits;
        }
        return switch (tag) {
            case NEW_VARIABLE, FALSE, TRUE -> 1;
            case FLOAT -> 1 + Long.BYTES;
            default -> 0;
        };
    }
}
