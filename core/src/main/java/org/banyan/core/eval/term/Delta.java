package org.banyan.core.eval.term;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.match.Bindings;
import org.banyan.core.match.Substitution;
import org.banyan.core.match.Unifier;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import org.jspecify.annotations.Nullable;

/**
 * The knowledge that an evaluation has gained about variables that existed before it: some of the variables, each with
 * its value.
 *
 * <p>Immutable. The values contain none of the variables.
 */
public final class Delta {
    private static final int FEW = 6;
    private static final Symbol BINDINGS = Symbol.of("Bindings");

    private final Variable[] variables;

    /** The values of the variables; null if only their paths are known. */
    private final Atom @Nullable [] given;

    private final byte @Nullable [][] paths;
    private volatile Atom @Nullable [] decoded;
    private volatile @Nullable Map<Variable, Atom> index;

    private Delta(Variable[] variables, Atom @Nullable [] given, byte @Nullable [][] paths) {
        this.variables = variables;
        this.given = given;
        this.paths = paths;
    }

    private Delta(Variable[] variables, Atom[] values) {
        this(variables, values, null);
    }

    /** Returns a delta of variables and the paths of their values, which are ground; they are decoded on demand. */
    public static @Nullable Delta ofPaths(Variable[] variables, byte[][] paths) {
        return variables.length == 0 ? null : new Delta(variables, null, paths);
    }

    private Atom[] values() {
        Atom[] known = given;
        if (known == null) {
            known = decoded;
            if (known == null) {
                known = decode(Objects.requireNonNull(paths));
                decoded = known;
            }
        }
        return known;
    }

    private static Atom[] decode(byte[][] paths) {
        Atom[] atoms = new Atom[paths.length];
        for (int i = 0; i < atoms.length; i++) {
            byte[] path = paths[i];
            atoms[i] = AtomCodec.decode(path, 0, path.length, 0);
        }
        return atoms;
    }

    /** Returns a delta of one variable and its value. */
    public static Delta of(Variable variable, Atom value) {
        return new Delta(new Variable[] {variable}, new Atom[] {value});
    }

    /** Returns a delta of variables and their values; null if there are none. */
    public static @Nullable Delta of(List<Variable> variables, List<Atom> values) {
        return variables.isEmpty() ? null : new Delta(variables.toArray(Variable[]::new), values.toArray(Atom[]::new));
    }

    /** Returns what bindings say about variables that existed before a mark; null for nothing. */
    public static @Nullable Delta of(Bindings bindings, long mark) {
        List<Variable> variables = new ArrayList<>();
        List<Atom> values = new ArrayList<>();
        bindings.forEach((variable, value) -> {
            if (variable.number() < mark) {
                variables.add(variable);
                values.add(value);
            }
        });
        return of(variables, values);
    }

    /** Returns the values of some variables by bindings; null if none has a value. */
    public static @Nullable Delta of(Bindings bindings, List<Variable> some) {
        List<Variable> variables = new ArrayList<>();
        List<Atom> values = new ArrayList<>();
        for (Variable variable : some) {
            Atom value = bindings.apply(variable);
            if (!value.equals(variable)) {
                variables.add(variable);
                values.add(value);
            }
        }
        return of(variables, values);
    }

    /** Returns the value of a variable, or null. */
    @Nullable Atom get(Variable variable) {
        if (variables.length > FEW) {
            return index().get(variable);
        }
        for (int i = 0; i < variables.length; i++) {
            if (variables[i].equals(variable)) {
                return values()[i];
            }
        }
        return null;
    }

    private Map<Variable, Atom> index() {
        Map<Variable, Atom> known = index;
        if (known == null) {
            known = UnifiedMap.newMap(variables.length);
            for (int i = 0; i < variables.length; i++) {
                known.put(variables[i], values()[i]);
            }
            index = known;
        }
        return known;
    }

    /** Returns an atom with the variables replaced. */
    public Atom apply(Atom atom) {
        return atom.isGround() ? atom : Substitution.apply(atom, this::get);
    }

    /** Returns atoms with the variables replaced; the array itself if nothing changes. */
    public @Nullable Atom[] apply(@Nullable Atom[] atoms) {
        @Nullable Atom[] changed = atoms;
        for (int i = 0; i < atoms.length; i++) {
            Atom atom = atoms[i];
            if (atom != null && !atom.isGround()) {
                Atom now = apply(atom);
                if (now != atom) {
                    if (changed == atoms) {
                        changed = atoms.clone();
                    }
                    changed[i] = now;
                }
            }
        }
        return changed;
    }

    /** Returns this and a later delta as one. */
    public Delta then(@Nullable Delta later) {
        if (later == null) {
            return this;
        }
        List<Variable> allVariables = new ArrayList<>(List.of(variables));
        List<Atom> allValues = new ArrayList<>();
        for (Atom value : values()) {
            allValues.add(later.apply(value));
        }
        for (int i = 0; i < later.variables.length; i++) {
            if (get(later.variables[i]) == null) {
                allVariables.add(later.variables[i]);
                allValues.add(later.values()[i]);
            }
        }
        return new Delta(allVariables.toArray(Variable[]::new), allValues.toArray(Atom[]::new));
    }

    /** Returns what this says about variables that existed before a mark; null for nothing. */
    public @Nullable Delta before(long mark) {
        return only(variable -> variable.number() < mark);
    }

    /** Returns what this says about all but some variables; null for nothing. */
    public @Nullable Delta without(List<Variable> some) {
        return only(variable -> !some.contains(variable));
    }

    private @Nullable Delta only(Predicate<Variable> wanted) {
        boolean all = true;
        for (Variable variable : variables) {
            all &= wanted.test(variable);
        }
        if (all) {
            return this;
        }
        List<Variable> someVariables = new ArrayList<>();
        List<Atom> someValues = new ArrayList<>();
        for (int i = 0; i < variables.length; i++) {
            if (wanted.test(variables[i])) {
                someVariables.add(variables[i]);
                someValues.add(values()[i]);
            }
        }
        return of(someVariables, someValues);
    }

    /** Returns this as an atom that evaluation does not change. {@link #from} reads it. */
    public Atom asAtom() {
        Atom[] children = new Atom[variables.length + 1];
        children[0] = BINDINGS;
        for (int i = 0; i < variables.length; i++) {
            children[i + 1] = Atom.expression(variables[i], values()[i]);
        }
        return Expressions.of(children);
    }

    /**
     * Returns the bindings that an atom of {@link #asAtom} holds, together with values that its variables have got
     * since.
     *
     * @return none if the two contradict each other
     */
    public static Option<Bindings> from(Atom atom) {
        List<Atom> variables = new ArrayList<>();
        List<Atom> values = new ArrayList<>();
        if (atom instanceof Expression expression
                && !expression.isEmpty()
                && expression.get(0).equals(BINDINGS)) {
            for (int i = 1; i < expression.size(); i++) {
                if (expression.get(i) instanceof Expression pair && pair.size() == 2) {
                    variables.add(pair.get(0));
                    values.add(pair.get(1));
                }
            }
        }
        return Unifier.unify(Atom.expression(variables), Atom.expression(values));
    }

    /** Returns one delta followed by another, either of which may be missing. */
    public static @Nullable Delta compose(@Nullable Delta first, @Nullable Delta later) {
        return first == null ? later : first.then(later);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < variables.length; i++) {
            text.append(i == 0 ? "" : ", ").append(variables[i]).append(" = ").append(values()[i]);
        }
        return text.append('}').toString();
    }
}
