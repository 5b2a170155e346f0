package org.banyan.persistent.node;

import java.util.Arrays;

/** The values of a {@link Block}: one for each key, or a single one if all are equal. */
public final class PackedValues {
    private PackedValues() {}

    /** Returns the values of a range, packed. */
    static Object[] packed(Object[] values, int from, int to) {
        Object first = values[from];
        for (int i = from + 1; i < to; i++) {
            if (!same(first, values[i])) {
                return Arrays.copyOfRange(values, from, to);
            }
        }
        return single(first);
    }

    /** Returns packed values with one more at an index. */
    static Object[] inserted(Object[] values, int count, int index, Object value) {
        boolean single = values.length == 1;
        if (single && same(values[0], value)) {
            return values;
        }
        Object[] more = new Object[count + 1];
        if (single) {
            Arrays.fill(more, values[0]);
        } else {
            System.arraycopy(values, 0, more, 0, index);
            System.arraycopy(values, index, more, index + 1, count - index);
        }
        more[index] = value;
        return more;
    }

    /** For each constant of an enum, the array that all blocks share in which this is the only value. */
    private static final ClassValue<Object[][]> CONSTANTS = new ClassValue<>() {
        @Override
        protected Object[][] computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> new Object[] {constant})
                    .toArray(Object[][]::new);
        }
    };

    static Object[] single(Object value) {
        return value instanceof Enum<?> constant
                ? CONSTANTS.get(constant.getDeclaringClass())[constant.ordinal()]
                : new Object[] {value};
    }

    private static boolean same(Object one, Object other) {
        return one == other || one.equals(other);
    }
}
