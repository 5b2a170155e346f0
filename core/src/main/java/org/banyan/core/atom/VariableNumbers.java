package org.banyan.core.atom;

import java.util.Arrays;
import org.eclipse.collections.api.map.primitive.MutableObjectIntMap;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectIntHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of variables within one atom, in the order in which they first occur. Few are searched, many are hashed.
 */
final class VariableNumbers {
    private static final int FEW = 8;

    private Variable[] few = new Variable[2];
    private int count;
    private @Nullable MutableObjectIntMap<Variable> many;

    /**
     * Returns the number of a variable that occurred before; of a new one -1, and it has the next number from now on.
     * O(1).
     */
    int of(Variable variable) {
        if (many != null) {
            int next = many.size();
            int known = many.getIfAbsentPut(variable, next);
            return known == next ? -1 : known;
        }
        for (int i = 0; i < count; i++) {
            if (few[i].equals(variable)) {
                return i;
            }
        }
        if (count == FEW) {
            many = ObjectIntHashMap.newMap();
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
