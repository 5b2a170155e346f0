package org.banyan.core.eval.model;

import java.util.HashMap;
import java.util.Map;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Variable;
import org.jspecify.annotations.Nullable;

/**
 * What is known of variables: {@code match_atoms} and {@code merge_bindings} of the specification in one. As no atom of
 * the model has a way to match of its own, there is never more than one result. Immutable.
 */
final class Known {
    static final Known NOTHING = new Known(Map.of());

    private final Map<Variable, Atom> values;

    private Known(Map<Variable, Atom> values) {
        this.values = values;
    }

    /** An atom with all that is known of its variables. */
    Atom apply(Atom atom) {
        if (atom instanceof Variable variable) {
            Atom value = values.get(variable);
            return value == null ? variable : apply(value);
        }
        return atom instanceof Expression expression
                ? Atom.expression(
                        expression.children().stream().map(this::apply).toList())
                : atom;
    }

    /** What is known if two atoms are the same; null if they cannot be. */
    @Nullable Known matching(Atom left, Atom right) {
        Atom one = apply(left);
        Atom other = apply(right);
        if (one.equals(other)) {
            return this;
        }
        if (one instanceof Variable variable) {
            return with(variable, other);
        }
        if (other instanceof Variable variable) {
            return with(variable, one);
        }
        if (!(one instanceof Expression first) || !(other instanceof Expression second)) {
            return null;
        }
        return first.size() == second.size() ? matchingAll(first, second) : null;
    }

    private @Nullable Known matchingAll(Expression first, Expression second) {
        Known all = this;
        for (int i = 0; i < first.size() && all != null; i++) {
            all = all.matching(first.get(i), second.get(i));
        }
        return all;
    }

    private @Nullable Known with(Variable variable, Atom value) {
        if (occurs(variable, value)) {
            return null;
        }
        Map<Variable, Atom> more = new HashMap<>(values);
        more.put(variable, value);
        return new Known(more);
    }

    private static boolean occurs(Variable variable, Atom atom) {
        return atom.equals(variable)
                || atom instanceof Expression expression
                        && expression.children().stream().anyMatch(child -> occurs(variable, child));
    }

    /** What is known if all that another one knows is true as well; null if it cannot be. */
    @Nullable Known merged(Known other) {
        Known all = this;
        for (Map.Entry<Variable, Atom> entry : other.values.entrySet()) {
            all = all == null ? null : all.matching(entry.getKey(), entry.getValue());
        }
        return all;
    }
}
