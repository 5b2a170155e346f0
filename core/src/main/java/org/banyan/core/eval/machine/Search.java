package org.banyan.core.eval.machine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Variable;
import org.banyan.core.match.Bindings;
import org.banyan.core.match.Substitution;
import org.banyan.core.match.Unifier;
import org.banyan.core.space.SpaceWalk;
import org.banyan.core.space.State;
import org.jspecify.annotations.Nullable;

/**
 * All atoms of a space that unify with a pattern, one after the other, every copy for itself.
 *
 * <p>The variables of a stored atom become variables that occur nowhere else.
 */
final class Search {
    private final Atom pattern;
    private final Variable[] variables;
    private final SpaceWalk walk;
    private final Function<Variable, Variable> fresh;

    private long copies;
    private byte @Nullable [][] found;
    private @Nullable Bindings bindings;
    private @Nullable Atom stored;
    private final @Nullable Atom[] values;

    /** A search whose answers nobody keeps. */
    Search(State state, Atom pattern) {
        this(state, pattern, new Function<>() {
            private long last = Long.MAX_VALUE / 2;

            @Override
            public Variable apply(Variable variable) {
                return variable.renamed(++last);
            }
        });
    }

    /** @param fresh how to make a variable that occurs nowhere else */
    Search(State state, Atom pattern, Function<Variable, Variable> fresh) {
        this.pattern = pattern;
        this.variables = Substitution.variables(pattern).toArray(Variable[]::new);
        this.walk = new SpaceWalk(state.space(), pattern);
        this.fresh = fresh;
        this.values = new Atom[variables.length];
    }

    /** Goes on to the next answer; false if there is none. */
    boolean next() {
        if (copies > 0) {
            copies--;
            return true;
        }
        while (walk.next()) {
            if (walk.isExact()) {
                found = walk.values();
                bindings = null;
                java.util.Arrays.fill(values, null);
                copies = walk.count() - 1;
                return true;
            }
            Bindings unified = unified();
            if (unified != null) {
                found = null;
                bindings = unified;
                copies = walk.count() - 1;
                return true;
            }
        }
        return false;
    }

    private @Nullable Bindings unified() {
        Atom decoded = AtomCodec.decode(walk.path());
        Map<Variable, Variable> names = new HashMap<>();
        Atom renamed = Substitution.apply(decoded, variable -> names.computeIfAbsent(variable, fresh));
        stored = renamed;
        // The pattern's variables stand first, so that they stand for others rather than others for them.
        return Unifier.unify(first(pattern), first(renamed)).getOrNull();
    }

    private Expression first(Atom atom) {
        Atom[] children = new Atom[variables.length + 1];
        System.arraycopy(variables, 0, children, 0, variables.length);
        children[variables.length] = atom;
        return Expression.owning(children);
    }

    /** Whether the atom that was found has variables and answers another pattern too. */
    boolean answersToo(Atom other) {
        Atom atom = stored;
        return found == null && atom != null && Unifier.unify(other, atom).isDefined();
    }

    /** What a variable of the pattern stands for; its place is where it probably is among the variables. */
    Atom value(Variable variable, int place) {
        if (place < variables.length && variables[place].equals(variable)) {
            return value(place);
        }
        return apply(variable);
    }

    /** What a variable of the pattern stands for, by its place among them; the variable itself if it is open. */
    Atom value(int index) {
        if (found != null) {
            Atom known = values[index];
            if (known == null) {
                byte[] bytes = found[index];
                known = AtomCodec.decode(bytes, 0, bytes.length, 0);
                values[index] = known;
            }
            return known;
        }
        assert bindings != null;
        return bindings.apply(variables[index]);
    }

    /** What the present answer makes of an atom. */
    Atom apply(Atom atom) {
        return Substitution.apply(atom, variable -> {
            for (int i = 0; i < variables.length; i++) {
                if (variables[i].equals(variable)) {
                    return value(i);
                }
            }
            return null;
        });
    }
}
