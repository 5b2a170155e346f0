package org.banyan.core.match;

import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Variable;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the variables of a pattern stand for: the result of a match or a unification.
 *
 * <p>Bindings are resolved: no bound variable occurs in a value, so applying them twice changes nothing more. They keep
 * the order in which the variables were first met.
 *
 * <p>Immutable and thread-safe. Looking up a variable is O(1).
 */
public final class Bindings {
    private static final Bindings NONE = new Bindings(List.of(), List.of());
    private static final int FEW = 8;

    private final List<Variable> variables;
    private final List<Atom> values;
    private final @Nullable Map<Variable, Atom> index;

    private Bindings(List<Variable> variables, List<Atom> values) {
        this.variables = variables;
        this.values = values;
        index = variables.size() <= FEW ? null : UnifiedMap.newMap(variables.size());
        for (int i = 0; i < variables.size(); i++) {
            Variable variable = variables.get(i);
            boolean again = index == null
                    ? variables.subList(0, i).contains(variable)
                    : index.put(variable, values.get(i)) != null;
            if (again) {
                throw new IllegalArgumentException("bound twice: " + variable);
            }
        }
    }

    /** Returns no bindings. O(1). */
    public static Bindings none() {
        return NONE;
    }

    /**
     * Returns bindings of variables to the values at the same places. Both lists are copied. O(number).
     *
     * @throws IllegalArgumentException if there are not as many values as variables, or one variable is there twice
     */
    public static Bindings of(List<Variable> variables, List<? extends Atom> values) {
        if (variables.size() != values.size()) {
            throw new IllegalArgumentException(variables.size() + " variables, but " + values.size() + " values");
        }
        return variables.isEmpty() ? NONE : new Bindings(List.copyOf(variables), List.copyOf(values));
    }

    /** Returns what a variable stands for, if it is bound. O(1). */
    public Option<Atom> get(Variable variable) {
        return Option.of(find(variable));
    }

    private @Nullable Atom find(Variable variable) {
        if (index != null) {
            return index.get(variable);
        }
        for (int i = 0; i < variables.size(); i++) {
            if (variables.get(i).equals(variable)) {
                return values.get(i);
            }
        }
        return null;
    }

    /** Returns how many variables are bound. O(1). */
    public int size() {
        return variables.size();
    }

    /** Whether no variable is bound. O(1). */
    public boolean isEmpty() {
        return variables.isEmpty();
    }

    /**
     * Returns an atom with each bound variable replaced by its value. O(size of the atom); parts without variables are
     * shared.
     */
    public Atom apply(Atom atom) {
        return isEmpty() ? atom : Substitution.apply(atom, this::find);
    }

    /**
     * Gives each variable and its value to an action, in the order in which the variables were first met. O(number).
     */
    public void forEach(BiConsumer<? super Variable, ? super Atom> action) {
        for (int i = 0; i < variables.size(); i++) {
            action.accept(variables.get(i), values.get(i));
        }
    }

    /** Returns the bindings as a map in the order in which the variables were first met. O(number). */
    public io.vavr.collection.Map<Variable, Atom> asMap() {
        io.vavr.collection.Map<Variable, Atom> map = LinkedHashMap.empty();
        Iterator<Atom> value = values.iterator();
        for (Variable variable : variables) {
            map = map.put(variable, value.next());
        }
        return map;
    }

    /** Whether the same variables stand for the same atoms, in any order. O(size of the values). */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Bindings bindings) || bindings.size() != size()) {
            return false;
        }
        for (int i = 0; i < variables.size(); i++) {
            if (!values.get(i).equals(bindings.find(variables.get(i)))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < variables.size(); i++) {
            hash += 31 * variables.get(i).hashCode() ^ values.get(i).hashCode();
        }
        return hash;
    }

    /** Returns the bindings as {@code {$x = 1, $y = (f a)}}. O(size of the values). */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < variables.size(); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(variables.get(i))
                    .append(" = ")
                    .append(values.get(i));
        }
        return text.append('}').toString();
    }
}
