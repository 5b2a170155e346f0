package org.banyan.core.atom;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of variables within one atom, in the order in which they first occur. Few are searched, many are hashed.
 */
final class VariableNumbers {
    private static final int FEW = 8;

    private Variable[] few = new Variable[2];
    private int count;
    private @Nullable Map<Variable, Integer> many;

    /** The number of a variable that occurred before; of a new one -1, and it has the next number from now on. O(1). */
    int of(Variable variable) {
        if (many != null) {
            Integer known = many.putIfAbsent(variable, many.size());
            return known == null ? -1 : known;
        }
        for (int i = 0; i < count; i++) {
            if (few[i].equals(variable)) {
                return i;
            }
        }
        if (count == FEW) {
            many = new HashMap<>();
            for (Variable known : few) {
                many.put(known, many.size());
            }
            return of(variable);
        }
        if (count == few.length) {
            few = Arrays.copyOf(few, FEW);
        }
        few[count++] = variable;
        return -1;
    }
}
